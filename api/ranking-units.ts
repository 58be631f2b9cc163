import { Hono } from 'hono'
import { z } from 'zod'
import { listTitles } from '../db/facts.ts'
import { allow } from './access/allow.ts'
import { rankingUnitAnswer } from './answers-rankings.ts'
import { addFractions, fractionText } from './domain/fraction.ts'
import { type LiftLoss, lift } from './domain/lift.ts'
import { lineName, standingsOf } from './domain/period-result.ts'
import type { UnitPart } from './domain/score-parts.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { type RankedPeriod, rankedPeriod } from './ranked-period.ts'
import { rankingQuery } from './ranking-query.ts'
import { resultsById, shownBooks, shownUnit } from './ranking-shown.ts'
import { Refusal } from './refusal.ts'
import { idText, validate } from './validate.ts'

/** What was taken, line by line, under the last book: had it not been, would the unit stand higher? */
function takenFrom(part: UnitPart | undefined): LiftLoss[] {
  const found = new Map<string, LiftLoss>()
  for (const { kind, line, points } of part?.reasons ?? []) {
    if (points.over >= 0n) continue
    const key = `${kind} ${line ?? ''}`
    const known = found.get(key)
    found.set(key, { kind, line, points: known ? addFractions(known.points, points) : points })
  }
  return [...found.values()]
}

function shownLift(found: RankedPeriod, unitId: number, last: UnitPart | undefined) {
  const { rules, result } = found
  const up = lift(rules, standingsOf(result), unitId, takenFrom(last))
  if (!up) return null
  const byId = resultsById(found)
  return {
    toRank: up.toRank,
    over: up.overUnitIds.map((id) => byId.get(id)?.unit.name ?? ''),
    gap: fractionText(up.gap),
    isEqualEnough: up.isEqualEnough,
    ways: up.ways.map((way) => ({ ...way, each: fractionText(way.each) })),
    losses: up.losses.map(({ kind, line, points }) => ({
      kind,
      name: lineName(rules, line),
      points: fractionText(points),
    })),
  }
}

/** Every point of a unit, down to the item and the rule. */
export const rankingUnits = new Hono<Env>().get(
  '/rankings/units/:unitId',
  allow(
    'members',
    'rankings',
    'A unit’s score, each point with its reason, and what would lift it',
    {
      200: rankingUnitAnswer,
    },
  ),
  validate('param', z.object({ unitId: idText })),
  validate('query', rankingQuery),
  inTransaction,
  async (c) => {
    const { unitId } = c.req.valid('param')
    const found = await rankedPeriod(c.var.db, c.var.actor, c.req.valid('query'), true)
    const byId = resultsById(found)
    const own = byId.get(unitId)
    if (!own || !found.detail) throw new Refusal(404, 'ranking.unit-unknown')
    const parts = found.detail.get(unitId) ?? []
    const ids = parts.flatMap(({ reasons }) => reasons.flatMap(({ itemId }) => itemId ?? []))
    const titles = await listTitles(c.var.db, [...new Set(ids)])
    const ofClass = found.whole.classes.find(({ rows }) =>
      rows.some((row) => row.unitId === unitId),
    )
    return c.json(
      {
        period: found.period,
        books: shownBooks(found.books),
        ...shownUnit(own),
        class: own.unit.class,
        points: fractionText(own.points),
        rank: ofClass?.rows.find((row) => row.unitId === unitId)?.rank ?? null,
        of: ofClass?.rows.length ?? 0,
        reasons: parts.flatMap(({ part, reasons: all }) =>
          all.map(({ kind, points, full, taken, day, line, itemId, publication, fromUnitId }) => ({
            book: part,
            kind,
            points: fractionText(points),
            full: fractionText(full),
            taken: taken.map(({ by, points: off }) => ({ by, points: fractionText(off) })),
            day,
            line,
            lineName: lineName(found.books[part]?.book ?? found.rules, line),
            itemId,
            item: itemId === null ? null : (titles.get(itemId) ?? null),
            publication,
            fromUnit: fromUnitId === null ? null : (byId.get(fromUnitId)?.unit.name ?? null),
          })),
        ),
        quotas: parts.flatMap(({ quotas }) =>
          quotas.map(({ from, to, amount, brought, missing }) => ({
            from,
            to,
            amount: fractionText(amount),
            brought: fractionText(brought),
            missing: fractionText(missing),
          })),
        ),
        lift: shownLift(found, unitId, parts.at(-1)),
      },
      200,
    )
  },
)
