import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import { decisionReadingAnswer } from './decision-answers.ts'
import { deciding } from './decisions.ts'
import type { Env } from './env.ts'
import { readDecisions } from './imports/read-decisions.ts'
import { Unreadable } from './imports/types.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { say } from './messages.ts'
import { Refusal } from './refusal.ts'
import { meetingParam, validate } from './validate.ts'

/** Reads pasted lines; what is no table at all is refused with what to do. */
function read(text: string, meeting: { startsOn: string }) {
  try {
    return readDecisions(text, meeting)
  } catch (error) {
    throw error instanceof Unreadable
      ? new Refusal(422, error.code as `file.${string}`, error.params)
      : error
  }
}

/** What pasted lines say was decided: proposed, written nowhere. */
export const decisionReadings = new Hono<Env>().post(
  '/meetings/:meetingId/decisions/reading',
  allow(
    deciding,
    'follow-up',
    'Reads pasted decisions, one a line: text, department, person, due date; nothing is written',
    { 200: decisionReadingAnswer },
  ),
  validate('param', meetingParam),
  validate('json', z.object({ text: z.string().min(1).max(200_000) })),
  inTransaction,
  async (c) => {
    const { db, locale } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const { decisions, problems, balance } = read(c.req.valid('json').text, meeting)
    return c.json(
      {
        balance,
        decisions,
        problems: problems.map((problem) => {
          const { line, value, suggestion, rule } = problem
          const places = { line, value, suggestion: suggestion ?? '' }
          return { ...problem, message: say(rule, places, locale) }
        }),
      },
      200,
    )
  },
)
