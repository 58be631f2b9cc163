import { apportion, shareWhole } from './apportion.ts'
import type {
  Applied,
  ApportionInputs,
  PoolShare,
  SchemeFault,
  SharedItem,
  SharedPool,
  SharedRow,
} from './apportionment.ts'
import { decimal, formatDecimal } from './decimal.ts'
import { formatFraction, fractionText, sumFractions, wholeNumbers } from './fraction.ts'
import { itemKey } from './item.ts'
import { sumCents } from './money.ts'
import { type Counted, countedWeights, weightsOf, withHost } from './pool-weights.ts'
import { type AttendedBasis, inPools, type Pool, type SchemeTerms } from './scheme.ts'
import { schemeFaults } from './scheme-faults.ts'
import { shareTable } from './share-table.ts'

/** Places to which an exact amount in cents is said. */
const places = 6

/** A quantity in steps of its own last decimal place, by the same weights. */
function shareQuantity(quantity: string, weights: readonly bigint[]): string[] {
  const { units, scale } = decimal(quantity)
  return shareWhole(units, weights).map((part) => formatDecimal({ units: part, scale }))
}

type Inputs = ApportionInputs
type PoolRow = {
  item: SharedItem
  /** By code. */
  cells: Map<string, number>
  quantities: Map<string, string> | null
}
type SharedOut =
  | { shared: SharedPool; rows: PoolRow[]; farCount: number }
  | { faults: Omit<SchemeFault, 'pool'>[] }

/** A minimum of a department that the basis does not know: it could only be passed over in silence. */
const minimumWithoutWeight = (departmentId: number, { departments }: Inputs) => ({
  code: 'apportion.minimum-without-weight',
  params: { code: departments.find(({ id }) => id === departmentId)?.code ?? departmentId },
})

function sharePool(
  pool: Pool,
  items: readonly SharedItem[],
  terms: SchemeTerms,
  inputs: Inputs,
): SharedOut {
  const weighed = weightsOf(pool.basis, items, inputs)
  if ('faults' in weighed) return weighed
  const { counted, outside } = countedWeights(weighed.weights, pool, terms, inputs)
  const { all, combined, host } = withHost(counted, terms, pool, inputs)
  const idle = pool.limits.filter(
    ({ departmentId, minCents }) =>
      minCents && !all.some(({ target }) => target.id === departmentId),
  )
  if (idle.length > 0)
    return { faults: idle.map(({ departmentId }) => minimumWithoutWeight(departmentId, inputs)) }
  const weights = wholeNumbers(combined)
  const claims = all.map(({ target, limit }, index) => ({
    code: target.code,
    weight: weights[index] ?? 0n,
    minCents: limit?.minCents ?? null,
    maxCents: limit?.maxCents ?? null,
  }))
  const totalCents = sumCents(items.map(({ settledCents }) => settledCents))
  const found = apportion(totalCents, claims)
  if ('fault' in found) return { faults: [found.fault] }
  const byCode = new Map(all.map((one) => [one.target.code, one]))
  const shares = found.shares.map(({ code, cents, exact, limited }): PoolShare => {
    const { target, text } = byCode.get(code) as Counted
    const over = BigInt(cents) * exact.under - exact.over
    return {
      departmentId: target.id,
      cents,
      exact: formatFraction(exact, places),
      adjustment: formatFraction({ over, under: exact.under }, places),
      weight: text,
      hostPercent: host?.departmentId === target.id ? host.percent : null,
      limited,
    }
  })
  const table = shareTable(
    items.map((item) => ({ key: itemKey(item), cents: item.settledCents })),
    found.parts,
    found.shares.map(({ cents }) => cents),
  )
  // Without limits: what was cut in money was still eaten, driven and slept.
  const weightOf = new Map(claims.map(({ code, weight }) => [code, weight]))
  const unlimited = found.shares.map(({ code }) => weightOf.get(code) ?? 0n)
  const shared: SharedPool = {
    name: pool.name,
    basis: pool.basis.of,
    totalCents,
    weightTotal: fractionText(sumFractions(counted.map(({ weight }) => weight))),
    shares,
    outside,
    untied: inputs.untied[pool.basis.of as AttendedBasis] ?? '0',
    itemIds: items.map(({ itemId }) => itemId),
  }
  const width = found.shares.length
  const rows = items.map((item, row) => {
    const quantities = item.quantity === null ? null : shareQuantity(item.quantity, unlimited)
    return {
      item,
      cells: new Map(
        found.shares.map(({ code }, at) => [code, table.cells[row * width + at] as number]),
      ),
      quantities:
        quantities && new Map(found.shares.map(({ code }, at) => [code, quantities[at] ?? '0'])),
    }
  })
  return { shared, rows, farCount: table.farCount }
}

