import { Hono } from 'hono'
import { z } from 'zod'
import { type Attendee, type NewAttendee, replaceAttendee } from '../db/attendance.ts'
import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { attendeeAnswer } from './attendance-answers.ts'
import { isCounted } from './domain/attendance.ts'
import type { Actor, Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { attending, checkStay, sameAttendee, shownAttendee } from './shown-attendee.ts'
import { attendeeParam, clock, day, validate } from './validate.ts'

/** The phone's own clock says when: the program does not know in which zone a meeting is held. */
const moment = z.object({
  day,
  time: clock.nullish(),
  /** As the caller saw the person: another one meanwhile is refused. */
  revision: z.number().int().min(0).optional(),
})
const asSeen = z.object({ revision: z.coerce.number().int().min(0).optional() })
const answers = { 200: attendeeAnswer }

/** Saves what changed of a person's stay and writes it down. */
async function saveStay(
  db: Db,
  actor: Actor,
  before: Attendee,
  action: string,
  values: Partial<NewAttendee>,
) {
  const after = await replaceAttendee(db, before, {
    ...values,
    revision: before.revision + 1,
    changedBy: actor.name,
    changedAt: await databaseTime(db),
  })
  await record(db, actor, {
    action,
    subject: `meetings/${before.meetingId}/attendees/${before.id}`,
    meetingId: before.meetingId,
    before: shownAttendee(before),
    after: shownAttendee(after),
  })
  return shownAttendee(after)
}

const whenOf = ({ arrivedOn, arrivedTime }: Attendee) =>
  [arrivedOn, arrivedTime].filter(Boolean).join(' ') || '–'

/** Signing in and leaving, each a thing that can be taken back. */
export const signIns = new Hono<Env>()
  .put(
    '/meetings/:meetingId/attendees/:attendeeId/sign-in',
    allow(attending, 'attendance', 'Signs a person in, at this hour', answers),
    validate('param', attendeeParam),
    validate('json', moment),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const { day, time = null, revision } = c.req.valid('json')
      const meeting = await openMeeting(db, meetingId)
      const before = await sameAttendee(db, meeting, attendeeId, undefined)
      const { name, changedBy } = before
      // Two phones at one door: the second is told what the first did, whatever it saw.
      if (isCounted(before))
        throw new Refusal(409, 'attendee.signed-in', { name, at: whenOf(before), by: changedBy })
      await sameAttendee(db, meeting, attendeeId, revision)
      const stay = { hasSigned: true, arrivedOn: day, arrivedTime: time, signedInBy: actor.name }
      checkStay(meeting, { ...before, ...stay })
      return c.json(await saveStay(db, actor, before, 'attendee.sign-in', stay), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/attendees/:attendeeId/sign-in',
    allow(attending, 'attendance', 'Takes a sign-in back: the person has not come', answers),
    validate('param', attendeeParam),
    validate('query', asSeen),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = await sameAttendee(db, meeting, attendeeId, c.req.valid('query').revision)
      if (!isCounted(before)) throw new Refusal(409, 'attendee.not-there', { name: before.name })
      const nowhere = {
        hasSigned: false,
        arrivedOn: null,
        arrivedTime: null,
        leftOn: null,
        leftTime: null,
        signedInBy: null,
      }
      return c.json(await saveStay(db, actor, before, 'attendee.sign-in.remove', nowhere), 200)
    },
  )
  .put(
    '/meetings/:meetingId/attendees/:attendeeId/departure',
    allow(attending, 'attendance', 'Says when a person left', answers),
    validate('param', attendeeParam),
    validate('json', moment),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const { day, time = null, revision } = c.req.valid('json')
      const meeting = await openMeeting(db, meetingId)
      const before = await sameAttendee(db, meeting, attendeeId, revision)
      if (!isCounted(before)) throw new Refusal(409, 'attendee.not-there', { name: before.name })
      const stay = { leftOn: day, leftTime: time }
      checkStay(meeting, { ...before, ...stay })
      return c.json(await saveStay(db, actor, before, 'attendee.leave', stay), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/attendees/:attendeeId/departure',
    allow(attending, 'attendance', 'Takes a departure back: the person stayed', answers),
    validate('param', attendeeParam),
    validate('query', asSeen),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = await sameAttendee(db, meeting, attendeeId, c.req.valid('query').revision)
      const stayed = { leftOn: null, leftTime: null }
      return c.json(await saveStay(db, actor, before, 'attendee.leave.remove', stayed), 200)
    },
  )
