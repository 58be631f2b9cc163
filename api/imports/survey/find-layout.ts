import type { SurveyLayoutName } from '../../domain/survey.ts'
import { headKey } from '../head-names.ts'
import type { Row } from '../row.ts'
import { Unreadable } from '../types.ts'
import type { SurveyLayout } from './layout.ts'
import { plain } from './layouts/plain.ts'
import { layoutNamed, layouts } from './layouts.ts'
import type { Reason } from './types.ts'

export type Found = { layout: SurveyLayout; at: number; reasons: Reason[] }

const searchedRows = 30

const filled = (row: Row | undefined) => row?.cells.filter((cell) => cell !== '').length ?? 0

/** The first row of a plain table: as wide as what follows, not a title above it. */
function firstWideRow(rows: readonly Row[]): number {
  const widest = Math.max(...rows.slice(0, searchedRows).map(filled))
  return rows.findIndex(
    (row, at) => filled(row) * 2 >= widest && filled(row) > 1 && at < searchedRows,
  )
}

/** Marks of a layout that stand in a row, in the words of the file. */
function marksIn(row: Row, layout: SurveyLayout): string[] {
  const keys = new Set(layout.marks.map(headKey))
  return [...new Set(row.cells.filter((cell) => keys.has(headKey(cell))))]
}

const because = (heads: readonly string[]): Reason => ({
  key: 'layout.heads',
  params: { heads: heads.slice(0, 4).join('、') },
})

function tryLayout(layout: SurveyLayout, rows: readonly Row[], at: number) {
  const heads = marksIn(rows[at] as Row, layout)
  if (heads.length < layout.least) return undefined
  const more = layout.confirm ? layout.confirm(rows.slice(at)) : []
  return (
    more && { layout, at, reasons: [because(heads), ...more], score: heads.length + more.length }
  )
}

/**
 * In which layout the answers are written, where its header begins and why. What the user says wins. Throws `Unreadable`
 * when there is no header over at least one row.
 */
export function findLayout(
  rows: readonly Row[],
  decided: { layout?: SurveyLayoutName | undefined; headerLine?: number | undefined },
): Found {
  const { headerLine } = decided
  const lines =
    headerLine === undefined
      ? rows.slice(0, searchedRows).map((_, at) => at)
      : [rows.findLastIndex(({ line }) => line <= headerLine)]
  const candidates = decided.layout ? [layoutNamed(decided.layout)] : layouts
  const found = candidates
    .flatMap((layout) => lines.flatMap((at) => (rows[at] && tryLayout(layout, rows, at)) || []))
    .sort((a, b) => b.score - a.score)[0]
  const at = found?.at ?? (headerLine === undefined ? firstWideRow(rows) : (lines[0] as number))
  const layout = found?.layout ?? (decided.layout ? layoutNamed(decided.layout) : plain)
  if (at < 0 || rows.length <= at + layout.headRows) throw new Unreadable('file.no-answers')
  if (decided.layout) return { layout, at, reasons: [{ key: 'layout.chosen', params: {} }] }
  return { layout, at, reasons: found?.reasons ?? [{ key: 'layout.none', params: {} }] }
}
