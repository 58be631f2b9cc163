import { and, desc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { auditEntries } from './schema/audit.ts'
import { settlements } from './schema/settlements.ts'

export type Settlement = typeof settlements.$inferSelect

/** Editions of a meeting's settlement, the latest first. */
export const listSettlements = (db: Db, meetingId: number): Promise<Settlement[]> =>
  db
    .select()
    .from(settlements)
    .where(eq(settlements.meetingId, meetingId))
    .orderBy(desc(settlements.edition))

/** Who closed it and when, without all that it froze. */
export async function findClosure(db: Db, meetingId: number, edition: number) {
  const [found] = await db
    .select({
      edition: settlements.edition,
      closedBy: settlements.closedBy,
      closedAt: settlements.closedAt,
    })
    .from(settlements)
    .where(and(eq(settlements.meetingId, meetingId), eq(settlements.edition, edition)))
  return found
}

export async function insertSettlement(
  db: Db,
  values: typeof settlements.$inferInsert,
): Promise<Settlement> {
  const [made] = await db.insert(settlements).values(values).returning()
  if (!made) throw new Error('the settlement was not returned')
  return made
}

export const replaceSettlement = (
  db: Db,
  { meetingId, edition }: Pick<Settlement, 'meetingId' | 'edition'>,
  values: Pick<Settlement, 'reopenedBy' | 'reopenedAt' | 'reopenReason'>,
) =>
  db
    .update(settlements)
    .set(values)
    .where(and(eq(settlements.meetingId, meetingId), eq(settlements.edition, edition)))

/** Which files of a meeting a person put in force, by what the audit log says; names may be shared, ids are not. */
export const listCommitmentsBy = (db: Db, meetingId: number, actorId: string) =>
  db
    .select({ subject: auditEntries.subject })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.meetingId, meetingId),
        eq(auditEntries.action, 'import.commit'),
        eq(auditEntries.actorId, actorId),
      ),
    )

/** One edition with all that it froze. */
export async function findSettlement(
  db: Db,
  meetingId: number,
  edition: number,
): Promise<Settlement | undefined> {
  const [found] = await db
    .select()
    .from(settlements)
    .where(and(eq(settlements.meetingId, meetingId), eq(settlements.edition, edition)))
  return found
}
