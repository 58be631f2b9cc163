import type { CellObject } from 'write-excel-file/node'
import { printable } from './printable.ts'
import type { SheetCell } from './sheet.ts'

const amount = '#,##0.00;[Red]-#,##0.00'
const withSign = '"¥"#,##0.00;[Red]-"¥"#,##0.00'
const difference = '+#,##0.00;[Red]-#,##0.00;0.00'

/** The most that a cell of a workbook holds. */
const maxLength = 32_767

const inYuan = (cents: number | null, format: string): CellObject | null =>
  cents === null ? null : { type: Number, value: cents / 100, format }

/** Numbers go out as numbers, so that the reader's own sums work; text as text, never as a formula. */
const typed: {
  [K in SheetCell['is']]: (cell: Extract<SheetCell, { is: K }>) => CellObject | null
} = {
  text: ({ text }) =>
    text === '' ? null : { type: String, value: printable(text).slice(0, maxLength) },
  cents: ({ cents }) => inYuan(cents, amount),
  money: ({ cents }) => inYuan(cents, withSign),
  difference: ({ cents }) => inYuan(cents, difference),
  quantity: ({ quantity }) =>
    quantity === null ? null : { type: Number, value: Number(quantity) },
  share: ({ share }) => (share === null ? null : { type: Number, value: share, format: '0.0%' }),
  day: ({ day }) =>
    day === null
      ? null
      : { type: Date, value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd', align: 'left' },
}

/** A cell of a workbook; null for an empty one. */
export const xlsxCell = (cell: SheetCell): CellObject | null =>
  (typed[cell.is] as (cell: SheetCell) => CellObject | null)(cell)

export const bold = (cell: CellObject | null): CellObject | null =>
  cell && { ...cell, fontWeight: 'bold' }
