import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { Sheet, SheetCell } from './sheet.ts'

const money = '#,##0.00;[Red]-#,##0.00'

/** Numbers go out as numbers, so that the reader's own sums work; text as text, never as a formula. */
const typed: {
  [K in SheetCell['is']]: (cell: Extract<SheetCell, { is: K }>) => CellObject | null
} = {
  text: ({ text }) => ({ type: String, value: text }),
  cents: ({ cents }) =>
    cents === null ? null : { type: Number, value: cents / 100, format: money },
  quantity: ({ quantity }) =>
    quantity === null ? null : { type: Number, value: Number(quantity) },
  share: ({ share }) => (share === null ? null : { type: Number, value: share, format: '0.0%' }),
}

const cellOf = (cell: SheetCell) => (typed[cell.is] as (cell: SheetCell) => CellObject | null)(cell)

const bold = (cell: CellObject | null) => cell && { ...cell, fontWeight: 'bold' as const }

/** A workbook of one sheet, its head fixed. */
export async function writeXlsx({ name, heads, rows, totals }: Sheet): Promise<Uint8Array> {
  const data = [
    heads.map((head) => bold({ type: String, value: head })),
    ...rows.map((row) => row.map(cellOf)),
    totals.map((cell) => bold(cellOf(cell))),
  ]
  const columns = heads.map((_, i) => ({ width: i < 2 ? 22 : 15 }))
  return writeXlsxFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer()
}
