import type { Tongue } from './rule-book-names.ts'
import type { Period } from './score-facts.ts'
import { spanAround } from './span.ts'

const quarters = {
  zh: ['第一季度', '第二季度', '第三季度', '第四季度'],
  en: ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'],
}
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const isSpan = ({ from, to }: Period, span: 'month' | 'quarter' | 'year') => {
  const around = spanAround(from, span)
  return around.from === from && around.to === to
}

const dayZh = (day: string) =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** A period as a title says it: `2026年第一季度`, `the first quarter of 2026`; days where it is no span of the calendar. */
export function periodText(period: Period, tongue: Tongue): string {
  const { from, to } = period
  const year = from.slice(0, 4)
  const month = Number(from.slice(5, 7))
  if (isSpan(period, 'year')) return tongue === 'zh' ? `${year}年` : `the year ${year}`
  if (isSpan(period, 'quarter')) {
    const name = quarters[tongue][(month - 1) / 3] ?? ''
    return tongue === 'zh' ? `${year}年${name}` : `the ${name} of ${year}`
  }
  if (isSpan(period, 'month'))
    return tongue === 'zh' ? `${year}年${month}月` : `${months[month - 1]} ${year}`
  return tongue === 'zh' ? `${dayZh(from)}至${dayZh(to)}` : `${from} to ${to}`
}
