import type { Fraction } from './fraction.ts'
import { compareFractions } from './rank.ts'
import type { RuleBook } from './rule-book.ts'

type Scored = { officerId: number; unitId: number; points: Fraction; used: number }
export type RankedOfficer<T> = T & { rank: number; isTop: boolean }

/** Officers by points, whatever the class of their unit; equal points share a place, in order of ids. */
export function rankOfficers<T extends Scored>(
  { ranking: { ties, top } }: RuleBook,
  officers: readonly T[],
): RankedOfficer<T>[] {
  const sorted = [...officers].sort(
    (a, b) => compareFractions(b.points, a.points) || a.officerId - b.officerId,
  )
  let place = 0
  return sorted.map((one, at) => {
    const before = sorted[at - 1]
    if (!before || compareFractions(before.points, one.points) !== 0)
      place = ties === 'gap' ? at + 1 : place + 1
    return { ...one, rank: place, isTop: place <= top }
  })
}
