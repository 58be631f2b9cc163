import type { Locale } from '../messages.ts'

const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', options)

const utc = (day: string) => new Date(`${day}T00:00:00Z`)

/** `2026年5月9日` · `9 May 2026` */
export const dayText = (day: string, locale: Locale): string =>
  formatter(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    utc(day),
  )

/** `5月9日` · `9 May` */
export const shortDayText = (day: string, locale: Locale): string =>
  formatter(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(utc(day))

/** `2026年5月8日–10日` · `8–10 May 2026`: the shared parts are said once. */
export function daysText(from: string, to: string, locale: Locale): string {
  if (from === to) return dayText(from, locale)
  const isSameMonth = to.startsWith(from.slice(0, 7))
  const isSameYear = to.startsWith(from.slice(0, 4))
  if (locale === 'zh') {
    if (isSameMonth) return `${dayText(from, locale)}–${Number(to.slice(8))}日`
    return `${dayText(from, locale)}–${isSameYear ? shortDayText(to, locale) : dayText(to, locale)}`
  }
  if (isSameMonth) return `${Number(from.slice(8))}–${dayText(to, locale)}`
  const first = isSameYear ? shortDayText(from, locale) : dayText(from, locale)
  return `${first} – ${dayText(to, locale)}`
}

/** A paper does not know where it is read: it says the hour, and whose. */
const zone = 'Asia/Shanghai'
const zoneName: Record<Locale, string> = { zh: '北京时间', en: 'UTC+8' }

/** The day that a moment falls on where the organisation is. */
export const dayAt = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)

/** `2026-05-12 10:30（北京时间）`. A moment out of a frozen settlement is ISO text. */
export function momentText(at: Date | string, locale: Locale): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
  return locale === 'zh' ? `${text}（${zoneName.zh}）` : `${text} (${zoneName.en})`
}
