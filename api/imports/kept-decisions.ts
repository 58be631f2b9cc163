import { createHash } from 'node:crypto'
import { spanAt, type Table } from './find-table.ts'
import { headKey } from './head-names.ts'
import type { Row } from './row.ts'
import type { Decisions, KeptDecisions } from './types.ts'

/** What tells one form from another: its heads, in whatever order and spacing. Null for a table without any. */
export function headsHash(heads: readonly string[]): string | null {
  const named = heads.map(headKey).filter((key) => key !== '')
  if (named.length === 0) return null
  return createHash('sha256').update(named.sort().join('\n')).digest('hex')
}

/** Whose heads are equal is told apart by their order: `0` for the first column of that head. */
function namedColumns(heads: readonly string[]) {
  const seen = new Map<string, number>()
  return heads.map((text, index) => {
    const head = headKey(text)
    const nth = seen.get(head) ?? 0
    seen.set(head, nth + 1)
    return { index, head, nth }
  })
}

/**
 * Decisions in words of the table, to be kept for the next file of the same heads: columns by head, the header by
 * the rows it spans. What concerns this file alone (mended cells, duplicates) is left out.
 * @param rows the sample in which the table was found
 */
export function keptDecisions(
  { encoding, separator, sheet, headerLine, columns, ...own }: Decisions,
  { heads, headAt, headRows }: Table,
  rows: readonly Row[],
): KeptDecisions {
  const { dateOrder, decimalMark, nightAudit, personsPerTable } = own
  const { departments, personKinds, words, blankUnits } = own
  const hash = headsHash(heads)
  const header =
    headerLine === undefined || hash === null
      ? undefined
      : { rowCount: headRows, nth: findHeaders(rows, hash, headRows).indexOf(headAt) }
  const named = namedColumns(heads).flatMap(({ index, head, nth }) => {
    const field = columns?.[String(index)]
    return field === undefined ? [] : [{ head, nth, field }]
  })
  const kept: KeptDecisions = {
    encoding,
    separator,
    sheet,
    header,
    columns: named.length > 0 ? inOrder(named) : undefined,
    dateOrder,
    decimalMark,
    nightAudit,
    personsPerTable,
    departments,
    personKinds,
    words,
    blankUnits,
  }
  return withoutGaps(kept)
}

/** Earlier kept decisions with later ones over them; columns, units and words one by one. */
export function layered(earlier: KeptDecisions, later: KeptDecisions): KeptDecisions {
  const columns = new Map(
    [...(earlier.columns ?? []), ...(later.columns ?? [])].map((column) => [
      `${column.head}\n${column.nth}`,
      column,
    ]),
  )
  return withoutGaps({
    ...earlier,
    ...later,
    columns: columns.size > 0 ? inOrder([...columns.values()]) : undefined,
    departments: over(earlier.departments, later.departments),
    personKinds: over(earlier.personKinds, later.personKinds),
    words: over(earlier.words, later.words),
  })
}

/** Kept decisions for a file in which their table was found; the file's own stand over them. */
export function decisionsFor(
  { header: _, columns = [], ...kept }: KeptDecisions,
  heads: readonly string[],
  own: Decisions,
): Decisions {
  const indexes = new Map(
    namedColumns(heads).map(({ index, head, nth }) => [`${head}\n${nth}`, index]),
  )
  const byIndex = columns.flatMap(({ head, nth, field }) => {
    const index = indexes.get(`${head}\n${nth}`)
    return index === undefined ? [] : [[String(index), field] as const]
  })
  return {
    ...kept,
    ...own,
    columns: { ...Object.fromEntries(byIndex), ...own.columns },
    departments: over(kept.departments, own.departments),
    personKinds: over(kept.personKinds, own.personKinds),
    words: over(kept.words, own.words),
  }
}

const over = <T>(under: Record<string, T> | undefined, own: Record<string, T> | undefined) =>
  under || own ? { ...under, ...own } : undefined

/** Indexes of the rows that end a header of these heads, spanning so many rows. */
export const findHeaders = (rows: readonly Row[], hash: string, rowCount: number): number[] =>
  rows.flatMap((_, headAt) => {
    if (headAt + 1 < rowCount) return []
    return headsHash(spanAt(rows, headAt, rowCount).heads) === hash ? [headAt] : []
  })

const inOrder = (columns: NonNullable<KeptDecisions['columns']>) =>
  columns.toSorted((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : a.nth - b.nth))

const withoutGaps = (kept: KeptDecisions): KeptDecisions =>
  Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
