import { Hono } from 'hono'
import { z } from 'zod'
import { listApportionments } from '../db/apportionments.ts'
import { allow } from './access/allow.ts'
import { snapshotOf } from './apportionment.ts'
import { settledMeeting } from './apportionment-papers.ts'
import type { Env } from './env.ts'
import { answerFile } from './export/answer-file.ts'
import { writeCsv } from './export/csv.ts'
import { encodeGb18030 } from './export/gb18030.ts'
import { journalSheet } from './export/journal.ts'
import { dayAt } from './export/show-day.ts'
import { inTransaction } from './in-transaction.ts'
import { journalLayout } from './journal-layouts.ts'
import { knownMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, validate } from './validate.ts'

/** An issued apportionment for the accounting program, in the columns and the encoding that it wants. */
export const apportionmentJournals = new Hono<Env>().get(
  '/meetings/:meetingId/apportionment/journal',
  allow(
    'members',
    'apportionment',
    'Journal lines of an issued apportionment as CSV; of a later edition only the differences',
    { 200: 'The file' },
  ),
  validate('param', meetingParam),
  validate(
    'query',
    z.object({ edition: idText.optional(), lang: z.enum(['zh', 'en']).optional() }),
  ),
  inTransaction,
  async (c) => {
    const { db } = c.var
    const { edition, lang } = c.req.valid('query')
    const locale = lang ?? c.var.locale
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const editions = await listApportionments(db, meeting.id)
    const wanted = edition ?? editions[0]?.edition
    const row = editions.find((one) => one.edition === wanted)
    if (!row) throw new Refusal(404, 'apportionment.unknown')
    const before = editions.find((one) => one.edition === row.edition - 1)
    const now = snapshotOf(row)
    const { columns, encoding } = await journalLayout(db, locale)
    const csv = writeCsv(
      journalSheet(
        {
          day: dayAt(row.issuedAt),
          meeting: await settledMeeting(db, meeting, row.settlementEdition),
          edition: row.edition,
          scheme: now.scheme,
          before: before ? snapshotOf(before) : null,
          now,
        },
        columns,
        locale,
      ),
    )
    // The mark of UTF-8 has no place before GB18030.
    const bytes = encoding === 'gb18030' ? encodeGb18030(csv.slice(1)) : csv
    const name = `${meeting.code}-journal-edition-${row.edition}`
    return answerFile(bytes, 'csv', name, `text/csv; charset=${encoding}`)
  },
)
