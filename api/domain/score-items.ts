import {
  dividedBy,
  isBelowZero,
  minus,
  negative,
  type Points,
  plus,
  points,
  times,
} from './points.ts'
import type { RuleBook } from './rule-book.ts'
import { dayOf, type Facts, type Item, isAfter, isWithin, type Period } from './score-facts.ts'
import { type Grant, grantsOf } from './score-grants.ts'
import {
  exactPoints,
  give,
  inOrderOfIds,
  nothing,
  type OfficerTally,
  type Reason,
  type ReasonKind,
  reasonOf,
  type UnitTally,
} from './score-tally.ts'

type Dated = { id: number; itemId: number; day: string }

const byDay = (a: Dated, b: Dated) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id)

/**
 * What belongs to an item up to a day, in order of days; for items asked for in order of their ids. Walking beside them
 * takes half the time of looking each up: a year has a hundred thousand.
 */
function besideItems<T extends Dated>(all: readonly T[], until: string) {
  const sorted = [...all].sort((a, b) => a.itemId - b.itemId || byDay(a, b))
  let at = 0
  return (itemId: number): readonly T[] => {
    let one = sorted[at]
    while (one && one.itemId < itemId) one = sorted[++at]
    const from = at
    while (one && one.itemId === itemId && one.day <= until) one = sorted[++at]
    return from === at ? none : sorted.slice(from, at)
  }
}

const none: never[] = []

/** What a unit gets of a grant: nothing of one that another counts in place of, its part of one that is split. */
function worthOf({ full, isStacked, joint }: Grant, unitCount: number): Points {
  if (isStacked) return 0
  return joint === 'split' && unitCount > 1 ? dividedBy(full, unitCount) : full
}

/** A grant as a reason: what stacking and sharing took away stands in it. */
function grantReason(
  grant: Grant,
  worth: Points,
  unitCount: number,
  of: Pick<Reason, 'itemId' | 'fromUnitId'> & { countsOn: string | null },
): Reason {
  const { kind, full, day, line, publication, isStacked, joint } = grant
  const by = isStacked ? 'stacking' : joint === 'split' && unitCount > 1 ? 'joint' : null
  return {
    kind,
    points: exactPoints(worth),
    full: exactPoints(full),
    taken: by === null ? nothing : [{ by, points: exactPoints(minus(worth, full)) }],
    day,
    countsOn: of.countsOn ?? day,
    line,
    itemId: of.itemId,
    publication,
    fromUnitId: of.fromUnitId,
  }
}

/** What lateness takes of an item. A part left is left in each period; a fixed loss falls on the day of submission. */
function lateLoss(book: RuleBook, item: Item, sum: Points, isSubmitted: boolean) {
  const { submittedAt, dueAt, lateKind } = item
  if (submittedAt === null || dueAt === null || !isAfter(submittedAt, dueAt)) return null
  const at = book.late.findIndex((line) => line.lateKind === null || line.lateKind === lateKind)
  const takes = book.late[at]?.takes
  if (!takes) return null
  const line = `late.${at}`
  if ('keep' in takes) return { line, loss: minus(sum, times(sum, points(takes.keep))) }
  if (!isSubmitted) return null
  const less = points(takes.less)
  const isSplit = book.joint === 'split'
  return { line, loss: isSplit ? dividedBy(less, item.units.length) : less }
}

/**
 * Scores every item for each of its units and their officers, in this order: points of uses (the first line that
 * fits, multiplied), stacking, instructions, extras, sharing between units, lateness, the item's floor.
 * Uses and instructions count on their own day; an item used again later counts again in that later period.
 */