/** Shares every pool that has items; what stands against one is said of that pool. */
function sharePools(terms: SchemeTerms, inputs: Inputs, taken: readonly SharedItem[][]) {
  const names = new Map(inputs.departments.map(({ code, name }) => [code, name]))
  const faults: SchemeFault[] = []
  const pools = terms.pools.flatMap((pool, at) => {
    const items = taken[at] ?? []
    if (items.length === 0) return []
    const found = sharePool(pool, items, terms, inputs)
    if (!('faults' in found)) return [found]
    for (const { code: key, params: said } of found.faults) {
      const { code, ...params } = said
      const department: SchemeFault['params'] =
        code === undefined ? {} : { department: names.get(String(code)) ?? code }
      faults.push({
        pool: pool.name,
        code: key,
        params: { pool: pool.name, ...params, ...department },
      })
    }
    return []
  })
  return { pools, faults }
}

/** Items that cost something and that no pool takes. */
function itemsLeft(items: readonly SharedItem[]): SchemeFault[] {
  const owed = items.filter(({ settledCents }) => settledCents !== 0)
  const cents = sumCents(owed.map(({ settledCents }) => settledCents))
  const fault = { pool: null, code: 'scheme.items-left', params: { count: owed.length, cents } }
  return owed.length > 0 ? [fault] : []
}

/**
 * Applies a scheme: every settled item goes to the first pool that names it, each pool is shared by its basis to the
 * cent (largest remainder over the pool), and the item × department table ties in both directions.
 * @returns the apportionment, or every reason why there is none; never a part of one
 */
export function applyScheme(terms: SchemeTerms, inputs: Inputs): Applied {
  const { taken, left } = inPools(terms.pools, inputs.items)
  const refused = schemeFaults(terms, inputs.departments)
  // What is wrong with the terms would show in the pools a second time, as something else.
  const { pools, faults } =
    refused.length > 0 ? { pools: [], faults: refused } : sharePools(terms, inputs, taken)
  const all = [...faults, ...itemsLeft(left)]
  if (all.length > 0) return { faults: all }
  const shares = Map.groupBy(
    pools.flatMap(({ shared }) => shared.shares),
    ({ departmentId }) => departmentId,
  )
  const departments = inputs.departments
    .filter(({ id }) => shares.has(id))
    .map((target) => ({
      ...target,
      cents: sumCents((shares.get(target.id) ?? []).map(({ cents }) => cents)),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const rows = pools.flatMap(({ shared, rows: own }) =>
    own.map(
      ({ item, cells, quantities }): SharedRow => ({
        itemId: item.itemId,
        pool: shared.name,
        cents: item.settledCents,
        cells: departments.map(({ code }) => cells.get(code) ?? 0),
        quantity: item.quantity,
        quantities: quantities && departments.map(({ code }) => quantities.get(code) ?? '0'),
      }),
    ),
  )
  return {
    apportionment: {
      totalCents: sumCents(inputs.items.map(({ settledCents }) => settledCents)),
      departments,
      pools: pools.map(({ shared }) => shared),
      rows,
      farCount: pools.reduce((sum, { farCount }) => sum + farCount, 0),
    },
  }
}
