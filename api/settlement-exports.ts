import { Hono } from 'hono'
import { z } from 'zod'
import { databaseTime } from '../db/organisation.ts'
import { listSettlements } from '../db/settlements.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { settlementStatement } from './export/statement.ts'
import { inTransaction } from './in-transaction.ts'
import { knowOrganisation } from './know-organisation.ts'
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
  knowOrganisation,
  inTransaction,
  async (c) => {
    const { db, organisationName, locale } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const { format, lang, edition } = c.req.valid('query')
    const wanted = edition ?? meeting.closedEdition
    const closing = (await listSettlements(db, meeting.id)).find((one) => one.edition === wanted)
    if (edition !== undefined && !closing) throw new Refusal(404, 'settlement.unknown')
    const figures = closing
      ? (closing.snapshot as SettlementFigures)
      : frozen(await loadSettlement(db, meeting)).snapshot
    const statement = settlementStatement(
      {
        organisation: organisationName,
        figures,
        closing: closing ?? null,
        asOf: closing?.closedAt ?? (await databaseTime(db)),
      },
      lang ?? locale,
    )
    const mark = closing ? `edition-${closing.edition}` : 'open'
    return answerDocument(statement, format, `${figures.meeting.code}-settlement-${mark}`)
  },
)
