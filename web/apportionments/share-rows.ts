import type { Apportionment, SharedItem } from './apportionment.ts'

/** A line of the item × department table: a pool with its sums, or one item under it. */
export type ShareLine =
  | { is: 'pool'; name: string; cents: number; cells: number[] }
  | {
      is: 'item'
      item: SharedItem
      pool: string
      cents: number
      cells: number[]
      quantity: string | null
      quantities: string[] | null
    }

/** Pools in their order, each before its items. */
export function shareLines(
  { departments, pools, rows }: Apportionment,
  items: readonly SharedItem[],
): ShareLine[] {
  const byId = new Map(items.map((item) => [item.itemId, item]))
  const ofPool = Map.groupBy(rows, ({ pool }) => pool)
  return pools.flatMap(({ name, totalCents, shares }) => {
    const carried = new Map(shares.map(({ departmentId, cents }) => [departmentId, cents]))
    const own = (ofPool.get(name) ?? []).flatMap((row): ShareLine[] => {
      const item = byId.get(row.itemId)
      return item ? [{ is: 'item', ...row, item }] : []
    })
    return [
      {
        is: 'pool',
        name,
        cents: totalCents,
        cells: departments.map(({ id }) => carried.get(id) ?? 0),
      },
      ...own,
    ]
  })
}
