import { addDays, daysBetween } from './day.ts'

/** Days from one to another, both counted. A meeting lies in the span that holds its first day. */
export type Span = { from: string; to: string }

export const quarters = [1, 2, 3, 4] as const
export type Quarter = (typeof quarters)[number]

/** A year, or one quarter of it. */
export type Period = { year: number; quarter: Quarter | null }

const ends = ['03-31', '06-30', '09-30', '12-31'] as const
const starts = ['01-01', '04-01', '07-01', '10-01'] as const

export const spanOf = ({ year, quarter }: Period): Span => ({
  from: `${year}-${starts[quarter ? quarter - 1 : 0]}`,
  to: `${year}-${ends[quarter ? quarter - 1 : 3]}`,
})

const quarterBefore = ({ year, quarter }: { year: number; quarter: Quarter }): Period =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter }

/** The same day a year earlier; the 29th of February has the 28th. */
const yearEarlier = (day: string): string => {
  const rest = day.slice(4)
  return `${Number(day.slice(0, 4)) - 1}${rest === '-02-29' ? '-02-28' : rest}`
}

/** What a period is set against, and how much of the period is set against it. */
export type Comparison = {
  /** The period up to today, or whole once it is over; null before it begins. */
  now: Span | null
  /** 同比: the same days of the year before. */
  lastYear: Span | null
  /** 环比: the quarter before; while this one runs, as many of its days. Null for a year. */
  quarterBefore: Span | null
  isRunning: boolean
}

/**
 * Like is set against like: a period that is not over only against as many days. A quarter of 92 days has no more to
 * be set against than the 90 of the one before.
 */
export function comparisonOf(period: Period, today: string): Comparison {
  const whole = spanOf(period)
  if (today < whole.from)
    return { now: null, lastYear: null, quarterBefore: null, isRunning: false }
  const isRunning = today < whole.to
  const now = { from: whole.from, to: isRunning ? today : whole.to }
  const lastYear = { from: yearEarlier(now.from), to: yearEarlier(now.to) }
  if (period.quarter === null) return { now, lastYear, quarterBefore: null, isRunning }
  const before = spanOf(quarterBefore({ year: period.year, quarter: period.quarter }))
  const asFar = addDays(before.from, daysBetween(now.from, now.to))
  const to = isRunning && asFar < before.to ? asFar : before.to
  return { now, lastYear, quarterBefore: { from: before.from, to }, isRunning }
}

/** The first days of the pieces into which these spans fall: each span is whole pieces. In order, the last ends them all. */
export const cutsOf = (spans: readonly Span[]): string[] =>
  [...new Set(spans.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort()

/** Which pieces lie in a span. */
export const within = <P extends { from: string }>(pieces: readonly P[], span: Span): P[] =>
  pieces.filter(({ from }) => span.from <= from && from <= span.to)
