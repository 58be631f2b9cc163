import { Hono } from 'hono'
import { z } from 'zod'
import { listTitles } from '../db/facts.ts'
import { allow } from './access/allow.ts'
import { rankingAttentionAnswer } from './answers-rankings.ts'
import { fastest, keySupport, overdueCommissions, zeroReporters } from './domain/attention.ts'
import { addDays } from './domain/day.ts'
import { periodsUpTo } from './domain/period-before.ts'
import { rankResult } from './domain/period-result.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { rankingBook, rankPeriods } from './rank-periods.ts'
import { rankedPeriod } from './ranked-period.ts'
import { askedRanking, isPeriod, periodHint } from './ranking-query.ts'
import { resultsById, shownUnit } from './ranking-shown.ts'
import { todayOf } from './today.ts'
import { validate } from './validate.ts'

const query = z
  .object({ ...askedRanking, movers: z.coerce.number().int().min(1).max(20).default(3) })
  .refine(isPeriod, periodHint)

/** 抓两头，带中间: who needs help, who brought nothing, what is owed, who moved most. */
export const rankingAttention = new Hono<Env>().get(
  '/rankings/attention',
  allow(
    'members',
    'rankings',
    'Key support, zero reporters, overdue commissions, late and missed',
    {
      200: rankingAttentionAnswer,
    },
  ),
  validate('query', query),
  inTransaction,
  async (c) => {
    const { db, actor } = c.var
    const { movers, ...asked } = c.req.valid('query')
    const found = await rankedPeriod(db, actor, asked)
    const { period, ranking, rules, result } = found
    const rule = rules.ranking.keySupport
    // The latest first; a period before the books began ends the row.
    const periods = periodsUpTo(period, rule?.periods ?? 1).reverse()
    const scored = await rankPeriods(db, actor.organisationId, periods, asked.ruleBook ?? null)
    const until = scored.indexOf(undefined)
    const row = (until < 0 ? scored : scored.slice(0, until)).flatMap((one) => (one ? [one] : []))
    const ranked = row.map((one, at) =>
      at === 0 ? ranking : rankResult(rankingBook(one.books), one.result),
    )
    const today = await todayOf(db)
    // Of a period that is over what was owed at its end; of this one what is owed today.
    const asOf = period.to < today ? addDays(period.to, 1) : today
    const byId = resultsById(found)
    const named = (unitId: number) => {
      const own = byId.get(unitId)
      return own ? [shownUnit(own)] : []
    }
    const isAsked = (unitIds: readonly number[]) =>
      asked.class === undefined ||
      unitIds.some((unitId) => byId.get(unitId)?.unit.class === asked.class)
    const withUnits = <T extends { unitIds: number[] }>({ unitIds, ...one }: T) => ({
      ...one,
      units: unitIds.flatMap(named),
    })
    const spread = <T extends { unitId: number }>(all: readonly T[]) =>
      all.flatMap((one) => named(one.unitId).map((unit) => ({ ...one, ...unit })))
    const overdue = overdueCommissions({ items: result.undelivered }, asOf).filter(({ unitIds }) =>
      isAsked(unitIds),
    )
    const late = result.late.filter(({ unitIds }) => isAsked(unitIds))
    const titles = await listTitles(
      db,
      [...overdue, ...late].map(({ itemId }) => itemId),
    )
    const titled = <T extends { itemId: number; title: string }>(item: T) => ({
      ...item,
      title: titles.get(item.itemId) ?? item.title,
    })
    const { rising, falling } = fastest(ranking, movers)
    return c.json(
      {
        period,
        asOf,
        keySupport: {
          rule,
          periods: row.map((one) => one.result.period),
          units: spread(keySupport(rule, ranked)),
        },
        zeroReporters: zeroReporters(ranking, (unitId) => byId.get(unitId)?.counts).flatMap(
          (unitId) =>
            named(unitId).map((unit) => ({ ...unit, class: byId.get(unitId)?.unit.class ?? null })),
        ),
        rising: spread(rising),
        falling: spread(falling),
        overdue: overdue.map(titled).map(withUnits),
        late: late.map(titled).map(withUnits),
        reports: spread(result.reports.filter(({ unitId }) => isAsked([unitId]))),
        named: result.units
          .filter(({ unit, isNamed }) => isNamed && isAsked([unit.id]))
          .map(shownUnit),
      },
      200,
    )
  },
)
