import { ensureCostItems } from '../db/cost-items.ts'
import { loadGrid } from '../db/grid.ts'
import {
  findLaterChange,
  listCommitted,
  listImportItems,
  replaceImport,
  replaceItemIds,
} from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { databaseTime } from '../db/organisation.ts'
import { itemKey } from './domain/item.ts'
import type { Actor } from './env.ts'
import type { KeptReading } from './import-reading.ts'
import type { MeetingImport } from './known-import.ts'
import { commitPeople, undoPeople } from './people-commitment.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { keepProfile } from './source-profile.ts'

/** Billed of every item, by key: taken before and after, it says what a commitment or an undo changes. */
async function billedByItem(db: Db, meetingId: number) {
  const grid = await loadGrid(db, meetingId)
  return new Map(grid.map((item) => [itemKey(item), item]))
}

type Billed = Awaited<ReturnType<typeof billedByItem>>

function changesBetween(before: Billed, after: Billed) {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const item = is ?? was
    if (!item) return []
    const change = {
      itemKey: key,
      kind: item.kind,
      day: item.day,
      sitting: item.sitting,
      label: item.label,
      beforeCents: was?.billed.cents ?? null,
      afterCents: is?.billed.cents ?? null,
      beforeCount: was?.counted.quantity ?? null,
      afterCount: is?.counted.quantity ?? null,
    }
    const same =
      change.beforeCents === change.afterCents && change.beforeCount === change.afterCount
    return same ? [] : [change]
  })
}

export type Change = ReturnType<typeof changesBetween>[number]

/**
 * Puts an import in force: its rollup counts from here on, and what was decided about reading it is kept for the
 * hotel's next file. The meeting and the import are held by the caller.
 */
export async function commit(
  db: Db,
  actor: Actor,
  given: MeetingImport,
  meeting: Meeting,
): Promise<Change[]> {
  const kept = given.reading as KeptReading
  if (kept.questions.length > 0)
    throw new Refusal(409, 'import.questions-open', { count: kept.questions.length })
  if (kept.balance.imported === 0) throw new Refusal(409, 'import.nothing-to-import')
  const later = await findLaterChange(db, given)
  if (later) throw new Refusal(409, 'import.stale', { filename: later.filename })
  const before = await billedByItem(db, given.meetingId)
  const items = (await listImportItems(db, given.id))
    .filter((item) => item.billedCents !== null || item.countedQuantity !== null)
    .map((item) => ({ ...item, key: itemKey(item) }))
  const ids = await ensureCostItems(db, given.organisationId, given.meetingId, items)
  await replaceItemIds(
    db,
    given.id,
    items.map(({ slot, key }) => ({ slot, itemId: ids.get(key) ?? null })),
  )
  await replaceImport(db, given.id, {
    state: 'committed',
    committedAt: await databaseTime(db),
    committedBy: actor.name,
  })
  const people = await commitPeople(db, actor, given)
  const changes = changesBetween(before, await billedByItem(db, given.meetingId))
  await record(db, actor, {
    action: 'import.commit',
    subject: `imports/${given.id}`,
    meetingId: given.meetingId,
    after: { filename: given.filename, sha256: given.sha256, balance: kept.balance, people },
  })
  await keepProfile(db, actor, given, meeting.hotel ?? '')
  return changes
}

/**
 * Takes an import back whole. Refused while a later one left rows out because they stand in this one.
 * @param changed what becomes of people whom somebody changed by hand since
 */
export async function undo(
  db: Db,
  actor: Actor,
  given: MeetingImport,
  changed: 'keep' | 'remove' | undefined,
): Promise<Change[]> {
  for (const other of await listCommitted(db, given.meetingId, given.kind)) {
    const { balance } = other.reading as KeptReading
    const isLater = (other.readAt ?? other.createdAt) > (given.committedAt ?? given.createdAt)
    if (other.id !== given.id && isLater && balance.duplicate > 0)
      throw new Refusal(409, 'import.rests-on', {
        filename: other.filename,
        count: balance.duplicate,
      })
  }
  const people = await undoPeople(db, actor, given, changed)
  const before = await billedByItem(db, given.meetingId)
  await replaceImport(db, given.id, {
    state: 'undone',
    undoneAt: await databaseTime(db),
    undoneBy: actor.name,
  })
  const changes = changesBetween(before, await billedByItem(db, given.meetingId))
  await record(db, actor, {
    action: 'import.undo',
    subject: `imports/${given.id}`,
    meetingId: given.meetingId,
    before: { filename: given.filename, balance: (given.reading as KeptReading).balance, people },
  })
  return changes
}
