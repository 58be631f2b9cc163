import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { apportionmentSchemes, apportionmentSchemeVersions } from './schema/apportionments.ts'

export type Scheme = typeof apportionmentSchemes.$inferSelect
export type SchemeVersion = typeof apportionmentSchemeVersions.$inferSelect

export const listSchemes = (db: Db): Promise<Scheme[]> =>
  db.select().from(apportionmentSchemes).orderBy(asc(apportionmentSchemes.id))

/** Versions of one scheme or of all, the latest first. */
export const listSchemeVersions = (db: Db, schemeId?: number): Promise<SchemeVersion[]> =>
  db
    .select()
    .from(apportionmentSchemeVersions)
    .where(schemeId === undefined ? undefined : eq(apportionmentSchemeVersions.schemeId, schemeId))
    .orderBy(asc(apportionmentSchemeVersions.schemeId), desc(apportionmentSchemeVersions.version))

export async function findScheme(db: Db, id: number): Promise<Scheme | undefined> {
  const [found] = await db
    .select()
    .from(apportionmentSchemes)
    .where(eq(apportionmentSchemes.id, id))
  return found
}

/** A version by its number or, without one, the latest that is valid on the day. */
export async function findSchemeVersion(
  db: Db,
  schemeId: number,
  by: { version: number } | { day: string },
): Promise<SchemeVersion | undefined> {
  const { version, validFrom, validTo } = apportionmentSchemeVersions
  const wanted =
    'version' in by
      ? eq(version, by.version)
      : and(lte(validFrom, by.day), or(isNull(validTo), sql`${validTo} >= ${by.day}`))
  const [found] = await db
    .select()
    .from(apportionmentSchemeVersions)
    .where(and(eq(apportionmentSchemeVersions.schemeId, schemeId), wanted))
    .orderBy(desc(version))
    .limit(1)
  return found
}

export async function insertScheme(
  db: Db,
  values: typeof apportionmentSchemes.$inferInsert,
): Promise<Scheme> {
  const [made] = await db.insert(apportionmentSchemes).values(values).returning()
  if (!made) throw new Error('the scheme was not returned')
  return made
}

export const replaceSchemeName = (db: Db, id: number, name: string) =>
  db.update(apportionmentSchemes).set({ name }).where(eq(apportionmentSchemes.id, id))

export async function insertSchemeVersion(
  db: Db,
  values: typeof apportionmentSchemeVersions.$inferInsert,
): Promise<SchemeVersion> {
  const [made] = await db.insert(apportionmentSchemeVersions).values(values).returning()
  if (!made) throw new Error('the version was not returned')
  return made
}

/** Takes a scheme away that nothing was apportioned by; the database refuses otherwise. */
export const removeScheme = (db: Db, id: number) =>
  db.delete(apportionmentSchemes).where(eq(apportionmentSchemes.id, id))
