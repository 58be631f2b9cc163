import { Hono } from 'hono'
import { z } from 'zod'
import {
  insertHotelReply,
  listHotelReplies,
  removeResolutions,
  replaceResolutions,
  replaceTolerances,
} from '../db/resolutions.ts'
import { findRevision } from '../db/settling-notes.ts'
import { allow } from './access/allow.ts'
import { reconciliationAnswer, repliesAnswer, tolerancesAnswer } from './answers-settlement.ts'
import { changedDifferences, shownReconciliation } from './difference-view.ts'
import { isCreditable } from './domain/difference.ts'
import { causes } from './domain/reconcile.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { loadReconciliation } from './reconciliation.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { noteReconciliation } from './settling-note.ts'
import { cents, day, meetingParam, name, validate } from './validate.ts'

const settling = ['finance', 'administrator'] as const
const answers = { 200: reconciliationAnswer }
const reason = z.string().trim().min(1).max(1000)

const decision = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('accepted'), reason }),
  z.object({ state: z.literal('disputed'), reason }),
  z.object({
    state: z.literal('credited'),
    reason,
    creditedOn: day,
    /** Of a single difference; whole ones when absent. The rest is paid. */
    creditedCents: cents.optional(),
  }),
])

/** Why the bill differs, and what is done about it. Differences are computed; decisions about them are kept. */
export const reconciliations = new Hono<Env>()
  .get(
    '/meetings/:meetingId/reconciliation',
    allow(
      'members',
      'reconciliation',
      'Agreed × counted against billed, the gap by cause',
      answers,
    ),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const revision = await findRevision(db, meeting.id)
      const found = await loadReconciliation(db, meeting)
      await noteReconciliation(db, meeting.id, revision, found)
      const replies = await listHotelReplies(db, meeting.id)
      return c.json(shownReconciliation(meeting, found, replies), 200)
    },
  )
  .put(
    '/meetings/:meetingId/differences',
    allow(
      settling,
      'reconciliation',
      'Decides about differences, many at once, each as it was seen',
      answers,
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        seen: z
          .array(
            z.object({
              key: z.string().min(1).max(500),
              amountCents: cents,
              state: z.enum(['open', 'tolerated', 'accepted', 'disputed', 'credited']),
            }),
          )
          .min(1)
          .max(5000),
        decision,
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { seen, decision } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const found = await loadReconciliation(db, meeting)
      const all = new Map(
        found.items.flatMap(({ resolved }) => resolved.map((one) => [one.key, one] as const)),
      )
      const now = seen.map((one) => ({ seen: one, is: all.get(one.key) }))
      const changed = now.find(
        ({ seen, is }) => is?.amountCents !== seen.amountCents || is.state !== seen.state,
      )
      if (changed) {
        const by = changed.is?.resolution?.by ?? changed.is?.outdated?.by ?? '–'
        throw new Refusal(409, 'difference.changed', { by, state: changed.is?.state ?? '–' })
      }
      const before = now.flatMap(({ is }) => is?.resolution ?? is?.outdated ?? [])
      if (decision.state === 'open') {
        await removeResolutions(
          db,
          meeting.id,
          seen.map(({ key }) => key),
        )
      } else {
        const partCents = decision.state === 'credited' ? decision.creditedCents : undefined
        if (
          partCents !== undefined &&
          (seen.length > 1 || !isCreditable(seen[0]?.amountCents ?? 0, partCents))
        )
          throw new Refusal(400, 'difference.not-creditable')
        await replaceResolutions(
          db,
          actor.organisationId,
          meeting.id,
          seen.map(({ key, amountCents }) => ({
            key,
            state: decision.state,
            amountCents,
            creditedCents: decision.state === 'credited' ? (partCents ?? amountCents) : null,
            creditedOn: decision.state === 'credited' ? decision.creditedOn : null,
            reason: decision.reason,
            by: actor.name,
          })),
        )
      }
      await record(db, actor, {
        action: `difference.${decision.state}`,
        subject: `meetings/${meeting.id}/differences`,
        meetingId: meeting.id,
        before,
        after: { decision, differences: seen },
      })
      const after = await loadReconciliation(db, meeting)
      await noteReconciliation(db, meeting.id, await findRevision(db, meeting.id), after)
      const replies = await listHotelReplies(db, meeting.id)
      return c.json(shownReconciliation(meeting, after, replies), 200)
    },
  )
  .put(
    '/meetings/:meetingId/tolerances',
    allow(
      settling,
      'reconciliation',
      'Sets up to where differences are paid without asking, and says what that changes',
      {
        200: tolerancesAnswer,
      },
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        tolerances: z
          .array(
            z.object({
              cause: z.enum(causes),
              basisPoints: z.number().int().min(0).max(10_000),
              amountCents: cents.min(0),
            }),
          )
          .length(causes.length)
          .refine(
            (given) => new Set(given.map(({ cause }) => cause)).size === causes.length,
            'each cause once / 每种原因各一行',
          ),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { tolerances } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const before = await loadReconciliation(db, meeting)
      await replaceTolerances(db, actor.organisationId, meeting.id, tolerances)
      const after = await loadReconciliation(db, meeting)
      const changed = changedDifferences(before, after)
      await record(db, actor, {
        action: 'tolerances.replace',
        subject: `meetings/${meeting.id}/tolerances`,
        meetingId: meeting.id,
        before: before.tolerances,
        after: { tolerances, changed },
      })
      await noteReconciliation(db, meeting.id, await findRevision(db, meeting.id), after)
      const replies = await listHotelReplies(db, meeting.id)
      return c.json({ ...shownReconciliation(meeting, after, replies), changed }, 200)
    },
  )
  .post(
    '/meetings/:meetingId/hotel-replies',
    allow(settling, 'reconciliation', 'Notes what the hotel answered', {
      201: repliesAnswer,
    }),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({ repliedOn: day, contact: name, text: z.string().trim().min(1).max(4000) }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const reply = c.req.valid('json')
      await insertHotelReply(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        createdBy: actor.name,
        ...reply,
      })
      await record(db, actor, {
        action: 'hotel-reply.insert',
        subject: `meetings/${meeting.id}/hotel-replies`,
        meetingId: meeting.id,
        after: reply,
      })
      return c.json({ replies: await listHotelReplies(db, meeting.id) }, 201)
    },
  )
