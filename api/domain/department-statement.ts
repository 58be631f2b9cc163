import type { Apportionment, PoolShare, SharedItem, SharedPool } from './apportionment.ts'

/** What one department carries, and nothing of what the others do. */
export type DepartmentStatement = {
  department: { id: number; code: string; name: string }
  cents: number
  /** Its share of each pool, with what explains it. */
  pools: (Pick<SharedPool, 'name' | 'basis' | 'totalCents' | 'weightTotal'> & {
    share: PoolShare
  })[]
  /** Its part of each item that it has one of. */
  rows: {
    item: SharedItem
    pool: string
    itemCents: number
    cents: number
    quantity: string | null
  }[]
}

/** The part of an apportionment that is one department's; undefined when it has none. */
export function departmentStatement(
  apportionment: Apportionment,
  items: readonly SharedItem[],
  departmentId: number,
): DepartmentStatement | undefined {
  const at = apportionment.departments.findIndex(({ id }) => id === departmentId)
  const department = apportionment.departments[at]
  if (!department) return undefined
  const byId = new Map(items.map((item) => [item.itemId, item]))
  const pools = apportionment.pools.flatMap(({ name, basis, totalCents, weightTotal, shares }) => {
    const share = shares.find((one) => one.departmentId === departmentId)
    return share ? [{ name, basis, totalCents, weightTotal, share }] : []
  })
  const rows = apportionment.rows.flatMap(({ itemId, pool, cents, cells, quantities }) => {
    const item = byId.get(itemId)
    const own = cells[at] ?? 0
    const quantity = quantities?.[at] ?? null
    const hasPart = own !== 0 || (quantity !== null && quantity !== '0')
    return item && hasPart ? [{ item, pool, itemCents: cents, cents: own, quantity }] : []
  })
  const { id, code, name, cents } = department
  return { department: { id, code, name }, cents, pools, rows }
}
