import { Hono } from 'hono'
import { allow } from './access/allow.ts'
import { rankingOfficersAnswer } from './answers-rankings.ts'
import { fractionText } from './domain/fraction.ts'
import { rankOfficers } from './domain/rank-officers.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { rankedPeriod } from './ranked-period.ts'
import { rankingQuery } from './ranking-query.ts'
import { resultsById, shownBooks } from './ranking-shown.ts'
import { validate } from './validate.ts'

export const rankingOfficers = new Hono<Env>().get(
  '/rankings/officers',
  allow('members', 'rankings', 'Officers by the points of their items', {
    200: rankingOfficersAnswer,
  }),
  validate('query', rankingQuery),
  inTransaction,
  async (c) => {
    const asked = c.req.valid('query')
    const found = await rankedPeriod(c.var.db, c.var.actor, asked)
    const byId = resultsById(found)
    const ofClass = found.result.officers.filter(
      ({ unitId }) => asked.class === undefined || byId.get(unitId)?.unit.class === asked.class,
    )
    const officers = rankOfficers(found.rules, ofClass).map(
      ({ officerId, name, unitId, points, rank, isTop, submitted, used }) => ({
        officerId,
        name,
        unitId,
        unit: byId.get(unitId)?.unit.name ?? '',
        points: fractionText(points),
        rank,
        isTop,
        submitted,
        used,
      }),
    )
    return c.json({ period: found.period, books: shownBooks(found.books), officers }, 200)
  },
)
