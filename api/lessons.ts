import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import {
  countLessonReviews,
  insertLesson,
  listChecklist,
  listLessons,
  removeLesson,
  replaceLesson,
} from '../db/lessons.ts'
import type { Meeting } from '../db/meetings.ts'
import { allow } from './access/allow.ts'
import { lessonAspects } from './domain/lesson.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { lessonsAnswer } from './lesson-answers.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, name, validate } from './validate.ts'

export const organising = ['organiser', 'administrator'] as const
export const lessonParam = meetingParam.extend({ lessonId: idText })
export const answers = { 200: lessonsAnswer }
const subject = (meetingId: number, id: number) => `meetings/${meetingId}/lessons/${id}`

const revision = z.number().int().min(0)
const body = z.object({
  aspect: z.enum(lessonAspects),
  text: z.string().trim().min(1).max(1000),
  owner: name.nullish().transform((said) => said ?? null),
})

/** What a meeting leaves to the next of its series, and what earlier ones left to it. */
export const shownLessons = async (db: Db, meeting: Meeting) => ({
  series: meeting.series,
  lessons: await listLessons(db, meeting.id),
  checklist: await listChecklist(db, meeting),
})

/** What to do differently; for the next meeting of the series it is a checklist. */
export const lessons = new Hono<Env>()
  .get(
    '/meetings/:meetingId/lessons',
    allow(
      'members',
      'lessons',
      'Lessons of a meeting, and those of earlier meetings of its series as a checklist',
      answers,
    ),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json(await shownLessons(c.var.db, meeting), 200)
    },
  )
  .post(
    '/meetings/:meetingId/lessons',
    allow(organising, 'lessons', 'Notes a lesson for the next time', { 201: lessonsAnswer }),
    validate('param', meetingParam),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const made = await insertLesson(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        createdBy: actor.name,
        ...c.req.valid('json'),
      })
      await record(db, actor, {
        action: 'lesson.insert',
        subject: subject(meeting.id, made.id),
        meetingId: meeting.id,
        after: made,
      })
      return c.json(await shownLessons(db, meeting), 201)
    },
  )
  .put(
    '/meetings/:meetingId/lessons/:lessonId',
    allow(organising, 'lessons', 'Says a lesson anew, whole, as it was seen', {
      200: lessonsAnswer,
      409: 'Somebody changed it meanwhile',
    }),
    validate('param', lessonParam),
    validate('json', body.extend({ revision })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, lessonId } = c.req.valid('param')
      const meeting = await knownMeeting(db, meetingId)
      const before = (await listLessons(db, meeting.id)).find(({ id }) => id === lessonId)
      if (!before) throw new Refusal(404, 'lesson.unknown')
      const { revision: seen, ...said } = c.req.valid('json')
      if (before.revision !== seen) throw new Refusal(409, 'lesson.changed')
      const after = await replaceLesson(db, meeting.id, before.id, said)
      await record(db, actor, {
        action: 'lesson.replace',
        subject: subject(meeting.id, before.id),
        meetingId: meeting.id,
        before,
        after,
      })
      return c.json(await shownLessons(db, meeting), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/lessons/:lessonId',
    allow(organising, 'lessons', 'Takes a lesson back that no later meeting has worked through', {
      200: lessonsAnswer,
      409: 'A later meeting has worked through it',
    }),
    validate('param', lessonParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, lessonId } = c.req.valid('param')
      const meeting = await knownMeeting(db, meetingId)
      const own = await listLessons(db, meeting.id)
      if (!own.some(({ id }) => id === lessonId)) throw new Refusal(404, 'lesson.unknown')
      if ((await countLessonReviews(db, lessonId)) > 0) throw new Refusal(409, 'lesson.reviewed')
      const before = await removeLesson(db, meeting.id, lessonId)
      await record(db, actor, {
        action: 'lesson.remove',
        subject: subject(meeting.id, lessonId),
        meetingId: meeting.id,
        before,
      })
      return c.json(await shownLessons(db, meeting), 200)
    },
  )
