import type { Row } from './row.ts'
import type { Decisions } from './types.ts'

const mostColumns = 1_000

/** A row with the cells that were mended in the preview; the row itself, for its key, stays as the file has it. */
export function mendRow(row: Row, cells: Decisions['cells']): Row {
  const changes = cells?.[String(row.line)]
  if (!changes) return row
  const copy = [...row.cells]
  for (const [index, text] of Object.entries(changes)) {
    const at = Number(index)
    if (!Number.isInteger(at) || at < 0 || at >= mostColumns) continue
    while (copy.length < at) copy.push('')
    copy[at] = text.trim()
  }
  return { line: row.line, cells: copy }
}
