import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import { listChecklist, removeLessonReview, replaceLessonReview } from '../db/lessons.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { isReviewComplete, reviewOutcomes } from './domain/lesson.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { answers, lessonParam, organising, shownLessons } from './lessons.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { validate } from './validate.ts'

/** The meeting, and the lesson as it stands on its checklist; or the refusal that it does not. */
async function onChecklist(db: Db, { meetingId, lessonId }: z.output<typeof lessonParam>) {
  const meeting = await knownMeeting(db, meetingId)
  const lesson = (await listChecklist(db, meeting)).find(({ id }) => id === lessonId)
  if (!lesson) throw new Refusal(404, 'lesson.not-of-series')
  return { meeting, lesson }
}

/** What a meeting made of the lessons of earlier ones: each is ticked by somebody, adopted or not applicable. */
export const lessonReviews = new Hono<Env>()
  .put(
    '/meetings/:meetingId/lessons/:lessonId/review',
    allow(
      organising,
      'lessons',
      'Ticks a lesson of an earlier meeting: adopted, or why not',
      answers,
    ),
    validate('param', lessonParam),
    validate(
      'json',
      z.object({
        outcome: z.enum(reviewOutcomes),
        reason: z
          .string()
          .trim()
          .max(500)
          .nullish()
          .transform((said) => said || null),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { outcome, reason } = c.req.valid('json')
      const { meeting, lesson } = await onChecklist(db, c.req.valid('param'))
      if (!isReviewComplete(outcome, reason)) throw new Refusal(400, 'lesson.reason-missing')
      await replaceLessonReview(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        lessonId: lesson.id,
        outcome,
        reason,
        by: actor.name,
        at: await databaseTime(db),
      })
      await record(db, actor, {
        action: 'lesson.review',
        subject: `meetings/${meeting.id}/lessons/${lesson.id}/review`,
        meetingId: meeting.id,
        ...(lesson.review && { before: lesson.review }),
        after: { outcome, reason },
      })
      return c.json(await shownLessons(db, meeting), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/lessons/:lessonId/review',
    allow(organising, 'lessons', 'Takes the tick of a lesson back', answers),
    validate('param', lessonParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meeting, lesson } = await onChecklist(db, c.req.valid('param'))
      await removeLessonReview(db, meeting.id, lesson.id)
      await record(db, actor, {
        action: 'lesson.take-back-review',
        subject: `meetings/${meeting.id}/lessons/${lesson.id}/review`,
        meetingId: meeting.id,
        ...(lesson.review && { before: lesson.review }),
      })
      return c.json(await shownLessons(db, meeting), 200)
    },
  )
