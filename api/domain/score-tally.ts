import type { Fraction } from './fraction.ts'
import { negative, type Points, plus, toFraction } from './points.ts'
import type { Level, RuleBook } from './rule-book.ts'
import type { Facts, Unit } from './score-facts.ts'

export const reasonKinds = [
  'use',
  'instruction',
  'extra',
  'late',
  'item-floor',
  'average',
  'report',
  'undelivered',
  'base',
  'base-cap',
  'shortfall',
  'base-floor',
  'zero-out',
  'zero-less',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** Why a part of a score is what it is: `full` with what was taken is `points`, exactly. */
export type Reason = {
  kind: ReasonKind
  points: Fraction
  full: Fraction
  taken: { by: 'stacking' | 'joint'; points: Fraction }[]
  day: string
  /** The day it counts on. Another one only where months are averaged: an item then counts as a whole. */
  countsOn: string
  /** Where the book says so (`uses.3`); null: no line fits, and it is worth nothing. */
  line: string | null
  itemId: number | null
  publication: string | null
  /** The unit whose item it is, when its points go to the unit above. */
  fromUnitId: number | null
}

/** What was given and taken, each entry in the same place of every list. */
export type Entries = {
  kinds: ReasonKind[]
  /** The day each counts on. */
  days: string[]
  worths: Points[]
  sum: Points
  /** What each line brought, or a kind without one, in the order in which it first came. */
  sources: Map<string, { line: string | null; kind: ReasonKind; sum: Points; count: number }>
  /** Null where nobody asks why: a year has hundreds of thousands of reasons, and most of its scoring is making them. */
  reasons: Reason[] | null
}

/** What is gathered of a unit while facts are read, each of them once. */
export type UnitTally = Entries & {
  unit: Unit
  /** Who gets the points of its items. */
  creditTo: UnitTally
  submittedOn: string[]
  usedOn: string[]
  usedOfSubmitted: number
  useCount: number
  usesByLevel: Record<Level, number>
  instructionCount: number
  firstUseOn: string | null
  missedOn: string[]
  months: Map<string, { count: number; sum: Points }>
}

export type OfficerTally = Entries & {
  officerId: number
  unitId: number
  submittedCount: number
  usedCount: number
}

const entries = (isDetailed: boolean): Entries => ({
  kinds: [],
  days: [],
  worths: [],
  sum: 0,
  sources: new Map(),
  reasons: isDetailed ? [] : null,
})

export function give(
  to: Entries,
  kind: ReasonKind,
  countsOn: string,
  line: string | null,
  worth: Points,
): void {
  to.kinds.push(kind)
  to.days.push(countsOn)
  to.worths.push(worth)
  to.sum = plus(to.sum, worth)
  const source = to.sources.get(line ?? kind)
  if (source) {
    source.sum = plus(source.sum, worth)
    source.count += 1
  } else to.sources.set(line ?? kind, { line, kind, sum: worth, count: 1 })
}

/** Fractions of points, each made once: a year has few different ones. */
const exact = new Map<number, Fraction>()
const mostKept = 10_000

export function exactPoints(points: Points): Fraction {
  if (typeof points !== 'number') return points
  const known = exact.get(points)
  if (known) return known
  const made = toFraction(points)
  if (exact.size < mostKept) exact.set(points, made)
  return made
}

/** Nothing was taken: said by one list, as most uses of a year say it. */
export const nothing: Reason['taken'] = []

export function reasonOf(
  kind: ReasonKind,
  day: string,
  worth: Points,
  more: Partial<Reason> = {},
): Reason {
  const points = exactPoints(worth)
  // Field by field: this is made once a use, and spreading is slower.
  return {
    kind,
    points,
    full: more.full ?? points,
    taken: more.taken ?? nothing,
    day,
    countsOn: more.countsOn ?? day,
    line: more.line ?? null,
    itemId: more.itemId ?? null,
    publication: more.publication ?? null,
    fromUnitId: more.fromUnitId ?? null,
  }
}

/** The points of all reasons of one line, and how many these are; without a line, of one kind. */
export type Source = { line: string | null; kind: ReasonKind; points: Fraction; count: number }

/** Where a score comes from, in the order in which it first came. */
export const sourcesOf = ({ sources }: Entries): Source[] =>
  [...sources.values()].map(({ line, kind, sum, count }) => ({
    line,
    kind,
    points: exactPoints(sum),
    count,
  }))

/** Adds what is not of an item: bases, reports, what is taken away. */
export function settle(
  tally: UnitTally,
  kind: ReasonKind,
  day: string,
  worth: Points,
  more: Partial<Reason> = {},
): void {
  give(tally, kind, more.countsOn ?? day, more.line ?? null, worth)
  tally.reasons?.push(reasonOf(kind, day, worth, more))
}

export const takeAway = (
  tally: UnitTally,
  kind: ReasonKind,
  day: string,
  worth: Points,
  more: Partial<Reason> = {},
): void => settle(tally, kind, day, negative(worth), more)

const byId = <T extends { id: number }>(all: readonly T[]): T[] =>
  all.every((one, index) => index === 0 || one.id > (all[index - 1] as T).id)
    ? (all as T[])
    : [...all].sort((a, b) => a.id - b.id)

export { byId as inOrderOfIds }

/** The unit that gets the points of this one's items: itself, or the first above that keeps its own. */
function creditedUnit(unit: Unit, units: ReadonlyMap<number, UnitTally>, book: RuleBook): number {
  const seen = new Set<number>()
  let one = unit
  while (one.class !== null && book.passUp.includes(one.class) && !seen.has(one.id)) {
    seen.add(one.id)
    const above = one.parentId === null ? undefined : units.get(one.parentId)
    if (!above) break
    one = above.unit
  }
  return one.id
}

export function unitTallies(
  book: RuleBook,
  facts: Facts,
  isDetailed: boolean,
): Map<number, UnitTally> {
  const tallies = new Map<number, UnitTally>()
  for (const unit of byId(facts.units)) {
    const tally: Omit<UnitTally, 'creditTo'> = {
      ...entries(isDetailed),
      unit,
      submittedOn: [],
      usedOn: [],
      usedOfSubmitted: 0,
      useCount: 0,
      usesByLevel: { central: 0, province: 0, city: 0, county: 0 },
      instructionCount: 0,
      firstUseOn: null,
      missedOn: [],
      months: new Map(),
    }
    tallies.set(unit.id, Object.assign(tally, { creditTo: tally as UnitTally }))
  }
  for (const tally of tallies.values())
    tally.creditTo = tallies.get(creditedUnit(tally.unit, tallies, book)) ?? tally
  return tallies
}

export const officerTallies = (facts: Facts, isDetailed: boolean): Map<number, OfficerTally> =>
  new Map(
    byId(facts.officers).map(({ id, unitId }) => [
      id,
      { ...entries(isDetailed), officerId: id, unitId, submittedCount: 0, usedCount: 0 },
    ]),
  )
