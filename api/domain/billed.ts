import { add, decimal, formatDecimal, timesCents, zero } from './decimal.ts'
import { sumCents } from './money.ts'

export type BilledLine = {
  quantity: string | null
  unitPriceCents: number | null
  amountCents: number
}

/**
 * What lines of a bill charge together. The quantity is unknown as soon as one names none; the price is theirs when
 * it is one and the same, and quantity × price is what is charged. A single line's is as it is printed.
 */
export function billedOf(lines: readonly BilledLine[]) {
  const cents = sumCents(lines.map(({ amountCents }) => amountCents))
  const known = lines.flatMap(({ quantity }) => (quantity === null ? [] : [decimal(quantity)]))
  const total = known.length > 0 && known.length === lines.length ? known.reduce(add, zero) : null
  const prices = new Set(lines.map(({ unitPriceCents }) => unitPriceCents))
  const [price = null] = prices.size === 1 ? prices : []
  const fits =
    total !== null && price !== null && (lines.length === 1 || timesCents(total, price) === cents)
  return {
    cents,
    quantity: total && formatDecimal(total),
    unitPriceCents: fits ? price : null,
  }
}
