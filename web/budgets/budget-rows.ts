import type { Cost } from '../../api/domain/ceiling-parts.ts'
import { decimal, timesCents } from '../../api/domain/decimal.ts'
import { type ItemKind, itemKinds, type Sitting, sittings } from '../../api/domain/item.ts'
import type { SheetRules } from '../ui/sheet.ts'
import type { BudgetLine, NewLine } from './budget.ts'
import {
  type MeetingDays,
  priceCents,
  pricePlain,
  readDay,
  readKind,
  readPrice,
  readQuantity,
  readSitting,
} from './budget-cells.ts'

/** A budget line while it is typed: every cell is text, the plain form once it could be read. */
export const rowColumns = [
  'kind',
  'day',
  'sitting',
  'label',
  'quantity',
  'unit',
  'price',
  'note',
] as const
export type RowColumn = (typeof rowColumns)[number]
export type Row = Readonly<Record<RowColumn, string>>

export const blankRow: Row = {
  kind: '',
  day: '',
  sitting: '',
  label: '',
  quantity: '',
  unit: '',
  price: '',
  note: '',
}

export const isBlankRow = (row: Row): boolean => rowColumns.every((column) => row[column] === '')

const readers = (
  days: MeetingDays,
): Partial<Record<RowColumn, (text: string) => string | undefined>> => ({
  kind: readKind,
  day: (text) => readDay(text, days),
  sitting: readSitting,
  quantity: readQuantity,
  price: readPrice,
})

export const rowRules = (
  days: MeetingDays,
  unitOf: (kind: ItemKind) => string,
  columns: readonly RowColumn[] = rowColumns,
): SheetRules<Row> => {
  const read = readers(days)
  return {
    columns,
    blank: () => blankRow,
    isBlank: isBlankRow,
    write: (row, column, text) => {
      const plain = read[column as RowColumn]?.(text) ?? text.trim()
      const written = { ...row, [column]: plain }
      const kind = readKind(plain)
      return column === 'kind' && kind && !row.unit ? { ...written, unit: unitOf(kind) } : written
    },
  }
}

/** What a kind cannot do without, besides quantity and price. */
const needs: Record<string, readonly RowColumn[]> = {
  lodging: ['day'],
  meal: ['sitting'],
  hall: ['label'],
  vehicle: ['label'],
  other: ['label'],
}

/** Rows never change, they are replaced: what was found wrong with one stays true for its days. */
export const rememberWrong = (days: MeetingDays): ((row: Row) => RowColumn[]) => {
  const known = new WeakMap<Row, RowColumn[]>()
  return (row) => {
    const found = known.get(row) ?? wrongCells(row, days)
    known.set(row, found)
    return found
  }
}

/** The cells that keep a row from being saved: missing or unreadable. */
export const wrongCells = (row: Row, days: MeetingDays): RowColumn[] => {
  const read = readers(days)
  const required = new Set<RowColumn>(['kind', 'quantity', 'price', ...(needs[row.kind] ?? [])])
  return rowColumns.filter((column) =>
    row[column] === ''
      ? required.has(column)
      : read[column] !== undefined && read[column]?.(row[column]) === undefined,
  )
}

const identity = (row: Row) => [row.kind, row.day, row.sitting, row.label].join('|')

/** An item stands in a budget once: the rows that repeat an earlier one. */
export const repeatedRows = (rows: readonly Row[]): Set<Row> => {
  const seen = new Set<string>()
  return new Set(
    rows.filter((row) => {
      if (isBlankRow(row)) return false
      const known = seen.has(identity(row))
      seen.add(identity(row))
      return known
    }),
  )
}

/** What the other rows do not have yet. */
export const onlyNew = (added: readonly Row[], rows: readonly Row[]): Row[] => {
  const known = new Set(rows.map(identity))
  return added.filter((row) => !known.has(identity(row)))
}

export const rowAmountCents = (row: Row): number | null => {
  const quantity = readQuantity(row.quantity)
  const price = readPrice(row.price)
  return quantity === undefined || price === undefined
    ? null
    : timesCents(decimal(quantity), priceCents(price))
}

export const lineOf = (row: Row): NewLine => ({
  kind: row.kind as ItemKind,
  day: row.day || null,
  sitting: (row.sitting || null) as Sitting | null,
  label: row.label,
  quantity: row.quantity,
  unit: row.unit,
  unitPriceCents: priceCents(row.price),
  note: row.note || null,
})

export const rowOf = (line: BudgetLine | NewLine): Row => ({
  kind: line.kind,
  day: line.day ?? '',
  sitting: line.sitting ?? '',
  label: line.label,
  quantity: line.quantity,
  unit: line.unit,
  price: pricePlain(line.unitPriceCents),
  note: line.note ?? '',
})

/** What the rows cost, for the ceilings: a row that can't be counted yet is there at an unknown cost. */
export const rowCosts = (rows: readonly Row[]): Cost[] =>
  rows.map((row) => ({ kind: readKind(row.kind) ?? 'unclassified', cents: rowAmountCents(row) }))

/** Totals in cents by kind, in the order of the kinds, and overall; rows that can't be counted yet count nothing. */
export const totalRows = (rows: readonly Row[]) => {
  const byKind = new Map<ItemKind, number>()
  let totalCents = 0
  for (const row of rows) {
    const cents = rowAmountCents(row)
    const kind = readKind(row.kind)
    if (cents === null || !kind) continue
    totalCents += cents
    byKind.set(kind, (byKind.get(kind) ?? 0) + cents)
  }
  return {
    totalCents,
    kinds: itemKinds.flatMap((kind) => {
      const cents = byKind.get(kind)
      return cents === undefined ? [] : [{ kind, cents }]
    }),
  }
}

const rank = (list: readonly string[], code: string) => {
  const at = list.indexOf(code)
  return at < 0 ? list.length : at
}

/** Kind, day, sitting, label: as a book-keeper reads; unfinished rows at the end. */
export const inReadingOrder = (a: Row, b: Row): number =>
  rank(itemKinds, a.kind) - rank(itemKinds, b.kind) ||
  (a.day || '~').localeCompare(b.day || '~') ||
  rank(sittings, a.sitting) - rank(sittings, b.sitting) ||
  a.label.localeCompare(b.label, 'zh')
