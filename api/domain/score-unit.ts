import { formatFraction, parseFraction } from './fraction.ts'
import {
  comparePoints,
  dividedBy,
  fromFraction,
  isBelowZero,
  lesser,
  minus,
  negative,
  type Points,
  plus,
  points,
  times,
  toFraction,
  wholePoints,
} from './points.ts'
import type { RuleBook } from './rule-book.ts'
import { isWithin, type Period, type Report } from './score-facts.ts'
import { type SpanOutcome, sumWithin } from './score-quotas.ts'
import { settle, takeAway, type UnitTally } from './score-tally.ts'
import { spanAround, wholeSpans } from './span.ts'

const earlier = (a: string, b: string) => (a < b ? a : b)
const later = (a: string, b: string) => (a > b ? a : b)

/** Rounded half away from zero, as a printed table would. */
function rounded(value: Points, places: number): Points {
  const text = formatFraction(toFraction(value), places)
  return fromFraction(parseFraction(text) ?? toFraction(value))
}

/** Brings each month's items down to their average: the total of months carries over. */
export function averageMonths(book: RuleBook, tally: UnitTally, period: Period): void {
  if (book.months.of !== 'average') return
  for (const [month, { count, sum }] of [...tally.months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const difference = minus(rounded(dividedBy(sum, count), book.months.places), sum)
    if (comparePoints(difference, 0) === 0) continue
    const { to } = spanAround(`${month}-01`, 'month')
    settle(tally, 'average', earlier(to, period.to), difference, { line: 'months' })
  }
}

/** What is held against a unit: the report's own points within the rule's range, else the least of it. */
export function takeReports(book: RuleBook, tally: UnitTally, reports: readonly Report[]): void {
  for (const report of reports) {
    const at = book.reports.findIndex(({ kind }) => kind === report.kind)
    const line = book.reports[at]
    if (!line) continue
    takeAway(tally, 'report', report.day, points(report.points ?? line.least), {
      line: `reports.${at}`,
    })
  }
}

export function takeUndelivered(book: RuleBook, tally: UnitTally, period: Period): void {
  if (book.undelivered === null) return
  for (const day of [...tally.missedOn].sort())
    if (isWithin(day, period))
      takeAway(tally, 'undelivered', day, points(book.undelivered), { line: 'undelivered' })
}

/** Base points for each span, cut at the caps of span and year. */
export function giveBase(book: RuleBook, tally: UnitTally, spans: readonly SpanOutcome[]): void {
  const { base } = book
  if (!base) return
  const ofYear = new Map<string, Points>()
  for (const { to, submitted, met } of spans) {
    if (base.when === 'quota-met' && !met) continue
    const one = points(base.points)
    const full = base.each === 'span' ? one : times(one, wholePoints(submitted))
    if (full === 0) continue
    settle(tally, 'base', to, full, { line: 'base' })
    const year = to.slice(0, 4)
    const before = ofYear.get(year) ?? 0
    const inSpan = base.capPerSpan === null ? full : lesser(full, points(base.capPerSpan))
    const room = base.capPerYear === null ? inSpan : minus(points(base.capPerYear), before)
    const given = lesser(inSpan, room)
    ofYear.set(year, plus(before, given))
    const over = minus(full, given)
    if (over !== 0)
      takeAway(tally, 'base-cap', to, over, {
        line: comparePoints(given, inSpan) < 0 ? 'base.capPerYear' : 'base.capPerSpan',
      })
  }
}

export function takeShortfalls(
  book: RuleBook,
  tally: UnitTally,
  spans: readonly SpanOutcome[],
): void {
  const { shortfall } = book
  if (!shortfall) return
  const worth = points(shortfall.points)
  for (const { to, missing, met } of spans) {
    if (missing === null || met) continue
    const loss = shortfall.of === 'fixed' ? worth : times(worth, missing)
    takeAway(tally, 'shortfall', to, loss, { line: 'shortfall' })
  }
}

const ofBase = new Set(['base', 'base-cap'])
const againstBase = new Set(['shortfall', 'undelivered'])

/** Gives back what shortfalls and commissions not delivered took beyond the base of a year. */
export function holdBase(book: RuleBook, tally: UnitTally, period: Period): void {
  if (!book.floors.base) return
  const years = new Map<string, Points>()
  for (const [index, kind] of tally.kinds.entries()) {
    if (!ofBase.has(kind) && !againstBase.has(kind)) continue
    const year = (tally.days[index] ?? '').slice(0, 4)
    years.set(year, plus(years.get(year) ?? 0, tally.worths[index] ?? 0))
  }
  for (const [year, left] of [...years].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (isBelowZero(left))
      settle(tally, 'base-floor', earlier(`${year}-12-31`, period.to), negative(left), {
        line: 'floors.base',
      })
}

const spanOrder = { month: 0, quarter: 1, year: 2 } as const

/** The spans of the calendar that a period touches, first and last perhaps in part. */
const touchedSpans = ({ from, to }: Period, span: keyof typeof spanOrder) =>
  wholeSpans({ from: spanAround(from, span).from, to: spanAround(to, span).to }, span)

/**
 * Sets spans to 0, the short ones first. What happened earlier in the same span counts as well, so that a missed
 * commission of March can take the points of October; `less` comes off where the count was reached.
 */
export function zeroOut(
  book: RuleBook,
  tally: UnitTally,
  period: Period,
  reports: readonly Report[],
): void {
  const rules = book.zeroOuts
    .map((rule, index) => ({ rule, line: `zeroOuts.${index}` }))
    .sort((a, b) => spanOrder[a.rule.zeroes] - spanOrder[b.rule.zeroes])
  for (const { rule, line } of rules) {
    const days = (
      rule.on === 'missed-commissions'
        ? [...tally.missedOn]
        : reports.filter(({ kind }) => kind === rule.on).map(({ day }) => day)
    ).sort()
    if (days.length < rule.count) continue
    for (const span of touchedSpans(period, rule.zeroes)) {
      const reachedOn = days.filter((day) => isWithin(day, span) && day <= period.to)[
        rule.count - 1
      ]
      if (reachedOn === undefined) continue
      const within = { from: later(span.from, period.from), to: earlier(span.to, period.to) }
      const sum = sumWithin(tally, within)
      if (comparePoints(sum, 0) > 0) takeAway(tally, 'zero-out', within.to, sum, { line })
      if (rule.less !== null && isWithin(reachedOn, period))
        takeAway(tally, 'zero-less', within.to, points(rule.less), { line })
    }
  }
}
