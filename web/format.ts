import { formatFraction, parseFraction } from '../api/domain/fraction.ts'
import { languageTag, locale } from './i18n/locale.ts'

/** Nothing to show: neither zero nor unknown. */
export const nothing = '–'
const minus = '−'

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

const yuan = (cents: number): string => {
  const whole = Math.abs(cents)
  return `${group(String(Math.floor(whole / 100)))}.${String(whole % 100).padStart(2, '0')}`
}

/** `¥12,345.60`, `−¥5.00`, `–` for nothing. */
export const money = (cents: number | null | undefined): string =>
  cents == null ? nothing : `${cents < 0 ? minus : ''}¥${yuan(cents)}`

/** The same without the sign of the currency, for a column whose head names it. */
export const amount = (cents: number | null | undefined): string =>
  cents == null ? nothing : `${cents < 0 ? minus : ''}${yuan(cents)}`

/** A difference: `+¥5.00`, `−¥5.00`, `¥0.00`. */
export const signedMoney = (cents: number | null | undefined): string =>
  cents == null ? nothing : `${cents > 0 ? '+' : ''}${money(cents)}`

export const signedAmount = (cents: number | null | undefined): string =>
  cents == null ? nothing : `${cents > 0 ? '+' : ''}${amount(cents)}`

/** Overview tiles only, never a ledger: `12.35 万元`, in English `¥123.5k`. */
export const roundMoney = (cents: number): string => {
  const sign = cents < 0 ? minus : ''
  const value = Math.abs(cents) / 100
  if (locale() === 'zh') {
    return value < 10_000 ? money(cents) : `${sign}${(value / 10_000).toFixed(2)} 万元`
  }
  return value < 10_000 ? money(cents) : `${sign}¥${(value / 1000).toFixed(1)}k`
}

/** Axis labels: whole yuan, grouped. */
export const axisMoney = (cents: number): string => {
  const text = group(String(Math.round(Math.abs(cents) / 100)))
  return `${cents < 0 ? minus : ''}¥${text}`
}

/** An exact decimal as text, grouped, without needless zeros: `1,250`, `12.5`. */
export const quantity = (text: string | number | null | undefined): string => {
  if (text == null || text === '') return nothing
  const [whole = '0', part = ''] = String(text).replace('-', '').split('.')
  const fraction = part.replace(/0+$/, '')
  const sign = String(text).startsWith('-') ? minus : ''
  return `${sign}${group(whole)}${fraction ? `.${fraction}` : ''}`
}

/** A difference of things counted: `+2`, `−1`, `0`. */
export const signedQuantity = (value: number): string => `${value > 0 ? '+' : ''}${quantity(value)}`

/** A mean or a spread, always with so many decimals, so that a column of them lines up: `4.10`. */
export const rounded = (text: string | number | null, places: number): string => {
  if (text === null) return nothing
  const [whole = '0', part = ''] = Math.abs(Number(text)).toFixed(places).split('.')
  return `${Number(text) < 0 ? minus : ''}${group(whole)}${part ? `.${part}` : ''}`
}

export const count = (value: number): string => quantity(value)

/** Points as a table shows them: exact decimals as they are, other fractions to two places. */
export const points = (text: string | null | undefined): string => {
  if (text == null) return nothing
  const value = parseFraction(text)
  if (!value) return text
  const isDecimal = !text.includes('/')
  return quantity(isDecimal ? text : `${formatFraction(value, 2)}`)
}

/** More (+) or less (−) points. */
export const signedPoints = (text: string | null | undefined): string =>
  text == null || text.startsWith('-') || text === '0' ? points(text) : `+${points(text)}`

/** A part as exact text (`36/41`), shown with one decimal of a percent. */
export const fractionPercent = (text: string | null | undefined): string => {
  const value = text == null ? undefined : parseFraction(text)
  return value ? percent(Number(value.over), Number(value.under)) : nothing
}

/** One decimal; a share of nothing is not a share. */
export const percent = (part: number | null, base: number | null): string => {
  if (part == null || !base) return nothing
  const value = (part / base) * 100
  return `${value < 0 ? minus : ''}${Math.abs(value).toFixed(1)} %`
}

export const signedPercent = (part: number | null, base: number | null): string => {
  const text = percent(part, base)
  return part != null && part > 0 && text !== nothing ? `+${text}` : text
}

/** A difference of two shares, in hundredths of the whole: `+1.5 个百分点`, in English `+1.5 pp`. */
export const shareDifference = (difference: number | null): string => {
  if (difference === null) return nothing
  const text = `${Math.abs(difference * 100).toFixed(1)} ${locale() === 'zh' ? '个百分点' : 'pp'}`
  return `${difference > 0 ? '+' : difference < 0 ? minus : ''}${text}`
}

const dayFormat = (options: Intl.DateTimeFormatOptions) => (day: string | null | undefined) =>
  day
    ? new Intl.DateTimeFormat(locale() === 'zh' ? 'zh-CN' : 'en-GB', {
        ...options,
        timeZone: 'UTC',
      }).format(new Date(`${day}T00:00:00Z`))
    : nothing

/** `2026年5月9日` · `9 May 2026` */
export const date = dayFormat({ year: 'numeric', month: 'long', day: 'numeric' })
/** `2026年5月` · `May 2026` */
export const monthName = dayFormat({ year: 'numeric', month: 'long' })
/** `5月9日` · `9 May` */
export const shortDay = dayFormat({ month: 'short', day: 'numeric' })
/** `5月9日周六` · `Sat, 9 May` */
export const weekday = dayFormat({ month: 'short', day: 'numeric', weekday: 'short' })

/** `2026年5月8日–10日` · `8–10 May 2026`: the shared parts are said once. */
export const dateRange = (from: string, to: string): string => {
  if (from === to) return date(from)
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (locale() === 'zh') {
    if (to.startsWith(month)) return `${date(from)}–${Number(to.slice(8))}日`
    return `${date(from)}–${to.startsWith(year) ? shortDay(to) : date(to)}`
  }
  if (to.startsWith(month)) return `${Number(from.slice(8))}–${date(to)}`
  return `${to.startsWith(year) ? shortDay(from) : date(from)} – ${date(to)}`
}

/** A moment, in the reader's own time. */
export const moment = (iso: string | null | undefined): string =>
  iso
    ? new Intl.DateTimeFormat(languageTag() === 'en' ? 'en-GB' : 'zh-CN', {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }).format(new Date(iso))
    : nothing

export const clock = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)

export const bytes = (value: number): string => {
  if (value < 1024) return `${value} B`
  if (value < 1024 * 1024) return `${(value / 1024).toFixed(1)} KB`
  return `${(value / 1024 / 1024).toFixed(1)} MB`
}

/** The reader's own today, as a date field wants it: `2026-05-09`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE')
