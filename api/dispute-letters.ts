import { Hono } from 'hono'
import { z } from 'zod'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { loadDisputed, loadSignedAgreement } from './dispute-letter.ts'
import { addDays } from './domain/day.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { disputeLetter } from './export/dispute-letter.ts'
import { dayAt } from './export/show-day.ts'
import { inTransaction } from './in-transaction.ts'
import { knowOrganisation } from './know-organisation.ts'
import { knownMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'
import { day, meetingParam, validate } from './validate.ts'

/** Days that the hotel is given to answer, unless the letter names a day. */
const answerWithin = 10

/** The letter to the hotel about what is disputed, with its evidence line by line. */
export const disputeLetters = new Hono<Env>().get(
  '/meetings/:meetingId/dispute-letter',
  allow(
    ['finance', 'administrator', 'organiser'],
    'reconciliation',
    'The letter to the hotel about the disputed differences, as Word or as a page to print',
    { 200: 'The file', 409: 'Nothing is disputed' },
  ),
  validate('param', meetingParam),
  validate(
    'query',
    z.object({
      format: z.enum(['docx', 'html']),
      lang: z.enum(['zh', 'en']).optional(),
      /** By when the hotel should answer; ten days from today when absent. */
      dueOn: day.optional(),
    }),
  ),
  knowOrganisation,
  inTransaction,
  async (c) => {
    const { db, actor, locale, organisationName } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const { format, lang, dueOn } = c.req.valid('query')
    const disputed = await loadDisputed(db, meeting)
    if (disputed.length === 0) throw new Refusal(409, 'difference.none-disputed')
    const writtenAt = await databaseTime(db)
    const writtenOn = dayAt(writtenAt)
    const letter = disputeLetter(
      {
        organisation: organisationName,
        meeting,
        agreement: await loadSignedAgreement(db, meeting.id),
        disputed,
        writer: actor.name,
        writtenOn,
        writtenAt,
        dueOn: dueOn ?? addDays(writtenOn, answerWithin),
      },
      lang ?? locale,
    )
    return answerDocument(letter, format, `${meeting.code}-dispute-letter`)
  },
)
