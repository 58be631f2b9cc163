import { Hono } from 'hono'
import { z } from 'zod'
import { findOrganisation } from '../db/members.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import { loadApportionmentPaper } from './apportionment-papers.ts'
import { reach } from './department-reach.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { apportionmentPaper, departmentPaper } from './export/apportionment-paper.ts'
import { knownMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, validate } from './validate.ts'

/** Columns of figures that fit beside each other on A4; a workbook has no such bounds. */
const columnCounts = { docx: 8, html: 8, xlsx: Number.POSITIVE_INFINITY }

/** What each department carries, to hand out and to sign: one of them, or all with their tables. */
export const apportionmentExports = new Hono<Env>().get(
  '/meetings/:meetingId/apportionment/export',
  allow(
    roles,
    'apportionment',
    'The apportionment as a file, of all departments or of one; a reader gets only their own, as it is in force',
    { 200: 'The file' },
  ),
  validate('param', meetingParam),
  validate(
    'query',
    z.object({
      format: z.enum(['docx', 'xlsx', 'html']),
      departmentId: idText.optional(),
      edition: idText.optional(),
      schemeId: idText.optional(),
      lang: z.enum(['zh', 'en']).optional(),
    }),
  ),
  async (c) => {
    const { actor, deps } = c.var
    const { format, departmentId, lang, ...asked } = c.req.valid('query')
    const locale = lang ?? c.var.locale
    const organisation = await findOrganisation(deps.database.db, actor.organisationId)
    const paper = await withinOrganisation(deps.database.db, actor.organisationId, async (db) => {
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const isReader = actor.role === 'reader'
      if (isReader && (departmentId === undefined || asked.schemeId !== undefined))
        throw new Refusal(403, 'apportionment.own-only')
      const mine = await reach(db, actor)
      if (departmentId !== undefined && !mine(departmentId))
        throw new Refusal(404, 'apportionment.no-share')
      const found = await loadApportionmentPaper(
        db,
        organisation?.name ?? '',
        meeting,
        asked,
        locale,
      )
      if (isReader && found.issued?.edition !== found.issued?.latestEdition)
        throw new Refusal(403, 'apportionment.own-only')
      return found
    })
    const mark = paper.issued ? `edition-${paper.issued.edition}` : 'preview'
    const name = `${paper.meeting.code}-apportionment-${mark}`
    if (departmentId === undefined)
      return answerDocument(apportionmentPaper(paper, columnCounts[format], locale), format, name)
    const one = departmentPaper(paper, departmentId, locale)
    if (!one) throw new Refusal(404, 'apportionment.no-share')
    const { code } = [
      ...paper.now.apportionment.departments,
      ...(paper.before?.apportionment.departments ?? []),
    ].find(({ id }) => id === departmentId) ?? { code: String(departmentId) }
    return answerDocument(one, format, `${name}-${code}`)
  },
)
