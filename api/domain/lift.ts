import { addFractions, type Fraction, fraction, timesFraction } from './fraction.ts'
import { comparePoints, points, times, toFraction } from './points.ts'
import { rank, type Standing } from './rank.ts'
import type { InstructionLine, Level, RuleBook, UseLine, UseMatch } from './rule-book.ts'
import type { ReasonKind } from './score-tally.ts'

/** So many more uses or instructions of one line, each by itself, on time and alone. */
export type LiftWay = {
  kind: 'use' | 'instruction'
  line: string
  name: string
  each: Fraction
  count: number
}
/** What was taken and would have been enough. */
export type LiftLoss = { kind: ReasonKind; line: string | null; points: Fraction }

export type Lift = {
  /** The next better place, and who has it. */
  toRank: number
  overUnitIds: number[]
  /** What those have more; with exactly as much the tie-break decides. */
  gap: Fraction
  isEqualEnough: boolean
  /** None where months are averaged: there another item can take points away. */
  ways: LiftWay[]
  losses: LiftLoss[]
}

const whole = (count: number): Fraction => ({ over: BigInt(count), under: 1n })

/** The least whole number that is no less; at least 1. */
const ceiling = ({ over, under }: Fraction): number =>
  Math.max(1, Number(over / under) + (over % under > 0n ? 1 : 0))

/** A multiplier that every use of the line meets: what it asks for, the line says. */
const isMet = (multiplier: UseMatch, line: UseMatch) =>
  (['publication', 'level', 'form'] as const).every(
    (key) => multiplier[key] === null || multiplier[key] === line[key],
  )

/** What one more use or instruction is worth to its main unit; undefined where the book alone does not say. */
function worthOf(book: RuleBook, line: UseLine | InstructionLine, isUse: boolean) {
  const text = typeof line.points === 'string' ? line.points : line.points.main
  if (text === undefined || text === 'given') return undefined
  const single = points(text)
  const multiplier = isUse ? book.multipliers.find((one) => isMet(one, line)) : undefined
  const worth = multiplier ? times(single, points(multiplier.times)) : single
  return comparePoints(worth, 0) > 0 ? toFraction(worth) : undefined
}

/** The unit with so many more of one kind and what they are worth. */
function withMore(
  standing: Standing,
  more: Fraction,
  uses: number,
  instructions: number,
  level: Level | null,
): Standing {
  const { counts } = standing
  return {
    ...standing,
    points: addFractions(standing.points, more),
    counts: {
      ...counts,
      uses: counts.uses + uses,
      instructions: counts.instructions + instructions,
      usesByLevel:
        level === null || uses === 0
          ? counts.usesByLevel
          : { ...counts.usesByLevel, [level]: counts.usesByLevel[level] + uses },
    },
  }
}

/**
 * What would lift a unit one place: how far ahead the next better place is, and how many more uses or instructions of
 * each line of the book would reach it. Every number is tried by ranking anew; one less does not suffice.
 * Undefined for who is first or not ranked.
 * @param standings of everybody in the period
 * @param taken what was taken from the unit, below 0
 */
export function lift(
  book: RuleBook,
  standings: readonly Standing[],
  unitId: number,
  taken: readonly LiftLoss[] = [],
): Lift | undefined {
  const own = standings.find(({ unit }) => unit.id === unitId)
  const found = rank(book, standings).classes.find(({ rows }) =>
    rows.some((row) => row.unitId === unitId),
  )
  const row = found?.rows.find((one) => one.unitId === unitId)
  const toRank = found?.rows.reduce(
    (best, one) => (one.rank < (row?.rank ?? 0) ? Math.max(best, one.rank) : best),
    0,
  )
  if (!own || !found || !row || !toRank) return undefined
  const ahead = found.rows.filter((one) => one.rank === toRank)
  const rivals = new Set(found.rows.map((one) => one.unitId))
  const others = standings.filter(({ unit }) => unit.id !== unitId && rivals.has(unit.id))
  const reaches = (changed: Standing) => {
    const rows = rank(book, [...others, changed]).classes.find((one) => one.class === found.class)
    return (rows?.rows.find((one) => one.unitId === unitId)?.rank ?? row.rank) < row.rank
  }
  const theirs = ahead[0]?.points ?? row.points
  const gap = addFractions(theirs, { over: -row.points.over, under: row.points.under })

  const wayOf = (kind: LiftWay['kind'], at: number, line: UseLine | InstructionLine): LiftWay[] => {
    const each = worthOf(book, line, kind === 'use')
    if (!each) return []
    const more = (count: number) =>
      withMore(
        own,
        timesFraction(each, whole(count)),
        kind === 'use' ? count : 0,
        kind === 'instruction' ? count : 0,
        line.level,
      )
    const least = ceiling(timesFraction(gap, fraction(each.under, each.over)))
    const count = reaches(more(least)) ? least : least + 1
    const path = kind === 'use' ? `uses.${at}` : `instructions.lines.${at}`
    return reaches(more(count)) ? [{ kind, line: path, name: line.name, each, count }] : []
  }
  const ways =
    book.months.of === 'average'
      ? []
      : [
          ...book.uses.flatMap((line, at) => wayOf('use', at, line)),
          ...book.instructions.lines.flatMap((line, at) => wayOf('instruction', at, line)),
        ].sort((a, b) => a.count - b.count)
  return {
    toRank,
    overUnitIds: ahead.map((one) => one.unitId),
    gap,
    isEqualEnough: reaches(withMore(own, gap, 0, 0, null)),
    ways,
    losses: taken.filter(({ points: { over, under } }) =>
      reaches(withMore(own, { over: -over, under }, 0, 0, null)),
    ),
  }
}
