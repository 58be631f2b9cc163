import type { Locale } from '../messages.ts'
import { type SheetCell, yuan } from './sheet.ts'

/** Nothing to show: neither zero nor unknown. */
export const nothing = '–'
const minus = '−'

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** `12,345.60`; the sign is the caller's. */
const grouped = (plain: string): string => {
  const [whole = '0', fraction] = plain.replace('-', '').split('.')
  return group(whole) + (fraction === undefined ? '' : `.${fraction}`)
}

const sign = (cents: number) => (cents < 0 ? minus : '')

/** `12,345.60`, `−5.00`: where a head names the currency. */
export const amountText = (cents: number): string => `${sign(cents)}${grouped(yuan(cents))}`

/** `¥12,345.60`, in English `CNY 12,345.60`, which abroad is not taken for yen. */
export const moneyText = (cents: number, locale: Locale): string =>
  `${sign(cents)}${locale === 'zh' ? '¥' : 'CNY '}${grouped(yuan(cents))}`

const signed = (cents: number) => `${cents > 0 ? '+' : ''}${amountText(cents)}`

/** `1,250`, `12.5`. */
export const quantityText = (quantity: string): string => {
  const [whole = '0', part = ''] = quantity.split('.')
  const fraction = part.replace(/0+$/, '')
  const text = grouped(whole) + (fraction ? `.${fraction}` : '')
  return quantity.startsWith('-') && /[1-9]/.test(text) ? `${minus}${text}` : text
}

const shareText = (share: number) => `${(share * 100).toFixed(1).replace('-', minus)} %`

/** A cell as a reader sees it. */
export function showCell(cell: SheetCell, locale: Locale): string {
  if (cell.is === 'text') return cell.text
  if (cell.is === 'quantity') return cell.quantity === null ? nothing : quantityText(cell.quantity)
  if (cell.is === 'share') return cell.share === null ? nothing : shareText(cell.share)
  if (cell.is === 'day') return cell.day ?? nothing
  if (cell.cents === null) return nothing
  if (cell.is === 'money') return moneyText(cell.cents, locale)
  return cell.is === 'difference' ? signed(cell.cents) : amountText(cell.cents)
}
