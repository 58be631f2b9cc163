import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { member, organization, user } from './schema/auth.ts'
import { departments } from './schema/departments.ts'
import { memberDepartments } from './schema/member-departments.ts'

type Membership = { organizationId: string; role: string; departmentId: number | null }

/**
 * The membership a person acts under: of the organisation asked for, else their first; a reader's with their
 * department. Plain SQL, because every single request asks.
 */
export async function findMembership(db: Db, userId: string, organizationId: string | null) {
  const found = await db.execute(sql`
    select m.organization_id as "organizationId", m.role, d.department_id::int as "departmentId"
    from member m left join member_departments d
      on d.organisation_id = m.organization_id and d.user_id = m.user_id
    where m.user_id = ${userId}
    order by m.organization_id = ${organizationId ?? ''} desc, m.created_at, m.id limit 1`)
  return (found as unknown as { rows: Membership[] }).rows[0]
}

/** People as they are shown: a reader with their department, anybody else with none. */
const membersShown = (db: Db) =>
  db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: member.role,
      department: { id: departments.id, code: departments.code, name: departments.name },
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(
      memberDepartments,
      and(
        eq(memberDepartments.organisationId, member.organizationId),
        eq(memberDepartments.userId, member.userId),
      ),
    )
    .leftJoin(
      departments,
      and(
        eq(departments.organisationId, memberDepartments.organisationId),
        eq(departments.id, memberDepartments.departmentId),
      ),
    )

export const listMembers = (db: Db, organizationId: string) =>
  membersShown(db)
    .where(eq(member.organizationId, organizationId))
    .orderBy(asc(member.createdAt), asc(user.id))

export async function findMember(db: Db, organizationId: string, userId: string) {
  const [found] = await membersShown(db).where(
    and(eq(member.organizationId, organizationId), eq(member.userId, userId)),
  )
  return found
}

export async function countWithRole(db: Db, organizationId: string, role: string): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.role, role)))
  return found?.count ?? 0
}

export const insertMember = (db: Db, organizationId: string, userId: string, role: string) =>
  db.insert(member).values({ id: `${organizationId}:${userId}`, organizationId, userId, role })

export const replaceMemberRole = (db: Db, organizationId: string, userId: string, role: string) =>
  db
    .update(member)
    .set({ role })
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId)))

export const removeMember = (db: Db, organizationId: string, userId: string) =>
  db.delete(member).where(and(eq(member.organizationId, organizationId), eq(member.userId, userId)))

export async function findOrganisation(db: Db, organizationId: string) {
  const [found] = await db
    .select({ id: organization.id, name: organization.name })
    .from(organization)
    .where(eq(organization.id, organizationId))
  return found
}

export const insertOrganisation = (db: Db, id: string, name: string) =>
  db.insert(organization).values({ id, name, slug: id })

export async function hasOrganisation(db: Db): Promise<boolean> {
  const found = await db.select({ id: organization.id }).from(organization).limit(1)
  return found.length > 0
}
