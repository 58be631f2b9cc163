import { type AnyColumn, and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { dailyCountLines, dailyCounts, departures } from './schema/counts.ts'
import { costItems } from './schema/meetings.ts'

export type DailyCount = typeof dailyCounts.$inferSelect
export type NewCountLine = Omit<
  typeof dailyCountLines.$inferInsert,
  'organisationId' | 'meetingId' | 'day' | 'edition'
>
export type NewDeparture = Omit<typeof departures.$inferInsert, 'organisationId' | 'meetingId'>

type Key = Pick<DailyCount, 'meetingId' | 'day' | 'edition'>
const thisCount = ({ meetingId, day, edition }: Key) =>
  and(
    eq(dailyCounts.meetingId, meetingId),
    eq(dailyCounts.day, day),
    eq(dailyCounts.edition, edition),
  )

/** Every edition of every day of a meeting, days first, the latest edition of each first. */
export const listDailyCounts = (db: Db, meetingId: number): Promise<DailyCount[]> =>
  db
    .select()
    .from(dailyCounts)
    .where(eq(dailyCounts.meetingId, meetingId))
    .orderBy(asc(dailyCounts.day), desc(dailyCounts.edition))

/** The editions of one day, the latest first. */
export const listEditions = (db: Db, meetingId: number, day: string): Promise<DailyCount[]> =>
  db
    .select()
    .from(dailyCounts)
    .where(and(eq(dailyCounts.meetingId, meetingId), eq(dailyCounts.day, day)))
    .orderBy(desc(dailyCounts.edition))

const exact = (column: AnyColumn) => sql<string | null>`trim_scale(${column})::text`

export const listCountedLines = (db: Db, key: Key) =>
  db
    .select({
      itemId: dailyCountLines.itemId,
      kind: costItems.kind,
      day: costItems.day,
      sitting: costItems.sitting,
      label: costItems.label,
      quantity: sql<string>`trim_scale(${dailyCountLines.quantity})::text`,
      guestCount: dailyCountLines.guestCount,
      staffCount: dailyCountLines.staffCount,
      passengers: dailyCountLines.passengers,
      seats: dailyCountLines.seats,
      kilometres: exact(dailyCountLines.kilometres),
      hours: exact(dailyCountLines.hours),
      note: dailyCountLines.note,
    })
    .from(dailyCountLines)
    .innerJoin(
      costItems,
      and(
        eq(costItems.organisationId, dailyCountLines.organisationId),
        eq(costItems.id, dailyCountLines.itemId),
      ),
    )
    .where(
      and(
        eq(dailyCountLines.meetingId, key.meetingId),
        eq(dailyCountLines.day, key.day),
        eq(dailyCountLines.edition, key.edition),
      ),
    )

/** What stands of every day: its signed edition's lines, else the latest one's. */
export const listStandingLines = (db: Db, meetingId: number) =>
  db
    .select({
      countedOn: dailyCountLines.day,
      kind: costItems.kind,
      sitting: costItems.sitting,
      quantity: sql<string>`trim_scale(${dailyCountLines.quantity})::text`,
    })
    .from(dailyCountLines)
    .innerJoin(
      costItems,
      and(
        eq(costItems.organisationId, dailyCountLines.organisationId),
        eq(costItems.id, dailyCountLines.itemId),
      ),
    )
    .where(
      and(
        eq(dailyCountLines.meetingId, meetingId),
        sql`(${dailyCountLines.day}, ${dailyCountLines.edition}) in (
          select distinct on (day) day, edition from daily_counts where meeting_id = ${meetingId}
          order by day, state = 'signed' desc, edition desc)`,
      ),
    )

export async function insertDailyCount(
  db: Db,
  values: typeof dailyCounts.$inferInsert,
): Promise<DailyCount> {
  const [made] = await db.insert(dailyCounts).values(values).returning()
  if (!made) throw new Error('the count was not returned')
  return made
}

export const replaceDailyCount = (db: Db, count: Key, values: Partial<DailyCount>) =>
  db.update(dailyCounts).set(values).where(thisCount(count))

/** Takes an amendment that was never signed away; the signed edition stands. */
export const removeDailyCount = (db: Db, count: Key) =>
  db.delete(dailyCounts).where(thisCount(count))

export async function replaceCountLines(
  db: Db,
  { organisationId, meetingId, day, edition }: DailyCount,
  lines: readonly NewCountLine[],
): Promise<void> {
  await db
    .delete(dailyCountLines)
    .where(
      and(
        eq(dailyCountLines.meetingId, meetingId),
        eq(dailyCountLines.day, day),
        eq(dailyCountLines.edition, edition),
      ),
    )
  if (lines.length > 0)
    await db
      .insert(dailyCountLines)
      .values(lines.map((line) => ({ organisationId, meetingId, day, edition, ...line })))
}

export const listDepartures = (db: Db, meetingId: number) =>
  db
    .select({
      id: departures.id,
      day: departures.day,
      time: departures.time,
      kind: departures.kind,
      quantity: departures.quantity,
      label: departures.label,
      note: departures.note,
      createdBy: departures.createdBy,
    })
    .from(departures)
    .where(eq(departures.meetingId, meetingId))
    .orderBy(asc(departures.day), asc(departures.time), asc(departures.id))

export async function insertDeparture(
  db: Db,
  organisationId: string,
  meetingId: number,
  values: NewDeparture,
) {
  const [made] = await db
    .insert(departures)
    .values({ organisationId, meetingId, ...values })
    .returning({ id: departures.id })
  if (!made) throw new Error('the departure was not returned')
  return made
}

export async function removeDeparture(db: Db, meetingId: number, id: number): Promise<boolean> {
  const removed = await db
    .delete(departures)
    .where(and(eq(departures.meetingId, meetingId), eq(departures.id, id)))
    .returning({ id: departures.id })
  return removed.length > 0
}

/** What the daily counts that stand say of these items, day by day: the signed edition, else the latest. */
export const listStandingCounts = (db: Db, meetingId: number, itemIds: readonly number[]) => {
  const standing = db
    .selectDistinctOn([dailyCounts.day], {
      day: dailyCounts.day,
      edition: dailyCounts.edition,
      state: dailyCounts.state,
      organiser: dailyCounts.organiser,
      organiserSignedAt: dailyCounts.organiserSignedAt,
      hotelContact: dailyCounts.hotelContact,
    })
    .from(dailyCounts)
    .where(eq(dailyCounts.meetingId, meetingId))
    .orderBy(
      asc(dailyCounts.day),
      sql`${dailyCounts.state} = 'signed' desc`,
      desc(dailyCounts.edition),
    )
    .as('standing')
  return db
    .select({
      itemId: dailyCountLines.itemId,
      day: standing.day,
      edition: standing.edition,
      isSigned: sql<boolean>`${standing.state} = 'signed'`,
      organiser: standing.organiser,
      organiserSignedAt: standing.organiserSignedAt,
      hotelContact: standing.hotelContact,
      quantity: sql<string>`trim_scale(${dailyCountLines.quantity})::text`,
    })
    .from(dailyCountLines)
    .innerJoin(
      standing,
      and(eq(standing.day, dailyCountLines.day), eq(standing.edition, dailyCountLines.edition)),
    )
    .where(
      and(eq(dailyCountLines.meetingId, meetingId), inArray(dailyCountLines.itemId, [...itemIds])),
    )
    .orderBy(asc(standing.day), asc(dailyCountLines.itemId))
}
