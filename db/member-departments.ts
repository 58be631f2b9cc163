import { and, asc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { user } from './schema/auth.ts'
import { departments } from './schema/departments.ts'
import { memberDepartments } from './schema/member-departments.ts'

/** Like people themselves, these are asked for as the database's owner: every query names the organisation. */
export async function findDepartmentOf(db: Db, organisationId: string, departmentId: number) {
  const [found] = await db
    .select({ id: departments.id, code: departments.code, name: departments.name })
    .from(departments)
    .where(and(eq(departments.organisationId, organisationId), eq(departments.id, departmentId)))
  return found
}

/** The readers of this very department, not of those under it. */
export const listReaders = (db: Db, organisationId: string, departmentId: number) =>
  db
    .select({ id: user.id, name: user.name })
    .from(memberDepartments)
    .innerJoin(user, eq(user.id, memberDepartments.userId))
    .where(
      and(
        eq(memberDepartments.organisationId, organisationId),
        eq(memberDepartments.departmentId, departmentId),
      ),
    )
    .orderBy(asc(user.name), asc(user.id))

export async function replaceMemberDepartment(
  db: Db,
  organisationId: string,
  userId: string,
  departmentId: number | null,
): Promise<void> {
  await db
    .delete(memberDepartments)
    .where(
      and(
        eq(memberDepartments.organisationId, organisationId),
        eq(memberDepartments.userId, userId),
      ),
    )
  if (departmentId !== null)
    await db.insert(memberDepartments).values({ organisationId, userId, departmentId })
}
