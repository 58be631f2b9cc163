import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import {
  informationItems as items,
  informationOfficers as officers,
  informationPartners as partners,
} from './schema/information.ts'

const columns = {
  id: officers.id,
  unitId: officers.unitId,
  name: officers.name,
  isRetired: officers.isRetired,
  importId: officers.importId,
  revision: officers.revision,
  changedBy: officers.changedBy,
}

export const listOfficers = (db: Db, unitId?: number) =>
  db
    .select(columns)
    .from(officers)
    .where(unitId === undefined ? undefined : eq(officers.unitId, unitId))
    .orderBy(asc(officers.unitId), asc(officers.name))

export type InformationOfficer = Awaited<ReturnType<typeof listOfficers>>[number]
export type NewOfficer = typeof officers.$inferInsert

export async function lockOfficer(db: Db, id: number): Promise<InformationOfficer | undefined> {
  const [found] = await db.select(columns).from(officers).where(eq(officers.id, id)).for('update')
  return found
}

export async function findOfficerNamed(db: Db, unitId: number, name: string) {
  const [found] = await db
    .select(columns)
    .from(officers)
    .where(and(eq(officers.unitId, unitId), eq(officers.name, name)))
  return found
}

export async function insertOfficers(
  db: Db,
  values: readonly NewOfficer[],
): Promise<InformationOfficer[]> {
  const made: InformationOfficer[] = []
  for (let at = 0; at < values.length; at += 500)
    made.push(
      ...(await db
        .insert(officers)
        .values(values.slice(at, at + 500))
        .returning(columns)),
    )
  return made
}

export async function replaceOfficer(db: Db, id: number, values: Partial<NewOfficer>) {
  const [changed] = await db
    .update(officers)
    .set({ ...values, revision: sql`${officers.revision} + 1`, changedAt: sql`now()` })
    .where(eq(officers.id, id))
    .returning(columns)
  if (!changed) throw new Error('the officer was not returned')
  return changed
}

export const removeOfficer = (db: Db, id: number) => db.delete(officers).where(eq(officers.id, id))

/** How many items name an officer. */
export async function countItemsOfOfficer(db: Db, id: number): Promise<number> {
  const { rows } = (await db.execute(sql`select (
      (select count(*) from ${items} where officer_id = ${id}) +
      (select count(*) from ${partners} where officer_id = ${id}))::int as count`)) as unknown as {
    rows: { count: number }[]
  }
  return rows[0]?.count ?? 0
}
