import { dayNumber, isoDay, numberOfDay, parseMoment } from './parse-day.ts'
import { plain } from './row.ts'
import type { DateOrder } from './types.ts'

/** How far on a day is looked for whose month, or year, is left out. */
const steps = [
  { form: /^\d{1,2}日/, days: [0, 15, 31] },
  { form: /^\d{1,2}月\d{1,2}日?$|^\d{1,2}[-/.]\d{1,2}$/, days: [0, 182, 365] },
]

/** The last day of a month; months beyond the year run on into the next. */
const monthEnd = (year: number, month: number): number | undefined => {
  const first = dayNumber(month < 12 ? year : year + 1, month < 12 ? month + 1 : 1, 1)
  return month < 1 || month > 12 || first === undefined ? undefined : first - 1
}

/** `6月底`, `2026年6月末`, `月底`, `年底`, `2026年底`: an office's own way of naming a last day. */
function parseEnd(tidy: string, start: number): number | undefined {
  const match = /^(?:(\d{4})年|今年|本年)?(?:(\d{1,2})月|(本?月)|年)?[底末]$/.exec(tidy)
  if (!match) return undefined
  const [year = 0, month = 0] = isoDay(start).split('-').map(Number)
  const named = match[1] ? Number(match[1]) : undefined
  if (match[3]) return monthEnd(year, month)
  const inMonth = Number(match[2] ?? 12)
  const end = monthEnd(named ?? year, inMonth)
  return named === undefined && end !== undefined && end < start ? monthEnd(year + 1, inMonth) : end
}

/**
 * A due date in the forms in which days are written (domain.md §5.4), also `6月30日前` and `6月底`. A month or year
 * that is left out is the first on or after the meeting's first day: nothing is due before it was decided.
 * ISO text; undefined when it is no day.
 */
export function parseDue(text: string, startsOn: string, order: DateOrder): string | undefined {
  const start = numberOfDay(startsOn)
  const tidy = plain(text).replace(/(?:之前|以前|前)$/, '')
  const end = parseEnd(tidy, start)
  if (end !== undefined) return isoDay(end)
  const days = steps.find(({ form }) => form.test(tidy))?.days ?? [0]
  const read = days.map((step) => parseMoment(tidy, { order, near: start + step })?.day)
  const day = read.find((one) => one !== undefined && one >= start) ?? read[0]
  return day === undefined ? undefined : isoDay(day)
}
