import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import { rankingTrendAnswer } from './answers-rankings.ts'
import { fractionText } from './domain/fraction.ts'
import { periodsUpTo, yearToDate } from './domain/period-before.ts'
import { type PeriodResult, rankResult } from './domain/period-result.ts'
import { trends } from './domain/rank-trend.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { rankingBook, rankPeriods } from './rank-periods.ts'
import { askedRanking, isPeriod, periodHint } from './ranking-query.ts'
import { shownUnit } from './ranking-shown.ts'
import { Refusal } from './refusal.ts'
import { validate } from './validate.ts'

const query = z
  .object({ ...askedRanking, count: z.coerce.number().int().min(1).max(12).default(6) })
  .refine(isPeriod, periodHint)

const hasFacts = ({ result }: { result: PeriodResult }) =>
  result.units.some(({ counts }) => counts.submitted > 0 || counts.uses > 0)

/** Without the periods before anything was entered, in which all would share the first place. */
function sinceFacts<T extends { result: PeriodResult }>(all: readonly T[]): T[] {
  const first = all.findIndex(hasFacts)
  return first < 0 ? all.slice(-1) : all.slice(first)
}

/** Ranks over periods, and the year to date with what earlier periods carried over. */
export const rankingTrends = new Hono<Env>().get(
  '/rankings/trend',
  allow('members', 'rankings', 'Where units stood in the periods up to this one', {
    200: rankingTrendAnswer,
  }),
  validate('query', query),
  inTransaction,
  async (c) => {
    const { db, actor } = c.var
    const { from, to, count, ruleBook = null, class: name } = c.req.valid('query')
    const period = { from, to }
    const wanted = [...periodsUpTo(period, count), yearToDate(period)]
    const scored = await rankPeriods(db, actor.organisationId, wanted, ruleBook)
    const soFar = scored.pop()
    const known = sinceFacts(scored.flatMap((one) => (one ? [one] : [])))
    const latest = scored.at(-1)
    if (!latest) throw new Refusal(409, 'ranking.no-rule-book', period)
    const ranked = known.map(({ books, result }) => ({
      period: result.period,
      ...rankResult(rankingBook(books), result),
    }))
    const byId = new Map(latest.result.units.map((one) => [one.unit.id, one]))
    const places = new Map(
      soFar &&
        rankResult(rankingBook(soFar.books), soFar.result).classes.flatMap(({ rows }) =>
          rows.map((row) => [row.unitId, row.rank] as const),
        ),
    )
    return c.json(
      {
        periods: ranked.map((one) => one.period),
        units: trends(ranked)
          .filter((one) => name === undefined || one.class === name)
          .flatMap(({ unitId, places: own, ...trend }) => {
            const unit = byId.get(unitId)
            if (!unit) return []
            const shown = own.map((one) => one && { ...one, points: fractionText(one.points) })
            return [{ ...shownUnit(unit), ...trend, places: shown }]
          }),
        yearToDate: soFar
          ? {
              period: soFar.result.period,
              units: soFar.result.units.map(({ unit, points }) => ({
                unitId: unit.id,
                points: fractionText(points),
                rank: places.get(unit.id) ?? null,
              })),
            }
          : null,
      },
      200,
    )
  },
)
