import type { Kind, RowSorter } from '../kind.ts'
import type { Row } from '../row.ts'
import { isSignature, totalScope } from '../row-role.ts'
import { createRowSorter } from '../sort-rows.ts'

/** As the others, but a row whose main cells are filled is data, whatever words stand in a title: 审批提速 is no signature. */
export const recordSorter =
  (...main: string[]) =>
  (kind: Kind, headRows: readonly Row[]): RowSorter => {
    const general = createRowSorter(kind, headRows)
    return (row, layout) => {
      const { cells } = row
      const filled = cells.filter((cell) => cell !== '')
      const [first] = filled
      if (first === undefined) return 'blank'
      const role = general(row, layout)
      if (role === 'header' || role === 'new-header') return role
      if (filled.length <= 3 && filled.some((cell) => totalScope(cell) !== null)) return 'total'
      if (totalScope(first) !== null) return 'total'
      const isLabel = filled.some((cell) => /[:：]\s*$/.test(cell) && isSignature(cell))
      const isFilled = main.some((field) => (cells[layout.at(field)] ?? '') !== '')
      if (isFilled && !isLabel && (filled.length > 1 || layout.columns.length === 1)) return 'data'
      // Only the running number of a printed form: nobody has filled the row in.
      if (filled.length === 1 && /^\d+$/.test(first)) return 'blank'
      if (role !== 'data' && role !== 'total') return role === 'section' ? 'signature' : role
      return filled.length > 1 && !isLabel ? 'data' : 'signature'
    }
  }
