import { addDays, daysBetween } from './day.ts'
import { spans } from './rule-book.ts'
import type { Period } from './score-facts.ts'
import { spanAround } from './span.ts'

const isSame = (a: Period, b: Period) => a.from === b.from && a.to === b.to

/** Which span of the calendar a period is; undefined when it is none. */
const spanOf = (period: Period) => spans.find((one) => isSame(spanAround(period.from, one), period))

/** From the first of January to the end of a quarter that is not the first. */
const isYearSoFar = ({ from, to }: Period) =>
  from.endsWith('-01-01') &&
  from.slice(0, 4) === to.slice(0, 4) &&
  spanAround(to, 'quarter').to === to

/**
 * The period that a ranking moved from: the month, quarter or year before; of a year so far the same year a quarter
 * less; of any other days as many right before them.
 */
export function periodBefore(period: Period): Period {
  const span = spanOf(period)
  if (span) return spanAround(addDays(period.from, -1), span)
  if (isYearSoFar(period))
    return { from: period.from, to: addDays(spanAround(period.to, 'quarter').from, -1) }
  const last = addDays(period.from, -1)
  return { from: addDays(last, -daysBetween(period.from, period.to)), to: last }
}

/** A period and those before it, the oldest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  const found = [period]
  // A year so far begins with its first quarter: what comes before that is another year's.
  const isWithinYear = spanOf(period) === undefined && isYearSoFar(period)
  while (found.length < count) {
    const before = periodBefore(found[0] ?? period)
    if (isWithinYear && before.from < period.from) break
    found.unshift(before)
  }
  return found
}

/** The year from its first day to the end of the period. */
export const yearToDate = ({ to }: Period): Period => ({ from: `${to.slice(0, 4)}-01-01`, to })
