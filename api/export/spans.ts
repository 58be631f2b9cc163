import type { TableRow } from './office-document.ts'
import type { SheetCell } from './sheet.ts'

/** A cell and how many columns it takes: the name of a sum runs on over the empty cells beside it. */
export function spans({ is, cells }: TableRow): { cell: SheetCell; at: number; span: number }[] {
  if (is === 'row') return cells.map((cell, at) => ({ cell, at, span: 1 }))
  const next = cells.findIndex((cell, at) => at > 0 && !(cell.is === 'text' && cell.text === ''))
  const [name, ...rest] = cells
  if (!name || next < 0) return cells.map((cell, at) => ({ cell, at, span: 1 }))
  return [
    { cell: name, at: 0, span: next },
    ...rest.slice(next - 1).map((cell, i) => ({ cell, at: next + i, span: 1 })),
  ]
}
