import { wholeSpans } from '../../api/domain/span.ts'
import type { Quota, QuotaCell, Unit } from './information.ts'

export type Per = 'month' | 'quarter' | 'year'
export type Owner = { unitId: number | null; class: string | null }
export type Span = { from: string; to: string }

export const ownerKey = ({ unitId, class: unitClass }: Owner): string =>
  `${unitId ?? ''}|${unitClass ?? ''}`

export const spansOf = (year: number, per: Per): Span[] =>
  wholeSpans({ from: `${year}-01-01`, to: `${year}-12-31` }, per)

/** Everybody first, then the classes, then the units that have a quota of their own or were asked for. */
export function ownersOf(
  quotas: readonly Quota[],
  classes: readonly string[],
  units: readonly Unit[],
  asked: readonly number[],
): Owner[] {
  const own = new Set([...quotas.flatMap(({ unitId }) => unitId ?? []), ...asked])
  const old = quotas.flatMap((quota) => quota.class ?? [])
  return [
    { unitId: null, class: null },
    ...[...new Set([...classes, ...old])].map((unitClass) => ({ unitId: null, class: unitClass })),
    ...units.filter(({ id }) => own.has(id)).map(({ id }) => ({ unitId: id, class: null })),
  ]
}

export const quotaAt = (quotas: readonly Quota[], owner: Owner, span: Span): Quota | undefined =>
  quotas.find(
    (quota) =>
      ownerKey(quota) === ownerKey(owner) &&
      quota.startsOn === span.from &&
      quota.endsOn === span.to,
  )

/** What a cell becomes; undefined when it says what it said. An empty cell takes the quota away. */
export function cellChange(
  before: Quota | undefined,
  owner: Owner,
  span: Span,
  text: string,
): QuotaCell | undefined {
  const amount = text.normalize('NFKC').trim() || null
  if (amount === (before?.amount ?? null)) return undefined
  return {
    ...owner,
    startsOn: span.from,
    endsOn: span.to,
    amount,
    revision: before?.revision ?? null,
  }
}
