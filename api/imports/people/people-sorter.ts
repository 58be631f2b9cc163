import type { Kind, Layout, RowSorter } from '../kind.ts'
import type { Row } from '../row.ts'
import { isSignature, totalScope } from '../row-role.ts'
import { createRowSorter } from '../sort-rows.ts'

const headCounts =
  /^(应到|应参会|应出席|实到|实际到会|到会|总人数|人数合计|共计?\s*\d+\s*人)[^\p{L}]*\d|^(expected|present|attended)\s*[:：]?\s*\d/iu

/**
 * As the others, but a row with a person's name is that person, whatever words stand beside it: 审批局 is a unit, 已签字
 * a mark. Numbers without a name are blanks of a printed form, and a heading costs nobody anything.
 */
export function createPeopleSorter(kind: Kind, headRows: readonly Row[]): RowSorter {
  const general = createRowSorter(kind, headRows)
  return (row, layout) => {
    const { cells } = row
    const filled = cells.filter((cell) => cell !== '')
    const first = filled[0]
    if (first === undefined) return 'blank'
    const role = general(row, layout)
    if (role === 'header' || role === 'new-header' || role === 'total') return role
    if (filled.some((cell) => headCounts.test(cell.normalize('NFKC')))) return 'total'
    const numberAt = layout.at('number')
    if (numberAt >= 0 && filled.length === 1 && (cells[numberAt] ?? '') !== '')
      return /^\d+$/.test(first) ? 'blank' : 'signature'
    if (isPerson(row, layout)) return 'data'
    return role === 'section' ? 'signature' : role
  }
}

/** A name in its column, and something beside it that is no label of a signature line (`制表：`). */
function isPerson({ cells }: Row, layout: Layout): boolean {
  const name = cells[layout.at('name')] ?? ''
  if (name === '' || totalScope(name) !== null || /[:：]/.test(name)) return false
  const labels = cells.filter((cell) => /[:：]\s*$/.test(cell) && isSignature(cell))
  const filled = cells.filter((cell) => cell !== '')
  return labels.length === 0 && (filled.length > 1 || layout.columns.length === 1)
}
