import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import { rankingComparisonAnswer } from './answers-rankings.ts'
import { compareRankings, type Side } from './domain/compare-rankings.ts'
import { fractionText } from './domain/fraction.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { rankedPeriod } from './ranked-period.ts'
import { askedRanking, bookText, isPeriod, periodHint } from './ranking-query.ts'
import { resultsById, shownBooks, shownUnit } from './ranking-shown.ts'
import { validate } from './validate.ts'

const query = z.object({ ...askedRanking, other: bookText }).refine(isPeriod, periodHint)

const shownSide = (side: Side) => side && { ...side, points: fractionText(side.points) }

/** What if: the same facts under another rule book, ranks side by side. */
export const rankingComparisons = new Hono<Env>().get(
  '/rankings/comparison',
  allow('members', 'rankings', 'A period ranked by two rule books, side by side', {
    200: rankingComparisonAnswer,
  }),
  validate('query', query),
  inTransaction,
  async (c) => {
    const { other, ...asked } = c.req.valid('query')
    const before = await rankedPeriod(c.var.db, c.var.actor, asked)
    const after = await rankedPeriod(c.var.db, c.var.actor, { ...asked, ruleBook: other })
    const byId = resultsById(before)
    const units = compareRankings(before.ranking, after.ranking).flatMap(
      ({ unitId, places, ...sides }) => {
        const own = byId.get(unitId)
        if (!own) return []
        return [
          {
            ...shownUnit(own),
            before: shownSide(sides.before),
            after: shownSide(sides.after),
            places,
          },
        ]
      },
    )
    return c.json(
      {
        period: before.period,
        before: shownBooks(before.books),
        after: shownBooks(after.books),
        units,
        changed: units.filter(({ places }) => places !== 0).length,
      },
      200,
    )
  },
)
