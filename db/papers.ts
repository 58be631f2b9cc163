import { and, asc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { papers } from './schema/settlements.ts'

export type Paper = Omit<typeof papers.$inferSelect, 'organisationId' | 'meetingId' | 'bytes'>

const columns = {
  id: papers.id,
  kind: papers.kind,
  filename: papers.filename,
  byteCount: papers.byteCount,
  sha256: papers.sha256,
  signedInCount: papers.signedInCount,
  createdBy: papers.createdBy,
  createdAt: papers.createdAt,
}

const ofMeeting = (meetingId: number, id: number) =>
  and(eq(papers.meetingId, meetingId), eq(papers.id, id))

/** Papers of the reimbursement file, without their bytes. */
export const listPapers = (db: Db, meetingId: number): Promise<Paper[]> =>
  db.select(columns).from(papers).where(eq(papers.meetingId, meetingId)).orderBy(asc(papers.id))

export async function findPaperBytes(db: Db, meetingId: number, id: number) {
  const [found] = await db
    .select({ filename: papers.filename, bytes: papers.bytes })
    .from(papers)
    .where(ofMeeting(meetingId, id))
  return found
}

export async function insertPaper(db: Db, values: typeof papers.$inferInsert): Promise<Paper> {
  const [made] = await db.insert(papers).values(values).returning(columns)
  if (!made) throw new Error('the paper was not returned')
  return made
}

export async function replacePaper(db: Db, meetingId: number, id: number, values: Partial<Paper>) {
  const [changed] = await db
    .update(papers)
    .set(values)
    .where(ofMeeting(meetingId, id))
    .returning(columns)
  return changed
}

export async function removePaper(
  db: Db,
  meetingId: number,
  id: number,
): Promise<Paper | undefined> {
  const [removed] = await db.delete(papers).where(ofMeeting(meetingId, id)).returning(columns)
  return removed
}
