import { Hono } from 'hono'
import { z } from 'zod'
import { findJournalLayout, replaceJournalLayout } from '../db/apportionments.ts'
import type { Db } from '../db/index.ts'
import { allow } from './access/allow.ts'
import { journalLayoutAnswer } from './answers-apportionment.ts'
import { firstJournalColumns, type JournalColumn, journalFields } from './domain/journal.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import type { Locale } from './messages.ts'
import { record } from './record.ts'
import { validate } from './validate.ts'

export const journalEncodings = ['utf-8', 'gb18030'] as const

const body = z.object({
  columns: z
    .array(z.object({ field: z.enum(journalFields), head: z.string().trim().min(1).max(60) }))
    .min(1)
    .max(20)
    .refine(
      (columns) => columns.some(({ field }) => field === 'amount'),
      'the amount must stand in a column / 必须有金额列',
    )
    .refine(
      (columns) => new Set(columns.map(({ head }) => head)).size === columns.length,
      'two columns have the same head / 列名重复',
    ),
  encoding: z.enum(journalEncodings),
})

/** The layout that the organisation has chosen, else the first one in the reader's language. */
export async function journalLayout(db: Db, locale: Locale) {
  const found = await findJournalLayout(db)
  return {
    columns: (found?.columns as JournalColumn[] | undefined) ?? firstJournalColumns[locale],
    encoding: found?.encoding ?? ('utf-8' as const),
    isFirst: !found,
  }
}

export const journalLayouts = new Hono<Env>()
  .get(
    '/journal-layout',
    allow('members', 'apportionment', 'Columns of the journal file', { 200: journalLayoutAnswer }),
    inTransaction,
    async (c) => c.json(await journalLayout(c.var.db, c.var.locale), 200),
  )
  .put(
    '/journal-layout',
    allow(['finance', 'administrator'], 'apportionment', 'Sets the columns of the journal file', {
      200: journalLayoutAnswer,
    }),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const after = c.req.valid('json')
      const before = await journalLayout(db, locale)
      await replaceJournalLayout(db, { organisationId: actor.organisationId, ...after })
      await record(db, actor, {
        action: 'journal-layout.replace',
        subject: 'journal-layout',
        before,
        after,
      })
      return c.json(await journalLayout(db, locale), 200)
    },
  )
