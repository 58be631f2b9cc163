import type { Cost } from './ceiling-parts.ts'
import type { Figure } from './compare.ts'
import { decimal, timesCents } from './decimal.ts'
import type { ItemKind } from './item.ts'

export const ceilingBases = ['planned', 'counted', 'settled'] as const
export type CeilingBasis = (typeof ceilingBases)[number]

type Priced = Figure & { unitPriceCents: number | null }

export type CostedItem = {
  kind: ItemKind
  planned: Priced
  agreed: Priced
  counted: Figure
  billed: Figure
}

/**
 * What the cost grid says was, or is to be, spent. planned: as budgeted. counted: the count at the agreed price, else
 * the planned one; what was planned or agreed and not counted is there at an unknown cost, once anything was
 * counted. settled: as billed, until a settlement says otherwise: hand its cents in instead.
 * @param agreedCents what a counted quantity costs by the agreement's own terms (tables, discount); null without one
 */
export function costsOf<I extends CostedItem>(
  items: readonly I[],
  basis: CeilingBasis,
  agreedCents: (item: I, counted: string) => number | null = () => null,
): Cost[] {
  const known = (kind: ItemKind, cents: number | null): Cost[] =>
    cents === null ? [] : [{ kind, cents }]
  if (basis === 'planned') return items.flatMap((one) => known(one.kind, one.planned.cents))
  if (basis === 'settled') return items.flatMap((one) => known(one.kind, one.billed.cents))
  if (items.every((one) => one.counted.quantity === null)) return []
  return items.flatMap((item) => {
    const { kind, planned, agreed, counted } = item
    const price = agreed.unitPriceCents ?? planned.unitPriceCents
    if (counted.quantity !== null) {
      const times = price === null ? null : timesCents(decimal(counted.quantity), price)
      return [{ kind, cents: agreedCents(item, counted.quantity) ?? times }]
    }
    return planned.cents === null && agreed.cents === null ? [] : [{ kind, cents: null }]
  })
}
