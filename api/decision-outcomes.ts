import { Hono } from 'hono'
import { z } from 'zod'
import { insertDecisionNote, replaceDecision } from '../db/decisions.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { shownDecisions } from './decision-view.ts'
import { answers, deciding, decisionParam, heldDecision, noteText, subject } from './decisions.ts'
import { doneFault } from './domain/follow-up.ts'
import type { Env } from './env.ts'
import { dayAt } from './export/show-day.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, validate } from './validate.ts'

/** What became of a decision: done on a day, or cancelled with a reason; each can be taken back. */
export const decisionOutcomes = new Hono<Env>()
  .put(
    '/meetings/:meetingId/decisions/:decisionId/completion',
    allow(deciding, 'follow-up', 'Says on which day a decision was done', answers),
    validate('param', decisionParam),
    validate('json', z.object({ doneOn: day, note: noteText.nullish() })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const before = await heldDecision(db, c.req.valid('param'))
      const { doneOn, note } = c.req.valid('json')
      if (before.cancelledAt !== null) throw new Refusal(409, 'decision.cancelled')
      const at = await databaseTime(db)
      const fault = doneFault(meeting.startsOn, doneOn, dayAt(at))
      if (fault) throw new Refusal(400, fault.code, fault.params)
      await replaceDecision(db, before, {
        doneOn,
        doneBy: actor.name,
        doneAt: at,
        changedBy: actor.name,
      })
      if (note)
        await insertDecisionNote(db, {
          organisationId: actor.organisationId,
          decisionId: before.id,
          text: note,
          by: actor.name,
        })
      await record(db, actor, {
        action: 'decision.complete',
        subject: subject(before),
        meetingId: before.meetingId,
        ...(before.doneOn && { before: { doneOn: before.doneOn } }),
        after: { doneOn, ...(note && { note }) },
      })
      return c.json(await shownDecisions(db, before.meetingId), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/decisions/:decisionId/completion',
    allow(deciding, 'follow-up', 'Takes back that a decision was done', answers),
    validate('param', decisionParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const before = await heldDecision(db, c.req.valid('param'))
      if (before.doneOn === null) throw new Refusal(409, 'decision.not-done')
      await replaceDecision(db, before, {
        doneOn: null,
        doneBy: null,
        doneAt: null,
        changedBy: actor.name,
      })
      await record(db, actor, {
        action: 'decision.reopen',
        subject: subject(before),
        meetingId: before.meetingId,
        before: { doneOn: before.doneOn, doneBy: before.doneBy },
      })
      return c.json(await shownDecisions(db, before.meetingId), 200)
    },
  )
  .put(
    '/meetings/:meetingId/decisions/:decisionId/cancellation',
    allow(deciding, 'follow-up', 'Cancels a decision with a reason; it keeps its number', answers),
    validate('param', decisionParam),
    validate('json', z.object({ reason: noteText })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const before = await heldDecision(db, c.req.valid('param'))
      const { reason } = c.req.valid('json')
      if (before.doneOn !== null) throw new Refusal(409, 'decision.done', { doneOn: before.doneOn })
      await replaceDecision(db, before, {
        cancelledReason: reason,
        cancelledBy: actor.name,
        cancelledAt: await databaseTime(db),
        changedBy: actor.name,
      })
      await record(db, actor, {
        action: 'decision.cancel',
        subject: subject(before),
        meetingId: before.meetingId,
        after: { reason },
      })
      return c.json(await shownDecisions(db, before.meetingId), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/decisions/:decisionId/cancellation',
    allow(deciding, 'follow-up', 'Takes a cancellation back', answers),
    validate('param', decisionParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const before = await heldDecision(db, c.req.valid('param'))
      if (before.cancelledAt === null) throw new Refusal(409, 'decision.not-cancelled')
      await replaceDecision(db, before, {
        cancelledReason: null,
        cancelledBy: null,
        cancelledAt: null,
        changedBy: actor.name,
      })
      await record(db, actor, {
        action: 'decision.restore',
        subject: subject(before),
        meetingId: before.meetingId,
        before: { reason: before.cancelledReason },
      })
      return c.json(await shownDecisions(db, before.meetingId), 200)
    },
  )
