import type { DateOrder } from './types.ts'

/** Days since 1970-01-01, and minutes after midnight or −1 when the cell has no time. */
export type Moment = { day: number; minute: number }

/** Fills in the year, or the month, that a cell leaves out: the one nearest to the meeting's first day. */
export type DayFrame = { order: DateOrder; near: number }

const msPerDay = 86_400_000

/** Days since 1970-01-01; undefined for a day that isn't in the calendar (2026-02-30). */
export function dayNumber(year: number, month: number, date: number): number | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31 || year < 1900 || year > 2199)
    return undefined
  const time = Date.UTC(year, month - 1, date)
  return new Date(time).getUTCDate() === date ? time / msPerDay : undefined
}

const isoDays = new Map<number, string>()

/** ISO text of a day number; the calendar that bills use is small, so it is remembered. */
export function isoDay(day: number): string {
  let iso = isoDays.get(day)
  if (iso === undefined) {
    if (isoDays.size > 5_000) isoDays.clear()
    iso = new Date(day * msPerDay).toISOString().slice(0, 10)
    isoDays.set(day, iso)
  }
  return iso
}

export const numberOfDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / msPerDay

type Shape = { pattern: RegExp; read: (parts: string[], frame: DayFrame) => number | undefined }

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]
const monthOf = (name: string) => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year))

const weekday = '(?:\\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?'
const shape = (source: string, read: (parts: string[], frame: DayFrame) => number | undefined) => ({
  pattern: new RegExp(`^${source}${weekday}$`, 'i'),
  read,
})

/** How days are written, the surest form first. */
const shapes: Shape[] = [
  shape('(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?', ([y, m, d]) =>
    dayNumber(Number(y), Number(m), Number(d)),
  ),
  shape('(\\d{4})(\\d{2})(\\d{2})', ([y, m, d]) => dayNumber(Number(y), Number(m), Number(d))),
  shape('(\\d{1,2})月(\\d{1,2})日?', ([m, d], { near }) => nearestYear(Number(m), Number(d), near)),
  shape('(\\d{1,2})日', ([d], { near }) => nearestMonth(Number(d), near)),
  shape('(\\d{2})年(\\d{1,2})月(\\d{1,2})日', ([y, m, d]) =>
    dayNumber(fullYear(y as string), Number(m), Number(d)),
  ),
  shape('(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{1,2})', ([a, b, c], { order }) =>
    ordered(a as string, b as string, c as string, order),
  ),
  shape('(\\d{1,2})[-/.](\\d{1,2})', ([a, b], { order, near }) =>
    order === 'dmy'
      ? nearestYear(Number(b), Number(a), near)
      : nearestYear(Number(a), Number(b), near),
  ),
  shape('(\\d{1,2})[-/ ]?([a-z]{3,9})[-/ ,]*(\\d{4}|\\d{2})', ([d, m, y]) =>
    dayNumber(fullYear(y as string), monthOf(m as string), Number(d)),
  ),
  shape('([a-z]{3,9})[. ]+(\\d{1,2}),? +(\\d{4})', ([m, d, y]) =>
    dayNumber(Number(y), monthOf(m as string), Number(d)),
  ),
]

function ordered(a: string, b: string, c: string, order: DateOrder): number | undefined {
  if (order === 'ymd') {
    return c.length === 4 ? undefined : dayNumber(2000 + Number(a), Number(b), Number(c))
  }
  if (c.length < 2) return undefined
  const [month, date] = order === 'mdy' ? [a, b] : [b, a]
  return dayNumber(fullYear(c), Number(month), Number(date))
}

function nearest(days: (number | undefined)[], near: number): number | undefined {
  let best: number | undefined
  for (const day of days) {
    if (day === undefined) continue
    if (best === undefined || Math.abs(day - near) < Math.abs(best - near)) best = day
  }
  return best
}