export function scoreItems(
  book: RuleBook,
  facts: Facts,
  period: Period,
  units: ReadonlyMap<number, UnitTally>,
  officers: ReadonlyMap<number, OfficerTally>,
  isDetailed: boolean,
): void {
  const usesOf = besideItems(facts.uses, period.to)
  const instructionsOf = besideItems(facts.instructions, period.to)
  const isAveraged = book.months.of === 'average'
  const inPeriod = <T extends Dated>(all: readonly T[]) =>
    all.length === 0 || (all[0] as T).day >= period.from
      ? all
      : all.filter(({ day }) => day >= period.from)

  for (const item of inOrderOfIds(facts.items)) {
    const { submittedAt } = item
    const submittedOn = submittedAt === null ? null : dayOf(submittedAt)
    const isSubmitted = submittedOn !== null && isWithin(submittedOn, period)
    const copies = usesOf(item.id)
    const uses = inPeriod(copies)
    const written = inPeriod(instructionsOf(item.id))
    if (!isSubmitted && uses.length === 0 && written.length === 0) {
      if (copies.length === 0) noteMissed(item, period, units)
      continue
    }
    const firstDay = uses[0]?.day ?? written[0]?.day ?? period.to
    const itemDay = isSubmitted ? submittedOn : firstDay
    const countsOn = isAveraged ? itemDay : null
    const unitCount = item.units.length
    /** Reckoned once a role; most items have one unit. */
    const byRole = unitCount > 1 ? new Map<string, Grant[]>() : null
    const parts = unitCount > 1 ? [...item.units].sort((a, b) => a.unitId - b.unitId) : item.units

    for (const { unitId, role, officerId } of parts) {
      const tally = units.get(unitId)
      if (!tally) continue
      const officer = officerId === null ? undefined : officers.get(officerId)
      const credited = tally.creditTo
      const fromUnitId = credited === tally ? null : unitId
      const of = { itemId: item.id, fromUnitId, countsOn }
      let sum: Points = 0
      const add = (kind: ReasonKind, day: string, line: string | null, worth: Points) => {
        give(credited, kind, countsOn ?? day, line, worth)
        if (officer) give(officer, kind, countsOn ?? day, line, worth)
        sum = plus(sum, worth)
      }
      const explain = (reason: Reason) => {
        credited.reasons?.push(reason)
        officer?.reasons?.push(reason)
      }
      const settleItem = (kind: ReasonKind, worth: Points, line: string) => {
        add(kind, itemDay, line, worth)
        if (isDetailed)
          explain(reasonOf(kind, itemDay, worth, { line, itemId: item.id, fromUnitId }))
      }

      let grants = byRole?.get(role)
      if (!grants) {
        const extrasOn = isSubmitted ? submittedOn : null
        grants = grantsOf(book, item, role, uses, copies, written, extrasOn)
        byRole?.set(role, grants)
      }
      for (const grant of grants) {
        const worth = worthOf(grant, unitCount)
        add(grant.kind, grant.day, grant.line, worth)
        if (isDetailed) explain(grantReason(grant, worth, unitCount, of))
      }
      const late = lateLoss(book, item, sum, isSubmitted)
      if (late && late.loss !== 0) settleItem('late', negative(late.loss), late.line)
      if (book.floors.item && isBelowZero(sum))
        settleItem('item-floor', negative(sum), 'floors.item')

      if (isAveraged) {
        const month = itemDay.slice(0, 7)
        const so = credited.months.get(month) ?? { count: 0, sum: 0 }
        credited.months.set(month, { count: so.count + 1, sum: plus(so.sum, sum) })
      }
      if (isSubmitted) tally.submittedOn.push(submittedOn)
      if (isSubmitted && copies.length > 0) tally.usedOfSubmitted += 1
      if (uses[0]) tally.usedOn.push(uses[0].day)
      tally.useCount += uses.length
      tally.instructionCount += written.length
      for (const { level } of uses) tally.usesByLevel[level] += 1
      if (uses[0] && (tally.firstUseOn === null || uses[0].day < tally.firstUseOn))
        tally.firstUseOn = uses[0].day
      if (!officer) continue
      if (isSubmitted) officer.submittedCount += 1
      if (uses[0]) officer.usedCount += 1
    }
  }
}

/** A commissioned item that was due by the end of the period and never came. */
function noteMissed(item: Item, period: Period, units: ReadonlyMap<number, UnitTally>): void {
  if (!item.commissioned || item.submittedAt !== null || item.dueAt === null) return
  const dueOn = dayOf(item.dueAt)
  if (dueOn > period.to) return
  for (const { unitId } of item.units) units.get(unitId)?.missedOn.push(dueOn)
}
