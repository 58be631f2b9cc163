import { Hono } from 'hono'
import { z } from 'zod'
import { databaseTime } from '../db/organisation.ts'
import { findComment, replaceComment } from '../db/survey-comments.ts'
import { listThemes } from '../db/survey-settings.ts'
import { allow } from './access/allow.ts'
import { fits, readComments } from './comment-view.ts'
import { stances } from './domain/theme.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { surveying } from './known-survey.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { commentAnswer, commentsAnswer } from './survey-answers.ts'
import { idText, meetingParam, page, validate } from './validate.ts'

const pageSize = 200

const filter = z.object({
  theme: z.union([z.literal('none'), idText]).optional(),
  stance: z.enum(stances).optional(),
  page,
})

const decision = z
  .object({
    /** None at all: it speaks of no theme. Null: its words decide. */
    themeIds: z.array(z.number().int().positive()).max(20).nullable(),
    stance: z.enum(stances).nullable(),
    isPrinted: z.boolean(),
  })
  .partial()
  .strict()

export const comments = new Hono<Env>()
  .get(
    '/meetings/:meetingId/comments',
    allow(
      'members',
      'surveys',
      'What was said in words, by theme, for and against; in the order of the wording',
      { 200: commentsAnswer },
    ),
    validate('param', meetingParam),
    validate('query', filter),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      const { page, ...wanted } = c.req.valid('query')
      const found = await readComments(c.var.db, meeting.id)
      const fitting =
        wanted.theme || wanted.stance ? found.comments.filter(fits(wanted)) : found.comments
      const from = (page - 1) * pageSize
      return c.json(
        {
          count: found.comments.length,
          themes: found.themes,
          comments: fitting.slice(from, from + pageSize),
          total: fitting.length,
          page,
          pageSize,
        },
        200,
      )
    },
  )
  .patch(
    '/comments/:commentId',
    allow(
      surveying,
      'surveys',
      'Says of what a comment speaks, for or against, and whether it is printed',
      { 200: commentAnswer },
    ),
    validate('param', z.object({ commentId: idText })),
    validate('json', decision),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const found = await findComment(db, c.req.valid('param').commentId)
      if (!found) throw new Refusal(404, 'comment.unknown')
      const { comment, meetingId } = found
      await heldMeeting(db, meetingId)
      const said = c.req.valid('json')
      const known = new Set((await listThemes(db)).map(({ id }) => id))
      if (said.themeIds?.some((id) => !known.has(id))) throw new Refusal(404, 'theme.unknown')
      const { themeIds, stance, isPrinted } = comment
      const before = { themeIds, stance, isPrinted }
      const after = { ...before, ...said }
      await replaceComment(db, comment.id, {
        ...after,
        decidedBy: actor.name,
        decidedAt: await databaseTime(db),
      })
      await record(db, actor, {
        action: 'comment.decide',
        subject: `comments/${comment.id}`,
        meetingId,
        before,
        after,
      })
      const shown = (await readComments(db, meetingId)).comments
      const one = shown.find(({ id }) => id === comment.id)
      if (!one) throw new Refusal(404, 'comment.unknown')
      return c.json(one, 200)
    },
  )
