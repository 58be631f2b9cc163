import { comparePoints, isBelowZero, type Points, parsePoints, points } from './points.ts'
import { itemRoles, type JointRule, type PointsByRole, type RuleBook } from './rule-book.ts'
import type { RuleBookFault, RuleBookWord } from './rule-book-words.ts'

type KeySupport = NonNullable<RuleBook['ranking']['keySupport']>
type Fault = (path: string, code: RuleBookWord, params?: RuleBookFault['params']) => void

/** Reads points, or says what is wrong with them. */
function read(fault: Fault, path: string, name: string, text: string): Points | undefined {
  const value = parsePoints(text)
  if (value === undefined) fault(path, 'book.points-unreadable', { name, points: text })
  else if (isBelowZero(value)) fault(path, 'book.points-negative', { name, points: text })
  return value
}

/** Points of a line, and whether they are written as its joint rule needs them. */
function worthFaults(
  fault: Fault,
  path: string,
  name: string,
  worth: string | PointsByRole,
  joint: JointRule | null,
) {
  if (typeof worth === 'string') {
    if (worth !== 'given') read(fault, path, name, worth)
    if (joint === 'by-role') fault(path, 'book.roles-needed', { name })
    return
  }
  if (joint !== 'by-role') fault(path, 'book.roles-unused', { name })
  for (const role of itemRoles) {
    const own = worth[role]
    if (own === undefined) fault(path, 'book.role-missing', { name, role })
    else read(fault, path, name, own)
  }
}

/** Lines of which an earlier one takes everything: whatever they ask for is asked for there, or is anything. */
function reachFaults<L extends { name: string }>(
  fault: Fault,
  path: string,
  lines: readonly L[],
  conditions: readonly (keyof L)[],
) {
  for (const [index, line] of lines.entries()) {
    const earlier = lines
      .slice(0, index)
      .find((one) => conditions.every((key) => one[key] === null || one[key] === line[key]))
    if (earlier)
      fault(`${path}.${index}`, 'book.never-reached', { name: line.name, earlier: earlier.name })
  }
}

const isTwice = <T>(all: readonly T[], index: number) => all.indexOf(all[index] as T) < index

function lineFaults(book: RuleBook, fault: Fault) {
  const { uses, multipliers, instructions, extras, late, reports } = book
  if (uses.length === 0) fault('uses', 'book.no-uses')
  for (const [index, line] of uses.entries())
    worthFaults(fault, `uses.${index}`, line.name, line.points, line.joint ?? book.joint)
  reachFaults(fault, 'uses', uses, ['publication', 'level', 'form', 'length', 'kind'])
  for (const [index, { name, times }] of multipliers.entries())
    read(fault, `multipliers.${index}`, name, times)
  reachFaults(fault, 'multipliers', multipliers, ['publication', 'level', 'form'])
  // An instruction may be worth the same to every unit, whatever its part in the item.
  for (const [index, { name, points: worth }] of instructions.lines.entries())
    worthFaults(
      fault,
      `instructions.lines.${index}`,
      name,
      worth,
      typeof worth === 'string' ? null : book.joint,
    )
  reachFaults(fault, 'instructions.lines', instructions.lines, ['publication', 'level', 'form'])
  for (const [index, { name, points: worth }] of extras.entries())
    read(fault, `extras.${index}`, name, worth)
  reachFaults(fault, 'extras', extras, ['extra'])
  for (const [index, { name, takes }] of late.entries()) {
    const path = `late.${index}`
    const value = read(fault, path, name, 'keep' in takes ? takes.keep : takes.less)
    if ('keep' in takes && value !== undefined && comparePoints(value, points('1')) > 0)
      fault(path, 'book.part-out-of-range', { name, points: takes.keep })
  }
  reachFaults(fault, 'late', late, ['lateKind'])
  for (const [index, { name, least, most }] of reports.entries()) {
    const path = `reports.${index}`
    const [from, to] = [read(fault, path, name, least), read(fault, path, name, most)]
    if (from !== undefined && to !== undefined && comparePoints(from, to) > 0)
      fault(path, 'book.range-crossed', { name, least, most })
    const kinds = reports.map(({ kind }) => kind)
    if (isTwice(kinds, index)) fault(path, 'book.twice', { name })
  }
}

