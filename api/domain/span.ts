import { addDays } from './day.ts'
import type { Span } from './rule-book.ts'
import type { Period } from './score-facts.ts'

const monthCounts: Record<Span, number> = { month: 1, quarter: 3, year: 12 }

/** The day one month further on, or back, of a first of month. */
function firstOfMonth(day: string, monthsOn: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + monthsOn
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** The month, quarter or year of the calendar in which a day lies. */
export function spanAround(day: string, span: Span): Period {
  const count = monthCounts[span]
  const from = firstOfMonth(day, -((Number(day.slice(5, 7)) - 1) % count))
  return { from, to: addDays(firstOfMonth(from, count), -1) }
}

/** The spans of the calendar that lie wholly in a period, in order. */
export function wholeSpans(period: Period, span: Span): Period[] {
  const found: Period[] = []
  for (
    let one = spanAround(period.from, span);
    one.to <= period.to;
    one = spanAround(addDays(one.to, 1), span)
  )
    if (one.from >= period.from) found.push(one)
  return found
}

/** The months before a period, so many; empty when there are none to look at. */
export const monthsBefore = ({ from }: Period, count: number): Period => {
  const first = spanAround(from, 'month').from
  return { from: firstOfMonth(first, -count), to: addDays(first, -1) }
}
