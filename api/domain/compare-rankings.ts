import type { Fraction } from './fraction.ts'
import type { Ranking } from './rank.ts'

/** Where a unit stands in one of two rankings; null: it is not ranked there. */
export type Side = { class: string | null; rank: number; points: Fraction } | null
export type RankChange = {
  unitId: number
  before: Side
  after: Side
  /** Places gained; null where it is ranked once only, or in another class. */
  places: number | null
}

const sidesOf = (ranking: Ranking): Map<number, NonNullable<Side>> =>
  new Map(
    ranking.classes.flatMap(({ class: name, rows }) =>
      rows.map(({ unitId, rank, points }) => [unitId, { class: name, rank, points }] as const),
    ),
  )

/** Two rankings of the same units side by side, in the order of the first; who is ranked only in the other comes last. */
export function compareRankings(before: Ranking, after: Ranking): RankChange[] {
  const [one, other] = [sidesOf(before), sidesOf(after)]
  const ids = [...new Set([...one.keys(), ...other.keys()])]
  return ids.map((unitId) => {
    const [was, is] = [one.get(unitId) ?? null, other.get(unitId) ?? null]
    const isSameClass = was !== null && is !== null && was.class === is.class
    return { unitId, before: was, after: is, places: isSameClass ? was.rank - is.rank : null }
  })
}
