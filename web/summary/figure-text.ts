import type { CellUnit, Said } from '../../api/domain/summary-figure.ts'
import {
  amount,
  date,
  money,
  nothing,
  percent,
  quantity,
  signedAmount,
  signedMoney,
} from '../format.ts'
import { locale } from '../i18n/locale.ts'

type Value = number | string | null

export const inWords = (said: Said): string => said[locale()]

/** A figure as it stands in a sentence; `size` leaves its sign to the words. */
export const figureText = (
  { unit, value }: { unit: CellUnit; value: Value },
  as: 'itself' | 'size' = 'itself',
): string => {
  if (value === null) return nothing
  if (unit === 'share') return percent(Number(value), 1)
  if (unit === 'cents') return money(as === 'size' ? Math.abs(Number(value)) : Number(value))
  if (unit === 'difference')
    return as === 'size' ? money(Math.abs(Number(value))) : signedMoney(Number(value))
  return unit === 'day' ? date(String(value)) : quantity(value)
}

/** A cell of a table whose head names the currency. */
export const cellText = (value: Value | Said, unit: CellUnit): string => {
  if (value !== null && typeof value === 'object') return inWords(value)
  if (unit === 'text') return value === null ? '' : String(value)
  if (unit === 'cents') return amount(value === null ? null : Number(value))
  if (unit === 'difference') return signedAmount(value === null ? null : Number(value))
  return figureText({ unit, value })
}
