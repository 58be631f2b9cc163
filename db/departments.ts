import { asc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { departmentAliases, departments } from './schema/departments.ts'

export type Department = typeof departments.$inferSelect & { aliases: string[] }
export type NewDepartment = Omit<typeof departments.$inferInsert, 'id'>

/** The whole tree, in order of codes, each with its other spellings. */
export async function listDepartments(db: Db): Promise<Department[]> {
  const found = await db.select().from(departments).orderBy(asc(departments.code))
  const aliases = await db.select().from(departmentAliases).orderBy(asc(departmentAliases.alias))
  const byDepartment = Map.groupBy(aliases, (alias) => alias.departmentId)
  return found.map((department) => ({
    ...department,
    aliases: (byDepartment.get(department.id) ?? []).map(({ alias }) => alias),
  }))
}

export async function findDepartment(db: Db, id: number) {
  const [found] = await db.select().from(departments).where(eq(departments.id, id))
  return found
}

export async function insertDepartment(db: Db, values: NewDepartment): Promise<number> {
  const [made] = await db.insert(departments).values(values).returning({ id: departments.id })
  if (!made) throw new Error('the department was not returned')
  return made.id
}

export const replaceDepartment = (db: Db, id: number, values: Partial<NewDepartment>) =>
  db.update(departments).set(values).where(eq(departments.id, id))

export async function replaceAliases(
  db: Db,
  organisationId: string,
  departmentId: number,
  aliases: readonly string[],
): Promise<void> {
  await db.delete(departmentAliases).where(eq(departmentAliases.departmentId, departmentId))
  if (aliases.length > 0)
    await db
      .insert(departmentAliases)
      .values(aliases.map((alias) => ({ organisationId, departmentId, alias })))
}

export const removeDepartment = (db: Db, id: number) =>
  db.delete(departments).where(eq(departments.id, id))
