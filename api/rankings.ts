import { Hono } from 'hono'
import { allow } from './access/allow.ts'
import { rankingAnswer } from './answers-rankings.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { rankedPeriod } from './ranked-period.ts'
import { rankingQuery } from './ranking-query.ts'
import { shownRankedPeriod } from './ranking-shown.ts'
import { validate } from './validate.ts'

/** Units ranked by the facts as they are. A draft: what is published is a bulletin. */
export const rankings = new Hono<Env>().get(
  '/rankings',
  allow('members', 'rankings', 'Units ranked within their classes, by the rule book valid then', {
    200: rankingAnswer,
  }),
  validate('query', rankingQuery),
  inTransaction,
  async (c) =>
    c.json(shownRankedPeriod(await rankedPeriod(c.var.db, c.var.actor, c.req.valid('query'))), 200),
)
