import type { Fraction } from './fraction.ts'
import type { Ranking } from './rank.ts'
import type { Period } from './score-facts.ts'

/** A unit's place in one period; null: it was not ranked in this class then. */
export type Place = { rank: number; points: Fraction; of: number } | null
export type Trend = { unitId: number; class: string | null; places: Place[]; direction: Direction }
export type Direction = 'rising' | 'falling' | 'steady' | 'mixed'

/** Places gained from each period to the next, where both are known. */
function steps(places: readonly Place[]): number[] {
  const found: number[] = []
  for (const [at, place] of places.entries()) {
    const before = places[at - 1]
    if (place && before) found.push(before.rank - place.rank)
  }
  return found
}

/** Rising: never down and once up at least. Falling: the other way. Steady: neither, where two periods are known. */
export function directionOf(places: readonly Place[]): Direction {
  const gained = steps(places)
  const isUp = gained.some((one) => one > 0)
  const isDown = gained.some((one) => one < 0)
  if (isUp && isDown) return 'mixed'
  return isUp ? 'rising' : isDown ? 'falling' : 'steady'
}

/**
 * Where the units of the last ranking stood in each of those before it, in their class of today.
 * @param rankings the oldest first, one a period
 */
export function trends(rankings: readonly (Ranking & { period: Period })[]): Trend[] {
  const latest = rankings.at(-1)
  if (!latest) return []
  const placesOf = rankings.map(
    ({ classes }) =>
      new Map(
        classes.map(({ class: name, rows }) => [
          name,
          new Map(
            rows.map(({ unitId, rank, points }) => [unitId, { rank, points, of: rows.length }]),
          ),
        ]),
      ),
  )
  return latest.classes.flatMap(({ class: name, rows }) =>
    rows.map(({ unitId }): Trend => {
      const places = placesOf.map((classes) => classes.get(name)?.get(unitId) ?? null)
      return { unitId, class: name, places, direction: directionOf(places) }
    }),
  )
}
