import type { Desk } from '../desk.ts'
import type { Layout, ReadRow } from '../kind.ts'
import { isoDay } from '../parse-day.ts'
import { isBlank, type Row, squeezed } from '../row.ts'
import type { KnownDepartment } from '../types.ts'
import { createRecordCells } from './cells.ts'
import type { QuotaEntry } from './entries.ts'
import { parseSpan } from './parse-span.ts'
import { createUnitCells } from './unit-cells.ts'
import { codeOfWord } from './words.ts'

/** Reads a row as one officer of a unit. */
export function createOfficerReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const units = createUnitCells(layout, desk, cells)
  return (row, facts) => {
    const name = cells.needed(row, 'name')?.slice(0, 100)
    const unit = cells.needed(row, 'unit')
    if (name === undefined || unit === undefined) return
    const unitId = units.unit(row, 'unit')
    if (!desk.isRejected) facts.entries.push({ is: 'officer', unitId: unitId ?? 0, name })
  }
}

/** Reads a row as one report that is held against a unit. */
export function createReportReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const units = createUnitCells(layout, desk, cells)
  return (row, facts) => {
    const unit = cells.needed(row, 'unit')
    const reportedOn = cells.neededDay(row, 'date')
    const points = cells.points(row, 'points')
    const matter = cells.needed(row, 'matter')
    if (unit === undefined || reportedOn === undefined || points === undefined) return
    if (matter === undefined) return
    const unitId = units.unit(row, 'unit')
    if (desk.isRejected) return
    const kind = codeOfWord(desk, 'report', cells.text(row, 'reportKind'), row)
    facts.entries.push({ is: 'report', unitId: unitId ?? 0, kind, reportedOn, matter, points })
  }
}

/** Whoever it is for: everybody. */
const everybody = /^(全部|所有|各单位|全体|各地各部门|all|everybody|every unit)$/i

/** Reads a row as quotas: one for a named span, or one for each column that is a span (`1月`, `一季度`). */
export function createQuotaReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const units = createUnitCells(layout, desk, cells)
  const classes = new Map(
    (desk.context.information?.classes ?? []).map((one) => [squeezed(one), one]),
  )
  const usualYear = Number(isoDay(desk.lastDay).slice(0, 4))

  function whose(row: Row): Pick<QuotaEntry, 'unitId' | 'class'> | undefined {
    const named = cells.text(row, 'class')
    const unit = cells.text(row, 'unit')
    const said = unit ?? named
    if (said === null) {
      desk.refuse(row, layout.at('unit'), 'problem.quota.whose')
      return undefined
    }
    if (everybody.test(said)) return { unitId: null, class: null }
    if (unit !== null && !classes.has(squeezed(unit)))
      return { unitId: units.unit(row, 'unit') ?? 0, class: null }
    const known = classes.get(squeezed(said))
    if (known === undefined) {
      desk.refuse(row, layout.at('class'), 'problem.class.unknown')
      return undefined
    }
    return { unitId: null, class: known }
  }

  function ofRow(row: Row): { startsOn: string; endsOn: string } | undefined {
    const period = cells.text(row, 'period')
    if (period !== null) {
      const days = parseSpan(period, usualYear)
      if (!days) desk.refuse(row, layout.at('period'), 'problem.span.unreadable')
      return days
    }
    const startsOn = cells.neededDay(row, 'starts')
    const endsOn = cells.neededDay(row, 'ends')
    if (startsOn === undefined || endsOn === undefined) return undefined
    if (startsOn <= endsOn) return { startsOn, endsOn }
    desk.refuse(row, layout.at('ends'), 'problem.span.crossed')
    return undefined
  }

  return (row, facts) => {
    const owner = whose(row)
    if (!owner || desk.isRejected) return
    if (layout.at('amount') >= 0) {
      const days = ofRow(row)
      const amount = cells.points(row, 'amount')
      if (amount === null) desk.refuse(row, layout.at('amount'), 'problem.cell.missing')
      if (!days || amount === null || amount === undefined || desk.isRejected) return
      facts.entries.push({ is: 'quota', ...owner, ...days, amount })
      return
    }
    for (const { index, label } of layout.extras) {
      const cell = row.cells[index] ?? ''
      const days = parseSpan(label, usualYear)
      if (isBlank(cell) || !days) continue
      const amount = cell
        .normalize('NFKC')
        .trim()
        .replace(/\s*(分|篇|条|件)$/, '')
      if (/^\d{1,12}(\.\d{1,6})?$/.test(amount))
        facts.entries.push({ is: 'quota', ...owner, ...days, amount })
      else desk.refuse(row, index, 'problem.points.unreadable')
    }
    if (facts.entries.length === 0 && !desk.isRejected)
      desk.refuse(row, layout.at('unit'), 'problem.quota.empty')
  }
}

/** Reads a row as one unit: a department of the tree, or one that the tree is to get. */
export function createUnitReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const { departments } = desk.context
  const bySpelling = new Map<string, KnownDepartment>()
  for (const one of departments)
    for (const spelling of [one.code, one.name, ...one.aliases])
      if (!bySpelling.has(squeezed(spelling))) bySpelling.set(squeezed(spelling), one)
  /** New ones of this file, by their name: the line that names them. */
  const fresh = new Map<string, number>()
  const codes = new Set(departments.map(({ code }) => code))

  return (row, facts) => {
    const name = cells.needed(row, 'unitName')
    if (name === undefined) return
    const code = cells.text(row, 'code')?.slice(0, 40) ?? null
    const aliases = cells.words(row, 'aliases').filter((alias) => alias !== name)
    const known =
      bySpelling.get(squeezed(name)) ??
      aliases.map((alias) => bySpelling.get(squeezed(alias))).find(Boolean)
    if (!known && code !== null && codes.has(code))
      return desk.refuse(
        row,
        layout.at('code'),
        'problem.code.taken',
        bySpelling.get(squeezed(code))?.name ?? null,
      )
    const above = cells.text(row, 'above')
    const aboveId = above === null ? null : (bySpelling.get(squeezed(above))?.id ?? null)
    const aboveLine =
      above === null || aboveId !== null ? null : (fresh.get(squeezed(above)) ?? null)
    if (above !== null && aboveId === null && aboveLine === null && !known)
      return desk.refuse(row, layout.at('above'), 'problem.above.unknown')
    if (!known) {
      if (code !== null) codes.add(code)
      if (!fresh.has(squeezed(name))) fresh.set(squeezed(name), row.line)
      desk.warn(row, layout.at('unitName'), 'problem.unit.new')
    }
    facts.entries.push({
      is: 'unit',
      departmentId: known?.id ?? null,
      code,
      name,
      aliases,
      aboveId,
      aboveLine,
      class: cells.text(row, 'class')?.slice(0, 100) ?? null,
      isRanked: cells.isYes(row, 'ranked', true),
    })
  }
}
