import { addFractions, type Fraction } from './fraction.ts'
import type { RuleBook } from './rule-book.ts'
import { type OfficerScore, type Scores, score, type UnitCounts, type UnitScore } from './score.ts'
import type { Facts, Period } from './score-facts.ts'

/** Days of a period on which one rule book holds. */
export type BookPart = Period & { book: RuleBook }

/** A unit's part of the period under one book; the reasons name lines of that book. */
export type UnitPart = Pick<UnitScore, 'points' | 'reasons' | 'quotas' | 'sources'> & {
  part: number
}
export type UnitTotal = {
  unitId: number
  points: Fraction
  counts: UnitCounts
  isNamed: boolean
  parts: UnitPart[]
}
export type OfficerTotal = Omit<OfficerScore, 'reasons'>
export type PeriodScores = { units: UnitTotal[]; officers: OfficerTotal[] }

const add = (a: Fraction, b: Fraction | undefined) => (b ? addFractions(a, b) : a)

/** What a unit did is the same under every book: it is counted over the whole period. */
function counted(last: RuleBook, facts: Facts, period: Period, all: readonly Scores[]): Scores {
  const [only] = all
  return only && all.length === 1 ? only : score(last, facts, period, false)
}

/**
 * Scores a period by the rule books valid in it: each day by the book of that day, the points carried over. Month,
 * quarter and year of a book count where they lie wholly in its part. At least one part; in order of days.
 * @param isDetailed whether the reasons are wanted; without them there are none
 */
export function scoreParts(
  parts: readonly BookPart[],
  facts: Facts,
  isDetailed = true,
): PeriodScores {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) throw new Error('no rule book holds in the period')
  const all = parts.map(({ book, from, to }) => score(book, facts, { from, to }, isDetailed))
  const whole = counted(last.book, facts, { from: first.from, to: last.to }, all)
  return {
    units: whole.units.map(({ unitId, counts }, at) => {
      const own = all.flatMap(({ units }, part): UnitPart[] => {
        const one = units[at]
        if (!one) return []
        const { points, reasons, quotas, sources } = one
        return [{ part, points, reasons, quotas, sources }]
      })
      return {
        unitId,
        points: own.slice(1).reduce((sum, one) => add(sum, one.points), own[0]?.points as Fraction),
        counts,
        isNamed: all.some(({ units }) => units[at]?.isNamed),
        parts: own,
      }
    }),
    officers: whole.officers.map(({ reasons: _, points, ...officer }, at) => ({
      ...officer,
      points:
        all.length === 1
          ? points
          : all
              .slice(1)
              .reduce(
                (sum, { officers }) => add(sum, officers[at]?.points),
                all[0]?.officers[at]?.points as Fraction,
              ),
    })),
  }
}
