import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { hotelReplies, resolutions, tolerances } from './schema/settlements.ts'

export type Resolution = typeof resolutions.$inferSelect
export type NewResolution = Omit<typeof resolutions.$inferInsert, 'organisationId' | 'meetingId'>

export const listResolutions = (db: Db, meetingId: number) =>
  db
    .select({
      key: resolutions.key,
      state: resolutions.state,
      amountCents: resolutions.amountCents,
      creditedCents: resolutions.creditedCents,
      creditedOn: resolutions.creditedOn,
      reason: resolutions.reason,
      by: resolutions.by,
      at: resolutions.at,
    })
    .from(resolutions)
    .where(eq(resolutions.meetingId, meetingId))

/** Keeps what was decided; the latest decision about a difference is the one that counts. */
export async function replaceResolutions(
  db: Db,
  organisationId: string,
  meetingId: number,
  decided: readonly NewResolution[],
): Promise<void> {
  for (let from = 0; from < decided.length; from += 1000)
    await db
      .insert(resolutions)
      .values(
        decided.slice(from, from + 1000).map((one) => ({ organisationId, meetingId, ...one })),
      )
      .onConflictDoUpdate({
        target: [resolutions.organisationId, resolutions.meetingId, resolutions.key],
        set: {
          state: sql`excluded.state`,
          amountCents: sql`excluded.amount_cents`,
          creditedCents: sql`excluded.credited_cents`,
          creditedOn: sql`excluded.credited_on`,
          reason: sql`excluded.reason`,
          by: sql`excluded.by`,
          at: sql`now()`,
        },
      })
}

export const removeResolutions = (db: Db, meetingId: number, keys: readonly string[]) =>
  db
    .delete(resolutions)
    .where(and(eq(resolutions.meetingId, meetingId), inArray(resolutions.key, [...keys])))

export const listTolerances = (db: Db, meetingId: number) =>
  db
    .select({
      cause: tolerances.cause,
      basisPoints: tolerances.basisPoints,
      amountCents: tolerances.amountCents,
    })
    .from(tolerances)
    .where(eq(tolerances.meetingId, meetingId))

export async function replaceTolerances(
  db: Db,
  organisationId: string,
  meetingId: number,
  given: readonly Omit<typeof tolerances.$inferInsert, 'organisationId' | 'meetingId'>[],
): Promise<void> {
  await db.delete(tolerances).where(eq(tolerances.meetingId, meetingId))
  if (given.length > 0)
    await db.insert(tolerances).values(given.map((one) => ({ organisationId, meetingId, ...one })))
}

export const listHotelReplies = (db: Db, meetingId: number) =>
  db
    .select({
      id: hotelReplies.id,
      repliedOn: hotelReplies.repliedOn,
      contact: hotelReplies.contact,
      text: hotelReplies.text,
      createdBy: hotelReplies.createdBy,
      createdAt: hotelReplies.createdAt,
    })
    .from(hotelReplies)
    .where(eq(hotelReplies.meetingId, meetingId))
    .orderBy(asc(hotelReplies.repliedOn), asc(hotelReplies.id))

export async function insertHotelReply(
  db: Db,
  values: typeof hotelReplies.$inferInsert,
): Promise<void> {
  await db.insert(hotelReplies).values(values)
}
