import { fits } from './content-fit.ts'
import { matchAlias } from './head-names.ts'
import type { Kind } from './kind.ts'
import { isBlank, type Row } from './row.ts'

/** Where the table starts: the header's last row and how many rows it spans, as indexes into the sample. */
export type Table = {
  headAt: number
  headRows: number
  heads: string[]
  /** Known by its heads, not only by words above figures. */
  isNamed: boolean
}

const searchedRows = 300

/**
 * Finds the header among title rows: the span of one to three rows without figures whose heads name most fields
 * of the kind. Heads in two storeys or two languages are merged into one text. Without any known name, the first
 * row of words above figures. Undefined when there is neither.
 */
export function findTable(
  rows: readonly Row[],
  kind: Kind,
  headerLine?: number,
): Table | undefined {
  if (headerLine !== undefined) {
    const headAt = rows.findLastIndex(({ line }) => line <= headerLine)
    if (headAt === -1) return undefined
    return bestSpan(rows, headAt, kind)?.table ?? spanAt(rows, headAt, 1)
  }
  let best: { table: Table; score: number } | undefined
  for (let headAt = 0; headAt < Math.min(rows.length, searchedRows); headAt++) {
    const span = bestSpan(rows, headAt, kind)
    if (span && (!best || span.score > best.score + 0.01)) best = span
  }
  if (best && best.score >= 1.5) return best.table
  return firstWordsAboveFigures(rows)
}

/** Words only, at least two of them: the cells of a header or of a title, not of data. */
export function isHeadLike(row: Row | undefined): boolean {
  if (!row) return false
  const filled = row.cells.filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell) => cell.length < 60 && !isFigure(cell))
}

const isFigure = (cell: string) => fits(cell, 'amount') || fits(cell, 'day') || fits(cell, 'time')

function bestSpan(rows: readonly Row[], headAt: number, kind: Kind) {
  let best: { table: Table; score: number } | undefined
  for (let headRows = 1; headRows <= 3 && headAt - headRows + 1 >= 0; headRows++) {
    if (!isHeadLike(rows[headAt - headRows + 1])) break
    const found = spanAt(rows, headAt, headRows)
    const score = scoreOf(found.heads, rows.slice(headAt - headRows + 1, headAt + 1), kind)
    if (score > 0 && (!best || score > best.score)) best = { table: found, score }
  }
  return best
}

const scores = new WeakMap<Kind, Map<string, { field: string; score: number } | null>>()

/** The field a head names best; remembered, since headers repeat. */
export function namedField(head: string, kind: Kind): { field: string; score: number } | null {
  let known = scores.get(kind)
  if (!known || known.size > 5_000) {
    known = new Map()
    scores.set(kind, known)
  }
  const found = known.get(head)
  if (found !== undefined) return found
  let best: { field: string; score: number } | null = null
  for (const field of kind.fields) {
    const match = matchAlias(head, field)
    if (match && (!best || match.score > best.score))
      best = { field: field.name, score: match.score }
  }
  known.set(head, best)
  return best
}

/** Fields named, once each; a row that names hardly any belongs to the title and costs more than it brings. */
function scoreOf(heads: string[], rows: readonly Row[], kind: Kind): number {
  const byField = new Map<string, number>()
  for (const head of heads) {
    const named = head === '' ? null : namedField(head, kind)
    if (!named) continue
    const score = isSure(named) ? 1 : named.score
    byField.set(named.field, Math.max(byField.get(named.field) ?? 0, score))
  }
  if (byField.size < 2) return 0
  let score = 0
  for (const value of byField.values()) score += value
  for (const row of rows.slice(rows.length > 1 ? 0 : 1)) {
    const filled = row.cells.filter((cell) => cell !== '')
    const named = filled.filter((cell) => isSure(namedField(cell, kind))).length
    score += named > 1 && named * 2 >= filled.length ? 0.2 : -0.5
  }
  return score
}

/** Named in full by an alias, or by a half or a line of it. */
const isSure = (named: { score: number } | null): boolean => named !== null && named.score > 0.82

/** The header that ends at this row and spans so many, its storeys merged into one text a column. */
export function spanAt(rows: readonly Row[], headAt: number, headRows: number): Table {
  const storeys = rows.slice(headAt - headRows + 1, headAt + 1).map(({ cells }) => cells)
  const width = Math.max(...storeys.map((cells) => cells.length))
  const last = storeys[storeys.length - 1] as string[]
  const heads = Array.from({ length: width }, (_, at) => {
    const parts = storeys.map((cells, storey) => {
      const own = cells[at] ?? ''
      if (own !== '' || storey === storeys.length - 1 || (last[at] ?? '') === '') return own
      return leftward(cells, at)
    })
    return [...new Set(parts.filter((part) => part !== ''))].join(' ').replace(/\s+/g, ' ')
  })
  return { headAt, headRows, heads, isNamed: true }
}

/** A merged cell is filled at its left end only. */
function leftward(cells: readonly string[], at: number): string {
  for (let left = at - 1; left >= 0; left--) if (cells[left]) return cells[left] as string
  return ''
}

function firstWordsAboveFigures(rows: readonly Row[]): Table | undefined {
  for (let headAt = 0; headAt < Math.min(rows.length, searchedRows); headAt++) {
    const row = rows[headAt] as Row
    if (!isHeadLike(row)) continue
    const width = row.cells.filter((cell) => cell !== '').length
    const next = rows
      .slice(headAt + 1, headAt + 6)
      .find(({ cells }) => cells.filter((cell) => !isBlank(cell)).length >= Math.min(width, 2))
    if (next?.cells.some((cell) => fits(cell, 'amount'))) {
      return { ...spanAt(rows, headAt, 1), isNamed: false }
    }
  }
  return undefined
}
