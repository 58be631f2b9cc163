import { type LateItem, lateItems, reportsWithin } from './attention.ts'
import { addFractions, type Fraction } from './fraction.ts'
import { type EarlierRank, type Ranking, rank, type Standing } from './rank.ts'
import type { RuleBook } from './rule-book.ts'
import type { UnitCounts } from './score.ts'
import type { Facts, Period, Report, Unit } from './score-facts.ts'
import { type BookPart, type OfficerTotal, scoreParts, type UnitPart } from './score-parts.ts'
import type { ReasonKind } from './score-tally.ts'

/** What one rule brought or took, by its own name; null where the rule has none, as the base. */
export type NamedSource = { name: string | null; kind: ReasonKind; points: Fraction }

export type UnitResult = {
  unit: Unit
  points: Fraction
  counts: UnitCounts
  isNamed: boolean
  sources: NamedSource[]
  /** Uses and instructions that no line of the book fits: they bring nothing, and somebody has to be told. */
  unjudged: number
}

/** A period scored, as small as a page needs it: it is kept as long as the facts stay. */
export type PeriodResult = {
  period: Period
  units: UnitResult[]
  officers: (OfficerTotal & { name: string })[]
  late: LateItem[]
  /** Commissioned and not delivered, whenever they were due. */
  undelivered: Facts['items']
  reports: Pick<Report, 'unitId' | 'kind' | 'day'>[]
}

/** Every reason of every unit, each under the book of its part. */
export type PeriodReasons = Map<number, UnitPart[]>

/** What a line of the book is called; null where it is no line with a name. */
export function lineName(book: RuleBook, line: string | null): string | null {
  const [, list, at] =
    /^(uses|instructions\.lines|extras|late|reports|zeroOuts)\.(\d+)$/.exec(line ?? '') ?? []
  if (list === undefined) return null
  const lines: readonly { name: string }[] =
    list === 'instructions.lines'
      ? book.instructions.lines
      : book[list as 'uses' | 'extras' | 'late' | 'reports' | 'zeroOuts']
  return lines[Number(at)]?.name ?? null
}

/** Sources of all parts together, those of one name and kind added up. */
function namedSources(books: readonly BookPart[], parts: readonly UnitPart[]): NamedSource[] {
  const found = new Map<string, NamedSource>()
  for (const { part, sources } of parts) {
    const book = books[part]?.book
    if (!book) continue
    for (const { line, kind, points } of sources) {
      const name = lineName(book, line)
      const key = `${kind} ${name ?? ''}`
      const known = found.get(key)
      found.set(key, {
        name,
        kind,
        points: known ? addFractions(known.points, points) : points,
      })
    }
  }
  return [...found.values()]
}

/** What the book does not know: a use or an instruction without a line. */
const countUnjudged = (parts: readonly UnitPart[]): number =>
  parts
    .flatMap(({ sources }) => sources)
    .filter(({ line, kind }) => line === null && (kind === 'use' || kind === 'instruction'))
    .reduce((sum, { count }) => sum + count, 0)

/** Scores a period by the books valid in it. @param isDetailed whether the reasons are wanted; else they are null */
export function periodResult(
  parts: readonly BookPart[],
  facts: Facts,
  period: Period,
  isDetailed = true,
): { result: PeriodResult; reasons: PeriodReasons | null } {
  const scores = scoreParts(parts, facts, isDetailed)
  const unitsById = new Map(facts.units.map((unit) => [unit.id, unit]))
  const officersById = new Map(facts.officers.map((officer) => [officer.id, officer]))
  return {
    result: {
      period,
      units: scores.units.flatMap(({ unitId, points, counts, isNamed, parts: own }) => {
        const unit = unitsById.get(unitId)
        if (!unit) return []
        const sources = namedSources(parts, own)
        return [{ unit, points, counts, isNamed, sources, unjudged: countUnjudged(own) }]
      }),
      officers: scores.officers.map((one) => ({
        ...one,
        name: officersById.get(one.officerId)?.name ?? '',
      })),
      late: lateItems(facts, period),
      undelivered: facts.items.filter(
        ({ commissioned, submittedAt, dueAt }) =>
          commissioned && submittedAt === null && dueAt !== null,
      ),
      reports: reportsWithin(facts, period),
    },
    reasons: isDetailed
      ? new Map(scores.units.map(({ unitId, parts: own }) => [unitId, own]))
      : null,
  }
}

export const standingsOf = ({ units }: PeriodResult): Standing[] =>
  units.map(({ unit, points, counts }) => ({ unit, points, counts }))

/** Where everybody stood, for the movement of the next ranking. */
export const placesOf = ({ classes }: Ranking): EarlierRank[] =>
  classes.flatMap(({ class: name, rows }) =>
    rows.map(({ unitId, rank: place }) => ({ unitId, class: name, rank: place })),
  )

/** A result ranked by its book, moved from an earlier ranking. */
export const rankResult = (book: RuleBook, result: PeriodResult, before?: Ranking): Ranking =>
  rank(book, standingsOf(result), before ? placesOf(before) : [])
