import type { Fraction } from './fraction.ts'
import { comparePoints, minus, type Points, plus, points, wholePoints } from './points.ts'
import type { RuleBook } from './rule-book.ts'
import { type Facts, isWithin, type Period, type Quota } from './score-facts.ts'
import { exactPoints, type UnitTally } from './score-tally.ts'
import { wholeSpans } from './span.ts'

/** What a unit had to bring in a span, and what it brought. `missing` is 0 when the quota was met. */
export type QuotaOutcome = Period & { amount: Fraction; brought: Fraction; missing: Fraction }

export type SpanOutcome = Period & { submitted: number; missing: Points | null; met: boolean }

const countWithin = (days: readonly string[], span: Period) => {
  let count = 0
  for (const day of days) if (isWithin(day, span)) count += 1
  return count
}

/** The sum of what counts within days. */
export function sumWithin(tally: UnitTally, span: Period): Points {
  let sum: Points = 0
  for (const [index, day] of tally.days.entries())
    if (isWithin(day, span)) sum = plus(sum, tally.worths[index] ?? 0)
  return sum
}

const keyOf = (unitId: number | null, unitClass: string | null, { from, to }: Period) =>
  `${unitId ?? ''} ${from} ${to} ${unitClass ?? ''}`

/** Finds the quota that holds: the unit's own, else its class's, else everybody's, else the book's. */
export function quotaFinder(book: RuleBook, facts: Facts) {
  const byKey = new Map<string, Quota>(
    facts.quotas.map((quota) => [keyOf(quota.unitId, quota.class, quota), quota]),
  )
  return ({ unit }: UnitTally, span: Period): Points | null => {
    const found =
      byKey.get(keyOf(unit.id, null, span)) ??
      (unit.class === null ? undefined : byKey.get(keyOf(null, unit.class, span))) ??
      byKey.get(keyOf(null, null, span))
    const amount = found?.amount ?? book.quota?.usual ?? null
    return amount === null ? null : points(amount)
  }
}

/** Each whole span of the book in the period: what was asked of the unit, and what it brought. */
export function quotaOutcomes(
  book: RuleBook,
  tally: UnitTally,
  period: Period,
  amountOf: ReturnType<typeof quotaFinder>,
): { spans: SpanOutcome[]; quotas: QuotaOutcome[] } {
  const { quota } = book
  if (!quota) return { spans: [], quotas: [] }
  const quotas: QuotaOutcome[] = []
  const spans = wholeSpans(period, quota.per).map((span): SpanOutcome => {
    const amount = amountOf(tally, span)
    const submitted = countWithin(tally.submittedOn, span)
    if (amount === null) return { ...span, submitted, missing: null, met: false }
    const brought =
      quota.counts === 'points'
        ? sumWithin(tally, span)
        : wholePoints(quota.counts === 'used' ? countWithin(tally.usedOn, span) : submitted)
    const met = comparePoints(brought, amount) >= 0
    const missing = met ? 0 : minus(amount, brought)
    quotas.push({
      ...span,
      amount: exactPoints(amount),
      brought: exactPoints(brought),
      missing: exactPoints(missing),
    })
    return { ...span, submitted, missing, met }
  })
  return { spans, quotas }
}

/** Whether so many quotas in a row were missed; a span without a quota ends a row. */
export function isMissedInARow(spans: readonly SpanOutcome[], count: number): boolean {
  let row = 0
  for (const { missing, met } of spans) {
    row = missing !== null && !met ? row + 1 : 0
    if (row >= count) return true
  }
  return false
}
