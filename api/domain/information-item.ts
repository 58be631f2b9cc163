import type { ItemRole } from './rule-book.ts'
import { dayOf } from './score-facts.ts'

/** What an item is about, as offices sort them; any other word of their own may stand in their place. */
export const usualKinds = ['routine', 'experience', 'problem', 'suggestion'] as const
export type UsualKind = (typeof usualKinds)[number]

export type ItemEntry = {
  title: string
  units: readonly { unitId: number; role: ItemRole; officerId: number | null }[]
  commissioned: boolean
  /** A day or a local time; null: not delivered. */
  submittedAt: string | null
}

export type ItemFault =
  | { code: 'information.unit-twice'; params: { title: string } }
  | { code: 'information.never-submitted'; params: { title: string } }
  | { code: 'information.officer-elsewhere'; params: { title: string; officer: string } }

/**
 * What contradicts itself in an item: one unit twice, an officer of another unit, neither submitted nor commissioned.
 * @param officers those it names, by id
 */
export function itemFault(
  { title, units, commissioned, submittedAt }: ItemEntry,
  officers: ReadonlyMap<number, { name: string; unitId: number }>,
): ItemFault | undefined {
  if (new Set(units.map(({ unitId }) => unitId)).size < units.length)
    return { code: 'information.unit-twice', params: { title } }
  if (submittedAt === null && !commissioned)
    return { code: 'information.never-submitted', params: { title } }
  for (const { unitId, officerId } of units) {
    const officer = officerId === null ? undefined : officers.get(officerId)
    if (officer && officer.unitId !== unitId)
      return { code: 'information.officer-elsewhere', params: { title, officer: officer.name } }
  }
  return undefined
}

/**
 * Whether a use or an instruction comes before the item it is of: then one of the two days is wrong. An item that was
 * not delivered has none. Rankings rest on this: what lies before a period is only looked for under older items.
 */
export const isBeforeItem = (day: string, submittedAt: string | null): boolean =>
  submittedAt === null || day < dayOf(submittedAt)
