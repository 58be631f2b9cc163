import { decimal, formatDecimal, parseDecimal } from '../../api/domain/decimal.ts'
import { type ItemKind, itemKinds, type Sitting } from '../../api/domain/item.ts'
import { priceOf, type TermBasis } from '../../api/domain/term.ts'
import {
  type MeetingDays,
  priceCents,
  pricePlain,
  readDay,
  readKind,
  readPrice,
  readQuantity,
  readSitting,
} from '../budgets/budget-cells.ts'
import type { SheetRules } from '../ui/sheet.ts'
import type { AgreementLine, TermBody } from './agreement.ts'

/** A term while it is typed: every cell is text, the plain form once it could be read. */
export const termColumns = [
  'kind',
  'day',
  'sitting',
  'label',
  'quantity',
  'unit',
  'basis',
  'price',
  'persons',
  'guaranteed',
  'discount',
  'service',
  'freeKilometres',
  'kilometrePrice',
  'hourPrice',
  'breakfasts',
  'note',
] as const
export type TermColumn = (typeof termColumns)[number]
export type TermRow = Readonly<Record<TermColumn, string>>

export const blankTerm = Object.fromEntries(termColumns.map((column) => [column, ''])) as TermRow

export const isBlankTerm = (row: TermRow): boolean =>
  termColumns.every((column) => row[column] === '')

const basisWords: Record<TermBasis, string[]> = {
  unit: ['按单位', '单位', '每', '个', '人', 'each', 'per unit'],
  table: ['按桌', '桌', '每桌', 'per table', 'tables'],
  flat: ['包干', '一口价', '总价', '整体', 'lump sum', 'fixed'],
}

export const readBasis = (text: string): TermBasis | undefined => {
  const word = text.normalize('NFKC').trim().toLowerCase()
  return (Object.keys(basisWords) as TermBasis[]).find(
    (basis) => basis === word || basisWords[basis].includes(word),
  )
}

const readWhole = (least: number, most: number) => (text: string) => {
  const plain = readQuantity(text)
  if (plain === undefined || !/^\d+$/.test(plain)) return undefined
  return Number(plain) >= least && Number(plain) <= most ? plain : undefined
}

/** `10`, `10 %`, `12.5%`: per cent with at most two places, up to 100. */
export const readPercent = (text: string): string | undefined => {
  const plain = readPrice(text.normalize('NFKC').replace('%', ''))
  return plain !== undefined && Number(plain) <= 100 ? plain : undefined
}

const readers = (
  days: MeetingDays,
): Partial<Record<TermColumn, (text: string) => string | undefined>> => ({
  kind: readKind,
  day: (text) => readDay(text, days),
  sitting: readSitting,
  quantity: readQuantity,
  basis: readBasis,
  price: readPrice,
  persons: readWhole(1, 100),
  guaranteed: readQuantity,
  discount: readPercent,
  service: readPercent,
  freeKilometres: readQuantity,
  kilometrePrice: readPrice,
  hourPrice: readPrice,
  breakfasts: readWhole(0, 9),
})

/** What follows from a cell that was just written: a kind has its unit, a table its persons. */
const following = (
  row: TermRow,
  column: string,
  unitOf: (kind: ItemKind) => string,
  personsPerTable: number | null,
): TermRow => {
  const kind = readKind(row.kind)
  if (column === 'kind' && kind && !row.unit) return { ...row, unit: unitOf(kind) }
  if (column === 'basis' && row.basis === 'table' && !row.persons)
    return { ...row, persons: personsPerTable ? String(personsPerTable) : '' }
  return row
}

export const termRules = (
  days: MeetingDays & { personsPerTable: number | null },
  unitOf: (kind: ItemKind) => string,
): SheetRules<TermRow> => {
  const read = readers(days)
  return {
    columns: termColumns,
    blank: () => blankTerm,
    isBlank: isBlankTerm,
    write: (row, column, text) => {
      const plain = read[column as TermColumn]?.(text) ?? text.trim()
      return following({ ...row, [column]: plain }, column, unitOf, days.personsPerTable)
    },
  }
}

/** What a kind cannot do without, besides quantity and price. */
const needs: Record<string, readonly TermColumn[]> = {
  lodging: ['day'],
  meal: ['sitting'],
  hall: ['label'],
  vehicle: ['label'],
  other: ['label'],
}

/** The cells that keep a term from being saved: missing or unreadable. */
export const wrongTermCells = (row: TermRow, days: MeetingDays): TermColumn[] => {
  const read = readers(days)
  const required = new Set<TermColumn>(['kind', 'quantity', 'price', ...(needs[row.kind] ?? [])])
  if (row.basis === 'table') required.add('persons')
  return termColumns.filter((column) =>
    row[column] === ''
      ? required.has(column)
      : read[column] !== undefined && read[column]?.(row[column]) === undefined,
  )
}

const identity = (row: TermRow) => [row.kind, row.day, row.sitting, row.label].join('|')

