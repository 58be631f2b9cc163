import { spans } from '../../api/domain/rule-book.ts'
import { spanAround } from '../../api/domain/span.ts'
import { dateRange, monthName } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Days } from './ranking-period.ts'

const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3)

/** What people call these days: a month, a quarter, a year, a year so far; else from when to when. */
export function daysName({ from, to }: Days): string {
  const span = spans.find((one) => {
    const around = spanAround(from, one)
    return around.from === from && around.to === to
  })
  const year = from.slice(0, 4)
  if (span === 'month') return monthName(from)
  if (span === 'quarter') return t('follow-up.quarter', { year, number: quarterOf(from) })
  if (span === 'year') return t('ranking.year', { year })
  const isSoFar = from === `${to.slice(0, 4)}-01-01` && spanAround(to, 'quarter').to === to
  return isSoFar ? t('ranking.so-far', { year, number: quarterOf(to) }) : dateRange(from, to)
}

/** The same in a few characters, for an axis. */
export function shortName({ from, to }: Days): string {
  const isQuarter =
    spanAround(from, 'quarter').from === from && spanAround(from, 'quarter').to === to
  if (isQuarter) return `${from.slice(2, 4)}Q${quarterOf(from)}`
  const isMonth = spanAround(from, 'month').from === from && spanAround(from, 'month').to === to
  return isMonth ? from.slice(2, 7) : to.slice(2)
}
