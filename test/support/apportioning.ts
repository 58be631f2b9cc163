import type {
  ApportionInputs,
  Apportionment,
  SharedItem,
  Target,
} from '../../api/domain/apportionment.ts'
import { sumCents } from '../../api/domain/money.ts'
import type { Basis, Pool, SchemeTerms } from '../../api/domain/scheme.ts'

/** Departments by the number that is their id and, with a 0 before it, their code. */
export const target = (
  id: number,
  name: string,
  nature: Target['nature'] = 'department',
): Target => ({
  id,
  code: `0${id}`,
  name,
  nature,
})
export const departments = [
  target(1, '办公室'),
  target(2, '秘书处'),
  target(3, '财务处'),
  target(4, '信息处'),
  target(5, '市档案局', 'co-host'),
  target(6, '青川县', 'local-government'),
]

export const item = (itemId: number, more: Partial<SharedItem>): SharedItem => ({
  itemId,
  kind: 'other',
  day: null,
  sitting: null,
  label: '',
  settledCents: 0,
  quantity: null,
  kilometres: null,
  ...more,
})

/** `1 10, 2 6`: departments and their weights. */
export const weights = (text: string) =>
  text === ''
    ? []
    : text.split(', ').map((one) => {
        const [id = '', weight = ''] = one.split(' ')
        return { departmentId: Number(id), weight, corrected: null }
      })

export const nobody = { heads: '0', 'person-days': '0', covers: '0', 'room-nights': '0' }

export const inputs = (more: Partial<ApportionInputs> & { heads?: string }): ApportionInputs => ({
  items: [item(1, { settledCents: 100_000 })],
  departments,
  weights: {
    heads: weights(more.heads ?? '1 3, 2 1'),
    'person-days': weights('1 5, 2 3'),
    covers: weights('1 9, 2 1'),
    'room-nights': weights('1 1, 2 2'),
  },
  untied: nobody,
  rides: [],
  ...more,
})

export const pool = (basis: Basis, more: Partial<Pool> = {}): Pool => ({
  name: '全部',
  items: 'rest',
  basis,
  limits: [],
  ...more,
})

export const terms = (pools: Pool[], more: Partial<SchemeTerms> = {}): SchemeTerms => ({
  pools,
  excluded: [],
  host: null,
  ...more,
})

export const anyItem = { day: null, sitting: null, label: null }

/** What does not tie: rows with items, columns with departments, pools with both. Empty when everything does. */
export function untiedOf(found: Apportionment, items: readonly SharedItem[]): string[] {
  const problems: string[] = []
  const tie = (what: string, parts: readonly number[], whole: number) => {
    if (sumCents(parts) !== whole) problems.push(`${what}: ${sumCents(parts)} for ${whole}`)
  }
  const byItem = new Map(items.map((one) => [one.itemId, one]))
  for (const row of found.rows) {
    tie(`item ${row.itemId}`, row.cells, byItem.get(row.itemId)?.settledCents ?? Number.NaN)
    if (row.cents !== byItem.get(row.itemId)?.settledCents) problems.push(`row ${row.itemId}`)
  }
  for (const [at, { code, cents }] of found.departments.entries())
    tie(
      code,
      found.rows.map((row) => row.cells[at] ?? 0),
      cents,
    )
  for (const { name, totalCents, shares, itemIds } of found.pools) {
    const rows = found.rows.filter((row) => row.pool === name)
    tie(
      `${name}, shares`,
      shares.map(({ cents }) => cents),
      totalCents,
    )
    tie(
      `${name}, items`,
      itemIds.map((id) => byItem.get(id)?.settledCents ?? Number.NaN),
      totalCents,
    )
    for (const { departmentId, cents } of shares) {
      const at = found.departments.findIndex(({ id }) => id === departmentId)
      tie(
        `${name}, ${departmentId}`,
        rows.map((row) => row.cells[at] ?? 0),
        cents,
      )
    }
  }
  tie(
    'departments',
    found.departments.map(({ cents }) => cents),
    found.totalCents,
  )
  tie(
    'all items',
    items.map(({ settledCents }) => settledCents),
    found.totalCents,
  )
  return problems
}
