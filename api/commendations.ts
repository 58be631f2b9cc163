import { Hono } from 'hono'
import { z } from 'zod'
import {
  insertCommendation,
  listCommendations,
  removeCommendation,
  replaceCommendation,
} from '../db/commendations.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { commendationsAnswer } from './lesson-answers.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, name, validate } from './validate.ts'

const organising = ['organiser', 'administrator'] as const
const commendationParam = meetingParam.extend({ commendationId: idText })
const answers = { 200: commendationsAnswer }
const subject = (meetingId: number, id: number) => `meetings/${meetingId}/commendations/${id}`

const revision = z.number().int().min(0)
const body = z.object({
  who: name,
  department: name.nullish().transform((said) => said ?? null),
  reason: z.string().trim().min(1).max(1000),
})

/** Who did especially well, and what for. */
export const commendations = new Hono<Env>()
  .get(
    '/meetings/:meetingId/commendations',
    allow(
      'members',
      'commendations',
      'Who did especially well at a meeting, and what for',
      answers,
    ),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json({ commendations: await listCommendations(c.var.db, meeting.id) }, 200)
    },
  )
  .post(
    '/meetings/:meetingId/commendations',
    allow(organising, 'commendations', 'Commends somebody', { 201: commendationsAnswer }),
    validate('param', meetingParam),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const made = await insertCommendation(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        createdBy: actor.name,
        ...c.req.valid('json'),
      })
      await record(db, actor, {
        action: 'commendation.insert',
        subject: subject(meeting.id, made.id),
        meetingId: meeting.id,
        after: made,
      })
      return c.json({ commendations: await listCommendations(db, meeting.id) }, 201)
    },
  )
  .put(
    '/meetings/:meetingId/commendations/:commendationId',
    allow(organising, 'commendations', 'Says a commendation anew, whole', answers),
    validate('param', commendationParam),
    validate('json', body.extend({ revision })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, commendationId } = c.req.valid('param')
      const meeting = await knownMeeting(db, meetingId)
      const before = (await listCommendations(db, meeting.id)).find(
        ({ id }) => id === commendationId,
      )
      if (!before) throw new Refusal(404, 'commendation.unknown')
      const { revision: seen, ...said } = c.req.valid('json')
      if (before.revision !== seen) throw new Refusal(409, 'commendation.changed')
      const after = await replaceCommendation(db, meeting.id, before.id, said)
      await record(db, actor, {
        action: 'commendation.replace',
        subject: subject(meeting.id, before.id),
        meetingId: meeting.id,
        before,
        after,
      })
      return c.json({ commendations: await listCommendations(db, meeting.id) }, 200)
    },
  )
  .delete(
    '/meetings/:meetingId/commendations/:commendationId',
    allow(organising, 'commendations', 'Takes a commendation back', answers),
    validate('param', commendationParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, commendationId } = c.req.valid('param')
      const meeting = await knownMeeting(db, meetingId)
      const before = await removeCommendation(db, meeting.id, commendationId)
      if (!before) throw new Refusal(404, 'commendation.unknown')
      await record(db, actor, {
        action: 'commendation.remove',
        subject: subject(meeting.id, before.id),
        meetingId: meeting.id,
        before,
      })
      return c.json({ commendations: await listCommendations(db, meeting.id) }, 200)
    },
  )
