import type { Block } from './summary-block.ts'
import type { Cell, CellUnit, FigureUnit, Ground, Said, Table } from './summary-figure.ts'

/** What a summary was worked out from, in so far as a later look can tell that it changed. */
export type SummarySources = {
  settlementEdition: number | null
  /** Of what was decided about the differences. */
  settledCents: number
  budgetVersion: number
  agreementVersion: number
  countEditions: { day: string; edition: number }[]
  imports: { id: number; filename: string; kind: string }[]
  /** People counted, and the changes made to all people, added up. */
  attendance: { heads: number; revision: number }
  standard: string | null
  survey: string | null
  decisions: { number: number; revision: number }[]
  milestones: string
  lessons: string
  commendations: string
  meeting: string
  day: string
}

/** Changes that need no figure of their own. */
type PlainReason =
  | 'differences'
  | 'standard'
  | 'survey'
  | 'milestones'
  | 'lessons'
  | 'commendations'
  | 'meeting'

export type SummaryReason =
  | { because: 'import-added' | 'import-removed'; filename: string; kind: string }
  | { because: 'count'; day: string; signed: number; now: number }
  | { because: 'budget' | 'agreement'; signed: number; now: number }
  | { because: 'settlement'; signed: number | null; now: number | null }
  | { because: 'attendance'; signed: number; now: number }
  | { because: 'decisions'; numbers: number[] }
  | { because: 'day'; signed: string; now: string }
  | { because: PlainReason }

const groundOf: Record<SummaryReason['because'], Ground> = {
  'import-added': 'imports',
  'import-removed': 'imports',
  count: 'counts',
  budget: 'budget',
  agreement: 'agreement',
  settlement: 'settlement',
  differences: 'settlement',
  attendance: 'attendance',
  decisions: 'decisions',
  day: 'day',
  standard: 'standard',
  survey: 'survey',
  milestones: 'milestones',
  lessons: 'lessons',
  commendations: 'commendations',
  meeting: 'meeting',
}

/** What has changed between two looks, the files first. */
export function reasonsOf(signed: SummarySources, now: SummarySources): SummaryReason[] {
  const missing = (from: SummarySources, other: SummarySources) =>
    from.imports.filter(({ id }) => !other.imports.some((one) => one.id === id))
  const before = new Map(signed.countEditions.map(({ day, edition }) => [day, edition]))
  const revisions = new Map(signed.decisions.map(({ number, revision }) => [number, revision]))
  const numbers = now.decisions
    .filter(({ number, revision }) => revisions.get(number) !== revision)
    .map(({ number }) => number)
  const version = (
    because: 'budget' | 'agreement',
    then: number,
    today: number,
  ): SummaryReason[] => (then === today ? [] : [{ because, signed: then, now: today }])
  const plain = (because: PlainReason, isSame: boolean): SummaryReason[] =>
    isSame ? [] : [{ because }]
  const found: SummaryReason[] = [
    ...missing(now, signed).map(({ filename, kind }) => ({
      because: 'import-added' as const,
      filename,
      kind,
    })),
    ...missing(signed, now).map(({ filename, kind }) => ({
      because: 'import-removed' as const,
      filename,
      kind,
    })),
    ...now.countEditions.flatMap(({ day, edition }) => {
      const then = before.get(day) ?? 0
      return then === edition
        ? []
        : [{ because: 'count' as const, day, signed: then, now: edition }]
    }),
    ...version('budget', signed.budgetVersion, now.budgetVersion),
    ...version('agreement', signed.agreementVersion, now.agreementVersion),
    ...(signed.settlementEdition === now.settlementEdition
      ? []
      : [
          {
            because: 'settlement' as const,
            signed: signed.settlementEdition,
            now: now.settlementEdition,
          },
        ]),
    ...(signed.attendance.heads === now.attendance.heads &&
    signed.attendance.revision === now.attendance.revision
      ? []
      : [
          {
            because: 'attendance' as const,
            signed: signed.attendance.heads,
            now: now.attendance.heads,
          },
        ]),
    ...(numbers.length > 0 ? [{ because: 'decisions' as const, numbers }] : []),
    ...plain('standard', signed.standard === now.standard),
    ...plain('survey', signed.survey === now.survey),
    ...plain('milestones', signed.milestones === now.milestones),
    ...plain('lessons', signed.lessons === now.lessons),
    ...plain('commendations', signed.commendations === now.commendations),
    ...plain('meeting', signed.meeting === now.meeting),
    ...(signed.day === now.day
      ? []
      : [{ because: 'day' as const, signed: signed.day, now: now.day }]),
  ]
  // What nothing else explains was decided about the differences.
  const isMoney = found.some(({ because }) =>
    ['imports', 'counts', 'agreement', 'settlement'].includes(groundOf[because]),
  )
  return signed.settledCents !== now.settledCents && !isMoney
    ? [{ because: 'differences' }, ...found]
    : found
}

