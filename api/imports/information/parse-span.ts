import { spanAround } from '../../domain/span.ts'
import { plain } from '../row.ts'

type Days = { startsOn: string; endsOn: string }

const chinese = '一二三四五六七八九十'
const numberOf = (text: string): number => {
  const digit = Number(text)
  if (!Number.isNaN(digit)) return digit
  if (text === '十一' || text === '十二') return text === '十一' ? 11 : 12
  return chinese.indexOf(text) + 1
}

const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}-01`
const whole = (day: string, span: 'month' | 'quarter' | 'year'): Days => {
  const { from, to } = spanAround(day, span)
  return { startsOn: from, endsOn: to }
}

const number = '([1-9]|1[0-2]|[一二三四五六七八九十]|十[一二])'
const year = '(?:(20\\d{2})\\s*年?\\s*[-/.]?\\s*)?'
const quarters = new RegExp(`^${year}(?:第?([1-4一二三四])季度?|q([1-4]))$`, 'i')
const months = new RegExp(`^${year}${number}月份?$`)
const plainMonths = /^(20\d{2})[-/.]?(0[1-9]|1[0-2])$/
const years = /^(20\d{2})\s*年?(?:度|全年)?$|^(全年)$/
const halves = new RegExp(`^${year}(上|下)半年$`)

/**
 * Days of a named span: `2026年3月`, `3月`, `2026Q1`, `第一季度`, `上半年`, `2026年`, `全年`. Where no year is written it is
 * the given one. Undefined when it is no span.
 */
export function parseSpan(text: string, usualYear: number): Days | undefined {
  const tidy = plain(text).replace(/\s+/g, '')
  const yearOf = (said: string | undefined) => (said ? Number(said) : usualYear)
  const quarter = quarters.exec(tidy)
  if (quarter) {
    const of = numberOf((quarter[2] ?? quarter[3]) as string)
    return whole(month(yearOf(quarter[1]), of * 3), 'quarter')
  }
  const named = months.exec(tidy)
  if (named) return whole(month(yearOf(named[1]), numberOf(named[2] as string)), 'month')
  const dated = plainMonths.exec(tidy)
  if (dated) return whole(month(Number(dated[1]), Number(dated[2])), 'month')
  const half = halves.exec(tidy)
  if (half) {
    const first = half[2] === '上'
    const of = yearOf(half[1])
    return { startsOn: month(of, first ? 1 : 7), endsOn: `${of}-${first ? '06-30' : '12-31'}` }
  }
  const full = years.exec(tidy)
  return full ? whole(month(yearOf(full[1]), 1), 'year') : undefined
}
