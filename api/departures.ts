import { Hono } from 'hono'
import { z } from 'zod'
import { insertDeparture, listDepartures, removeDeparture } from '../db/counts.ts'
import { allow } from './access/allow.ts'
import { departuresAnswer } from './answers-settlement.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { clock, day, idText, meetingParam, validate } from './validate.ts'

const counting = ['organiser', 'administrator'] as const

/** Who left early and which rooms were given back, with the hour: why a later count is lower. */
export const departures = new Hono<Env>()
  .post(
    '/meetings/:meetingId/departures',
    allow(
      counting,
      'counts',
      'Notes who left early or which rooms were given back, with the hour',
      {
        201: departuresAnswer,
      },
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        day,
        time: clock,
        kind: z.enum(['left-early', 'room-returned']),
        quantity: z.number().int().min(1).max(10_000),
        label: z.string().trim().max(100).default(''),
        note: z.string().trim().max(500).nullish(),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const body = c.req.valid('json')
      const { id } = await insertDeparture(db, actor.organisationId, meeting.id, {
        ...body,
        createdBy: actor.name,
      })
      await record(db, actor, {
        action: 'departure.insert',
        subject: `meetings/${meeting.id}/departures/${id}`,
        meetingId: meeting.id,
        after: body,
      })
      return c.json({ departures: await listDepartures(db, meeting.id) }, 201)
    },
  )
  .delete(
    '/meetings/:meetingId/departures/:departureId',
    allow(counting, 'counts', 'Takes a noted departure back', { 200: departuresAnswer }),
    validate('param', meetingParam.extend({ departureId: idText })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, departureId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = (await listDepartures(db, meeting.id)).find((one) => one.id === departureId)
      if (!before) throw new Refusal(404, 'departure.unknown')
      await removeDeparture(db, meeting.id, departureId)
      await record(db, actor, {
        action: 'departure.remove',
        subject: `meetings/${meeting.id}/departures/${departureId}`,
        meetingId: meeting.id,
        before,
      })
      return c.json({ departures: await listDepartures(db, meeting.id) }, 200)
    },
  )