type Value = number | string | null
export type DriftedFigure = {
  key: string
  label: Said
  unit: FigureUnit
  signed: Value
  now: Value
  because: SummaryReason[]
}

/** Every value by its key; a cause of cost that is not named today stands in the table of all causes. */
function valuesOf(blocks: readonly Block[]): Map<string, Value> {
  const causes = blocks.flatMap(({ tables }) => tables).find(({ key }) => key === 'cost.causes')
  return new Map<string, Value>([
    ...(causes?.rows ?? []).map(({ key, cells }): [string, Value] => {
      const last = cells.at(-1)
      return [key, typeof last === 'number' ? last : null]
    }),
    ...blocks.flatMap(({ figures }) =>
      figures.map(({ key, value }): [string, Value] => [key, value]),
    ),
  ])
}

/** A cell of a table that would be another today. */
export type DriftedCell = { head: Said; unit: CellUnit; signed: Cell; now: Cell }

/** A row of a table that would be another today, stand there no more, or stand there too. */
export type DriftedRow = {
  key: string
  table: Said
  label: Said
  is: 'changed' | 'gone' | 'new'
  cells: DriftedCell[]
  because: SummaryReason[]
}

type Lines = ReadonlyMap<string, { table: Table; row: Table['rows'][number] }>

const linesOf = (blocks: readonly Block[]): Lines =>
  new Map(
    blocks
      .flatMap(({ tables }) => tables)
      .flatMap((table) => table.rows.map((row) => [row.key, { table, row }] as const)),
  )

const sameCell = (a: Cell, b: Cell): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a?.zh === b?.zh && a?.en === b?.en)

/** The cells of a row by its columns that differ; of a row that stands on one side alone, all that say something. */
function cellsBetween(signed: Lines, now: Lines, key: string): DriftedCell[] {
  const [was, is] = [signed.get(key), now.get(key)]
  const columns = new Map(
    [was, is].flatMap((one) => one?.table.columns ?? []).map((column) => [column.key, column]),
  )
  const cellOf = (line: typeof was, column: string): Cell =>
    line?.row.cells[line.table.columns.findIndex((one) => one.key === column)] ?? null
  return [...columns.values()].flatMap(({ key: column, head, unit }): DriftedCell[] => {
    const [before, after] = [cellOf(was, column), cellOf(is, column)]
    return sameCell(before, after) ? [] : [{ head, unit, signed: before, now: after }]
  })
}

/** Rows of all tables by what they are of. Days that merely pass change no row: its figure says how late it is. */
function driftedRows(
  signed: readonly Block[],
  now: readonly Block[],
  reasons: readonly SummaryReason[],
): DriftedRow[] {
  const [before, today] = [linesOf(signed), linesOf(now)]
  return [...new Set([...before.keys(), ...today.keys()])].flatMap((key): DriftedRow[] => {
    const [was, is] = [before.get(key), today.get(key)]
    const line = was ?? is
    const cells = cellsBetween(before, today, key)
    if (!line || cells.length === 0) return []
    const because = reasons.filter((one) => line.row.rests.includes(groundOf[one.because]))
    if (because.length > 0 && because.every((one) => one.because === 'day')) return []
    const state = was && is ? 'changed' : was ? 'gone' : 'new'
    return [{ key, table: line.table.title, label: line.row.label, is: state, cells, because }]
  })
}

/**
 * Signed X, now Y, because …: the figures that today would be others, each with those changes that it rests on. A
 * cause of cost that comes to nothing today is 0. Rows of tables likewise: what adds up to the same may still differ.
 */
export function driftOfSummary(
  signed: { blocks: readonly Block[]; sources: SummarySources },
  now: { blocks: readonly Block[]; sources: SummarySources },
): { figures: DriftedFigure[]; rows: DriftedRow[]; reasons: SummaryReason[] } {
  const today = valuesOf(now.blocks)
  const reasons = reasonsOf(signed.sources, now.sources)
  const figures = signed.blocks.flatMap((block) =>
    block.figures.flatMap(({ key, label, unit, value, rests }): DriftedFigure[] => {
      const is = today.get(key) ?? (key.startsWith('cost.cause:') ? 0 : null)
      // The rest is what is not among the largest: which those are may change while nothing else does.
      if (is === value || key === 'cost.rest' || key.endsWith(':count')) return []
      return [
        {
          key,
          label,
          unit,
          signed: value,
          now: is,
          because: reasons.filter(({ because }) => rests.includes(groundOf[because])),
        },
      ]
    }),
  )
  const rows = driftedRows(signed.blocks, now.blocks, reasons)
  const met = new Set([...figures, ...rows].flatMap(({ because }) => because))
  return { figures, rows, reasons: reasons.filter((reason) => met.has(reason)) }
}
