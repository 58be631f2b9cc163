import { findAnnualBudget } from '../db/annual-budgets.ts'
import type { Db } from '../db/index.ts'
import { listMeetingYears, listSums } from '../db/overview.ts'
import { measuresOf } from './domain/meeting-figures.ts'
import type { Breakdown } from './domain/overview.ts'
import {
  comparisonOf,
  cutsOf,
  type Period,
  quarters,
  type Span,
  spanOf,
} from './domain/overview-span.ts'
import { freshenFigures } from './meeting-figures.ts'
import { listRows, type Piece, shownRows, spentIn, sumsIn } from './overview-rows.ts'

/** Both years that a page shows, quarter by quarter. */
const quartersOf = (year: number, today: string) =>
  [year - 1, year].flatMap((year) =>
    quarters.map((quarter) => ({
      year,
      quarter,
      whole: spanOf({ year, quarter }),
      ...comparisonOf({ year, quarter }, today),
    })),
  )

/** A year or a quarter across all meetings. Reads one row a meeting, never a line of a budget or a bill. */
export async function loadOverview(db: Db, period: Period, by: Breakdown, today: string) {
  const { year, quarter } = period
  await freshenFigures(db, today)
  const compared = comparisonOf(period, today)
  const spans = { whole: spanOf(period), ...compared }
  const ofQuarters = quartersOf(year, today)
  // Of the year before the last nothing is shown, so nothing is read.
  const first = `${year - 1}-01-01`
  const cuts = cutsOf(
    [...ofQuarters, spans]
      .flatMap((one) => [one.whole, one.now, one.lastYear, one.quarterBefore])
      .filter((span) => span !== null),
  ).filter((day) => day >= first)
  const isSmall = by === 'category' || by === 'trigger'
  const pieces: Piece[] = await listSums(db, cuts, isSmall ? by : null)
  const wanted = ofQuarters.filter(
    (one) => one.year === year && (quarter ?? one.quarter) === one.quarter,
  )
  const rows = await listRows(db, by, spans, pieces, wanted)
  const annual = await findAnnualBudget(db, year)
  const { drawnCents } = sumsIn(pieces, spanOf({ year, quarter: null }))
  const totals = sumsIn(pieces, spans.whole)
  const shown = (span: Span | null) =>
    span && { ...span, measures: measuresOf(sumsIn(pieces, span)) }
  return {
    today,
    year,
    quarter,
    by,
    years: await listMeetingYears(db),
    isRunning: compared.isRunning,
    annual: {
      amountCents: annual?.amountCents ?? null,
      drawnCents,
      leftCents: annual ? annual.amountCents - drawnCents : null,
    },
    totals: measuresOf(totals),
    upcomingCount: totals.meetingCount - sumsIn(pieces, compared.now).meetingCount,
    compared: {
      now: shown(compared.now),
      lastYear: shown(compared.lastYear),
      quarterBefore: shown(compared.quarterBefore),
    },
    quarters: ofQuarters.map((one) => ({
      year: one.year,
      quarter: one.quarter,
      isRunning: one.isRunning,
      hasBegun: one.now !== null,
      measures: measuresOf(sumsIn(pieces, one.whole)),
      nowCents: spentIn(pieces, one.now),
      lastYearCents: spentIn(pieces, one.lastYear),
      quarterBeforeCents: spentIn(pieces, one.quarterBefore),
    })),
    ...shownRows(by, rows),
  }
}
