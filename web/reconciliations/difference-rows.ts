import type { Figures, SettledItem } from '../settlements/settlement.ts'
import type { Difference } from './reconciliation.ts'

/** A difference with its item, and what the item's charges come to once its wrong lines are out. */
export type DifferenceRow = Difference & { item: SettledItem; cleanCents: number }

export function rowsOf({ items, differences }: Pick<Figures, 'items' | 'differences'>) {
  const byId = new Map(items.map((item) => [item.itemId, item]))
  const wrongCents = new Map<number, number>()
  for (const { itemId, source, amountCents } of differences)
    if (source) wrongCents.set(itemId, (wrongCents.get(itemId) ?? 0) + amountCents)
  return differences.flatMap((difference): DifferenceRow[] => {
    const item = byId.get(difference.itemId)
    if (!item) return []
    const cleanCents = item.billedCents - (wrongCents.get(item.itemId) ?? 0)
    return [{ ...difference, item, cleanCents }]
  })
}

export type Filter = {
  cause?: string
  state?: string
  kind?: string
  item?: string
  sort?: string
}

/** Which differences the address asks for; without a sort the book-keeper's order stays. */
export function filterRows<
  R extends Pick<Difference, 'cause' | 'state' | 'kind' | 'itemId' | 'amountCents'>,
>(rows: readonly R[], { cause, state, kind, item, sort }: Filter): R[] {
  const kept = rows.filter(
    (row) =>
      (!cause || row.cause === cause) &&
      (!state || row.state === state) &&
      (!kind || row.kind === kind) &&
      (!item || row.itemId === Number(item)),
  )
  return sort === 'amount'
    ? kept.toSorted((a, b) => Math.abs(b.amountCents) - Math.abs(a.amountCents))
    : kept
}

/** What the rows come to: the difference, what of it is paid after all, and how many are undecided. */
export const sumRows = (
  rows: readonly Pick<Difference, 'amountCents' | 'settledCents' | 'state'>[],
) => ({
  count: rows.length,
  openCount: rows.filter(({ state }) => state === 'open').length,
  amountCents: rows.reduce((sum, row) => sum + row.amountCents, 0),
  settledCents: rows.reduce((sum, row) => sum + row.settledCents, 0),
})