function baseFaults({ base, quota, shortfall, floors }: RuleBook, fault: Fault) {
  if (base) {
    const worth = read(fault, 'base.points', 'base', base.points)
    const cap = (key: 'capPerSpan' | 'capPerYear') => {
      const text = base[key]
      if (text === null) return
      const value = read(fault, `base.${key}`, 'base', text)
      if (!value || !worth || comparePoints(worth, value) <= 0) return value
      fault(`base.${key}`, 'book.cap-below-points', { points: base.points, cap: text })
      return value
    }
    const [span, year] = [cap('capPerSpan'), cap('capPerYear')]
    if (span !== undefined && year !== undefined && comparePoints(year, span) < 0)
      fault('base.capPerYear', 'book.caps-crossed', {
        span: base.capPerSpan ?? '',
        year: base.capPerYear ?? '',
      })
    if (!quota) fault('base', 'book.quota-missing', { name: 'base' })
  }
  if (quota?.usual != null) read(fault, 'quota.usual', 'quota', quota.usual)
  if (floors.base && !base) fault('floors.base', 'book.floor-without-base')
  if (!shortfall) return
  read(fault, 'shortfall.points', 'shortfall', shortfall.points)
  if (!quota) fault('shortfall', 'book.quota-missing', { name: 'shortfall' })
  else if (shortfall.of === 'multiple' && quota.counts !== 'points')
    fault('shortfall', 'book.multiple-needs-points', { counts: quota.counts })
  else if (shortfall.of === 'item' && quota.counts === 'points')
    fault('shortfall', 'book.items-need-count')
}

const isCount = (value: number) => Number.isInteger(value) && value >= 1

function restFaults(book: RuleBook, fault: Fault) {
  const { zeroOuts, namedAfterMonths: months, quota, ranking, passUp } = book
  if (book.undelivered !== null) read(fault, 'undelivered', 'undelivered', book.undelivered)
  const keys = zeroOuts.map(({ on, zeroes }) => `${on} ${zeroes}`)
  for (const [index, { name, count, less }] of zeroOuts.entries()) {
    const path = `zeroOuts.${index}`
    if (!isCount(count)) fault(path, 'book.count-too-low', { name, count })
    if (less !== null) read(fault, path, name, less)
    if (isTwice(keys, index)) fault(path, 'book.twice', { name })
  }
  if (months !== null) {
    if (!isCount(months))
      fault('namedAfterMonths', 'book.count-too-low', { name: 'namedAfterMonths', count: months })
    if (quota?.per !== 'month') fault('namedAfterMonths', 'book.months-need-monthly-quota')
  }
  if (book.months.of === 'average') {
    const { places } = book.months
    if (!Number.isInteger(places) || places < 0 || places > 6)
      fault('months.places', 'book.places-out-of-range', { places })
  }
  const lists = { 'ranking.classes': ranking.classes, passUp, tieBreaks: ranking.tieBreaks }
  for (const [path, all] of Object.entries(lists))
    for (const [index, name] of all.entries())
      if (isTwice<string>(all, index)) fault(`${path}.${index}`, 'book.twice', { name })
  for (const [index, name] of passUp.entries())
    if (ranking.classes.includes(name))
      fault(`passUp.${index}`, 'book.class-passes-up', { class: name })
  if (!isCount(ranking.top))
    fault('ranking.top', 'book.count-too-low', { name: 'top', count: ranking.top })
  if (ranking.keySupport) supportFaults(ranking.keySupport, fault)
}

function supportFaults({ share, periods }: KeySupport, fault: Fault) {
  const value = read(fault, 'ranking.keySupport.share', 'keySupport', share)
  if (
    value !== undefined &&
    (comparePoints(value, 0) <= 0 || comparePoints(value, points('1')) >= 0)
  )
    fault('ranking.keySupport.share', 'book.share-out-of-range', { share })
  if (!isCount(periods))
    fault('ranking.keySupport.periods', 'book.count-too-low', {
      name: 'keySupport',
      count: periods,
    })
}

/** Everything in a rule book that cannot be read or contradicts itself; none, and `score` can follow it. */
export function ruleBookFaults(book: RuleBook): RuleBookFault[] {
  const faults: RuleBookFault[] = []
  const fault: Fault = (path, code, params = {}) => faults.push({ code, params, path })
  if (book.validTo !== null && book.validTo < book.validFrom)
    fault('validTo', 'book.dates-crossed', { from: book.validFrom, to: book.validTo })
  lineFaults(book, fault)
  baseFaults(book, fault)
  restFaults(book, fault)
  return faults
}
