import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { answerSheet } from './export/answer-sheet.ts'
import { rankingSheet } from './export/ranking-sheet.ts'
import { inTransaction } from './in-transaction.ts'
import { rankedPeriod } from './ranked-period.ts'
import { askedRanking, isPeriod, periodHint } from './ranking-query.ts'
import { validate } from './validate.ts'

const query = z
  .object({
    ...askedRanking,
    format: z.enum(['csv', 'xlsx']),
    lang: z.enum(['zh', 'en']).optional(),
  })
  .refine(isPeriod, periodHint)

export const rankingExports = new Hono<Env>().get(
  '/rankings/export',
  allow('members', 'rankings', 'The ranking as a file: CSV (UTF-8 with BOM) or XLSX', {
    200: 'The file',
  }),
  validate('query', query),
  inTransaction,
  async (c) => {
    const { format, lang, ...asked } = c.req.valid('query')
    const found = await rankedPeriod(c.var.db, c.var.actor, asked)
    const sheet = rankingSheet(found, lang ?? c.var.locale)
    return answerSheet(sheet, format, `ranking-${asked.from}-${asked.to}`)
  },
)
