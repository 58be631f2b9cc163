import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { findCurrentBudget } from '../db/budgets.ts'
import type { Db } from '../db/index.ts'
import {
  countMeetingParts,
  findMeetingByCode,
  insertMeeting,
  listMeetings,
  type Meeting,
  type NewMeeting,
  removeMeeting,
  replaceMeeting,
} from '../db/meetings.ts'
import { findMember } from '../db/members.ts'
import { findClosure } from '../db/settlements.ts'
import { allow } from './access/allow.ts'
import { meetingAnswer, meetingStateAnswer, meetingsAnswer } from './answers.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, headCount, meetingParam, name, page, validate } from './validate.ts'

const meetingBody = z.object({
  code: z.string().trim().min(1).max(60),
  title: name,
  series: name.nullish(),
  category: z.enum(['first', 'second', 'third', 'fourth']),
  trigger: z.enum(['time', 'process', 'emergency']),
  startsOn: day,
  endsOn: day,
  place: name.nullish(),
  hotel: name.nullish(),
  plannedDelegates: headCount.nullish(),
  plannedInvited: headCount.nullish(),
  plannedObservers: headCount.nullish(),
  plannedStaff: headCount.nullish(),
  personsPerTable: z.number().int().min(1).max(100).nullish(),
  sessionHalfDays: z.number().int().min(1).max(200).nullish(),
  approverId: z.string().nullish(),
})

const organising = ['organiser', 'administrator'] as const
const pageSize = 50

/** What the wire carries of a meeting: all but its organisation, which the session already says. */
const shown = ({ organisationId: _, ...meeting }: Meeting) => meeting

/**
 * Looks up the approver a request names. Before the transaction: people are not read under the serving role, and
 * the embedded database serves one at a time.
 */
const knowApprover = createMiddleware<Env>(async (c, next) => {
  const body: { approverId?: string | null } = await c.req.json()
  const { database } = c.var.deps
  const approver = body.approverId
    ? await findMember(database.db, c.var.actor.organisationId, body.approverId)
    : null
  if (approver === undefined) throw new Refusal(400, 'meeting.approver-unknown')
  if (approver?.role === 'reader') throw new Refusal(400, 'meeting.approver-reader')
  c.set('approverName', approver?.name ?? null)
  await next()
})

/**
 * The meeting, held, if these changes may be made to it: once its settlement is closed only its series can still be
 * named, which is no money. What a form sends along unchanged is no change.
 */
async function changeableMeeting(db: Db, meetingId: number, body: Partial<NewMeeting>) {
  const meeting = await heldMeeting(db, meetingId)
  const said = Object.keys(body) as (keyof NewMeeting)[]
  const changed = said.filter((name) => (body[name] ?? null) !== meeting[name])
  const isNoMoney = changed.length > 0 && changed.every((name) => name === 'series')
  return isNoMoney ? meeting : openMeeting(db, meetingId)
}

function checkDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  if (endsOn < startsOn) throw new Refusal(400, 'meeting.dates-reversed')
}

export const meetings = new Hono<Env>()
  .get(
    '/meetings',
    allow('members', 'meetings', 'Meetings, latest first, with what is planned and billed', {
      200: meetingsAnswer,
    }),
    validate(
      'query',
      z.object({
        search: z.string().trim().max(100).optional(),
        year: z.coerce.number().int().min(1900).max(9999).optional(),
        page,
      }),
    ),
    inTransaction,
    async (c) => {
      const { page, ...filter } = c.req.valid('query')
      const found = await listMeetings(c.var.db, {
        ...filter,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      })
      const list = found.meetings.map(({ organisationId: _, ...meeting }) => meeting)
      return c.json({ meetings: list, total: found.total, page, pageSize }, 200)
    },
  )
  .post(
    '/meetings',
    allow(organising, 'meetings', 'A new meeting', { 201: meetingAnswer }),
    validate('json', meetingBody),
    knowApprover,
    inTransaction,
    async (c) => {
      const body = c.req.valid('json')
      const { db, actor, approverName } = c.var
      checkDays(body)
      if (await findMeetingByCode(db, body.code))
        throw new Refusal(409, 'meeting.code-taken', { code: body.code })
      const made = await insertMeeting(db, {
        ...body,
        approverName,
        organisationId: actor.organisationId,
      })
      await record(db, actor, {
        action: 'meeting.insert',
        subject: `meetings/${made.id}`,
        meetingId: made.id,
        after: shown(made),
      })
      return c.json(shown(made), 201)
    },
  )
  .get(
    '/meetings/:meetingId',
    allow('members', 'meetings', 'A meeting with the state of its budget', {
      200: meetingStateAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      const budget = await findCurrentBudget(c.var.db, meeting.id)
      const parts = await countMeetingParts(c.var.db, meeting.id)
      const closure =
        meeting.closedEdition === null
          ? undefined
          : await findClosure(c.var.db, meeting.id, meeting.closedEdition)
      return c.json(
        {
          meeting: shown(meeting),
          /** Who closed the settlement; null while it is open. */
          closure: closure ?? null,
          budget: budget ? { version: budget.version, state: budget.state } : null,
          imports: parts.imports,
        },
        200,
      )
    },
  )
  .patch(
    '/meetings/:meetingId',
    allow(organising, 'meetings', 'Changes what is said of a meeting', { 200: meetingAnswer }),
    validate('param', meetingParam),
    validate('json', meetingBody.partial()),
    knowApprover,
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const body = c.req.valid('json')
      const before = await changeableMeeting(db, c.req.valid('param').meetingId, body)
      checkDays({ startsOn: before.startsOn, endsOn: before.endsOn, ...body })
      if (body.code && body.code !== before.code && (await findMeetingByCode(db, body.code)))
        throw new Refusal(409, 'meeting.code-taken', { code: body.code })
      const named = 'approverId' in body ? { approverName: c.var.approverName } : {}
      const after = Object.keys(body).length
        ? ((await replaceMeeting(db, before.id, { ...body, ...named })) ?? before)
        : before
      await record(db, actor, {
        action: 'meeting.replace',
        subject: `meetings/${before.id}`,
        meetingId: before.id,
        before: shown(before),
        after: shown(after),
      })
      return c.json(shown(after), 200)
    },
  )
  .delete(
    '/meetings/:meetingId',
    allow(organising, 'meetings', 'Removes a meeting that has nothing yet', { 204: 'Removed' }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const parts = await countMeetingParts(db, meeting.id)
      if (parts.budgets + parts.imports + parts.attendees + parts.outcomes > 0)
        throw new Refusal(409, 'meeting.not-empty')
      await removeMeeting(db, meeting.id)
      await record(db, actor, {
        action: 'meeting.remove',
        subject: `meetings/${meeting.id}`,
        meetingId: meeting.id,
        before: shown(meeting),
      })
      return c.body(null, 204)
    },
  )
