import { type BulletinFigures, type BulletinTable, rowsOf, type Sums } from './bulletin-figures.ts'
import { type Fraction, formatFraction, fraction, noFraction, parseFraction } from './fraction.ts'
import { type Level, levels, type ReportKind } from './rule-book.ts'

/** What is measured. */
export type Measure =
  | 'units'
  | 'submitted'
  | 'repeated'
  | 'used'
  | 'uses'
  | `uses.${Level}`
  | `units.${Level}`
  | 'instructions'
  | 'adoption-rate'
  | 'points'
  | 'rank'
  | 'movement'
  | 'top'
  | 'zero-reporters'
  | 'named'
  | 'key-support'
  | 'overdue'
  | 'late-items'
  | `reports.${ReportKind}`

/** Of whom: of all, of a class, of a unit. */
export type Subject =
  | { of: 'all' }
  | { of: 'class'; class: string }
  | { of: 'unit'; unitId: number; name: string }

export const everybody: Subject = { of: 'all' }

/** `all.submitted`, `class:县区.used`, `unit:12.points`. */
export const figureKey = (subject: Subject, measure: Measure): string =>
  subject.of === 'all'
    ? `all.${measure}`
    : subject.of === 'class'
      ? `class:${subject.class}.${measure}`
      : `unit:${subject.unitId}.${measure}`

/** Points as a sentence and a table say them: two places at most. */
export const pointsText = (exact: string): string =>
  formatFraction(parseFraction(exact) ?? noFraction, 2)

/** A rate in percent with one place; null: nothing was submitted, and that is no rate. */
export const rateText = ({ submitted, usedOfSubmitted }: Sums): string | null =>
  submitted === 0
    ? null
    : formatFraction(fraction(BigInt(usedOfSubmitted) * 100n, BigInt(submitted)) as Fraction, 1)

type Scope = { table: BulletinTable; isWhole: boolean }

function scopeOf(figures: BulletinFigures, subject: Subject): Scope | null {
  if (subject.of === 'all')
    return { table: { class: null, rows: rowsOf(figures), sums: figures.sums }, isWhole: true }
  if (subject.of === 'class') {
    const table = figures.tables.find((one) => one.class === subject.class)
    return table ? { table, isWhole: false } : null
  }
  const row = rowsOf(figures).find(({ unitId }) => unitId === subject.unitId)
  return row ? { table: { class: null, rows: [row], sums: row }, isWhole: false } : null
}

const levelOf = (measure: Measure): Level | undefined =>
  levels.find((level) => measure === `uses.${level}` || measure === `units.${level}`)

/**
 * A figure as it is printed; null where the tables do not have it, as the rank of a class.
 */
export function figureOf(
  figures: BulletinFigures,
  subject: Subject,
  measure: Measure,
): string | null {
  const found = scopeOf(figures, subject)
  if (!found) return null
  const { rows, sums } = found.table
  const { attention } = figures
  const ids = new Set(rows.map(({ unitId }) => unitId))
  const within = (unitIds: readonly number[]) => String(unitIds.filter((id) => ids.has(id)).length)
  const ofItems = (items: readonly { unitIds: number[] }[]) =>
    String(items.filter(({ unitIds }) => unitIds.some((id) => ids.has(id))).length)
  const [row] = rows
  const own = subject.of === 'unit' ? row : undefined
  const level = levelOf(measure)
  if (level)
    return measure.startsWith('units.')
      ? String(rows.filter(({ usesByLevel }) => usesByLevel[level] > 0).length)
      : String(sums.usesByLevel[level])
  if (measure.startsWith('reports.'))
    return String(
      attention.reports.filter(
        ({ unitId, kind }) => ids.has(unitId) && `reports.${kind}` === measure,
      ).length,
    )
  switch (measure) {
    case 'units':
      return own ? null : String(rows.length)
    case 'submitted':
      return String(sums.submitted)
    case 'repeated':
      return found.isWhole ? String(figures.repeated) : null
    case 'used':
      return String(sums.used)
    case 'uses':
      return String(sums.uses)
    case 'instructions':
      return String(sums.instructions)
    case 'adoption-rate':
      return rateText(sums)
    case 'points':
      return pointsText(sums.points)
    case 'rank':
      return own && own.rank !== null ? String(own.rank) : null
    case 'movement':
      return own && own.movement !== null ? String(own.movement) : null
    case 'top':
      return own ? null : String(figures.rules.top)
    case 'zero-reporters':
      return within(attention.zeroReporters)
    case 'named':
      return String(rows.filter(({ isNamed }) => isNamed).length)
    case 'key-support':
      return within(attention.keySupport)
    case 'overdue':
      return ofItems(attention.overdue)
    case 'late-items':
      return ofItems(attention.late)
    default:
      return null
  }
}
