import { Hono } from 'hono'
import { z } from 'zod'
import { findOrganisation } from '../db/members.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { summaryDocument } from './export/summary-document.ts'
import { knownMeeting } from './known-meeting.ts'
import { shownSummary } from './summary-view.ts'
import { idText, meetingParam, validate } from './validate.ts'

/** The summary to hand round: as it was signed, or as it is today and marked so. */
export const summaryExports = new Hono<Env>().get(
  '/meetings/:meetingId/summary/export',
  allow(
    'members',
    'summary',
    'The summary as a file: Word, a page to print, or a workbook with a sheet for each block',
    { 200: 'The file' },
  ),
  validate('param', meetingParam),
  validate(
    'query',
    z.object({
      format: z.enum(['docx', 'xlsx', 'html']),
      lang: z.enum(['zh', 'en']).optional(),
      edition: idText.optional(),
    }),
  ),
  async (c) => {
    const { actor, deps, locale } = c.var
    const { format, lang, edition } = c.req.valid('query')
    const { db } = deps.database
    const organisation = (await findOrganisation(db, actor.organisationId))?.name ?? ''
    const summary = await withinOrganisation(db, actor.organisationId, async (own) =>
      shownSummary(own, await knownMeeting(own, c.req.valid('param').meetingId), edition),
    )
    const mark = summary.state === 'signed' ? `edition-${summary.edition}` : 'draft'
    return answerDocument(
      summaryDocument({ organisation, summary }, lang ?? locale),
      format,
      `${summary.meeting.code}-summary-${mark}`,
    )
  },
)
