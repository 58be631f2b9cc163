import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from './index.ts'
import { costItems } from './schema/meetings.ts'

export type CostItem = typeof costItems.$inferSelect
export type NewCostItem = Pick<CostItem, 'key' | 'kind' | 'day' | 'sitting' | 'label'>

export const listCostItems = (db: Db, meetingId: number): Promise<CostItem[]> =>
  db.select().from(costItems).where(eq(costItems.meetingId, meetingId))

/** The ids of these items by key; those the meeting has not met yet are added. */
export async function ensureCostItems(
  db: Db,
  organisationId: string,
  meetingId: number,
  items: readonly NewCostItem[],
): Promise<Map<string, number>> {
  if (items.length === 0) return new Map()
  const unique = [...new Map(items.map((item) => [item.key, item])).values()]
  await db
    .insert(costItems)
    .values(
      unique.map(({ key, kind, day, sitting, label }) => ({
        organisationId,
        meetingId,
        key,
        kind,
        day,
        sitting,
        label,
      })),
    )
    .onConflictDoNothing()
  const keys = unique.map((item) => item.key)
  const found = await db
    .select({ id: costItems.id, key: costItems.key })
    .from(costItems)
    .where(and(eq(costItems.meetingId, meetingId), inArray(costItems.key, keys)))
  return new Map(found.map((item) => [item.key, item.id]))
}
