import { Hono } from 'hono'
import { z } from 'zod'
import {
  findLastCode,
  insertAttendees,
  listAttendees,
  removeAttendees,
  replaceAttendee,
} from '../db/attendance.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { attendeeAnswer, attendeesAnswer, phoneAnswer } from './attendance-answers.ts'
import { loadFrame } from './attendance-frame.ts'
import { isCounted, lodgings, personKinds } from './domain/attendance.ts'
import { cameFilters, findPeople } from './domain/find-people.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import {
  attending,
  checkDepartment,
  checkStay,
  knownAttendee,
  sameAttendee,
  shownAttendee,
} from './shown-attendee.ts'
import { codeOf } from './sign-in-code.ts'
import {
  attendeeParam,
  clock,
  day,
  idText,
  meetingParam,
  name,
  page,
  validate,
} from './validate.ts'

const pageSize = 50

const words = z.string().trim().min(1).max(200).nullish()
/** A masked number is never kept over the real one. */
const phone = z
  .string()
  .trim()
  .regex(/^[\d+() -]{3,40}$/, 'digits, such as 13812345678 / 须为数字，如 13812345678')
  .nullish()

const about = {
  name,
  kind: z.enum(personKinds),
  departmentId: z.number().int().positive().nullish(),
  unit: words,
  region: words,
  position: words,
  phone,
  isExpected: z.boolean().optional(),
  lodging: z.enum(lodgings).nullish(),
  note: z.string().trim().max(500).nullish(),
  arrivedOn: day.nullish(),
  arrivedTime: clock.nullish(),
}
const revision = z.number().int().min(0)

/** People of a meeting: who was invited, who came. Signing in and leaving are in sign-ins.ts. */
export const attendees = new Hono<Env>()
  .get(
    '/meetings/:meetingId/attendees',
    allow('members', 'attendance', 'People invited to the meeting or there, by their codes', {
      200: attendeesAnswer,
    }),
    validate('param', meetingParam),
    validate(
      'query',
      z.object({
        search: z.string().trim().max(100).optional(),
        kind: z.enum(personKinds).optional(),
        /** `none`: tied to none. */
        departmentId: z.union([z.literal('none'), idText]).optional(),
        came: z.enum(cameFilters).optional(),
        page,
      }),
    ),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const { page, ...filter } = c.req.valid('query')
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const everyone = await listAttendees(db, meeting.id)
      const { end } = await loadFrame(db, meeting)
      const found = findPeople(everyone, filter, end)
      const from = (page - 1) * pageSize
      return c.json(
        {
          attendees: found.slice(from, from + pageSize).map(shownAttendee),
          expected: everyone.filter(({ isExpected }) => isExpected).length,
          came: everyone.filter(isCounted).length,
          cameExpected: everyone.filter((one) => one.isExpected && isCounted(one)).length,
          total: found.length,
          page,
          pageSize,
        },
        200,
      )
    },
  )
  .post(
    '/meetings/:meetingId/attendees',
    allow(attending, 'attendance', 'Adds a person: a walk-in unless they are expected', {
      201: attendeeAnswer,
    }),
    validate('param', meetingParam),
    validate(
      'json',
      z.object(about).refine(({ arrivedOn, arrivedTime }) => !arrivedTime || arrivedOn, {
        message: 'an hour needs its day / 有时间须有日期',
        path: ['arrivedOn'],
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const body = c.req.valid('json')
      await checkDepartment(db, body.departmentId)
      const arrivedOn = body.arrivedOn ?? null
      const stay = {
        arrivedOn,
        arrivedTime: body.arrivedTime ?? null,
        leftOn: null,
        leftTime: null,
      }
      checkStay(meeting, { name: body.name, ...stay })
      const [made] = await insertAttendees(db, [
        {
          ...body,
          ...stay,
          organisationId: actor.organisationId,
          meetingId: meeting.id,
          signInCode: codeOf((await findLastCode(db, meeting.id)) + 1),
          isExpected: body.isExpected ?? false,
          hasSigned: arrivedOn !== null,
          signedInBy: arrivedOn === null ? null : actor.name,
          changedBy: actor.name,
          changedAt: await databaseTime(db),
        },
      ])
      if (!made) throw new Error('the attendee was not returned')
      await record(db, actor, {
        action: 'attendee.insert',
        subject: `meetings/${meeting.id}/attendees/${made.id}`,
        meetingId: meeting.id,
        after: shownAttendee(made),
      })
      return c.json(shownAttendee(made), 201)
    },
  )
  .get(
    '/meetings/:meetingId/attendees/:attendeeId',
    allow('members', 'attendance', 'One person', { 200: attendeeAnswer }),
    validate('param', attendeeParam),
    inTransaction,
    async (c) => {
      const { meetingId, attendeeId } = c.req.valid('param')
      const meeting = await knownMeeting(c.var.db, meetingId)
      return c.json(shownAttendee(await knownAttendee(c.var.db, meeting, attendeeId)), 200)
    },
  )
  .patch(
    '/meetings/:meetingId/attendees/:attendeeId',
    allow(attending, 'attendance', 'Changes what is said of a person', { 200: attendeeAnswer }),
    validate('param', attendeeParam),
    validate(
      'json',
      z
        .object({ ...about, leftOn: day.nullish(), leftTime: clock.nullish() })
        .partial()
        .extend({ revision }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const { revision, ...body } = c.req.valid('json')
      const meeting = await openMeeting(db, meetingId)
      const before = await sameAttendee(db, meeting, attendeeId, revision)
      await checkDepartment(db, body.departmentId)
      const values = { ...before, ...body }
      // An hour without its day says nothing.
      if (!values.arrivedOn) values.arrivedTime = null
      if (!values.leftOn) values.leftTime = null
      checkStay(meeting, values)
      if (values.leftOn && !isCounted(values))
        throw new Refusal(409, 'attendee.not-there', { name: values.name })
      const after = await replaceAttendee(db, before, {
        ...values,
        revision: revision + 1,
        changedBy: actor.name,
        changedAt: await databaseTime(db),
      })
      await record(db, actor, {
        action: 'attendee.replace',
        subject: `meetings/${meeting.id}/attendees/${before.id}`,
        meetingId: meeting.id,
        before: shownAttendee(before),
        after: shownAttendee(after),
      })
      return c.json(shownAttendee(after), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/attendees/:attendeeId',
    allow(attending, 'attendance', 'Takes a person off the list', { 204: 'Gone' }),
    validate('param', attendeeParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = await knownAttendee(db, meeting, attendeeId)
      await removeAttendees(db, meeting.id, [before.id])
      await record(db, actor, {
        action: 'attendee.remove',
        subject: `meetings/${meeting.id}/attendees/${before.id}`,
        meetingId: meeting.id,
        before: shownAttendee(before),
      })
      return c.body(null, 204)
    },
  )
  .get(
    '/meetings/:meetingId/attendees/:attendeeId/phone',
    allow(['organiser'], 'attendance', 'One person’s phone number in full; who asked is recorded', {
      200: phoneAnswer,
    }),
    validate('param', attendeeParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, attendeeId } = c.req.valid('param')
      const meeting = await knownMeeting(db, meetingId)
      const { id, name, phone } = await knownAttendee(db, meeting, attendeeId)
      if (!phone) throw new Refusal(404, 'attendee.no-phone', { name })
      await record(db, actor, {
        action: 'attendee.phone',
        subject: `meetings/${meeting.id}/attendees/${id}`,
        meetingId: meeting.id,
        after: { name },
      })
      return c.json({ phone }, 200)
    },
  )
