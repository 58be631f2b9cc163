import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import { touchAllFigures } from '../db/meeting-figures.ts'
import {
  listMilestoneOffsets,
  removeSaidMilestone,
  replaceMilestoneOffset,
  replaceSaidMilestone,
} from '../db/milestones.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { milestoneRuleNames, milestoneRules } from './domain/milestone.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { milestoneOffsetsAnswer, milestonesAnswer } from './milestone-answers.ts'
import { shownMilestones } from './milestone-days.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, meetingParam, validate } from './validate.ts'

const organising = ['organiser', 'administrator'] as const
const note = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((said) => said || null)

/** Every rule with its days as the organisation plans them. */
async function shownOffsets(db: Db) {
  const said = new Map((await listMilestoneOffsets(db)).map((one) => [one.rule, one]))
  return {
    offsets: milestoneRules.map(({ rule, from, offsetDays }) => {
      const own = said.get(rule)
      return {
        rule,
        from,
        offsetDays: own?.offsetDays ?? offsetDays,
        firstOffsetDays: offsetDays as number,
        by: own?.by ?? null,
        at: own?.at ?? null,
      }
    }),
  }
}

/** The deadlines of a meeting's life: planned by the organisation's days, kept or missed by what the program knows. */
export const milestones = new Hono<Env>()
  .get(
    '/meetings/:meetingId/milestones',
    allow(
      'members',
      'milestones',
      'The milestones of a meeting: planned, reached, kept or missed',
      {
        200: milestonesAnswer,
      },
    ),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json(await shownMilestones(c.var.db, meeting), 200)
    },
  )
  .put(
    '/meetings/:meetingId/milestones',
    allow(
      organising,
      'milestones',
      'Says on which day milestones were reached that the program cannot know; null takes it back',
      { 200: milestonesAnswer },
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        milestones: z
          .array(z.object({ key: z.string().min(1).max(60), doneOn: day.nullable(), note }))
          .min(1)
          .max(100),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      const { today, milestones } = await shownMilestones(db, meeting)
      const before = new Map(milestones.map((one) => [one.key, one]))
      for (const { key, doneOn, note } of c.req.valid('json').milestones) {
        const milestone = before.get(key)
        if (!milestone) throw new Refusal(404, 'milestone.unknown', { key })
        if (doneOn === null) await removeSaidMilestone(db, meeting.id, key)
        else {
          if (milestone.knownBy === 'program') throw new Refusal(409, 'milestone.known')
          if (doneOn > today) throw new Refusal(400, 'milestone.in-future', { today })
          await replaceSaidMilestone(db, {
            organisationId: actor.organisationId,
            meetingId: meeting.id,
            key,
            doneOn,
            note,
            by: actor.name,
            at: await databaseTime(db),
          })
        }
        await record(db, actor, {
          action: doneOn === null ? 'milestone.take-back' : 'milestone.say',
          subject: `meetings/${meeting.id}/milestones/${key}`,
          meetingId: meeting.id,
          ...(milestone.said && {
            before: { doneOn: milestone.said.doneOn, note: milestone.said.note },
          }),
          ...(doneOn !== null && { after: { doneOn, note } }),
        })
      }
      return c.json(await shownMilestones(db, meeting), 200)
    },
  )
  .get(
    '/milestone-offsets',
    allow(
      'members',
      'milestones',
      'How many days before or after a meeting each milestone is planned',
      {
        200: milestoneOffsetsAnswer,
      },
    ),
    inTransaction,
    async (c) => c.json(await shownOffsets(c.var.db), 200),
  )
  .put(
    '/milestone-offsets',
    allow(organising, 'milestones', 'Plans milestones on other days, for all meetings', {
      200: milestoneOffsetsAnswer,
    }),
    validate(
      'json',
      z.object({
        offsets: z
          .array(
            z.object({
              rule: z.enum(milestoneRuleNames),
              offsetDays: z.number().int().min(-365).max(365),
            }),
          )
          .min(1)
          .max(milestoneRules.length),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const before = new Map((await shownOffsets(db)).offsets.map((one) => [one.rule, one]))
      const at = await databaseTime(db)
      const changed = c.req
        .valid('json')
        .offsets.filter(({ rule, offsetDays }) => before.get(rule)?.offsetDays !== offsetDays)
      for (const { rule, offsetDays } of changed) {
        const isFirst = before.get(rule)?.firstOffsetDays === offsetDays
        const said = isFirst ? null : { offsetDays, by: actor.name, at }
        await replaceMilestoneOffset(db, actor.organisationId, rule, said)
      }
      if (changed.length > 0) {
        await record(db, actor, {
          action: 'milestone-offsets.replace',
          subject: 'milestone-offsets',
          before: changed.map(({ rule }) => ({ rule, offsetDays: before.get(rule)?.offsetDays })),
          after: changed,
        })
        await touchAllFigures(db)
      }
      return c.json(await shownOffsets(db), 200)
    },
  )
