import type { Fraction } from './fraction.ts'
import type { Level, RuleBook } from './rule-book.ts'
import { type Facts, isWithin, type Period, type Report } from './score-facts.ts'
import { scoreItems } from './score-items.ts'
import { isMissedInARow, type QuotaOutcome, quotaFinder, quotaOutcomes } from './score-quotas.ts'
import {
  exactPoints,
  officerTallies,
  type Reason,
  type Source,
  sourcesOf,
  type UnitTally,
  unitTallies,
} from './score-tally.ts'
import {
  averageMonths,
  giveBase,
  holdBase,
  takeReports,
  takeShortfalls,
  takeUndelivered,
  zeroOut,
} from './score-unit.ts'
import { monthsBefore } from './span.ts'

/** What a unit did in the period, whatever it was worth. */
export type UnitCounts = {
  submitted: number
  /** Items used at least once. */
  used: number
  /** Of the items submitted in the period those used by its end: what the adoption rate is of. */
  usedOfSubmitted: number
  uses: number
  usesByLevel: Record<Level, number>
  instructions: number
  /** Commissioned, due by the end of the period and not delivered, earlier ones too. */
  missedCommissions: number
  firstUseOn: string | null
}

export type UnitScore = {
  unitId: number
  points: Fraction
  reasons: Reason[]
  counts: UnitCounts
  quotas: QuotaOutcome[]
  /** Named in the bulletin for quotas missed in a row. */
  isNamed: boolean
  /** What each line of the book brought or took; they add up to the points. */
  sources: Source[]
}

/** What an officer's items are worth; bases, quotas, reports and zeroed spans are the unit's. */
export type OfficerScore = {
  officerId: number
  unitId: number
  points: Fraction
  reasons: Reason[]
  submitted: number
  used: number
}

export type Scores = { units: UnitScore[]; officers: OfficerScore[] }

const countsOf = (tally: UnitTally): UnitCounts => ({
  submitted: tally.submittedOn.length,
  used: tally.usedOn.length,
  usedOfSubmitted: tally.usedOfSubmitted,
  uses: tally.useCount,
  usesByLevel: tally.usesByLevel,
  instructions: tally.instructionCount,
  missedCommissions: tally.missedOn.length,
  firstUseOn: tally.firstUseOn,
})

function reportsByUnit(reports: readonly Report[]): Map<number, Report[]> {
  const found = Map.groupBy(reports, ({ unitId }) => unitId)
  for (const those of found.values())
    those.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))
  return found
}

/** Months before the period that may begin a row; none of them older than the book. */
function monthsOfBookBefore({ validFrom }: RuleBook, period: Period, count: number): Period {
  const { from, to } = monthsBefore(period, count)
  return { from: from < validFrom ? validFrom : from, to }
}

function scoreOnce(book: RuleBook, facts: Facts, period: Period, isDetailed: boolean) {
  const units = unitTallies(book, facts, isDetailed)
  const officers = officerTallies(facts, isDetailed)
  scoreItems(book, facts, period, units, officers, isDetailed)
  const reportsOf = reportsByUnit(facts.reports)
  const amountOf = quotaFinder(book, facts)
  const settled = [...units.values()].map((tally) => {
    const reports = reportsOf.get(tally.unit.id) ?? []
    averageMonths(book, tally, period)
    const { spans, quotas } = quotaOutcomes(book, tally, period, amountOf)
    const within = reports.filter(({ day }) => isWithin(day, period))
    takeReports(book, tally, within)
    takeUndelivered(book, tally, period)
    giveBase(book, tally, spans)
    takeShortfalls(book, tally, spans)
    holdBase(book, tally, period)
    zeroOut(book, tally, period, reports)
    return { tally, spans, quotas }
  })
  return { settled, officers: [...officers.values()] }
}

/**
 * Scores units and officers by a rule book, in order of their ids. Every point has its reason, and the reasons of a
 * score add up to it exactly. Facts come in any order; what lies outside the period does not count, except that
 * commissions and reports of the same year may set it to 0, and that missed months before it continue a row.
 * A rule book with faults (`ruleBookFaults`) or facts with faults (`factFaults`) may throw.
 * Source of the rules: domain.md §7.
 * @param isDetailed whether the reasons are wanted; without them there are none, and all else is the same
 */
export function score(book: RuleBook, facts: Facts, period: Period, isDetailed = true): Scores {
  const { settled, officers } = scoreOnce(book, facts, period, isDetailed)
  const { namedAfterMonths: inARow } = book
  const before =
    inARow === null || inARow < 2
      ? []
      : scoreOnce(book, facts, monthsOfBookBefore(book, period, inARow - 1), false).settled
  return {
    units: settled.map(({ tally, spans, quotas }, index) => ({
      unitId: tally.unit.id,
      points: exactPoints(tally.sum),
      reasons: tally.reasons ?? [],
      counts: countsOf(tally),
      quotas,
      sources: sourcesOf(tally),
      isNamed:
        inARow !== null && isMissedInARow([...(before[index]?.spans ?? []), ...spans], inARow),
    })),
    officers: officers.map(({ officerId, unitId, sum, reasons, submittedCount, usedCount }) => ({
      officerId,
      unitId,
      points: exactPoints(sum),
      reasons: reasons ?? [],
      submitted: submittedCount,
      used: usedCount,
    })),
  }
}
