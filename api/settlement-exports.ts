import { Hono } from 'hono'
import { z } from 'zod'
import { findOrganisation } from '../db/members.ts'
import { databaseTime, withinOrganisation } from '../db/organisation.ts'
import { listSettlements } from '../db/settlements.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { type Statement, settlementStatement } from './export/statement.ts'
import { knownMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'
import { frozen, loadSettlement, type SettlementFigures } from './settlement.ts'
import { idText, meetingParam, validate } from './validate.ts'

/** The settlement as a document to sign and file: as it was frozen, or as it is today and marked so. */
export const settlementExports = new Hono<Env>().get(
  '/meetings/:meetingId/settlement/export',
  allow(
    'members',
    'settlement',
    'The settlement as a file: Word, a page to print, or a workbook with a sheet for each part',
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
    const organisation = await findOrganisation(deps.database.db, actor.organisationId)
    const statement = await withinOrganisation(
      deps.database.db,
      actor.organisationId,
      async (db): Promise<Statement> => {
        const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
        const wanted = edition ?? meeting.closedEdition
        const editions = await listSettlements(db, meeting.id)
        const closing = editions.find((one) => one.edition === wanted) ?? null
        if (edition !== undefined && !closing) throw new Refusal(404, 'settlement.unknown')
        return {
          organisation: organisation?.name ?? '',
          figures: closing
            ? (closing.snapshot as SettlementFigures)
            : frozen(await loadSettlement(db, meeting)).snapshot,
          closing,
          asOf: closing?.closedAt ?? (await databaseTime(db)),
        }
      },
    )
    const { figures, closing } = statement
    const mark = closing ? `edition-${closing.edition}` : 'open'
    return answerDocument(
      settlementStatement(statement, lang ?? locale),
      format,
      `${figures.meeting.code}-settlement-${mark}`,
    )
  },
)
