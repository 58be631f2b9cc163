import type { ItemIdentity, ItemKind, Sitting } from './item.ts'

/** Bases that the sign-in sheet gives the weights of. */
export const attendedBases = ['heads', 'person-days', 'covers', 'room-nights'] as const
export type AttendedBasis = (typeof attendedBases)[number]

/** Bases of vehicles: who sat in which, and how far it went. */
export const rideBases = ['seats', 'seat-kilometres'] as const
export type RideBasis = (typeof rideBases)[number]

/** What a pool's cost is shared by. */
export const basisNames = [...attendedBases, ...rideBases, 'fixed', 'equal', 'direct'] as const
export type BasisName = (typeof basisNames)[number]

export type Basis =
  | { of: AttendedBasis | RideBasis }
  /** Weights as agreed: decimals or fractions as text. */
  | { of: 'fixed'; weights: { departmentId: number; weight: string }[] }
  /** The departments named, each the same; without any, each that has people. */
  | { of: 'equal'; departmentIds: number[] }
  | { of: 'direct'; departmentId: number }

/** Names items of any meeting: what is null may be anything. */
export type ItemPattern = {
  kind: ItemKind
  day: string | null
  sitting: Sitting | null
  label: string | null
}

export type Limit = { departmentId: number; minCents: number | null; maxCents: number | null }

export type Pool = {
  name: string
  /** Which items; `rest` is all that no earlier pool took. */
  items: ItemPattern[] | 'rest'
  basis: Basis
  limits: Limit[]
}

/** What a scheme says. Pools come in order: an item belongs to the first that names it. */
export type SchemeTerms = {
  pools: Pool[]
  /** Departments that carry nothing, whatever their weight. */
  excluded: number[]
  /** Part that the host carries of every pool, unless one is somebody's directly, before the rest is shared: a percentage (`30`, `12.5`). */
  host: { departmentId: number; percent: string } | null
}

const matches = (pattern: ItemPattern, item: ItemIdentity): boolean =>
  pattern.kind === item.kind &&
  (pattern.day === null || pattern.day === item.day) &&
  (pattern.sitting === null || pattern.sitting === item.sitting) &&
  (pattern.label === null || pattern.label === item.label)

/** Of each pool its items, in order; and the items that no pool takes. */
export function inPools<I extends ItemIdentity>(pools: readonly Pool[], items: readonly I[]) {
  const taken: I[][] = pools.map(() => [])
  const left: I[] = []
  for (const item of items) {
    const at = pools.findIndex(
      ({ items: named }) => named === 'rest' || named.some((pattern) => matches(pattern, item)),
    )
    ;(taken[at] ?? left).push(item)
  }
  return { taken, left }
}

/** Every department that the terms name, and as what. */
export function namedDepartments({ pools, excluded, host }: SchemeTerms) {
  const carrying = pools.flatMap(({ basis, limits }) => [
    ...(basis.of === 'fixed' ? basis.weights.map(({ departmentId }) => departmentId) : []),
    ...(basis.of === 'equal' ? basis.departmentIds : []),
    ...(basis.of === 'direct' ? [basis.departmentId] : []),
    ...limits.map(({ departmentId }) => departmentId),
  ])
  return {
    carrying: [...new Set([...carrying, ...(host ? [host.departmentId] : [])])],
    excluded,
  }
}
