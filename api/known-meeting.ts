import type { Db } from '../db/index.ts'
import { findMeeting, lockMeeting, type Meeting } from '../db/meetings.ts'
import { Refusal } from './refusal.ts'

/** The meeting a route is about, or the refusal that there is none. */
export async function knownMeeting(db: Db, meetingId: number): Promise<Meeting> {
  const meeting = await findMeeting(db, meetingId)
  if (!meeting) throw new Refusal(404, 'meeting.unknown')
  return meeting
}

/** The same, held until the transaction ends, for whoever is about to change its money. */
export async function heldMeeting(db: Db, meetingId: number): Promise<Meeting> {
  const meeting = await lockMeeting(db, meetingId)
  if (!meeting) throw new Refusal(404, 'meeting.unknown')
  return meeting
}

/** The same, and still open: a closed settlement refuses every change to the meeting's money. */
export async function openMeeting(db: Db, meetingId: number): Promise<Meeting> {
  const meeting = await heldMeeting(db, meetingId)
  if (meeting.closedEdition !== null)
    throw new Refusal(409, 'settlement.closed', { edition: meeting.closedEdition })
  return meeting
}
