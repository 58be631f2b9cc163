import type { FactFault, FactWord } from './fact-words.ts'
import { comparePoints, points } from './points.ts'
import type { RuleBook } from './rule-book.ts'
import type { Facts, Item, Unit } from './score-facts.ts'
import { useLineAt } from './score-grants.ts'
import { spanAround } from './span.ts'

type Fault = (path: string, code: FactWord, params?: FactFault['params']) => void

function byId<T extends { id: number }>(fault: Fault, path: string, all: readonly T[]) {
  const found = new Map<number, T>()
  for (const [index, one] of all.entries()) {
    if (found.has(one.id)) fault(`${path}.${index}`, 'facts.twice', { id: one.id })
    found.set(one.id, one)
  }
  return found
}

/** Whether going up through units that pass their points on comes back to where it began. */
function isCircle(unit: Unit, units: ReadonlyMap<number, Unit>, passesUp: (one: Unit) => boolean) {
  const seen = new Set<number>()
  let one: Unit | undefined = unit
  while (one && passesUp(one)) {
    if (seen.has(one.id)) return true
    seen.add(one.id)
    one = one.parentId === null ? undefined : units.get(one.parentId)
  }
  return false
}

function unitFaults(book: RuleBook, facts: Facts, units: ReadonlyMap<number, Unit>, fault: Fault) {
  const { classes } = book.ranking
  const passesUp = (unit: Unit) => unit.class !== null && book.passUp.includes(unit.class)
  for (const [index, unit] of facts.units.entries()) {
    const path = `facts.units.${index}`
    const params = { unit: unit.name }
    if (unit.parentId !== null && !units.has(unit.parentId))
      fault(path, 'facts.unit-unknown', { id: unit.parentId })
    if (passesUp(unit)) {
      if (unit.parentId === null) fault(path, 'facts.parent-missing', params)
      else if (isCircle(unit, units, passesUp)) fault(path, 'facts.parent-circle', params)
    } else if (classes.length > 0 && unit.ranked) {
      if (unit.class === null) fault(path, 'facts.class-missing', params)
      else if (!classes.includes(unit.class))
        fault(path, 'facts.class-unknown', { ...params, class: unit.class })
    }
  }
  for (const [index, { unitId }] of facts.officers.entries())
    if (!units.has(unitId)) fault(`facts.officers.${index}`, 'facts.unit-unknown', { id: unitId })
}

function itemFaults(
  facts: Facts,
  units: ReadonlyMap<number, Unit>,
  officers: ReadonlyMap<number, unknown>,
  fault: Fault,
) {
  for (const [index, { title, units: parts }] of facts.items.entries()) {
    const path = `facts.items.${index}`
    if (parts.length === 0) fault(path, 'facts.item-without-unit', { item: title })
    for (const [at, { unitId, officerId }] of parts.entries()) {
      if (!units.has(unitId)) fault(path, 'facts.unit-unknown', { id: unitId })
      if (officerId !== null && !officers.has(officerId))
        fault(path, 'facts.officer-unknown', { id: officerId })
      if (at > 0 && parts.findIndex((one) => one.unitId === unitId) < at)
        fault(path, 'facts.unit-twice', { item: title, unit: units.get(unitId)?.name ?? unitId })
    }
  }
}

function useFaults(book: RuleBook, facts: Facts, items: ReadonlyMap<number, Item>, fault: Fault) {
  for (const [index, use] of facts.uses.entries()) {
    const item = items.get(use.itemId)
    if (!item) fault(`facts.uses.${index}`, 'facts.item-unknown', { id: use.itemId })
    else if (use.given === null && book.uses[useLineAt(book, item, use)]?.points === 'given')
      fault(`facts.uses.${index}`, 'facts.given-missing', {
        publication: use.publication,
        item: item.title,
      })
  }
  for (const [index, { itemId }] of facts.instructions.entries())
    if (!items.has(itemId))
      fault(`facts.instructions.${index}`, 'facts.item-unknown', { id: itemId })
}

function reportFaults(
  book: RuleBook,
  facts: Facts,
  units: ReadonlyMap<number, Unit>,
  fault: Fault,
) {
  for (const [index, report] of facts.reports.entries()) {
    const path = `facts.reports.${index}`
    if (!units.has(report.unitId)) fault(path, 'facts.unit-unknown', { id: report.unitId })
    const line = book.reports.find(({ kind }) => kind === report.kind)
    if (!line) continue
    const { least, most } = line
    const isRange = comparePoints(points(least), points(most)) !== 0
    if (report.points === null) {
      if (isRange) fault(path, 'facts.points-missing', { least, most })
    } else {
      const worth = points(report.points)
      if (comparePoints(worth, points(least)) < 0 || comparePoints(worth, points(most)) > 0)
        fault(path, 'facts.points-out-of-range', { points: report.points, least, most })
    }
  }
}

function quotaFaults(book: RuleBook, facts: Facts, units: ReadonlyMap<number, Unit>, fault: Fault) {
  const seen = new Set<string>()
  for (const [index, { unitId, class: unitClass, from, to }] of facts.quotas.entries()) {
    const path = `facts.quotas.${index}`
    if (unitId !== null && !units.has(unitId)) fault(path, 'facts.unit-unknown', { id: unitId })
    if (unitId !== null && unitClass !== null) fault(path, 'facts.quota-for-two')
    const key = JSON.stringify([unitId, unitClass, from])
    if (seen.has(key)) fault(path, 'facts.quota-twice', { from, to })
    seen.add(key)
    if (!book.quota) {
      fault(path, 'facts.quota-unruled')
      continue
    }
    const { per } = book.quota
    const whole = spanAround(from, per)
    if (whole.from !== from || whole.to !== to) fault(path, 'facts.quota-span', { from, to, per })
  }
}

/** Facts that name what does not exist, or that the rule book cannot judge. Asked of a book without faults. */
export function factFaults(book: RuleBook, facts: Facts): FactFault[] {
  const faults: FactFault[] = []
  const fault: Fault = (path, code, params = {}) => faults.push({ code, params, path })
  const units = byId(fault, 'facts.units', facts.units)
  const officers = byId(fault, 'facts.officers', facts.officers)
  const items = byId(fault, 'facts.items', facts.items)
  byId(fault, 'facts.uses', facts.uses)
  byId(fault, 'facts.instructions', facts.instructions)
  byId(fault, 'facts.reports', facts.reports)
  unitFaults(book, facts, units, fault)
  itemFaults(facts, units, officers, fault)
  useFaults(book, facts, items, fault)
  reportFaults(book, facts, units, fault)
  quotaFaults(book, facts, units, fault)
  return faults
}
