import { allocate, dinero, toSnapshot } from 'dinero.js'
import * as big from 'dinero.js/bigint'
import { CNY as bigCNY } from 'dinero.js/bigint/currencies'
import { CNY } from 'dinero.js/currencies'
import { applyScheme } from '../api/domain/apply-scheme.ts'
import { apportion } from '../api/domain/apportion.ts'
import type { ApportionInputs } from '../api/domain/apportionment.ts'
import { itemKey, itemKinds } from '../api/domain/item.ts'
import { sumCents } from '../api/domain/money.ts'
import type { SchemeTerms } from '../api/domain/scheme.ts'
import { shareTable } from '../api/domain/share-table.ts'
import { type Figure, percentile } from './figure.ts'

const width = 50

/** So many items of 0.00 to 9,999.82, a quantity each, and 50 departments of 1 to 60 heads. */
function inputsOf(count: number): ApportionInputs {
  const departments = Array.from({ length: width }, (_, index) => ({
    id: index + 1,
    code: String(index + 1).padStart(3, '0'),
    name: `部门 ${index + 1}`,
    nature: 'department' as const,
  }))
  const heads = departments.map(({ id }) => ({
    departmentId: id,
    weight: String(1 + ((id * 37) % 60)),
    corrected: null,
  }))
  return {
    items: Array.from({ length: count }, (_, index) => ({
      itemId: index + 1,
      kind: itemKinds[index % itemKinds.length] ?? 'other',
      day: null,
      sitting: null,
      label: `项目 ${index}`,
      settledCents: (index * 7919) % 999_983,
      quantity: String(1 + ((index * 31) % 200)),
      kilometres: null,
    })),
    departments,
    weights: { heads, 'person-days': heads, covers: heads, 'room-nights': heads },
    untied: { heads: '0', 'person-days': '0', covers: '0', 'room-nights': '0' },
    rides: [],
  }
}

const byHeads: SchemeTerms = {
  pools: [{ name: '全部', items: 'rest', basis: { of: 'heads' }, limits: [] }],
  excluded: [],
  host: null,
}

type Table = ArrayLike<number>

const columnSums = (table: Table): number[] => {
  const sums = Array<number>(width).fill(0)
  for (let cell = 0; cell < table.length; cell += 1)
    sums[cell % width] = (sums[cell % width] ?? 0) + (table[cell] ?? 0)
  return sums
}

/** Throws when the table's rows are not the items. */
function checkRows(name: string, table: Table, amounts: readonly number[]) {
  for (const [row, amount] of amounts.entries()) {
    let sum = 0
    for (let column = 0; column < width; column += 1) sum += table[row * width + column] ?? 0
    if (sum !== amount) throw new Error(`${name}: row ${row} adds up to ${sum}, not to ${amount}`)
  }
}

const timedOnce = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Milliseconds of each, run in turns so that a busy moment meets all of them; the first turn only warms up. */
function inTurns<K extends string>(turns: number, works: Record<K, () => unknown>) {
  const ms = {} as Record<K, number[]>
  const names = Object.keys(works) as K[]
  for (const name of names) ms[name] = []
  for (let turn = 0; turn <= turns; turn += 1)
    for (const name of names) {
      const one = timedOnce(works[name])
      if (turn > 0) ms[name].push(one)
    }
  return ms
}

const median = (values: readonly number[]) => percentile(values, 0.5)
const least = (values: readonly number[]) => Math.min(...values)
const nLogN = (count: number) => count * Math.log(count)

/**
 * Sharing a meeting between 50 departments, on one core. Beside it `allocate` of dinero.js, item by item on the same
 * amounts and weights: it ties the rows alone and gives what is left over to the largest weights, so what its columns
 * come to is told too.
 */
export function apportionFigures(): Figure[] {
  const given = { 5: inputsOf(5000), 10: inputsOf(10_000), 20: inputsOf(20_000) }
  const { items, weights } = given[10]
  const amounts = items.map(({ settledCents }) => settledCents)
  const ratios = weights.heads.map(({ weight }) => Number(weight))
  const bigRatios = ratios.map(BigInt)
  const claims = given[10].departments.map(({ code }, index) => ({
    code,
    weight: bigRatios[index] ?? 0n,
  }))
  const shared = () => {
    const found = apportion(sumCents(amounts), claims)
    if ('fault' in found) throw new Error(found.fault.code)
    const shareCents = found.shares.map(({ cents }) => cents)
    const keyed = items.map((item) => ({ key: itemKey(item), cents: item.settledCents }))
    return { shareCents, cells: shareTable(keyed, found.parts, shareCents).cells }
  }
  const allocated = () =>
    amounts.flatMap((amount) =>
      allocate(dinero({ amount, currency: CNY }), ratios).map((one) => toSnapshot(one).amount),
    )
  const allocatedBig = () =>
    amounts.flatMap((amount) =>
      big
        .allocate(big.dinero({ amount: BigInt(amount), currency: bigCNY }), bigRatios)
        .map((one) => Number(big.toSnapshot(one).amount)),
    )

  const { shareCents, cells } = shared()
  checkRows('shareTable', cells, amounts)
  if (columnSums(cells).some((sum, column) => sum !== shareCents[column]))
    throw new Error('shareTable: a column is not its share')
  const other = allocated()
  checkRows('dinero.js', other, amounts)
  checkRows('dinero.js with bigint', allocatedBig(), amounts)
  const offCents = columnSums(other).map((sum, column) => Math.abs(sum - (shareCents[column] ?? 0)))
  const whole = applyScheme(byHeads, given[10])
  if ('faults' in whole) throw new Error(whole.faults.map(({ code }) => code).join(' '))
  checkRows(
    'applyScheme',
    whole.apportionment.rows.flatMap((row) => row.cells),
    whole.apportionment.rows.map((row) => row.cents),
  )

  const ms = inTurns(7, {
    small: () => applyScheme(byHeads, given[5]),
    usual: () => applyScheme(byHeads, given[10]),
    large: () => applyScheme(byHeads, given[20]),
    shared,
    allocated,
    allocatedBig,
  })
  const growth = least(ms.large) / least(ms.small) / (nLogN(20_000) / nLogN(5000))
  const table = median(ms.shared)
  return [
    {
      name: 'apportioning 10,000 items × 50 departments, with quantities',
      value: median(ms.usual),
      unit: 'ms',
      atMost: 1000,
    },
    {
      name: 'growth from 5,000 to 20,000 items, against n log n',
      value: growth,
      unit: '×',
      atMost: 1,
    },
    { name: 'their money alone, tied both ways', value: table, unit: 'ms' },
    {
      name: 'against dinero.js allocate, rows alone',
      value: table / median(ms.allocated),
      unit: '×',
      atMost: 1,
    },
    {
      name: 'against dinero.js allocate with bigint',
      value: table / median(ms.allocatedBig),
      unit: '×',
      atMost: 1,
    },
    {
      name: 'what its worst column is off its share by (ours 0)',
      value: Math.max(...offCents),
      unit: 'cents',
    },
  ]
}
