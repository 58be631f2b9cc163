/** A table on its way out of the program, into CSV or a workbook. */
export type SheetCell =
  | { is: 'text'; text: string }
  | { is: 'cents'; cents: number | null }
  | { is: 'quantity'; quantity: string | null }
  | { is: 'share'; share: number | null }

export type Sheet = { name: string; heads: string[]; rows: SheetCell[][]; totals: SheetCell[] }

export const text = (value: string): SheetCell => ({ is: 'text', text: value })
export const cents = (value: number | null): SheetCell => ({ is: 'cents', cents: value })
export const quantity = (value: string | null): SheetCell => ({ is: 'quantity', quantity: value })
export const share = (value: number | null): SheetCell => ({ is: 'share', share: value })

/** Whole cents as plain yuan text: -123456 is `-1234.56`. */
export function yuan(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
