import { listStandingCounts } from '../db/counts.ts'
import { countSlotLines, listAgreedOf, listItemSources, listPlannedOf } from '../db/evidence.ts'
import { findPlan } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { GridItem } from './domain/compare.ts'
import { stretchesOf } from './domain/evidence.ts'

const identity = ({ itemId, kind, day, sitting, label }: GridItem) => ({
  itemId,
  item: { kind, day, sitting, label },
})

/** An item has one line of the budget and one of the agreement, so that a page of items is a page of lines. */
export async function planLines(
  db: Db,
  meetingId: number,
  column: 'planned' | 'agreed',
  page: readonly GridItem[],
) {
  if (page.length === 0) return []
  const plan = column === 'planned' ? await findPlan(db, meetingId) : undefined
  const lines = plan
    ? await listPlannedOf(db, { meetingId, version: plan.version }, page)
    : (await listAgreedOf(db, meetingId, page)).map((line) => ({ ...line, note: null }))
  const byItem = new Map(lines.map((line) => [line.itemId, line]))
  return page.flatMap((item) => {
    const line = byItem.get(item.itemId)
    return line ? [{ ...line, ...identity(item) }] : []
  })
}

/** What was counted of these items day by day, and who signed it; where there is any, it is the figure. */
export async function dailyCountsOf(db: Db, meetingId: number, items: readonly GridItem[]) {
  if (items.length === 0) return []
  const byId = new Map(items.map((item) => [item.itemId, item]))
  const lines = await listStandingCounts(db, meetingId, [...byId.keys()])
  return lines.flatMap((line) => {
    const item = byId.get(line.itemId)
    return item ? [{ ...line, ...identity(item) }] : []
  })
}

export type Source = Awaited<ReturnType<typeof listItemSources>>[number] & {
  item: GridItem
  billedCount: number
  countedCount: number
}

/** The sources of these items in the items' order, and how many lines each has, by the rollup. */
export async function sourcesOf(
  db: Db,
  meetingId: number,
  items: readonly GridItem[],
): Promise<Source[]> {
  if (items.length === 0) return []
  const found = Map.groupBy(await listItemSources(db, meetingId, items), (one) => one.itemId)
  const sources = items.flatMap((item) =>
    (found.get(item.itemId) ?? []).map((source) => ({ ...source, item })),
  )
  /** Only rows of a vehicle log are both counted and billed; the rollup adds the two up. */
  const both = sources.filter((source) => source.kind === 'vehicle-log')
  const counted = new Map(
    (await countSlotLines(db, both)).map((one) => [`${one.importId}|${one.slot}`, one]),
  )
  return sources.map((source) => {
    const billedCount = source.kind === 'hotel-bill' ? source.lineCount : 0
    return {
      ...source,
      billedCount,
      countedCount: source.lineCount - billedCount,
      ...counted.get(`${source.importId}|${source.slot}`),
    }
  })
}

const origin = ({ item, importId, filename, kind, rule }: Source) => ({
  ...identity(item),
  importId,
  filename,
  kind,
  rule,
})

/** The stretches of a page of charges or of counts. */
export const stretches = (
  sources: readonly Source[],
  of: 'billedCount' | 'countedCount',
  page: { offset: number; limit: number },
) =>
  stretchesOf(
    sources.map((source) => ({ ...source, lineCount: source[of] })),
    page,
  )

/** Gives each line its source back. */
export const withOrigin = <L extends { at: number }>(
  lines: readonly L[],
  from: ReturnType<typeof stretches>,
) =>
  lines.flatMap(({ at, ...line }) => {
    const source = from[at]?.source
    return source ? [{ ...origin(source), ...line }] : []
  })
