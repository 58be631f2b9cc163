import type { ItemIdentity, ItemKind } from '../../api/domain/item.ts'
import { itemKey } from '../../api/domain/item.ts'
import type { Basis, BasisName, ItemPattern, Pool, SchemeTerms } from '../../api/domain/scheme.ts'

/** A scheme while it is edited. */
export type Draft = {
  name: string
  validFrom: string
  /** Empty: still in force. */
  validTo: string
  terms: SchemeTerms
}

export const newPool = (name: string): Pool => ({
  name,
  items: 'rest',
  basis: { of: 'heads' },
  limits: [],
})

/** A new pool comes before the one that takes the rest, which can only be last. */
export function withPool(pools: readonly Pool[], added: Pool): Pool[] {
  const last = pools.at(-1)
  if (last?.items !== 'rest') return [...pools, added]
  const named: Pool = { ...added, items: added.items === 'rest' ? [] : added.items }
  return [...pools.slice(0, -1), named, last]
}

/** The pool at this place one up (−1) or down (1); the same list when there is no such place. */
export function movedPool(pools: readonly Pool[], at: number, by: -1 | 1): Pool[] {
  const moved = [...pools]
  const [one, other] = [moved[at], moved[at + by]]
  if (!one || !other) return moved
  moved[at] = other
  moved[at + by] = one
  return moved
}

const isWhole = ({ day, sitting, label }: ItemPattern) =>
  day === null && sitting === null && label === null

export const hasKind = (pool: Pool, kind: ItemKind): boolean =>
  pool.items !== 'rest' && pool.items.some((one) => one.kind === kind && isWhole(one))

/** A whole category in or out; its single items need no naming beside it. */
export function withKind(pool: Pool, kind: ItemKind, on: boolean): Pool {
  const named = pool.items === 'rest' ? [] : pool.items.filter((one) => one.kind !== kind)
  const whole: ItemPattern = { kind, day: null, sitting: null, label: null }
  return { ...pool, items: on ? [...named, whole] : named }
}

const patternKey = ({ kind, day, sitting, label }: ItemPattern) =>
  itemKey({ kind, day, sitting, label: label ?? '' })

export const hasItem = (pool: Pool, item: ItemIdentity): boolean =>
  pool.items !== 'rest' &&
  pool.items.some((one) => !isWhole(one) && patternKey(one) === itemKey(item))

export function withItem(pool: Pool, item: ItemIdentity, on: boolean): Pool {
  const { kind, day, sitting, label } = item
  const named = pool.items === 'rest' ? [] : pool.items
  const others = named.filter((one) => isWhole(one) || patternKey(one) !== itemKey(item))
  return { ...pool, items: on ? [...others, { kind, day, sitting, label }] : others }
}

/** The basis of this name with nothing said yet. */
export function basisOf(name: BasisName, firstDepartmentId: number): Basis {
  if (name === 'fixed') return { of: name, weights: [] }
  if (name === 'equal') return { of: name, departmentIds: [] }
  if (name === 'direct') return { of: name, departmentId: firstDepartmentId }
  return { of: name }
}

/** A department's fixed weight as typed; an empty one takes it out. */
export function withWeight(basis: Basis, departmentId: number, weight: string): Basis {
  if (basis.of !== 'fixed') return basis
  const others = basis.weights.filter((one) => one.departmentId !== departmentId)
  const text = weight.trim()
  return { of: 'fixed', weights: text ? [...others, { departmentId, weight: text }] : others }
}

/** A limit in cents, or null; both null take it out. */
export function withLimit(
  pool: Pool,
  departmentId: number,
  which: 'minCents' | 'maxCents',
  cents: number | null,
): Pool {
  const before = pool.limits.find((one) => one.departmentId === departmentId)
  const next = { departmentId, minCents: null, maxCents: null, ...before, [which]: cents }
  const others = pool.limits.filter((one) => one.departmentId !== departmentId)
  const isEmpty = next.minCents === null && next.maxCents === null
  return { ...pool, limits: isEmpty ? others : [...others, next] }
}

/** `1,234.5` yuan as cents; null when it is empty, undefined when it is no amount. */
export function centsOf(text: string): number | null | undefined {
  const plain = text.replaceAll(/[,，\s¥]/g, '')
  if (plain === '') return null
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b)
