import {
  add,
  centsPer,
  type Decimal,
  decimal,
  formatDecimal,
  ratio,
  subtract,
  timesCents,
} from './decimal.ts'
import { type ItemIdentity, type ItemKind, itemKey, itemKinds, sittings } from './item.ts'
import { addKnown } from './money.ts'

/** A quantity and its money; null is "nobody has said", which is not zero. */
export type Figure = { quantity: string | null; cents: number | null }

export type Carriage = {
  passengers: number | null
  seats: number | null
  kilometres: string | null
}

/** One row of the cost grid: an item and its four columns. */
export type GridItem = ItemIdentity & {
  itemId: number
  planned: Figure & { unitPriceCents: number | null }
  agreed: Figure
  counted: Figure & Carriage
  billed: Figure
}

/** billed − planned, and the four causes that add up to it exactly. */
export type Gap = {
  gapCents: number
  quantityCents: number
  priceCents: number
  unplannedCents: number
  unusedCents: number
}

export const comparisonKeys = ['item', 'meal', 'vehicle', 'category', 'day'] as const
export type ComparisonKey = (typeof comparisonKeys)[number]

export type ComparisonRow = Gap & {
  key: string
  kind: ItemKind | null
  day: string | null
  sitting: ItemIdentity['sitting']
  label: string
  /** The item, when the row is one. */
  itemId: number | null
  planned: Figure
  agreed: Figure
  counted: Figure
  billed: Figure
  meal: {
    coversEaten: string | null
    /** Paid for but not eaten: billed − counted, never below 0. */
    coversUnused: string | null
    costPerCoverCents: number | null
  } | null
  vehicle:
    | (Carriage & {
        /** Passengers ÷ seats; null when either is unknown or there are no seats. */
        loadFactor: number | null
        costPerPassengerCents: number | null
        costPerKilometreCents: number | null
      })
    | null
}

/**
 * Splits billed − planned of one item.
 * quantity = (billed − planned quantity) × planned price, rounded once; price = the rest.
 * A bill that names no quantity says nothing about quantities: its whole gap is price.
 */
export function splitGap(item: Pick<GridItem, 'planned' | 'billed'>): Gap {
  const { planned, billed } = item
  const gapCents = (billed.cents ?? 0) - (planned.cents ?? 0)
  const none = { quantityCents: 0, priceCents: 0, unplannedCents: 0, unusedCents: 0 }
  if (planned.cents === null) return { ...none, gapCents, unplannedCents: gapCents }
  if (billed.cents === null) return { ...none, gapCents, unusedCents: gapCents }
  if (billed.quantity === null || planned.quantity === null || planned.unitPriceCents === null)
    return { ...none, gapCents, priceCents: gapCents }
  const excess = subtract(decimal(billed.quantity), decimal(planned.quantity))
  const quantityCents = timesCents(excess, planned.unitPriceCents)
  return { ...none, gapCents, quantityCents, priceCents: gapCents - quantityCents }
}

/** Which rows a view has: what it keeps, what it groups by. */
const views: Record<
  ComparisonKey,
  { keep: (i: GridItem) => boolean; key: (i: GridItem) => string }
> = {
  item: { keep: () => true, key: itemKey },
  meal: { keep: (i) => i.kind === 'meal', key: itemKey },
  vehicle: { keep: (i) => i.kind === 'vehicle', key: (i) => `vehicle|${i.label}` },
  category: { keep: () => true, key: (i) => i.kind },
  day: { keep: () => true, key: (i) => i.day ?? '' },
}

/** The items behind these rows of a view, in reading order; without keys, those behind its totals. */
export function itemsBehind(
  grid: readonly GridItem[],
  by: ComparisonKey,
  keys?: readonly string[],
): GridItem[] {
  const { keep, key } = views[by]
  return grid
    .filter((item) => keep(item) && (!keys || keys.includes(key(item))))
    .sort(inReadingOrder)
}

const addQuantity = (a: string | null, b: string | null) =>
  a === null ? b : b === null ? a : formatDecimal(add(decimal(a), decimal(b)))

/** One unknown quantity makes the sum of quantities unknown; a missing figure does not. */
function sumFigures(figures: readonly Figure[]): Figure {
  const said = figures.filter((figure) => figure.quantity !== null || figure.cents !== null)
  const known = said.every((figure) => figure.quantity !== null)
  return {
    quantity: known
      ? said.reduce<string | null>((sum, f) => addQuantity(sum, f.quantity), null)
      : null,
    cents: said.reduce<number | null>((sum, f) => addKnown(sum, f.cents), null),
  }
}

const nonNegative = (value: Decimal) => (value.units < 0n ? '0' : formatDecimal(value))