/** An item stands in an agreement once: the rows that repeat an earlier one. */
export const repeatedTerms = (rows: readonly TermRow[]): Set<TermRow> => {
  const seen = new Set<string>()
  return new Set(
    rows.filter((row) => {
      if (isBlankTerm(row)) return false
      const known = seen.has(identity(row))
      seen.add(identity(row))
      return known
    }),
  )
}

/** What the other rows do not have yet. */
export const onlyNewTerms = (added: readonly TermRow[], rows: readonly TermRow[]): TermRow[] => {
  const known = new Set(rows.map(identity))
  return added.filter((row) => !known.has(identity(row)))
}

/** Rows as a file says them in place of the same items, the others after them: one step, to be undone as one. */
export const mergeTerms = (rows: readonly TermRow[], read: readonly TermRow[]): TermRow[] => {
  const byItem = new Map(read.map((row) => [identity(row), row]))
  const kept = rows
    .filter((row) => !isBlankTerm(row))
    .map((row) => byItem.get(identity(row)) ?? row)
  return [...kept, ...onlyNewTerms(read, kept)]
}

const points = (percent: string): number => priceCents(percent || '0')
const cents = (price: string): number | null => (price === '' ? null : priceCents(price))

/** A complete row as the API takes it. */
export const termOf = (row: TermRow): TermBody => ({
  kind: row.kind as ItemKind,
  day: row.day || null,
  sitting: (row.sitting || null) as Sitting | null,
  label: row.label,
  quantity: row.quantity,
  unit: row.unit,
  unitPriceCents: priceCents(row.price),
  basis: (row.basis || 'unit') as TermBasis,
  personsPerTable: row.persons ? Number(row.persons) : null,
  guaranteedQuantity: row.guaranteed || null,
  discountBasisPoints: points(row.discount),
  serviceChargeBasisPoints: points(row.service),
  freeKilometres: row.freeKilometres || null,
  kilometrePriceCents: cents(row.kilometrePrice),
  hourPriceCents: cents(row.hourPrice),
  breakfastCount: row.breakfasts ? Number(row.breakfasts) : null,
  note: row.note || null,
})

type Line = Pick<AgreementLine, 'kind' | 'day' | 'sitting' | 'label' | 'quantity' | 'unit'> &
  Pick<AgreementLine, 'unitPriceCents'> &
  Partial<AgreementLine>

const maybePrice = (price: number | null | undefined) => (price == null ? '' : pricePlain(price))

/** A term, or a line of the budget that becomes one. */
export const termRowOf = (line: Line): TermRow => ({
  kind: line.kind,
  day: line.day ?? '',
  sitting: line.sitting ?? '',
  label: line.label,
  quantity: line.quantity,
  unit: line.unit,
  basis: line.basis ?? 'unit',
  price: pricePlain(line.unitPriceCents),
  persons: line.personsPerTable == null ? '' : String(line.personsPerTable),
  guaranteed: line.guaranteedQuantity ?? '',
  discount: line.discountBasisPoints ? pricePlain(line.discountBasisPoints) : '',
  service: line.serviceChargeBasisPoints ? pricePlain(line.serviceChargeBasisPoints) : '',
  freeKilometres: line.freeKilometres ?? '',
  kilometrePrice: maybePrice(line.kilometrePriceCents),
  hourPrice: maybePrice(line.hourPriceCents),
  breakfasts: line.breakfastCount == null ? '' : String(line.breakfastCount),
  note: line.note ?? '',
})

/** What the ordered quantity costs at these terms; null while it cannot be said. */
export const termAmountCents = (row: TermRow): number | null => {
  const quantity = parseDecimal(row.quantity)
  const isPriced = quantity !== undefined && readPrice(row.price) !== undefined
  if (!isPriced || (row.basis === 'table' && !readWhole(1, 100)(row.persons))) return null
  const isRead = [row.discount, row.service].every((text) => !text || readPercent(text))
  if (!isRead) return null
  const {
    personsPerTable = null,
    basis = 'unit',
    ...term
  } = termOf({ ...row, quantity: formatDecimal(quantity) })
  return priceOf(
    {
      basis,
      personsPerTable,
      unitPriceCents: term.unitPriceCents,
      quantity: term.quantity,
      guaranteedQuantity: null,
      discountBasisPoints: points(row.discount),
      serviceChargeBasisPoints: points(row.service),
      freeKilometres: null,
      kilometrePriceCents: null,
      hourPriceCents: null,
    },
    decimal(term.quantity),
  )
}

/** Totals in cents by kind and overall; rows that cannot be priced yet count nothing. */
export const termTotals = (rows: readonly TermRow[]) => {
  const byKind = new Map<ItemKind, number>()
  for (const row of rows) {
    const kind = readKind(row.kind)
    const amount = termAmountCents(row)
    if (kind && amount !== null) byKind.set(kind, (byKind.get(kind) ?? 0) + amount)
  }
  return {
    totalCents: [...byKind.values()].reduce((sum, amount) => sum + amount, 0),
    kinds: itemKinds.flatMap((kind) => {
      const amount = byKind.get(kind)
      return amount === undefined ? [] : [{ kind, cents: amount }]
    }),
  }
}
