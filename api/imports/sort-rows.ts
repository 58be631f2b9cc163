import { isHeadLike, namedField } from './find-table.ts'
import type { Kind, Layout, RowSorter } from './kind.ts'
import { parseMoment } from './parse-day.ts'
import { parseQuantity } from './parse-quantity.ts'
import { isBlank, type Row, remembered } from './row.ts'
import { isSectionHeading, isSignature, totalScope } from './row-role.ts'

export type RowRole = 'data' | 'header' | 'new-header' | 'total' | 'blank' | 'signature' | 'section'

/** Tells data from what stands between it. Rows that begin with a day and name no total pass at once. */
export function createRowSorter(kind: Kind, headRows: readonly Row[]): RowSorter {
  const heads = new Set(headRows.map(fingerprint))
  const isDay = remembered(
    (text) => parseMoment(text, { order: 'mdy', near: 20_000 }) !== undefined,
  )
  let known: Layout | undefined
  let dateAt = -1
  let namedAt: number[] = []
  let amountAt: number[] = []
  let countedAt: number[] = []
  return (row, layout) => {
    const { cells } = row
    if (layout !== known) {
      known = layout
      dateAt = layout.at('date')
      namedAt = kind.words.map(layout.at).filter((at) => at >= 0)
      amountAt = kind.amounts.map(layout.at).filter((at) => at >= 0)
      countedAt = [...kind.counted.map(layout.at), ...layout.extras.map(({ index }) => index)]
    }
    if (dateAt >= 0 && isDay(cells[dateAt] ?? '')) {
      for (const at of namedAt) {
        const cell = cells[at]
        if (cell !== undefined && cell !== '' && totalScope(cell) !== null) return 'total'
      }
      return 'data'
    }
    const word = namedAt.map((at) => cells[at] ?? '').find((cell) => cell !== '')
    const filled = cells.filter((cell) => cell !== '')
    const first = filled[0]
    if (first === undefined) return 'blank'
    if (heads.has(fingerprint(row))) return 'header'
    // Words may stand in a column of counts, below it: 签字. Then it is no count.
    const hasFigure =
      amountAt.some((at) => !isBlank(cells[at] ?? '')) ||
      countedAt.some((at) => parseQuantity(cells[at] ?? '') !== undefined)
    if (totalScope(first) !== null || (word !== undefined && totalScope(word) !== null))
      return 'total'
    if (filled.length <= 3 && filled.some((cell) => totalScope(cell) !== null)) return 'total'
    if (!hasFigure && filled.some(isSignature)) return 'signature'
    if (filled.length === 1 && cells.length > 2 && !/^[\d.,¥￥-]+$/.test(first)) {
      return isSectionHeading(first) ? 'section' : 'signature'
    }
    if (!hasFigure || isHeadLike(row)) {
      if (isNewHeader(row, kind)) return 'new-header'
    }
    return 'data'
  }
}

const fingerprint = ({ cells }: Row): string =>
  cells
    .filter((cell) => cell !== '')
    .join('\u0001')
    .replace(/\s+/g, '')

/** Another section's own header: at least three names of fields, and hardly anything else. */
function isNewHeader(row: Row, kind: Kind): boolean {
  if (!isHeadLike(row)) return false
  const filled = row.cells.filter((cell) => cell !== '')
  const named = new Set(filled.map((cell) => namedField(cell, kind)?.field).filter(Boolean))
  return named.size >= 3 && named.size * 3 >= filled.length * 2
}
