import { Hono } from 'hono'
import { z } from 'zod'
import { findOrganisation } from '../db/members.ts'
import { databaseTime, withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { loadDisputed, loadSignedAgreement } from './dispute-letter.ts'
import { addDays } from './domain/day.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { type DisputeLetter, disputeLetter } from './export/dispute-letter.ts'
import { dayAt } from './export/show-day.ts'
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
  async (c) => {
    const { actor, deps, locale } = c.var
    const { format, lang, dueOn } = c.req.valid('query')
    const organisation = await findOrganisation(deps.database.db, actor.organisationId)
    const letter = await withinOrganisation(
      deps.database.db,
      actor.organisationId,
      async (db): Promise<DisputeLetter> => {
        const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
        const disputed = await loadDisputed(db, meeting)
        if (disputed.length === 0) throw new Refusal(409, 'difference.none-disputed')
        const writtenAt = await databaseTime(db)
        const writtenOn = dayAt(writtenAt)
        return {
          organisation: organisation?.name ?? '',
          meeting,
          agreement: await loadSignedAgreement(db, meeting.id),
          disputed,
          writer: actor.name,
          writtenOn,
          writtenAt,
          dueOn: dueOn ?? addDays(writtenOn, answerWithin),
        }
      },
    )
    const document = disputeLetter(letter, lang ?? locale)
    return answerDocument(document, format, `${letter.meeting.code}-dispute-letter`)
  },
)
