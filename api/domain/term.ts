import {
  compare,
  type Decimal,
  decimal,
  divideRounded,
  subtract,
  timesCents,
  zero,
} from './decimal.ts'

/** How a price is meant: for each unit (night, person, session, day, trip), for each table, or for the whole. */
export const termBases = ['unit', 'table', 'flat'] as const
export type TermBasis = (typeof termBases)[number]

/** What the agreement says of one item. Quantities are exact decimal text, in the item's own unit. */
export type Term = {
  basis: TermBasis
  /** Of one unit, of one table, or of the whole; before discount and service charge. */
  unitPriceCents: number
  /** Persons at one table; needed for the basis `table`. */
  personsPerTable: number | null
  /** What was ordered; stands for the count of things that nobody counts daily. */
  quantity: string
  /** What the hotel may charge even when fewer come. */
  guaranteedQuantity: string | null
  /** Hundredths of a percent: 1000 is 10 %. */
  discountBasisPoints: number
  serviceChargeBasisPoints: number
  /** Vehicles: kilometres included in each unit, and the price of one beyond. */
  freeKilometres: string | null
  kilometrePriceCents: number | null
  /** Vehicles: price of one hour of overtime. */
  hourPriceCents: number | null
}

/** What was counted of an item, summed over its days. */
export type CountedUse = {
  quantity: string
  kilometres: string | null
  /** Overtime. */
  hours: string | null
}

const whole = (n: number): Decimal => ({ units: BigInt(n), scale: 0 })
const tenThousand = 10_000n

/** Price × units, less the discount, plus the service charge where it is inside the price; rounded once. */
function money(term: Term, units: Decimal, withServiceCharge: boolean): number {
  const discounted = tenThousand - BigInt(term.discountBasisPoints)
  const charged = tenThousand + BigInt(withServiceCharge ? term.serviceChargeBasisPoints : 0)
  const dividend = units.units * BigInt(term.unitPriceCents) * discounted * charged
  return Number(divideRounded(dividend, 10n ** BigInt(units.scale) * tenThousand * tenThousand))
}

/** Tables for so many persons: a table begun is a table. */
export function tablesFor(persons: Decimal, personsPerTable: number): number {
  const divisor = BigInt(personsPerTable) * 10n ** BigInt(persons.scale)
  if (persons.units <= 0n) return 0
  return Number((persons.units + divisor - 1n) / divisor)
}

/** Units that are charged for a quantity: tables for persons, one for a flat price. */
function chargedUnits(term: Term, quantity: Decimal): Decimal {
  if (term.basis === 'flat') return quantity.units > 0n ? whole(1) : zero
  if (term.basis === 'table' && term.personsPerTable)
    return whole(tablesFor(quantity, term.personsPerTable))
  return quantity
}

/** What a quantity costs as agreed, in cents. */
export const priceOf = (term: Term, quantity: Decimal, withServiceCharge = true): number =>
  money(term, chargedUnits(term, quantity), withServiceCharge)

/** Kilometres beyond the free distance and hours of overtime, in cents. */
export function extrasOf(term: Term, use: CountedUse): number {
  const free = term.freeKilometres ? decimal(term.freeKilometres) : zero
  const included: Decimal = {
    units: free.units * decimal(use.quantity).units,
    scale: free.scale + decimal(use.quantity).scale,
  }
  const driven = use.kilometres === null ? included : decimal(use.kilometres)
  const beyond = compare(driven, included) > 0 ? subtract(driven, included) : zero
  return (
    timesCents(beyond, term.kilometrePriceCents ?? 0) +
    timesCents(use.hours === null ? zero : decimal(use.hours), term.hourPriceCents ?? 0)
  )
}

/** The higher of what was counted and what was guaranteed: the hotel may charge either. */
export function chargeableQuantity(term: Term, counted: string | null): Decimal {
  const guaranteed = term.guaranteedQuantity ? decimal(term.guaranteedQuantity) : zero
  const said = counted === null ? zero : decimal(counted)
  return compare(said, guaranteed) > 0 ? said : guaranteed
}

/** Quantity in persons that the charged tables stand for; any other basis charges the quantity itself. */
export const chargedQuantity = (term: Term, quantity: Decimal): Decimal =>
  term.basis === 'table' && term.personsPerTable
    ? whole(tablesFor(quantity, term.personsPerTable) * term.personsPerTable)
    : quantity
