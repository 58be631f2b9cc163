import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { member, organization, user } from './schema/auth.ts'

/**
 * The membership a person acts under: of the organisation asked for, else their first. Plain SQL, because every
 * single request asks.
 */
export async function findMembership(db: Db, userId: string, organizationId: string | null) {
  const found = await db.execute(sql`
    select organization_id as "organizationId", role from member where user_id = ${userId}
    order by organization_id = ${organizationId ?? ''} desc, created_at, id limit 1`)
  return (found as unknown as { rows: { organizationId: string; role: string }[] }).rows[0]
}

export const listMembers = (db: Db, organizationId: string) =>
  db
    .select({ id: user.id, name: user.name, email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organizationId, organizationId))
    .orderBy(asc(member.createdAt), asc(user.id))

export async function findMember(db: Db, organizationId: string, userId: string) {
  const [found] = await db
    .select({ id: user.id, name: user.name, email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId)))
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
