import { Hono } from 'hono'
import { z } from 'zod'
import {
  type Decision,
  insertDecisionNote,
  insertDecisions,
  lockDecision,
  replaceDecision,
} from '../db/decisions.ts'
import type { Db } from '../db/index.ts'
import { allow } from './access/allow.ts'
import { decisionsAnswer } from './decision-answers.ts'
import { shownDecisions } from './decision-view.ts'
import { dueFault } from './domain/follow-up.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, idText, meetingParam, name, validate } from './validate.ts'

export const deciding = ['organiser', 'leader', 'administrator'] as const
export const decisionParam = meetingParam.extend({ decisionId: idText })
export const answers = { 200: decisionsAnswer }
export const noteText = z.string().trim().min(1).max(1000)
export const subject = ({ meetingId, id }: Pick<Decision, 'meetingId' | 'id'>) =>
  `meetings/${meetingId}/decisions/${id}`

const body = z.object({
  text: z.string().trim().min(1).max(1000),
  department: name,
  person: name.nullish().transform((said) => said ?? null),
  dueOn: day,
})

/** The decision a route is about, held; or the refusal that the meeting has none such. */
export async function heldDecision(
  db: Db,
  { meetingId, decisionId }: { meetingId: number; decisionId: number },
): Promise<Decision> {
  const found = await lockDecision(db, meetingId, decisionId)
  if (!found) throw new Refusal(404, 'decision.unknown')
  return found
}

/** What was decided, by whom it is owed and how it goes. No money: it stays open after the settlement is closed. */
export const decisions = new Hono<Env>()
  .get(
    '/meetings/:meetingId/decisions',
    allow('members', 'follow-up', 'Decisions of a meeting with how they stand today', answers),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json(await shownDecisions(c.var.db, meeting.id), 200)
    },
  )
  .post(
    '/meetings/:meetingId/decisions',
    allow(deciding, 'follow-up', 'Puts decisions on record, all or none; they are numbered on', {
      201: decisionsAnswer,
    }),
    validate('param', meetingParam),
    validate('json', z.object({ decisions: z.array(body).min(1).max(500) })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      const said = c.req.valid('json').decisions
      for (const { dueOn } of said) {
        const fault = dueFault(meeting.startsOn, dueOn, null, null)
        if (fault) throw new Refusal(400, fault.code, fault.params)
      }
      const made = await insertDecisions(db, actor.organisationId, meeting.id, actor.name, said)
      for (const { id, number, text, department, person, dueOn } of made)
        await record(db, actor, {
          action: 'decision.insert',
          subject: subject({ meetingId: meeting.id, id }),
          meetingId: meeting.id,
          after: { number, text, department, person, dueOn },
        })
      return c.json(await shownDecisions(db, meeting.id), 201)
    },
  )
  .put(
    '/meetings/:meetingId/decisions/:decisionId',
    allow(
      deciding,
      'follow-up',
      'Changes what was decided; another due date needs a reason',
      answers,
    ),
    validate('param', decisionParam),
    validate(
      'json',
      body.extend({ revision: z.number().int().min(0), reason: noteText.nullish() }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const before = await heldDecision(db, c.req.valid('param'))
      const { revision, reason, ...said } = c.req.valid('json')
      if (before.revision !== revision)
        throw new Refusal(409, 'decision.changed', { by: before.changedBy })
      if (before.doneOn !== null || before.cancelledAt !== null)
        throw new Refusal(409, 'decision.finished')
      const fault = dueFault(meeting.startsOn, said.dueOn, before.dueOn, reason ?? null)
      if (fault) throw new Refusal(400, fault.code, fault.params)
      await replaceDecision(db, before, { ...said, changedBy: actor.name })
      if (reason && said.dueOn !== before.dueOn)
        await insertDecisionNote(db, {
          organisationId: actor.organisationId,
          decisionId: before.id,
          text: reason,
          dueBefore: before.dueOn,
          dueAfter: said.dueOn,
          by: actor.name,
        })
      const { text, department, person, dueOn } = before
      await record(db, actor, {
        action: 'decision.replace',
        subject: subject(before),
        meetingId: before.meetingId,
        before: { text, department, person, dueOn },
        after: { ...said, ...(reason && { reason }) },
      })
      return c.json(await shownDecisions(db, before.meetingId), 200)
    },
  )
  .post(
    '/meetings/:meetingId/decisions/:decisionId/notes',
    allow(deciding, 'follow-up', 'Notes how it goes with a decision; notes are only added to', {
      201: decisionsAnswer,
    }),
    validate('param', decisionParam),
    validate('json', z.object({ text: noteText })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const decision = await heldDecision(db, c.req.valid('param'))
      const { text } = c.req.valid('json')
      await insertDecisionNote(db, {
        organisationId: actor.organisationId,
        decisionId: decision.id,
        text,
        by: actor.name,
      })
      await record(db, actor, {
        action: 'decision.note',
        subject: subject(decision),
        meetingId: decision.meetingId,
        after: { text },
      })
      return c.json(await shownDecisions(db, decision.meetingId), 201)
    },
  )
