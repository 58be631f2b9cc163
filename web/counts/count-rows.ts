import { inReadingOrder } from '../../api/domain/compare.ts'
import { partsFit } from '../../api/domain/daily-count.ts'
import { add, decimal, formatDecimal, parseDecimal } from '../../api/domain/decimal.ts'
import { type ItemIdentity, type ItemKind, itemKey, itemKinds } from '../../api/domain/item.ts'
import { readQuantity } from '../budgets/budget-cells.ts'
import type { Count, CountLineBody, CountOffer } from './counts.ts'

export const figures = [
  'quantity',
  'guestCount',
  'staffCount',
  'passengers',
  'seats',
  'kilometres',
  'hours',
] as const
export type Figure = (typeof figures)[number]

/** What is asked of a kind besides its quantity. */
const extras: Partial<Record<ItemKind, readonly Figure[]>> = {
  meal: ['guestCount', 'staffCount'],
  vehicle: ['passengers', 'seats', 'kilometres', 'hours'],
}
export const extrasOf = (kind: ItemKind): readonly Figure[] => extras[kind] ?? []

/** Heads are whole; nights, sessions, vehicle days, kilometres and hours come in parts. */
const inParts = new Set<Figure>(['kilometres', 'hours'])
export const isWholeFigure = (kind: ItemKind, figure: Figure): boolean =>
  figure === 'quantity' ? kind === 'meal' : !inParts.has(figure)

/** One item of the day while it is counted: every figure is text, empty as long as nobody counted it. */
export type CountRow = {
  item: ItemIdentity
  cells: Readonly<Record<Figure, string>>
  note: string
  /** What it could begin with; null for an item that was added by hand. */
  offer: CountOffer | null
}

export type Figured = Record<Figure, string | number | null>
const cellsOf = (line: Figured): CountRow['cells'] =>
  Object.fromEntries(figures.map((figure) => [figure, String(line[figure] ?? '')])) as Record<
    Figure,
    string
  >

const noCells = cellsOf(
  Object.fromEntries(figures.map((figure) => [figure, null])) as Record<Figure, null>,
)

export const identityOf = ({ kind, day, sitting, label }: ItemIdentity): ItemIdentity => ({
  kind,
  day,
  sitting,
  label,
})

export const blankRow = (item: ItemIdentity): CountRow => ({
  item: identityOf(item),
  cells: noCells,
  note: '',
  offer: null,
})

const byItem = (a: CountRow, b: CountRow) => inReadingOrder(a.item, b.item)

/** What is counted already and what could still be, in reading order. */
export function rowsOf({ lines, offers }: Pick<Count, 'lines' | 'offers'>): CountRow[] {
  const offered = new Map(offers.map((offer) => [itemKey(offer), offer]))
  const counted = lines.map((line) => ({
    item: identityOf(line),
    cells: cellsOf(line),
    note: line.note ?? '',
    offer: offered.get(itemKey(line)) ?? null,
  }))
  const known = new Set(counted.map(({ item }) => itemKey(item)))
  const open = offers
    .filter((offer) => !known.has(itemKey(offer)))
    .map((offer) => ({ ...blankRow(offer), offer }))
  return [...counted, ...open].sort(byItem)
}

export const addRow = (rows: readonly CountRow[], item: ItemIdentity): CountRow[] =>
  rows.some((row) => itemKey(row.item) === itemKey(item))
    ? [...rows]
    : [...rows, blankRow(item)].sort(byItem)

export const isCounted = (row: CountRow): boolean => row.cells.quantity !== ''

/** An offer with a figure that nobody has taken or replaced yet. */
export const isOffered = (row: CountRow): boolean =>
  !isCounted(row) && row.offer !== null && row.offer.quantity !== ''

export const takeOffer = (row: CountRow): CountRow =>
  isOffered(row) && row.offer ? { ...row, cells: cellsOf(row.offer) } : row

/** A cell while it is typed: `1.0` may still become `1.05`. */
export const typeCell = (row: CountRow, figure: Figure, text: string): CountRow => ({
  ...row,
  cells: { ...row.cells, [figure]: text.trim() },
})

/** The plain text of a cell that can be read; otherwise what was typed. */
export const plainOf = (text: string): string => readQuantity(text) ?? text

/** A cell that is left, in its plain form. */
export const writeCell = (row: CountRow, figure: Figure, text: string): CountRow =>
  typeCell(row, figure, plainOf(text))

/** One more or one less, beginning with what is offered; never below nothing. */
export function stepCell(row: CountRow, figure: Figure, by: 1 | -1): CountRow {
  const from = row.cells[figure] || String(row.offer?.[figure] ?? '') || '0'
  const value = parseDecimal(plainOf(from))
  if (!value) return row
  const next = add(value, decimal(String(by)))
  return writeCell(row, figure, formatDecimal(next.units < 0n ? decimal('0') : next))
}

const isWrong = (row: CountRow, figure: Figure) => {
  const text = row.cells[figure]
  if (text === '') return false
  const plain = readQuantity(text)
  return plain === undefined || (isWholeFigure(row.item.kind, figure) && !/^\d+$/.test(plain))
}

/** The figures that keep a row from being saved. */
export function wrongFigures(row: CountRow): Figure[] {
  const unread = figures.filter((figure) => isWrong(row, figure))
  if (unread.length > 0) return unread
  const isBegun = figures.some((figure) => row.cells[figure] !== '') || row.note !== ''
  if (isBegun && !isCounted(row)) return ['quantity']
  return isCounted(row) && !partsFit(lineOf(row)) ? ['guestCount', 'staffCount'] : []
}

const headCount = (text: string) => (text === '' ? null : Number(plainOf(text)))

export const lineOf = ({ item, cells, note }: CountRow) => ({
  ...item,
  quantity: plainOf(cells.quantity),
  guestCount: headCount(cells.guestCount),
  staffCount: headCount(cells.staffCount),
  passengers: headCount(cells.passengers),
  seats: headCount(cells.seats),
  kilometres: plainOf(cells.kilometres) || null,
  hours: plainOf(cells.hours) || null,
  note: note.trim() || null,
})

/** What is saved: every row that is counted and has nothing wrong in it. */
export const linesOf = (rows: readonly CountRow[]): CountLineBody[] =>
  rows.filter((row) => isCounted(row) && wrongFigures(row).length === 0).map(lineOf)

/** Rows by kind, each kind with what it comes to. */
export const groupRows = (rows: readonly CountRow[]) =>
  itemKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.item.kind === kind)
    const read = own.flatMap(({ cells }) => parseDecimal(plainOf(cells.quantity)) ?? [])
    return own.length === 0
      ? []
      : [{ kind, rows: own, sum: read.length ? formatDecimal(read.reduce(add)) : null }]
  })
