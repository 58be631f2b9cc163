import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import {
  apportionmentShares,
  apportionments,
  journalLayouts,
  rides,
  weightCorrections,
} from './schema/apportionments.ts'

export type IssuedRow = typeof apportionments.$inferSelect
export type ShareRow = typeof apportionmentShares.$inferSelect
export type Correction = typeof weightCorrections.$inferSelect
export type Ride = typeof rides.$inferSelect

/** Editions of a meeting's apportionment, the latest first. */
export const listApportionments = (db: Db, meetingId: number): Promise<IssuedRow[]> =>
  db
    .select()
    .from(apportionments)
    .where(eq(apportionments.meetingId, meetingId))
    .orderBy(desc(apportionments.edition))

export const countBySchemes = (db: Db) =>
  db
    .select({ schemeId: apportionments.schemeId, count: sql<number>`count(*)::int` })
    .from(apportionments)
    .groupBy(apportionments.schemeId)

export const insertApportionment = (db: Db, values: typeof apportionments.$inferInsert) =>
  db.insert(apportionments).values(values)

export const insertShares = (db: Db, values: (typeof apportionmentShares.$inferInsert)[]) =>
  db.insert(apportionmentShares).values(values)

/** What departments carry by one edition, and what they said to it. */
export const listShares = (db: Db, meetingId: number, edition: number): Promise<ShareRow[]> =>
  db
    .select()
    .from(apportionmentShares)
    .where(
      and(eq(apportionmentShares.meetingId, meetingId), eq(apportionmentShares.edition, edition)),
    )
    .orderBy(asc(apportionmentShares.departmentId))

export async function replaceShareState(
  db: Db,
  { meetingId, edition, departmentId }: Pick<ShareRow, 'meetingId' | 'edition' | 'departmentId'>,
  values: Pick<ShareRow, 'state' | 'comment' | 'answeredBy' | 'answeredAt' | 'onBehalf'>,
): Promise<ShareRow | undefined> {
  const [changed] = await db
    .update(apportionmentShares)
    .set(values)
    .where(
      and(
        eq(apportionmentShares.meetingId, meetingId),
        eq(apportionmentShares.edition, edition),
        eq(apportionmentShares.departmentId, departmentId),
      ),
    )
    .returning()
  return changed
}

export const listCorrections = (db: Db, meetingId: number): Promise<Correction[]> =>
  db.select().from(weightCorrections).where(eq(weightCorrections.meetingId, meetingId))

type CorrectionKey = Pick<Correction, 'meetingId' | 'basis' | 'departmentId'>

const thisCorrection = ({ meetingId, basis, departmentId }: CorrectionKey) =>
  and(
    eq(weightCorrections.meetingId, meetingId),
    eq(weightCorrections.basis, basis),
    eq(weightCorrections.departmentId, departmentId),
  )

export async function replaceCorrection(db: Db, values: typeof weightCorrections.$inferInsert) {
  await removeCorrection(db, values)
  await db.insert(weightCorrections).values(values)
}

export const removeCorrection = (db: Db, key: CorrectionKey) =>
  db.delete(weightCorrections).where(thisCorrection(key))

export const listRides = (db: Db, meetingId: number): Promise<Ride[]> =>
  db
    .select()
    .from(rides)
    .where(eq(rides.meetingId, meetingId))
    .orderBy(asc(rides.itemId), asc(rides.departmentId))

/** Who sat in one vehicle, whole. */
export async function replaceRides(
  db: Db,
  vehicle: Pick<Ride, 'organisationId' | 'meetingId' | 'itemId'>,
  seats: readonly Pick<Ride, 'departmentId' | 'seats'>[],
): Promise<void> {
  await db
    .delete(rides)
    .where(and(eq(rides.meetingId, vehicle.meetingId), eq(rides.itemId, vehicle.itemId)))
  if (seats.length > 0) await db.insert(rides).values(seats.map((one) => ({ ...vehicle, ...one })))
}

export async function findJournalLayout(db: Db) {
  const [found] = await db.select().from(journalLayouts)
  return found
}

export async function replaceJournalLayout(db: Db, values: typeof journalLayouts.$inferInsert) {
  await db
    .insert(journalLayouts)
    .values(values)
    .onConflictDoUpdate({
      target: [journalLayouts.organisationId],
      set: { columns: values.columns, encoding: values.encoding },
    })
}
