import { isDay } from '../../api/domain/day.ts'
import { formatDecimal, parseDecimal } from '../../api/domain/decimal.ts'
import type { ItemKind, Sitting } from '../../api/domain/item.ts'

/** Reads a cell as people type or paste it into its plain text; undefined when it isn't one. */
export type MeetingDays = { startsOn: string; endsOn: string }

const narrow = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const kindWords: Record<Exclude<ItemKind, 'unclassified'>, string[]> = {
  lodging: ['住宿', '房', '客房', '住', 'room', 'hotel'],
  meal: ['用餐', '餐', '餐饮', '餐费', 'meals', 'food'],
  hall: ['会场', '会议室', '场租', 'halls', 'venue'],
  vehicle: ['用车', '车辆', '车', '交通', 'vehicles', 'car', 'bus', 'transport'],
  other: ['其他', '其它', '杂项', 'misc'],
}

const sittingWords: Record<Sitting, string[]> = {
  breakfast: ['早餐', '早饭', '早'],
  lunch: ['午餐', '中餐', '午饭', '中饭', '午'],
  dinner: ['晚餐', '晚饭', '晚', 'supper'],
  tea: ['茶歇', '茶', 'tea break', 'coffee'],
}

const byWords = <Code extends string>(words: Record<Code, string[]>) => {
  const codes = new Map<string, Code>()
  for (const code of Object.keys(words) as Code[])
    for (const word of [code, ...words[code]]) codes.set(word, code)
  return (text: string): Code | undefined => codes.get(narrow(text))
}

export const readKind = byWords(kindWords)
export const readSitting = byWords(sittingWords)

/** `2026-05-09`, `2026/5/9`, `5月9日`, `5/9`, `9日`, `9`; the year and month come from the meeting. */
export const readDay = (text: string, days: MeetingDays): string | undefined => {
  const parts = narrow(text).match(/\d+/g)?.map(Number)
  if (!parts || parts.length > 3 || /[^\d/.\-年月日号\s]/.test(narrow(text))) return undefined
  const [startYear, startMonth] = days.startsOn.split('-').map(Number) as [number, number]
  const iso = (year: number, month: number, day: number) => {
    const made = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return isDay(made) ? made : undefined
  }
  const [a, b, c] = parts as [number, number?, number?]
  if (b !== undefined && c !== undefined) return iso(a, b, c)
  if (b !== undefined) {
    const sameYear = iso(startYear, a, b)
    const over = days.endsOn.slice(0, 4) !== days.startsOn.slice(0, 4)
    return over && sameYear && sameYear < days.startsOn ? iso(startYear + 1, a, b) : sameYear
  }
  const sameMonth = iso(startYear, startMonth, a)
  if (sameMonth && sameMonth >= days.startsOn) return sameMonth
  const [endYear, endMonth] = days.endsOn.split('-').map(Number) as [number, number]
  return iso(endYear, endMonth, a)
}

const readNumber = (text: string, places: number): string | undefined => {
  const plain = narrow(text).replace(/[¥元,\s]/g, '')
  const value = parseDecimal(plain)
  if (!value || value.units < 0n || value.units > 10n ** 15n) return undefined
  const short = formatDecimal(value)
  return (short.split('.')[1]?.length ?? 0) > places ? undefined : short
}

export const readQuantity = (text: string): string | undefined => readNumber(text, 4)

/** Yuan as people write them; the plain text has no more than two places. */
export const readPrice = (text: string): string | undefined => readNumber(text, 2)

export const priceCents = (plain: string): number => {
  const [yuan = '0', part = ''] = plain.split('.')
  return Number(yuan) * 100 + Number(part.padEnd(2, '0'))
}

export const pricePlain = (cents: number): string =>
  readPrice(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`) ?? ''
