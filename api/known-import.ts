import { findImport, type Import, lockImport } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { openMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'

/** Who may give files to a meeting and take them back. */
export const importing = ['organiser', 'finance', 'administrator'] as const

/** The import a route is about, or the refusal that there is none. */
export async function knownImport(db: Db, importId: number): Promise<Import> {
  const found = await findImport(db, importId)
  if (!found) throw new Refusal(404, 'import.unknown')
  return found
}

/**
 * The same with its meeting, which must be open; both held until the transaction ends: the meeting first, so that
 * nobody waits crosswise.
 */
export async function heldImport(db: Db, importId: number) {
  const { meetingId } = await knownImport(db, importId)
  const meeting = await openMeeting(db, meetingId)
  const given = await lockImport(db, importId)
  if (!given) throw new Refusal(404, 'import.unknown')
  return { given, meeting }
}
