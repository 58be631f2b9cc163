import writeXlsxFile from 'write-excel-file/node'
import type { Sheet } from './sheet.ts'
import { bold, xlsxCell } from './xlsx-cell.ts'

/** A workbook of one sheet, its head fixed. */
export async function writeXlsx({ name, heads, rows, totals }: Sheet): Promise<Uint8Array> {
  const data = [
    heads.map((head) => bold({ type: String, value: head })),
    ...rows.map((row) => row.map(xlsxCell)),
    ...(totals.length > 0 ? [totals.map((cell) => bold(xlsxCell(cell)))] : []),
  ]
  const columns = heads.map((_, i) => ({ width: i < 2 ? 22 : 15 }))
  return writeXlsxFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer()
}
