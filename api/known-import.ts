import { holdNoun } from '../db/hold.ts'
import { findImport, type Import, lockImport } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import type { Actor } from './env.ts'
import { informing } from './information-body.ts'
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

/** One of a meeting's files. */
export type MeetingImport = Import & { meetingId: number }
type Held = { given: MeetingImport; meeting: Meeting } | { given: Import; meeting: null }

/**
 * The same with its meeting, which must be open; both held until the transaction ends: the meeting first, so that
 * nobody waits crosswise. A file of information work has no meeting: with it all facts are held, and not everybody who
 * imports for meetings may touch it.
 */
export async function heldFile(db: Db, actor: Actor, importId: number): Promise<Held> {
  const { meetingId } = await knownImport(db, importId)
  if (meetingId === null) {
    checkInforming(actor)
    await holdNoun(db, 'information')
  }
  const meeting = meetingId === null ? null : await openMeeting(db, meetingId)
  const given = await lockImport(db, importId)
  if (!given) throw new Refusal(404, 'import.unknown')
  return meeting ? { given: { ...given, meetingId: meeting.id }, meeting } : { given, meeting }
}

/** The same of a meeting's file alone. */
export async function heldImport(db: Db, importId: number) {
  const { meetingId } = await knownImport(db, importId)
  if (meetingId === null) throw new Refusal(409, 'import.of-information')
  const meeting = await openMeeting(db, meetingId)
  const given = await lockImport(db, importId)
  if (!given) throw new Refusal(404, 'import.unknown')
  return { given: { ...given, meetingId } satisfies MeetingImport, meeting }
}

/** Files of information work are for those who enter its facts. */
export function checkInforming(actor: Actor): void {
  if (!informing.some((role) => role === actor.role))
    throw new Refusal(403, 'import.informing-only')
}
