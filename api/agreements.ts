import { Hono } from 'hono'
import { z } from 'zod'
import { listAgreementLines, replaceAgreementLines } from '../db/agreements.ts'
import { allow } from './access/allow.ts'
import { draftLines, lineBody } from './budget-draft.ts'
import { inReadingOrder } from './domain/compare.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { meetingParam, validate } from './validate.ts'

/** What the hotel agreed to, item by item: quantity and price. */
export const agreements = new Hono<Env>()
  .get(
    '/meetings/:meetingId/agreement',
    allow('members', 'agreement', 'What the hotel agreed to, item by item'),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      const lines = await listAgreementLines(c.var.db, meeting.id)
      return c.json({ lines: lines.sort(inReadingOrder) }, 200)
    },
  )
  .put(
    '/meetings/:meetingId/agreement',
    allow(['organiser', 'finance', 'administrator'], 'agreement', 'Saves the agreement, whole'),
    validate('param', meetingParam),
    validate('json', z.object({ lines: z.array(lineBody).max(5000) })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      const before = await listAgreementLines(db, meeting.id)
      const lines = await draftLines(db, meeting, c.req.valid('json').lines)
      await replaceAgreementLines(
        db,
        actor.organisationId,
        meeting.id,
        lines.map(({ note: _, ...line }) => line),
      )
      const after = (await listAgreementLines(db, meeting.id)).sort(inReadingOrder)
      await record(db, actor, {
        action: 'agreement.save',
        subject: `meetings/${meeting.id}/agreement`,
        meetingId: meeting.id,
        before,
        after,
      })
      return c.json({ lines: after }, 200)
    },
  )
