import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { listShareSums, listSums, listUnsharedSums } from '../db/overview.ts'
import { addSums, measuresOf, noSums, type Sums } from './domain/meeting-figures.ts'
import { type Breakdown, byBreakdown, noKey } from './domain/overview.ts'
import { cutsOf, type Span, within } from './domain/overview-span.ts'

/** Rows that one page shows; what more hotels there are stand together in one. */
const mostRows = 100

/** What a piece of time adds to a group, as the database sums it. */
export type Piece = { key: string | null; from: string; sums: Partial<Sums> }

/** A period, as much of it as has come, and the same of a year ago. */
export type Spans = { whole: Span; now: Span | null; lastYear: Span | null }

/** A group with its sums, what was spent on it until today, and what was in the same days of last year. */
export type Row = {
  key: string
  name: string | null
  sums: Sums
  nowCents: number | null
  lastYearCents: number | null
}

export const sumsIn = (pieces: readonly Piece[], span: Span | null): Sums =>
  span ? addSums(within(pieces, span).map(({ sums }) => sums)) : noSums

export const spentIn = (pieces: readonly Piece[], span: Span | null): number | null =>
  measuresOf(sumsIn(pieces, span)).spentCents

const rowOf = (key: string, name: string | null, own: readonly Piece[], spans: Spans): Row => ({
  key,
  name,
  sums: sumsIn(own, spans.whole),
  nowCents: spentIn(own, spans.now),
  lastYearCents: spentIn(own, spans.lastYear),
})

/** A row for each group that has a meeting in the period, or was spent on in the days it is set against. */
const rowsOf = (
  pieces: readonly Piece[],
  spans: Spans,
  nameOf: (key: string | null) => string | null,
): Row[] =>
  [...Map.groupBy(pieces, ({ key }) => key)]
    .map(([key, own]) => rowOf(key ?? noKey, nameOf(key), own, spans))
    .filter(({ sums, lastYearCents }) => sums.meetingCount > 0 || lastYearCents !== null)

const cutsOfSpans = ({ whole, now, lastYear }: Spans) =>
  cutsOf([whole, now, lastYear].filter((span) => span !== null))

/**
 * What each department carries, and what of the whole nobody carries yet: together they are the whole. While something
 * is carried by nobody, no department is set against last year: what it will carry is not known.
 */
async function departmentRows(db: Db, spans: Spans): Promise<Row[]> {
  const names = new Map((await listDepartments(db)).map((one) => [String(one.id), one.name]))
  const cuts = cutsOfSpans(spans)
  const shares = await listShareSums(db, cuts)
  const unshared = await listUnsharedSums(db, cuts)
  const rows = rowsOf([...shares, ...unshared], spans, (key) => names.get(key ?? '') ?? null)
  const isOpen = rows.some(
    ({ key, nowCents, lastYearCents }) => key === noKey && (nowCents || lastYearCents),
  )
  return isOpen ? rows.map((row) => ({ ...row, nowCents: null, lastYearCents: null })) : rows
}

/**
 * The rows of a breakdown.
 * @param pieces of all meetings, told apart by category or trigger where that is the breakdown
 */
export async function listRows(
  db: Db,
  by: Breakdown,
  spans: Spans,
  pieces: readonly Piece[],
  ofQuarters: readonly (Spans & { quarter: number })[],
): Promise<Row[]> {
  if (by === 'quarter')
    return ofQuarters.map((one) => rowOf(String(one.quarter), null, pieces, one))
  if (by === 'department') return departmentRows(db, spans)
  if (by === 'hotel')
    return rowsOf(await listSums(db, cutsOfSpans(spans), by), spans, (hotel) => hotel)
  return rowsOf(pieces, spans, () => null)
}

const known = (cents: readonly (number | null)[]): number | null => {
  const all = cents.filter((one) => one !== null)
  return all.length === 0 ? null : all.reduce((sum, one) => sum + one, 0)
}

/** The first rows as they are; all others as one. */
export function shownRows(by: Breakdown, rows: readonly Row[]) {
  const sorted = [...rows].sort(byBreakdown(by))
  const [first, others] = [sorted.slice(0, mostRows), sorted.slice(mostRows)]
  return {
    rows: first.map(({ sums, ...row }) => ({ ...row, measures: measuresOf(sums) })),
    rest:
      others.length === 0
        ? null
        : {
            count: others.length,
            measures: measuresOf(addSums(others.map(({ sums }) => sums))),
            nowCents: known(others.map(({ nowCents }) => nowCents)),
            lastYearCents: known(others.map(({ lastYearCents }) => lastYearCents)),
          },
  }
}
