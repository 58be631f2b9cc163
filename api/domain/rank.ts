import { type Fraction, fraction, noFraction, sumFractions, timesFraction } from './fraction.ts'
import { levels, type RuleBook, type TieBreak } from './rule-book.ts'
import type { UnitCounts } from './score.ts'
import type { Unit } from './score-facts.ts'

/** What a ranking is made of: a unit, what it scored and what it did. */
export type Standing = {
  unit: Pick<Unit, 'id' | 'code' | 'class' | 'ranked'>
  points: Fraction
  counts: UnitCounts
}

/** Where a unit stood in an earlier ranking. */
export type EarlierRank = { unitId: number; class: string | null; rank: number }

export type Ranked = {
  unitId: number
  points: Fraction
  rank: number
  /** Places that the tie-break decided: others have the same points and another rank. */
  isByTieBreak: boolean
  /** Among the first so many, all who share the last of these places included; never with nothing. */
  isTop: boolean
  /** Places gained since the earlier ranking; null: not ranked there, or in another class. */
  movement: number | null
  /** Part of all points of its class; null when these are 0 or less. */
  share: Fraction | null
  adoptionRate: Fraction | null
}

export type RankedClass = { class: string | null; points: Fraction; rows: Ranked[] }
export type Unranked = Pick<Ranked, 'unitId' | 'points' | 'adoptionRate'>
export type Ranking = { classes: RankedClass[]; unranked: Unranked[] }

export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Negative: a comes before b. A unit that was never used comes after one that was. */
const rules: Record<TieBreak, (a: UnitCounts, b: UnitCounts) => number> = {
  'higher-level-uses': (a, b) => {
    const level = levels.find((one) => a.usesByLevel[one] !== b.usesByLevel[one])
    return level ? b.usesByLevel[level] - a.usesByLevel[level] : 0
  },
  instructions: (a, b) => b.instructions - a.instructions,
  uses: (a, b) => b.uses - a.uses,
  'earlier-use': (a, b) => {
    const [x, y] = [a.firstUseOn ?? '~', b.firstUseOn ?? '~']
    return x < y ? -1 : x > y ? 1 : 0
  },
}

function compareTied(breaks: readonly TieBreak[], a: UnitCounts, b: UnitCounts): number {
  for (const one of breaks) {
    const order = rules[one](a, b)
    if (order !== 0) return order
  }
  return 0
}

const byCode = (a: Standing, b: Standing) =>
  a.unit.code < b.unit.code ? -1 : a.unit.code > b.unit.code ? 1 : a.unit.id - b.unit.id

/** Used ÷ submitted; nothing of nothing is not 0, unless the book says so. */
export const adoptionRate = (
  { submitted, usedOfSubmitted }: Pick<UnitCounts, 'submitted' | 'usedOfSubmitted'>,
  empty: RuleBook['ranking']['emptyRate'] = 'none',
): Fraction | null => {
  if (submitted > 0) return fraction(BigInt(usedOfSubmitted), BigInt(submitted))
  return empty === 'zero' ? noFraction : null
}

/** Of each run of the same in a sorted list its first and its last, by the place of any of them. */
function ends<T>(sorted: readonly T[], same: (a: T, b: T) => boolean): (at: number) => T[] {
  const runs: T[][] = []
  for (const [at, one] of sorted.entries()) {
    const before = sorted[at - 1]
    const run = before !== undefined && same(before, one) ? (runs.at(-1) ?? []) : []
    runs.push(run)
    run[0] ??= one
    run[1] = one
  }
  return (at) => runs[at] ?? []
}

function rankClass(
  book: RuleBook,
  name: string | null,
  standings: readonly Standing[],
  earlier: ReadonlyMap<number, EarlierRank>,
): RankedClass {
  const { ties, tieBreaks, top } = book.ranking
  const order = (a: Standing, b: Standing) =>
    compareFractions(b.points, a.points) || compareTied(tieBreaks, a.counts, b.counts)
  const sorted = [...standings].sort((a, b) => order(a, b) || byCode(a, b))
  const total = sumFractions(sorted.map(({ points }) => points))
  const same = (a: Standing, b: Standing) => compareFractions(a.points, b.points) === 0
  /** The first and the last of those with the same points. */
  const endsOf = ends(sorted, same)
  let rank = 0
  const rows = sorted.map((standing, index): Ranked => {
    const { unit, points, counts } = standing
    const before = sorted[index - 1]
    const peers = endsOf(index)
    if (!before || order(before, standing) !== 0) rank = ties === 'gap' ? index + 1 : rank + 1
    const was = earlier.get(unit.id)
    return {
      unitId: unit.id,
      points,
      rank,
      // Equal points stand together: who differs from their first or their last was told apart by the tie-break.
      isByTieBreak: peers.some((other) => order(other, standing) !== 0),
      // Nobody is praised for nothing.
      isTop: rank <= top && points.over > 0n,
      movement: was && was.class === name ? was.rank - rank : null,
      share:
        total.over > 0n ? timesFraction(points, { over: total.under, under: total.over }) : null,
      adoptionRate: adoptionRate(counts, book.ranking.emptyRate),
    }
  })
  return { class: name, points: total, rows }
}

/**
 * Ranks units within their classes by points, then by the book's printed tie-break; who is still equal shares a place
 * and stands in order of codes. Units with nothing are ranked with 0; who is not ranked stands apart.
 */
export function rank(
  book: RuleBook,
  standings: readonly Standing[],
  earlier: readonly EarlierRank[] = [],
): Ranking {
  const { classes } = book.ranking
  const before = new Map(earlier.map((one) => [one.unitId, one]))
  const isRanked = ({ unit }: Standing) =>
    unit.ranked && !(unit.class !== null && book.passUp.includes(unit.class))
  const ranked = standings.filter(isRanked)
  const names: (string | null)[] = classes.length > 0 ? classes : [null]
  return {
    classes: names.map((name) =>
      rankClass(
        book,
        name,
        ranked.filter(({ unit }) => name === null || unit.class === name),
        before,
      ),
    ),
    unranked: standings
      .filter((one) => !isRanked(one) || (classes.length > 0 && !isOf(classes, one.unit.class)))
      .sort(byCode)
      .map(({ unit, points, counts }) => ({
        unitId: unit.id,
        points,
        adoptionRate: adoptionRate(counts, book.ranking.emptyRate),
      })),
  }
}

const isOf = (classes: readonly string[], name: string | null) =>
  name !== null && classes.includes(name)
