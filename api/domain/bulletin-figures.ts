import { addFractions, type Fraction, fractionText, noFraction, parseFraction } from './fraction.ts'
import type { PeriodResult, UnitResult } from './period-result.ts'
import type { Ranked, Ranking } from './rank.ts'
import { type Level, levels, type ReportKind, type RuleBook } from './rule-book.ts'
import type { Period } from './score-facts.ts'

/** What is added up of units. Points are exact text: decimals, or fractions such as `2/3`. */
export type Sums = {
  submitted: number
  /** Items used in the period. */
  used: number
  /** Of the items submitted those used: what the adoption rate is of. */
  usedOfSubmitted: number
  uses: number
  usesByLevel: Record<Level, number>
  instructions: number
  points: string
}

export type BulletinRow = Sums & {
  unitId: number
  code: string
  name: string
  /** Null: takes part without a rank. */
  rank: number | null
  isByTieBreak: boolean
  isTop: boolean
  movement: number | null
  /** Named for quotas missed in a row. */
  isNamed: boolean
}

/** Of units ranked together, in their order, with what they add up to. */
export type BulletinTable = { class: string | null; rows: BulletinRow[]; sums: Sums }

export type LevelRow = { level: Level; uses: number; units: number }

export type ItemLeft = { itemId: number; title: string; unitIds: number[] }

/** Who needs help, who brought nothing, what is owed: worked out before, named here. */
export type BulletinAttention = {
  /** What was owed on this day. */
  asOf: string
  keySupport: number[]
  zeroReporters: number[]
  rising: { unitId: number; movement: number }[]
  falling: { unitId: number; movement: number }[]
  overdue: ItemLeft[]
  late: ItemLeft[]
  reports: { unitId: number; kind: ReportKind; day: string }[]
}

/** Which rule book scored which days. */
export type BulletinBook = Period & { ruleBookId: number; version: number; name: string }

/** Every figure of a bulletin: what its tables print and its sentences say. */
export type BulletinFigures = {
  period: Period
  before: Period | null
  books: BulletinBook[]
  rules: Pick<RuleBook['ranking'], 'classes' | 'ties' | 'tieBreaks' | 'top'>
  tables: BulletinTable[]
  unranked: BulletinTable
  sums: Sums
  /** Submissions counted more than once, since an item of several units is each one's. */
  repeated: number
  levels: LevelRow[]
  attention: BulletinAttention
}

const byLevel = (of: (level: Level) => number): Record<Level, number> => ({
  central: of('central'),
  province: of('province'),
  city: of('city'),
  county: of('county'),
})

const exact = (text: string): Fraction => parseFraction(text) ?? noFraction

export function sumRows(rows: readonly Sums[]): Sums {
  const sum = (read: (one: Sums) => number) => rows.reduce((all, one) => all + read(one), 0)
  return {
    submitted: sum((one) => one.submitted),
    used: sum((one) => one.used),
    usedOfSubmitted: sum((one) => one.usedOfSubmitted),
    uses: sum((one) => one.uses),
    usesByLevel: byLevel((level) => sum((one) => one.usesByLevel[level])),
    instructions: sum((one) => one.instructions),
    points: fractionText(
      rows.reduce((all, one) => addFractions(all, exact(one.points)), noFraction),
    ),
  }
}

const sumsOf = ({ points, counts }: UnitResult): Sums => ({
  submitted: counts.submitted,
  used: counts.used,
  usedOfSubmitted: counts.usedOfSubmitted,
  uses: counts.uses,
  usesByLevel: byLevel((level) => counts.usesByLevel[level]),
  instructions: counts.instructions,
  points: fractionText(points),
})

const rowOf = (own: UnitResult, ranked: Ranked | null): BulletinRow => ({
  unitId: own.unit.id,
  code: own.unit.code,
  name: own.unit.name,
  rank: ranked?.rank ?? null,
  isByTieBreak: ranked?.isByTieBreak ?? false,
  isTop: ranked?.isTop ?? false,
  movement: ranked?.movement ?? null,
  isNamed: own.isNamed,
  ...sumsOf(own),
})

const tableOf = (name: string | null, rows: BulletinRow[]): BulletinTable => ({
  class: name,
  rows,
  sums: sumRows(rows),
})

export const rowsOf = ({ tables, unranked }: Pick<BulletinFigures, 'tables' | 'unranked'>) => [
  ...tables.flatMap(({ rows }) => rows),
  ...unranked.rows,
]

export type Taken = {
  result: PeriodResult
  ranking: Ranking
  before: Period | null
  books: BulletinBook[]
  rules: BulletinFigures['rules']
  /** Items submitted in the period, each once, whoever's. */
  itemCount: number
  attention: BulletinAttention
}

/** A ranked period as the tables of a bulletin. Sums are those of the rows: what is printed adds up. */
export function bulletinFigures(taken: Taken): BulletinFigures {
  const { result, ranking, before, books, rules, itemCount, attention } = taken
  const byId = new Map(result.units.map((one) => [one.unit.id, one]))
  const known = (unitId: number, ranked: Ranked | null): BulletinRow[] => {
    const own = byId.get(unitId)
    return own ? [rowOf(own, ranked)] : []
  }
  const tables = ranking.classes.map(({ class: name, rows }) =>
    tableOf(
      name,
      rows.flatMap((one) => known(one.unitId, one)),
    ),
  )
  const unranked = tableOf(
    null,
    ranking.unranked.flatMap(({ unitId }) => known(unitId, null)),
  )
  const all = rowsOf({ tables, unranked })
  const sums = sumRows(all)
  return {
    period: result.period,
    before,
    books,
    rules,
    tables,
    unranked,
    sums,
    repeated: Math.max(0, sums.submitted - itemCount),
    levels: levels.map((level) => ({
      level,
      uses: sums.usesByLevel[level],
      units: all.filter(({ usesByLevel }) => usesByLevel[level] > 0).length,
    })),
    attention,
  }
}
