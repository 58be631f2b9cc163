import { daysBetween } from './day.ts'
import { points, toFraction } from './points.ts'
import type { Ranked, Ranking } from './rank.ts'
import type { RuleBook } from './rule-book.ts'
import type { UnitCounts } from './score.ts'
import { dayOf, type Facts, isAfter, isWithin, type Period, type Report } from './score-facts.ts'

type KeySupport = NonNullable<RuleBook['ranking']['keySupport']>

/**
 * Who is in the bottom part of a class: behind so many that fewer than this part is left. Who shares a place that
 * begins above it is not; of two or more the last is, if nobody shares its place.
 */
export function bottomOf(rows: readonly Ranked[], share: string): Ranked[] {
  const { over, under } = toFraction(points(share))
  const wanted = Number((BigInt(rows.length) * over) / under)
  const count = rows.length < 2 ? 0 : Math.max(1, wanted)
  return rows.filter(
    ({ rank }) => rows.filter((one) => one.rank < rank).length >= rows.length - count,
  )
}

export type Supported = { unitId: number; class: string | null; ranks: number[] }

/**
 * 重点帮扶: in the bottom part of its class in each of the book's so many last periods.
 * @param rankings the latest first; fewer than the book asks for and nobody is named
 */
export function keySupport(rule: KeySupport | null, rankings: readonly Ranking[]): Supported[] {
  const [latest] = rankings
  if (!rule || !latest || rankings.length < rule.periods) return []
  const asked = rankings.slice(0, rule.periods)
  return latest.classes.flatMap(({ class: name, rows }) =>
    rows.flatMap(({ unitId }): Supported[] => {
      const ranks = asked.map(({ classes }) => {
        const own = classes.find((one) => one.class === name)?.rows ?? []
        return bottomOf(own, rule.share).find((one) => one.unitId === unitId)?.rank
      })
      const known = ranks.filter((one) => one !== undefined)
      return known.length === ranks.length ? [{ unitId, class: name, ranks: known }] : []
    }),
  )
}

/** Units that are ranked and submitted nothing in the period. */
export const zeroReporters = (
  ranking: Ranking,
  countsOf: (unitId: number) => Pick<UnitCounts, 'submitted'> | undefined,
): number[] =>
  ranking.classes.flatMap(({ rows }) =>
    rows.flatMap(({ unitId }) => (countsOf(unitId)?.submitted === 0 ? [unitId] : [])),
  )

type Mover = { unitId: number; class: string | null; movement: number }

/**
 * Rising and falling fastest: so many each, all who share the last of these places included. Who has no points did not
 * rise: others fell.
 */
export function fastest(ranking: Ranking, count: number): { rising: Mover[]; falling: Mover[] } {
  const movers = ranking.classes.flatMap(({ class: name, rows }) =>
    rows.flatMap(({ unitId, movement, points }): Mover[] =>
      movement === null || movement === 0 || (movement > 0 && points.over <= 0n)
        ? []
        : [{ unitId, class: name, movement }],
    ),
  )
  const most = (sign: 1 | -1) => {
    const own = movers
      .filter(({ movement }) => movement * sign > 0)
      .sort((a, b) => (b.movement - a.movement) * sign)
    const least = own[count - 1]?.movement
    return own.filter(({ movement }, at) => at < count || movement === least)
  }
  return { rising: most(1), falling: most(-1) }
}

export type Overdue = {
  itemId: number
  title: string
  unitIds: number[]
  dueAt: string
  dayCount: number
}

/** Commissioned and due before this day, and not delivered; the longest overdue first. */
export const overdueCommissions = (facts: Pick<Facts, 'items'>, asOf: string): Overdue[] =>
  facts.items
    .flatMap(({ id, title, units, commissioned, submittedAt, dueAt }): Overdue[] => {
      if (!commissioned || submittedAt !== null || dueAt === null || dayOf(dueAt) >= asOf) return []
      const unitIds = units.map(({ unitId }) => unitId)
      return [{ itemId: id, title, unitIds, dueAt, dayCount: daysBetween(dayOf(dueAt), asOf) }]
    })
    .sort((a, b) => b.dayCount - a.dayCount || a.itemId - b.itemId)

export type LateItem = {
  itemId: number
  title: string
  unitIds: number[]
  submittedAt: string
  dueAt: string
}

/** Submitted in the period after it was due. */
export const lateItems = (facts: Pick<Facts, 'items'>, period: Period): LateItem[] =>
  facts.items.flatMap(({ id, title, units, submittedAt, dueAt }): LateItem[] =>
    submittedAt !== null &&
    dueAt !== null &&
    isWithin(dayOf(submittedAt), period) &&
    isAfter(submittedAt, dueAt)
      ? [{ itemId: id, title, unitIds: units.map(({ unitId }) => unitId), submittedAt, dueAt }]
      : [],
  )

/** What was held against units in the period, in order of days. */
export const reportsWithin = (
  facts: Pick<Facts, 'reports'>,
  period: Period,
): Pick<Report, 'unitId' | 'kind' | 'day'>[] =>
  facts.reports
    .filter(({ day }) => isWithin(day, period))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))
    .map(({ unitId, kind, day }) => ({ unitId, kind, day }))
