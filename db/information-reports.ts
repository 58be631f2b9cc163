import { and, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { informationReports as reports } from './schema/information.ts'

const columns = {
  id: reports.id,
  unitId: reports.unitId,
  kind: reports.kind,
  reportedOn: reports.reportedOn,
  matter: reports.matter,
  points: reports.points,
  importId: reports.importId,
  revision: reports.revision,
  changedBy: reports.changedBy,
}

export type NewReport = typeof reports.$inferInsert
export type Report = Pick<typeof reports.$inferSelect, keyof typeof columns>

/** Of a period, the latest first. */
export const listReports = (
  db: Db,
  filter: { from?: string | undefined; to?: string | undefined; unitId?: number | undefined },
): Promise<Report[]> =>
  db
    .select(columns)
    .from(reports)
    .where(
      and(
        filter.from === undefined ? undefined : gte(reports.reportedOn, filter.from),
        filter.to === undefined ? undefined : lte(reports.reportedOn, filter.to),
        filter.unitId === undefined ? undefined : eq(reports.unitId, filter.unitId),
      ),
    )
    .orderBy(desc(reports.reportedOn), desc(reports.id))

export async function lockReport(db: Db, id: number): Promise<Report | undefined> {
  const [found] = await db.select(columns).from(reports).where(eq(reports.id, id)).for('update')
  return found
}

export async function insertReports(db: Db, values: readonly NewReport[]): Promise<Report[]> {
  const made: Report[] = []
  for (let at = 0; at < values.length; at += 500)
    made.push(
      ...(await db
        .insert(reports)
        .values(values.slice(at, at + 500))
        .returning(columns)),
    )
  return made
}

export async function replaceReport(db: Db, id: number, values: Partial<NewReport>) {
  const [changed] = await db
    .update(reports)
    .set({ ...values, revision: sql`${reports.revision} + 1`, changedAt: sql`now()` })
    .where(eq(reports.id, id))
    .returning(columns)
  if (!changed) throw new Error('the report was not returned')
  return changed
}

export async function removeReports(db: Db, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500)
    await db.delete(reports).where(inArray(reports.id, ids.slice(at, at + 500)))
}
