import { listAttendees } from '../db/attendance.ts'
import { listCommendations } from '../db/commendations.ts'
import { listStandingCounts } from '../db/counts.ts'
import { listDecisions } from '../db/decisions.ts'
import { listDepartments } from '../db/departments.ts'
import { listAgreedOf, listBilledOf, listCountedOf, listPlannedOf } from '../db/evidence.ts'
import { listStates } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { listLessons } from '../db/lessons.ts'
import type { Meeting } from '../db/meetings.ts'
import { listCommittedSurveys } from '../db/surveys.ts'
import { isCounted } from './domain/attendance.ts'
import { endOfMeeting, isEarlyLeaver } from './domain/attendance-figures.ts'
import { stretchesOf } from './domain/evidence.ts'
import { addKnown } from './domain/money.ts'
import type { GridColumn, Rows } from './domain/summary-figure.ts'
import { shownMilestones } from './milestone-days.ts'
import type { TracedItem } from './summary.ts'
import type { FrozenSource } from './summary-view.ts'

/** What a summary's rows are found by: the items and lines that it was worked out from. */
export type Ground = {
  items: readonly TracedItem[]
  lines: readonly FrozenSource[]
  planVersion: number | null
}

type Page = { offset: number; limit: number }

const idsOf = (rows: readonly Rows[], wanted: GridColumn | 'settled'): Set<number> =>
  new Set(
    rows.flatMap((one) => {
      if (one.of === 'grid') return one.column === wanted ? one.itemIds : []
      return one.of === 'settled' && wanted === 'settled' ? one.itemIds : []
    }),
  )

/** Lines of the files behind some items, a page of them. */
async function fileLines(db: Db, ground: Ground, rows: readonly Rows[], page: Page) {
  const items = new Map(ground.items.map((one) => [one.itemId, one]))
  const pageOf = (column: 'billed' | 'counted') => {
    const ids = idsOf(rows, column)
    const sources = ground.lines
      .filter(({ itemId }) => ids.has(itemId))
      .map((one) => ({
        ...one,
        lineCount: column === 'billed' ? one.billedCount : one.countedCount,
      }))
    return {
      stretches: stretchesOf(sources, page),
      lineCount: sources.reduce((sum, one) => sum + one.lineCount, 0),
    }
  }
  const [billed, counted] = [pageOf('billed'), pageOf('counted')]
  const withOrigin = <L extends { at: number }>(
    lines: readonly L[],
    from: ReturnType<typeof pageOf>['stretches'],
  ) =>
    lines.flatMap(({ at, ...line }) => {
      const source = from[at]?.source
      const item = source && items.get(source.itemId)
      if (!source || !item) return []
      const { importId, filename, kind, rule, itemId } = source
      return [{ itemId, item: item.item, importId, filename, kind, rule, ...line }]
    })
  return {
    billed: withOrigin(await listBilledOf(db, billed.stretches), billed.stretches),
    counted: withOrigin(await listCountedOf(db, counted.stretches), counted.stretches),
    billedCount: billed.lineCount,
    countedCount: counted.lineCount,
  }
}

/** Lines of the budget or of the agreement behind some items. */
async function planLines(
  db: Db,
  meetingId: number,
  ground: Ground,
  rows: readonly Rows[],
  column: 'planned' | 'agreed',
) {
  const ids = idsOf(rows, column)
  const items = ground.items.filter(({ itemId }) => ids.has(itemId))
  if (items.length === 0) return []
  const found =
    column === 'planned'
      ? ground.planVersion === null
        ? []
        : await listPlannedOf(db, { meetingId, version: ground.planVersion }, items)
      : (await listAgreedOf(db, meetingId, items)).map((line) => ({ ...line, note: null }))
  const byItem = new Map(found.map((line) => [line.itemId, line]))
  return items.flatMap(({ itemId, item }) => {
    const line = byItem.get(itemId)
    return line ? [{ ...line, item }] : []
  })
}

async function dailyLines(db: Db, meetingId: number, ground: Ground, rows: readonly Rows[]) {
  const ids = idsOf(rows, 'counted')
  const items = new Map(ground.items.map((one) => [one.itemId, one.item]))
  if (ids.size === 0) return []
  return (await listStandingCounts(db, meetingId, [...ids])).flatMap((line) => {
    const item = items.get(line.itemId)
    return item ? [{ ...line, item }] : []
  })
}

/** People behind a figure, each with the file and line that named them first. Names and units, no telephone. */
async function peopleOf(db: Db, meeting: Meeting, ground: Ground, rows: readonly Rows[]) {
  const wanted = rows.filter((one) => one.of === 'people')
  if (wanted.length === 0) return []
  const departments = new Map((await listDepartments(db)).map(({ id, name }) => [id, name]))
  const end = endOfMeeting(
    meeting,
    ground.items.map(({ item }) => item),
  )
  const people = await listAttendees(db, meeting.id)
  const isWanted = (one: (typeof people)[number]) =>
    wanted.some(({ crowd, kind, departmentId }) => {
      if (kind !== null && one.kind !== kind) return false
      if (departmentId !== 'any' && one.departmentId !== departmentId) return false
      const came = isCounted(one)
      if (crowd === 'expected') return one.isExpected
      if (crowd === 'came') return came
      if (crowd === 'came-expected') return came && one.isExpected
      if (crowd === 'walk-in') return came && !one.isExpected
      return crowd === 'absent' ? one.isExpected && !came : isEarlyLeaver(one, end)
    })
  const found = people.filter(isWanted)
  const files = new Map(
    (await listStates(db, [...new Set(found.flatMap(({ importId }) => importId ?? []))])).map(
      ({ id, filename }) => [id, filename],
    ),
  )
  return found.map((one) => ({
    id: one.id,
    name: one.name,
    kind: one.kind,
    unit: one.unit ?? departments.get(one.departmentId ?? 0) ?? null,
    isExpected: one.isExpected,
    came: isCounted(one),
    importId: one.importId,
    filename: one.importId === null ? null : (files.get(one.importId) ?? null),
    line: one.importLine,
  }))
}

