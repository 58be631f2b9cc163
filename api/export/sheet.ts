/** A cell on its way out of the program, whatever the format: what it is, not how it looks. */
export type SheetCell =
  | { is: 'text'; text: string }
  /** In a column whose head names the currency. */
  | { is: 'cents'; cents: number | null }
  /** The same by itself, with the sign of the currency. */
  | { is: 'money'; cents: number | null }
  /** More (+) or less (−) than something. */
  | { is: 'difference'; cents: number | null }
  | { is: 'quantity'; quantity: string | null }
  | { is: 'share'; share: number | null }
  | { is: 'day'; day: string | null }

/** A table into CSV or a workbook; without totals it ends with its rows. */
export type Sheet = { name: string; heads: string[]; rows: SheetCell[][]; totals: SheetCell[] }

export const text = (value: string): SheetCell => ({ is: 'text', text: value })
export const cents = (value: number | null): SheetCell => ({ is: 'cents', cents: value })
export const money = (value: number | null): SheetCell => ({ is: 'money', cents: value })
export const difference = (value: number | null): SheetCell => ({ is: 'difference', cents: value })
export const quantity = (value: string | null): SheetCell => ({ is: 'quantity', quantity: value })
export const share = (value: number | null): SheetCell => ({ is: 'share', share: value })
export const day = (value: string | null): SheetCell => ({ is: 'day', day: value })
export const blank: SheetCell = { is: 'text', text: '' }

/** Figures stand right, words left. */
export const isFigure = ({ is }: SheetCell): boolean => is !== 'text' && is !== 'day'

/** Whole cents as plain yuan text: -123456 is `-1234.56`. */
export function yuan(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