function nearestYear(month: number, date: number, near: number): number | undefined {
  const year = new Date(near * msPerDay).getUTCFullYear()
  return nearest(
    [year - 1, year, year + 1].map((y) => dayNumber(y, month, date)),
    near,
  )
}

function nearestMonth(date: number, near: number): number | undefined {
  const middle = new Date(near * msPerDay)
  const months = [-1, 0, 1].map((step) => {
    const first = new Date(Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth() + step, 1))
    return dayNumber(first.getUTCFullYear(), first.getUTCMonth() + 1, date)
  })
  return nearest(months, near)
}

const timePattern =
  /^(.*?)[\sT]*(上午|下午|晚上|中午|凌晨|晚|早)?\s*(\d{1,2})[:时点](\d{2})?(?:[:分](\d{2})秒?)?(?:\.\d+)?分?Z?\s*(am|pm)?$/i

/** Minutes after midnight of `19:05`, `下午7:05`, `7:05 PM`, `19时05分`; undefined when it isn't a time. */
export function parseMinute(text: string): number | undefined {
  const match = timePattern.exec(text.normalize('NFKC').trim())
  if (match?.[1] !== '') return undefined
  return minuteOf(match)
}

function minuteOf(match: RegExpExecArray): number | undefined {
  const isLate = /下午|晚|pm/i.test(`${match[2] ?? ''}${match[6] ?? ''}`)
  const isEarly = /am|凌晨/i.test(`${match[2] ?? ''}${match[6] ?? ''}`)
  let hour = Number(match[3])
  if (isLate && hour < 12) hour += 12
  if (isEarly && hour === 12) hour = 0
  const minute = Number(match[4] ?? 0)
  return hour > 24 || minute > 59 || hour * 60 + minute > 1440
    ? undefined
    : (hour * 60 + minute) % 1440
}

/**
 * A day, perhaps with a time: ISO, slashes, dots, `20240509`, `5月9日`, `9日`, Excel's serial `45421`
 * (1982 to 2091), `5/9/24` in the order of the column, `9-May-24`. Undefined when it is no day.
 */
export function parseMoment(text: string, frame: DayFrame): Moment | undefined {
  const tidy = text.normalize('NFKC').trim()
  if (tidy === '' || tidy.length > 40) return undefined
  const serial = /^(\d{5})(\.\d+)?$/.exec(tidy)
  if (serial) {
    const day = Number(serial[1]) - 25_569
    if (day < 4_400 || day > 44_500) return undefined
    const minute = serial[2] ? Math.round(Number(`0${serial[2]}`) * 1440) % 1440 : -1
    return { day, minute }
  }
  const day = parseDay(tidy, frame)
  if (day !== undefined) return { day, minute: -1 }
  const timed = timePattern.exec(tidy)
  if (!timed || timed[1] === '') return undefined
  const minute = minuteOf(timed)
  const dated = parseDay((timed[1] as string).trim(), frame)
  return minute === undefined || dated === undefined ? undefined : { day: dated, minute }
}

function parseDay(tidy: string, frame: DayFrame): number | undefined {
  for (const { pattern, read } of shapes) {
    const match = pattern.exec(tidy)
    if (match) return read(match.slice(1), frame)
  }
  return undefined
}

/** The orders in which a cell like `5/9/24` can be read; undefined when its form leaves no choice. */
export function possibleOrders(text: string): DateOrder[] | undefined {
  const tidy = text.normalize('NFKC').trim()
  const match = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{1,2}))?(?:[\sT].*)?$/.exec(tidy)
  if (!match) return undefined
  const [, a, b, c] = match as unknown as [string, string, string, string | undefined]
  if (c === undefined) {
    const both: DateOrder[] = ['mdy', 'dmy']
    return both.filter((order) => ordered(a, b, '2024', order) !== undefined)
  }
  const all: DateOrder[] = ['ymd', 'mdy', 'dmy']
  return all.filter((order) => ordered(a, b, c, order) !== undefined)
}
