import { type GridItem, inReadingOrder, splitGap } from './compare.ts'
import { add, type Decimal, decimal, formatDecimal, subtract, zero } from './decimal.ts'
import type { ItemKind } from './item.ts'
import { type Said, said } from './summary-figure.ts'
import type { SummaryItem } from './summary-input.ts'
import { groupSaid } from './summary-words.ts'

/** Why a cost is not what was planned; `deducted` is what the settlement took off (−) or added to the bill. */
export const costCauses = ['quantity', 'price', 'unplanned', 'unused', 'deducted'] as const
export type CostCause = (typeof costCauses)[number]

/** One cause at one thing: dinners, more than planned. */
export type CauseOfCost = {
  /** `meal|dinner||quantity` */
  key: string
  kind: ItemKind
  name: Said
  cause: CostCause
  cents: number
  /** Of a difference in quantity: how many more (+) or fewer (−); null when the bill names none. */
  quantity: string | null
  itemIds: number[]
}

/**
 * Splits cost − plan by thing and cause: dinners of all days are one thing, each room type and vehicle its own. The
 * largest first, whichever way it goes; what comes to nothing is left out. The causes add up to the gap exactly.
 * @param settled items of a closed settlement; null while the bills count
 */
export function causesOfCost(
  grid: readonly GridItem[],
  settled: ReadonlyMap<number, SummaryItem> | null,
): CauseOfCost[] {
  const groups = Map.groupBy([...grid].sort(inReadingOrder), ({ kind, sitting, label }) =>
    [kind, sitting ?? '', label].join('|'),
  )
  return [...groups]
    .flatMap(([group, items]) => {
      const [first] = items
      if (!first) return []
      const sums: Record<CostCause, number> = {
        quantity: 0,
        price: 0,
        unplanned: 0,
        unused: 0,
        deducted: 0,
      }
      const touched = new Map<CostCause, number[]>()
      let excess: Decimal | null = zero
      for (const item of items) {
        const gap = splitGap(item)
        const one = settled?.get(item.itemId)
        const parts: Record<CostCause, number> = {
          quantity: gap.quantityCents,
          price: gap.priceCents,
          unplanned: gap.unplannedCents,
          unused: gap.unusedCents,
          deducted: settled ? (one?.settledCents ?? 0) - (item.billed.cents ?? 0) : 0,
        }
        for (const cause of costCauses)
          if (parts[cause] !== 0) {
            sums[cause] += parts[cause]
            touched.set(cause, [...(touched.get(cause) ?? []), item.itemId])
          }
        if (parts.quantity !== 0 && excess)
          excess =
            item.billed.quantity === null || item.planned.quantity === null
              ? null
              : add(excess, subtract(decimal(item.billed.quantity), decimal(item.planned.quantity)))
      }
      return costCauses.flatMap((cause) =>
        sums[cause] === 0
          ? []
          : [
              {
                key: `${group}|${cause}`,
                kind: first.kind,
                name: groupSaid(first),
                cause,
                cents: sums[cause],
                quantity: cause === 'quantity' && excess ? formatDecimal(excess) : null,
                itemIds: touched.get(cause) ?? [],
              },
            ],
      )
    })
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents))
}

/** A cause in words, by which way it goes. */
export function causeSaid(cause: CostCause, cents: number): Said {
  const isMore = cents > 0
  if (cause === 'quantity')
    return isMore
      ? said('数量多于预算', 'more than planned')
      : said('数量少于预算', 'fewer than planned')
  if (cause === 'price')
    return isMore
      ? said('价格高于预算', 'dearer than planned')
      : said('价格低于预算', 'cheaper than planned')
  if (cause === 'unplanned') return said('未列入预算', 'not in the budget')
  if (cause === 'unused') return said('列入预算而未发生', 'planned and not used')
  return isMore
    ? said('决算高于账单', 'settled above the bill')
    : said('决算核减', 'taken off in the settlement')
}