/** Covers are wasted sitting by sitting: one sitting's shortage never hides another's waste. */
function coversUnusedOf({ counted, billed }: GridItem): string | null {
  if (counted.quantity === null || billed.quantity === null) return null
  return nonNegative(subtract(decimal(billed.quantity), decimal(counted.quantity)))
}

const mealOf = (
  items: readonly GridItem[],
  counted: Figure,
  billed: Figure,
): ComparisonRow['meal'] => ({
  coversEaten: counted.quantity,
  coversUnused: items.map(coversUnusedOf).reduce(addQuantity, null),
  costPerCoverCents:
    counted.quantity !== null && billed.cents !== null
      ? centsPer(billed.cents, decimal(counted.quantity))
      : null,
})

function vehicleOf(items: readonly GridItem[], billed: Figure): ComparisonRow['vehicle'] {
  let passengers: number | null = null
  let seats: number | null = null
  let kilometres: string | null = null
  for (const { counted } of items) {
    passengers = addKnown(passengers, counted.passengers)
    seats = addKnown(seats, counted.seats)
    kilometres = addQuantity(kilometres, counted.kilometres)
  }
  const whole = (n: number): Decimal => ({ units: BigInt(n), scale: 0 })
  return {
    passengers,
    seats,
    kilometres,
    loadFactor:
      passengers !== null && seats !== null ? ratio(whole(passengers), whole(seats)) : null,
    costPerPassengerCents:
      passengers !== null && billed.cents !== null
        ? centsPer(billed.cents, whole(passengers))
        : null,
    costPerKilometreCents:
      kilometres !== null && billed.cents !== null
        ? centsPer(billed.cents, decimal(kilometres))
        : null,
  }
}

/** The value that all items share, or the given other one. */
function shared<T, U>(
  items: readonly GridItem[],
  read: (item: GridItem) => T,
  otherwise: U,
): T | U {
  const [first, ...rest] = items.map(read)
  return first !== undefined && rest.every((value) => value === first) ? first : otherwise
}

function row(key: string, items: readonly GridItem[]): ComparisonRow {
  const gaps = items.map(splitGap)
  const sum = (cause: keyof Gap) => gaps.reduce((total, gap) => total + gap[cause], 0)
  const kind = shared(items, (item) => item.kind, null)
  const unit =
    kind === null || kind === 'other' || kind === 'unclassified' ? items.length === 1 : true
  /** Nights and covers do not add: a quantity is shown only where all parts have one unit. */
  const column = (read: (item: GridItem) => Figure): Figure => {
    const figure = sumFigures(items.map(read))
    return unit ? figure : { ...figure, quantity: null }
  }
  const counted = column((item) => item.counted)
  const billed = column((item) => item.billed)
  return {
    key,
    kind,
    day: shared(items, (item) => item.day, null),
    sitting: shared(items, (item) => item.sitting, null),
    label: shared(items, (item) => item.label, ''),
    itemId: items.length === 1 ? (items[0]?.itemId ?? null) : null,
    planned: column((item) => item.planned),
    agreed: column((item) => item.agreed),
    counted,
    billed,
    gapCents: sum('gapCents'),
    quantityCents: sum('quantityCents'),
    priceCents: sum('priceCents'),
    unplannedCents: sum('unplannedCents'),
    unusedCents: sum('unusedCents'),
    meal: kind === 'meal' ? mealOf(items, counted, billed) : null,
    vehicle: kind === 'vehicle' ? vehicleOf(items, billed) : null,
  }
}

/** Kind, then day, then sitting, then label: the order in which a book-keeper reads. */
export function inReadingOrder(a: ItemIdentity, b: ItemIdentity): number {
  return (
    itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind) ||
    (a.day ?? '~').localeCompare(b.day ?? '~') ||
    (a.sitting ? sittings.indexOf(a.sitting) : -1) -
      (b.sitting ? sittings.indexOf(b.sitting) : -1) ||
    a.label.localeCompare(b.label, 'zh')
  )
}

/**
 * Reads the cost grid as budget against actual. Every row and the total carry the same causes, and in each of
 * them quantity + price + unplanned + unused = gap, because rows only ever add up what items were split into.
 */
export function compareGrid(
  grid: readonly GridItem[],
  by: ComparisonKey,
): { rows: ComparisonRow[]; totals: ComparisonRow } {
  const items = itemsBehind(grid, by)
  const groups = Map.groupBy(items, views[by].key)
  const rows = [...groups].map(([groupKey, members]) => row(groupKey, members))
  if (by === 'day') rows.sort((a, b) => (a.key || '~').localeCompare(b.key || '~'))
  return { rows, totals: row('total', items) }
}
