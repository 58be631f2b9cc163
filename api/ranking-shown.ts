import { type Fraction, fractionText } from './domain/fraction.ts'
import type { NamedSource, UnitResult } from './domain/period-result.ts'
import type { Ranked } from './domain/rank.ts'
import type { UsedBook } from './rank-periods.ts'
import type { RankedPeriod } from './ranked-period.ts'

export const shownFraction = (value: Fraction | null): string | null =>
  value === null ? null : fractionText(value)

export const shownBooks = (books: readonly UsedBook[]) =>
  books.map(({ ruleBookId, version, book, from, to }) => ({
    ruleBookId,
    version,
    name: book.name,
    from,
    to,
  }))

const shownSources = (sources: readonly NamedSource[]) =>
  sources.map(({ name, kind, points }) => ({ name, kind, points: fractionText(points) }))

/** A unit as every table names it. */
export const shownUnit = ({ unit }: UnitResult) => ({
  unitId: unit.id,
  code: unit.code,
  name: unit.name,
})

/** What a unit did, and where its points came from. */
const shownFigures = ({ points, counts, isNamed, sources }: UnitResult) => ({
  points: fractionText(points),
  submitted: counts.submitted,
  used: counts.used,
  uses: counts.uses,
  usesByLevel: counts.usesByLevel,
  instructions: counts.instructions,
  isNamed,
  sources: shownSources(sources),
})

export const resultsById = ({ result }: RankedPeriod): Map<number, UnitResult> =>
  new Map(result.units.map((one) => [one.unit.id, one]))

const shownRow = (row: Ranked, own: UnitResult) => ({
  ...shownUnit(own),
  ...shownFigures(own),
  rank: row.rank,
  isByTieBreak: row.isByTieBreak,
  isTop: row.isTop,
  movement: row.movement,
  share: shownFraction(row.share),
  adoptionRate: shownFraction(row.adoptionRate),
})

type Shown = ReturnType<typeof showRankedPeriod>
const shown = new WeakMap<RankedPeriod, Shown>()

/** A ranking as it is answered, put into words once. */
export function shownRankedPeriod(found: RankedPeriod): Shown {
  const known = shown.get(found) ?? showRankedPeriod(found)
  shown.set(found, known)
  return known
}

/** Classes apart, who is not ranked beside them, every figure exact. */
function showRankedPeriod(found: RankedPeriod) {
  const byId = resultsById(found)
  const known = (unitId: number): UnitResult[] => {
    const own = byId.get(unitId)
    return own ? [own] : []
  }
  const { rules, ranking } = found
  const ids = [...ranking.classes.flatMap(({ rows }) => rows), ...ranking.unranked]
  return {
    period: found.period,
    before: found.before,
    books: shownBooks(found.books),
    rules: {
      classes: rules.ranking.classes,
      ties: rules.ranking.ties,
      tieBreaks: rules.ranking.tieBreaks,
      top: rules.ranking.top,
    },
    classes: ranking.classes.map(({ class: name, points, rows }) => ({
      class: name,
      points: fractionText(points),
      rows: rows.flatMap((row) => known(row.unitId).map((own) => shownRow(row, own))),
    })),
    unjudged: ids
      .flatMap(({ unitId }) => known(unitId))
      .filter(({ unjudged }) => unjudged > 0)
      .map((own) => ({ ...shownUnit(own), count: own.unjudged })),
    unranked: ranking.unranked.flatMap(({ unitId, adoptionRate }) =>
      known(unitId).map((own) => ({
        ...shownUnit(own),
        ...shownFigures(own),
        class: own.unit.class,
        adoptionRate: shownFraction(adoptionRate),
      })),
    ),
  }
}
