import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { departmentAliases, departments } from './schema/departments.ts'
import { informationUnits as units } from './schema/information.ts'

const columns = {
  id: units.departmentId,
  code: departments.code,
  name: departments.name,
  parentId: departments.parentId,
  nature: departments.nature,
  class: units.class,
  isRanked: units.isRanked,
  importId: units.importId,
  revision: units.revision,
  changedBy: units.changedBy,
}

const isDepartment = and(
  eq(departments.organisationId, units.organisationId),
  eq(departments.id, units.departmentId),
)

/** Units in order of codes, each with the other spellings of its department. */
export async function listUnits(db: Db) {
  const found = await db
    .select(columns)
    .from(units)
    .innerJoin(departments, isDepartment)
    .orderBy(asc(departments.code))
  const aliases = await db.select().from(departmentAliases).orderBy(asc(departmentAliases.alias))
  const byDepartment = Map.groupBy(aliases, ({ departmentId }) => departmentId)
  return found.map((unit) => ({
    ...unit,
    aliases: (byDepartment.get(unit.id) ?? []).map(({ alias }) => alias),
  }))
}

export type InformationUnit = Awaited<ReturnType<typeof listUnits>>[number]

export async function lockUnit(db: Db, id: number) {
  const [found] = await db.select().from(units).where(eq(units.departmentId, id)).for('update')
  return found
}

export async function insertUnits(
  db: Db,
  values: readonly (typeof units.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < values.length; at += 500)
    await db.insert(units).values(values.slice(at, at + 500))
}

export const replaceUnit = (db: Db, id: number, values: Partial<typeof units.$inferInsert>) =>
  db
    .update(units)
    .set({ ...values, revision: sql`${units.revision} + 1`, changedAt: sql`now()` })
    .where(eq(units.departmentId, id))

export const removeUnit = (db: Db, id: number) => db.delete(units).where(eq(units.departmentId, id))

/** What stands against removing a unit: how many facts name it. */
export async function countFactsOf(db: Db, unitId: number): Promise<number> {
  const { rows } = (await db.execute(sql`select (
      (select count(*) from information_items where unit_id = ${unitId}) +
      (select count(*) from information_partners where unit_id = ${unitId}) +
      (select count(*) from information_reports where unit_id = ${unitId}) +
      (select count(*) from information_quotas where unit_id = ${unitId}) +
      (select count(*) from information_officers where unit_id = ${unitId}))::int as count`)) as unknown as {
    rows: { count: number }[]
  }
  return rows[0]?.count ?? 0
}
