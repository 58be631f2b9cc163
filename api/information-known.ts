import type { Db } from '../db/index.ts'
import { lockItem } from '../db/information-items.ts'
import { listOfficers } from '../db/information-officers.ts'
import { lockUnit } from '../db/information-units.ts'
import { isBeforeItem, itemFault } from './domain/information-item.ts'
import { shownItem } from './information-view.ts'
import { Refusal } from './refusal.ts'

/** The unit a fact is about, held, or the refusal that there is none. */
export async function knownUnit(db: Db, unitId: number) {
  const found = await lockUnit(db, unitId)
  if (!found) throw new Refusal(404, 'information.unit-unknown', { id: unitId })
  return found
}

/** The item a fact is about, held, or the refusal that there is none. */
export async function knownItem(db: Db, itemId: number) {
  const found = await lockItem(db, itemId)
  if (!found) throw new Refusal(404, 'information.item-unknown')
  return shownItem(found)
}

/** Somebody else was faster: nothing is overwritten unseen. */
export function checkRevision(
  before: { revision: number; changedBy: string },
  revision: number,
): void {
  if (before.revision !== revision)
    throw new Refusal(409, 'information.changed', { by: before.changedBy })
}

/** Refuses an item that contradicts itself or names units and officers that are none. */
export async function checkItem(db: Db, entry: Parameters<typeof itemFault>[0]): Promise<void> {
  for (const { unitId } of entry.units) await knownUnit(db, unitId)
  const officers = new Map<number, { name: string; unitId: number }>()
  if (entry.units.some(({ officerId }) => officerId !== null))
    for (const officer of await listOfficers(db)) officers.set(officer.id, officer)
  for (const { officerId } of entry.units)
    if (officerId !== null && !officers.has(officerId))
      throw new Refusal(404, 'information.officer-unknown')
  const fault = itemFault(entry, officers)
  if (fault) throw new Refusal(400, fault.code, fault.params)
}

/** Refuses a use or an instruction before the item itself. */
export function checkAfterItem(
  days: readonly string[],
  { title, submittedAt }: { title: string; submittedAt: string | null },
): void {
  for (const day of days)
    if (isBeforeItem(day, submittedAt))
      throw new Refusal(
        409,
        submittedAt === null ? 'information.not-delivered' : 'information.before-item',
        { title, day, submittedOn: submittedAt?.slice(0, 10) ?? '' },
      )
}
