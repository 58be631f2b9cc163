import { Hono } from 'hono'
import { z } from 'zod'
import {
  insertDailyCount,
  listCountedLines,
  listDailyCounts,
  listDepartures,
  listEditions,
  listStandingLines,
  removeDailyCount,
  replaceCountLines,
  replaceDailyCount,
} from '../db/counts.ts'
import { loadGrid } from '../db/grid.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { countAnswer, countsAnswer } from './answers-settlement.ts'
import { countLineBody, countLinesOf, openCount, shownCount } from './count-day.ts'
import { countSums, daysToCount } from './domain/daily-count.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, idText, meetingParam, name, validate } from './validate.ts'

const counting = ['organiser', 'administrator'] as const
const dayParam = meetingParam.extend({ day })
const answers = { 200: countAnswer }
const subject = (meetingId: number, day: string, edition: number) =>
  `meetings/${meetingId}/counts/${day}/${edition}`

/** What was counted each day with the hotel: entered, signed by both sides, and after that only amended. */
export const counts = new Hono<Env>()
  .get(
    '/meetings/:meetingId/counts',
    allow('members', 'counts', 'The days of the meeting: counted, signed, amended', {
      200: countsAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const counted = Map.groupBy(await listDailyCounts(db, meeting.id), (one) => one.day)
      const items = await loadGrid(db, meeting.id)
      const lines = Map.groupBy(await listStandingLines(db, meeting.id), (line) => line.countedOn)
      const days = daysToCount(meeting, [...items, ...[...counted.keys()].map((day) => ({ day }))])
      return c.json(
        {
          days: days.map((day) => {
            const editions = counted.get(day) ?? []
            const standing = editions.find((one) => one.state === 'signed') ?? editions[0]
            return {
              day,
              state: standing?.state === 'signed' ? 'signed' : standing ? 'open' : 'none',
              isBeingAmended: standing?.state === 'signed' && editions[0]?.state === 'open',
              edition: standing?.edition ?? 0,
              organiser: standing?.organiser ?? null,
              organiserSignedAt: standing?.organiserSignedAt ?? null,
              hotelContact: standing?.hotelContact ?? null,
              sums: countSums(lines.get(day) ?? []),
            } as const
          }),
          departures: await listDepartures(db, meeting.id),
        },
        200,
      )
    },
  )
  .get(
    '/meetings/:meetingId/counts/:day',
    allow(
      'members',
      'counts',
      'A day’s count, or the edition asked for; what it could begin with, and its editions',
      answers,
    ),
    validate('param', dayParam),
    validate('query', z.object({ edition: idText.optional() })),
    inTransaction,
    async (c) => {
      const { meetingId, day } = c.req.valid('param')
      const meeting = await knownMeeting(c.var.db, meetingId)
      return c.json(await shownCount(c.var.db, meeting, day, c.req.valid('query').edition), 200)
    },
  )
  .put(
    '/meetings/:meetingId/counts/:day',
    allow(counting, 'counts', 'Saves a day’s count, whole', answers),
    validate('param', dayParam),
    validate(
      'json',
      z.object({ revision: z.number().int().min(0), lines: z.array(countLineBody).max(1000) }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, day } = c.req.valid('param')
      const { revision, lines } = c.req.valid('json')
      const meeting = await openMeeting(db, meetingId)
      const count = await openCount(db, meeting, day, actor)
      if (count.revision !== revision)
        throw new Refusal(409, 'count.changed', { by: count.createdBy })
      const before = await listCountedLines(db, count)
      await replaceCountLines(db, count, await countLinesOf(db, meeting, day, lines))
      await replaceDailyCount(db, count, { revision: revision + 1, createdBy: actor.name })
      const after = await shownCount(db, meeting, day)
      await record(db, actor, {
        action: 'count.save',
        subject: subject(meeting.id, day, count.edition),
        meetingId: meeting.id,
        before,
        after: after.lines,
      })
      return c.json(after, 200)
    },
  )
  .put(
    '/meetings/:meetingId/counts/:day/signature',
    allow(
      counting,
      'counts',
      'Signs a day’s count with the hotel; it is locked from here on',
      answers,
    ),
    validate('param', dayParam),
    validate(
      'json',
      z.object({
        hotelContact: name,
        /** Of the figures that are signed: others saved meanwhile are refused. */
        revision: z.number().int().min(0).optional(),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, day } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const editions = await listEditions(db, meeting.id, day)
      const [latest] = editions
      if (!latest) throw new Refusal(409, 'count.empty', { day })
      if (latest.state !== 'open') throw new Refusal(409, 'count.signed', { day })
      const { hotelContact, revision } = c.req.valid('json')
      if (revision !== undefined && revision !== latest.revision)
        throw new Refusal(409, 'count.changed', { by: latest.createdBy })
      const lines = await listCountedLines(db, latest)
      if (lines.length === 0) throw new Refusal(409, 'count.empty', { day })
      for (const earlier of editions.filter((one) => one.state === 'signed'))
        await replaceDailyCount(db, earlier, { state: 'amended' })
      const at = await databaseTime(db)
      await replaceDailyCount(db, latest, {
        state: 'signed',
        organiser: actor.name,
        organiserSignedAt: at,
        hotelContact,
        hotelSignedAt: at,
      })
      await record(db, actor, {
        action: 'count.sign',
        subject: subject(meeting.id, day, latest.edition),
        meetingId: meeting.id,
        after: { hotelContact, lines },
      })
      return c.json(await shownCount(db, meeting, day), 200)
    },
  )
  .post(
    '/meetings/:meetingId/counts/:day/amendments',
    allow(
      counting,
      'counts',
      'Starts an amendment of a signed count; the signed one stands until it is signed too',
      {
        201: countAnswer,
      },
    ),
    validate('param', dayParam),
    validate('json', z.object({ reason: z.string().trim().min(1).max(500) })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, day } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      const meeting = await openMeeting(db, meetingId)
      const [signed] = await listEditions(db, meeting.id, day)
      if (signed?.state !== 'signed') throw new Refusal(409, 'count.not-signed', { day })
      const made = await insertDailyCount(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        day,
        edition: signed.edition + 1,
        state: 'open',
        reason,
        createdBy: actor.name,
      })
      const lines = await listCountedLines(db, signed)
      await replaceCountLines(
        db,
        made,
        lines.map(({ kind: _k, day: _d, sitting: _s, label: _l, ...line }) => line),
      )
      await record(db, actor, {
        action: 'count.amend',
        subject: subject(meeting.id, day, made.edition),
        meetingId: meeting.id,
        after: { reason },
      })
      return c.json(await shownCount(db, meeting, day), 201)
    },
  )
  .delete(
    '/meetings/:meetingId/counts/:day/amendments',
    allow(counting, 'counts', 'Drops the amendment that is not signed yet', answers),
    validate('param', dayParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, day } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const [latest] = await listEditions(db, meeting.id, day)
      if (latest?.state !== 'open' || latest.edition === 1)
        throw new Refusal(409, 'count.no-amendment', { day })
      const before = await listCountedLines(db, latest)
      await removeDailyCount(db, latest)
      await record(db, actor, {
        action: 'count.drop-amendment',
        subject: subject(meeting.id, day, latest.edition),
        meetingId: meeting.id,
        before,
      })
      return c.json(await shownCount(db, meeting, day), 200)
    },
  )
