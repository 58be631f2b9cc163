import type { Desk } from './desk.ts'
import {
  formatMicro,
  type Product,
  type Quantity,
  timesPrice,
  wholeTimes,
} from './parse-quantity.ts'
import { remembered } from './row.ts'
import type { Wording } from './wording.ts'

/** Quantity in millionths of the item's unit (persons, nights …), price of one such unit. */
export type BillQuantity = {
  micro: number | null
  priceCents: number | null
  isArithmetic: boolean
}

const one = 1_000_000

/** Units in which a vehicle's extras are charged: they add to its cost and to none of its days. */
const beyondHire = /公里|千米|\bkm\b|小时|钟头|\bhours?\b/i

/**
 * Quantity and price of a charge. Tables become persons; a room-night line without a quantity is one night (−1 when
 * taken back); a price cut changes no quantity, nor do a vehicle's kilometres and hours; a line that takes back counts
 * backwards.
 */
export function billQuantity(
  wording: Wording,
  amountCents: number,
  found: { quantity?: Quantity; product?: Product; priceCents?: number; unit: string },
  desk: Desk,
): BillQuantity {
  let priceCents = found.priceCents ?? found.product?.priceCents ?? null
  let micro = found.quantity?.micro ?? found.product?.micro ?? null
  const unit = found.unit || found.quantity?.unit || found.product?.unit || ''
  if (micro !== null && amountCents < 0 && micro > 0 && (priceCents ?? 0) >= 0) micro = -micro
  const isArithmetic =
    micro === null ||
    priceCents === null ||
    Math.abs(timesPrice(priceCents, micro) ?? -1) === Math.abs(amountCents)
  if (wording.isDiscount && micro === null) micro = 0
  if (wording.kind === 'vehicle' && micro !== null && beyondHire.test(unit)) {
    return { micro: 0, priceCents: null, isArithmetic }
  }
  if (wording.kind === 'lodging' && micro === null) {
    const times = priceCents === null ? undefined : wholeTimes(amountCents, priceCents)
    micro = times ?? (amountCents < 0 ? -one : one)
  }
  if (wording.kind === 'meal' && micro !== null && /[桌围席]/.test(unit)) {
    const persons = desk.personsPerTable
    if (persons === null) {
      askPersons(desk)
      return { micro: null, priceCents: null, isArithmetic }
    }
    micro *= persons
    priceCents = priceCents !== null && priceCents % persons === 0 ? priceCents / persons : null
  }
  return { micro, priceCents, isArithmetic }
}

function askPersons(desk: Desk): void {
  desk.ask({
    id: 'persons-per-table',
    ask: 'question.persons-per-table',
    params: {},
    options: [10, 8, 12].map((persons) => ({
      label: String(persons),
      decisions: { personsPerTable: persons },
    })),
  })
}

const formats = remembered((text) => formatMicro(Number(text)), 5_000)

/** Text of a quantity; the same few come again and again. */
export const quantityText = (micro: number | null): string | null =>
  micro === null ? null : micro === one ? '1' : formats(String(micro))
