import { sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/** Which revision of a meeting one is about to work out; undefined when it keeps no figures. */
export async function findRevision(db: Db, meetingId: number): Promise<number | undefined> {
  const { rows } = (await db.execute(
    sql`select revision from meeting_figures where meeting_id = ${meetingId}`,
  )) as unknown as { rows: { revision: number }[] }
  return rows[0]?.revision
}

/**
 * Notes what was found when a settlement was worked out, so that a list of all meetings need not do it again. A
 * meeting that has changed meanwhile is not noted; what was noted at this revision is not written twice.
 * @param faultCount what stands against closing; null when only differences were looked at
 */
export const noteSettling = (
  db: Db,
  meetingId: number,
  revision: number,
  { undecidedCount, faultCount }: { undecidedCount: number; faultCount: number | null },
) =>
  db.execute(sql`
    update meeting_figures set settling_revision = revision, undecided_count = ${undecidedCount}::int,
      fault_count = ${faultCount}::int
    where meeting_id = ${meetingId} and revision = ${revision} and (settling_revision is distinct from revision
      or (${faultCount}::int is not null and fault_count is distinct from ${faultCount}::int))`)

/** What was noted rests on what bills may not charge; once that is said anew, nothing is known. */
export const forgetSettling = (db: Db) =>
  db.execute(sql`
    update meeting_figures set settling_revision = null where meeting_id in (
      select meeting_id from meeting_figures where settling_revision is not null order by meeting_id for update)`)
