import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { commendations } from './schema/commendations.ts'

export type Commendation = Omit<typeof commendations.$inferSelect, 'organisationId' | 'meetingId'>

const columns = {
  id: commendations.id,
  who: commendations.who,
  department: commendations.department,
  reason: commendations.reason,
  revision: commendations.revision,
  createdBy: commendations.createdBy,
  createdAt: commendations.createdAt,
}

const ofMeeting = (meetingId: number, id: number) =>
  and(eq(commendations.meetingId, meetingId), eq(commendations.id, id))

export const listCommendations = (db: Db, meetingId: number): Promise<Commendation[]> =>
  db
    .select(columns)
    .from(commendations)
    .where(eq(commendations.meetingId, meetingId))
    .orderBy(asc(commendations.id))

export async function insertCommendation(
  db: Db,
  values: typeof commendations.$inferInsert,
): Promise<Commendation> {
  const [made] = await db.insert(commendations).values(values).returning(columns)
  if (!made) throw new Error('the commendation was not returned')
  return made
}

export async function replaceCommendation(
  db: Db,
  meetingId: number,
  id: number,
  values: Pick<Commendation, 'who' | 'department' | 'reason'>,
): Promise<Commendation | undefined> {
  const [changed] = await db
    .update(commendations)
    .set({ ...values, revision: sql`${commendations.revision} + 1` })
    .where(ofMeeting(meetingId, id))
    .returning(columns)
  return changed
}

export async function removeCommendation(
  db: Db,
  meetingId: number,
  id: number,
): Promise<Commendation | undefined> {
  const [removed] = await db
    .delete(commendations)
    .where(ofMeeting(meetingId, id))
    .returning(columns)
  return removed
}
