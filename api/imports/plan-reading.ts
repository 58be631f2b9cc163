import {
  dateOrderQuestion,
  dayColumns,
  decideDateOrder,
  decideDecimalMark,
  decideNightAudit,
  type Formats,
  layoutOf,
} from './decide-formats.ts'
import type { Desk } from './desk.ts'
import { findTable, type Table } from './find-table.ts'
import type { Kind, Layout } from './kind.ts'
import { matchColumns } from './match-columns.ts'
import type { OpenFile } from './open-file.ts'
import { possibleOrders } from './parse-day.ts'
import { isBlank, type Row } from './row.ts'
import { type Reading, Unreadable } from './types.ts'

/** Rows from which a table is found and its formats decided. */
export const sampleRows = 2_000

export type Plan = {
  table: Table
  headRows: Row[]
  layout: Layout
  reading: Reading
  /** The first rows of the file, from which all this was decided. */
  sample: Row[]
}

/**
 * Decides, from the first rows, where the table is, what its columns mean and how its cells are read. Where those
 * leave the order of dates open, all rows are asked.
 */
export function planReading(kind: Kind, file: OpenFile, desk: Desk): Plan {
  const { decisions, context } = desk
  const sample = firstRows(file, sampleRows)
  const table = file.table ?? findTable(sample, kind, decisions.headerLine)
  if (!table) throw new Unreadable('file.no-header')
  const rows = sample.slice(table.headAt + 1)
  const { columns, questions } = matchColumns(table.heads, rows, kind, decisions.columns)
  for (const question of questions) desk.ask(question)

  let { order, open } = decideDateOrder(rows, columns, context.meeting)
  if (decisions.dateOrder) {
    order = decisions.dateOrder
    open = []
  }
  const daysAt = dayColumns(columns)
  if (open.length > 1 && sample.length >= sampleRows) {
    const surveyed = survey(file, daysAt)
    const again = decideDateOrder(surveyed, columns, context.meeting)
    order = again.order
    open = again.open
  }
  if (open.length > 1) {
    const example = rows
      .flatMap(({ cells }) => daysAt.map((at) => cells[at] ?? ''))
      .find((cell) => possibleOrders(cell))
    desk.ask(dateOrderQuestion(open, example ?? ''))
  }
  const formats: Formats = {
    dateOrder: order,
    decimalMark: decisions.decimalMark ?? decideDecimalMark(rows, columns, kind),
    nightAudit: false,
  }
  const extras = extraColumns(kind, columns, desk)
  const draft = layoutOf(kind, columns, formats, extras)
  formats.nightAudit = decisions.nightAudit ?? decideNightAudit(rows, columns, draft)
  const layout = { ...draft, nightAudit: formats.nightAudit }
  return {
    table,
    layout,
    sample,
    headRows:
      table.headRows === 0 ? [] : sample.slice(table.headAt - table.headRows + 1, table.headAt + 1),
    reading: {
      encoding: file.encoding,
      separator: file.separator,
      sheet: file.sheet,
      sheets: file.sheets,
      headerLine: sample[table.headAt]?.line ?? 0,
      headerRows: table.headRows,
      columns,
      ...formats,
      personsPerTable: desk.personsPerTable,
    },
  }
}

/** Columns that no field claims and that stand for a thing of their own: one per room type. */
export function extraColumns(
  kind: Kind,
  columns: Reading['columns'],
  desk: Desk,
): Layout['extras'] {
  return columns.flatMap(({ index, head, field, reason }) => {
    if (field !== null || reason === 'user') return []
    const label = kind.extra?.(head, desk)
    return label === undefined ? [] : [{ index, label }]
  })
}

export function firstRows(file: OpenFile, most: number): Row[] {
  const rows: Row[] = []
  for (const block of file.records()) {
    for (const row of block) {
      rows.push(row)
      if (rows.length >= most) return rows
    }
  }
  return rows
}

/** The different cells of columns of days over the whole file, in a bounded number. */
function survey(file: OpenFile, daysAt: readonly number[]): Row[] {
  const cells = new Map<string, number>()
  for (const block of file.records()) {
    for (const row of block) {
      for (const at of daysAt) {
        const cell = row.cells[at] ?? ''
        if (!isBlank(cell) && possibleOrders(cell) && cells.size < 5_000) cells.set(cell, at)
      }
    }
  }
  return [...cells].map(([cell, at], line) => {
    const row: Row = { line, cells: [] }
    row.cells[at] = cell
    return row
  })
}
