import { ensureCostItems } from '../db/cost-items.ts'
import { insertImportItems, listImportItems } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { type ItemIdentity, itemKey } from './domain/item.ts'
import type { MeetingImport } from './known-import.ts'

/** The slot of an import that stands for an item; added, and tied to the meeting's item, when the file has none yet. */
export async function slotByHand(
  db: Db,
  given: MeetingImport,
  item: ItemIdentity,
): Promise<number> {
  const items = await listImportItems(db, given.id)
  const key = itemKey(item)
  const known = items.find((one) => itemKey(one) === key)?.slot
  if (known !== undefined) return known
  const slot = Math.max(-1, ...items.map((one) => one.slot)) + 1
  const ids =
    given.state === 'committed'
      ? await ensureCostItems(db, given.organisationId, given.meetingId, [{ ...item, key }])
      : new Map<string, number>()
  const { kind, day, sitting, label } = item
  await insertImportItems(db, [
    {
      organisationId: given.organisationId,
      importId: given.id,
      slot,
      kind,
      day,
      sitting,
      label,
      itemId: ids.get(key) ?? null,
      rule: 'by-hand',
      lineCount: 0,
    },
  ])
  return slot
}