/** Whether a lesson or a commendation is among those named; rows that name none mean all. */
function isAmong(rows: readonly Rows[], of: 'lessons' | 'commendations') {
  const own = rows.flatMap((one) => (one.of === of ? [one.ids] : []))
  const named = new Set(own.flatMap((ids) => ids ?? []))
  return ({ id }: { id: number }) => own.some((ids) => ids === undefined) || named.has(id)
}

async function outcomesOf(db: Db, meeting: Meeting, rows: readonly Rows[]) {
  const numbers = new Set(rows.flatMap((one) => (one.of === 'decisions' ? one.numbers : [])))
  const keys = new Set(rows.flatMap((one) => (one.of === 'milestones' ? one.keys : [])))
  const has = (of: Rows['of']) => rows.some((one) => one.of === of)
  const decisions = numbers.size > 0 ? await listDecisions(db, meeting.id) : []
  const { milestones } = keys.size > 0 ? await shownMilestones(db, meeting) : { milestones: [] }
  return {
    decisions: decisions
      .filter(({ number }) => numbers.has(number))
      .map(({ number, text, department, dueOn, doneOn }) => ({
        number,
        text,
        department,
        dueOn,
        doneOn,
      })),
    milestones: milestones
      .filter(({ key }) => keys.has(key))
      .map(({ key, rule, day, plannedOn, actualOn, state }) => ({
        key,
        rule,
        day,
        plannedOn,
        actualOn,
        state,
      })),
    surveys: has('survey')
      ? (await listCommittedSurveys(db, [meeting.id])).map(({ id, filename }) => ({ id, filename }))
      : [],
    lessons: has('lessons')
      ? (await listLessons(db, meeting.id))
          .filter(isAmong(rows, 'lessons'))
          .map(({ id, text, createdBy }) => ({
            id,
            text,
            createdBy,
          }))
      : [],
    commendations: has('commendations')
      ? (await listCommendations(db, meeting.id))
          .filter(isAmong(rows, 'commendations'))
          .map(({ id, who, reason, createdBy }) => ({
            id,
            who,
            reason,
            createdBy,
          }))
      : [],
  }
}

/** All that stands behind a figure, down to file and line; long lists a page at a time. */
export async function rowsBehind(
  db: Db,
  meeting: Meeting,
  ground: Ground,
  rows: readonly Rows[],
  page: Page,
) {
  const { billedCount, countedCount, ...files } = await fileLines(db, ground, rows, page)
  const planned = await planLines(db, meeting.id, ground, rows, 'planned')
  const agreed = await planLines(db, meeting.id, ground, rows, 'agreed')
  const people = await peopleOf(db, meeting, ground, rows)
  const settledIds = idsOf(rows, 'settled')
  const settled = ground.items.filter(({ itemId }) => settledIds.has(itemId))
  const billedIds = idsOf(rows, 'billed')
  const cut = <T>(list: readonly T[]) => list.slice(page.offset, page.offset + page.limit)
  const sum = (cents: readonly (number | null)[]) => cents.reduce<number | null>(addKnown, null)
  const totals = {
    planned: { lines: planned.length, cents: sum(planned.map((one) => one.amountCents)) },
    agreed: { lines: agreed.length, cents: sum(agreed.map((one) => one.amountCents)) },
    counted: { lines: countedCount, cents: null },
    billed: {
      lines: billedCount,
      cents: sum(
        ground.items.filter(({ itemId }) => billedIds.has(itemId)).map((one) => one.billedCents),
      ),
    },
    settled: { lines: settled.length, cents: sum(settled.map((one) => one.settledCents)) },
    people: { lines: people.length, cents: null },
  }
  const importIds = [
    ...new Set(
      ground.lines
        .filter(({ itemId }) => billedIds.has(itemId) || idsOf(rows, 'counted').has(itemId))
        .map(({ importId }) => importId),
    ),
  ]
  return {
    ...files,
    planned: cut(planned),
    agreed: cut(agreed),
    daily: page.offset === 0 ? await dailyLines(db, meeting.id, ground, rows) : [],
    settled: cut(settled),
    people: cut(people),
    ...(await outcomesOf(db, meeting, rows)),
    /** The files behind it, as they stand today. */
    files: importIds.length > 0 ? await listStates(db, importIds) : [],
    totals,
    truncated: Object.values(totals).some(({ lines }) => page.offset + page.limit < lines),
  }
}
