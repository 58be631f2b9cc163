import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { ruleBooks, ruleBookVersions } from './schema/rule-books.ts'

export type RuleBookRow = typeof ruleBooks.$inferSelect
export type RuleBookVersion = typeof ruleBookVersions.$inferSelect

export const listRuleBooks = (db: Db): Promise<RuleBookRow[]> =>
  db.select().from(ruleBooks).orderBy(asc(ruleBooks.id))

/** Versions of one book or of all, the latest first. */
export const listRuleBookVersions = (db: Db, ruleBookId?: number): Promise<RuleBookVersion[]> =>
  db
    .select()
    .from(ruleBookVersions)
    .where(ruleBookId === undefined ? undefined : eq(ruleBookVersions.ruleBookId, ruleBookId))
    .orderBy(asc(ruleBookVersions.ruleBookId), desc(ruleBookVersions.version))

export async function findRuleBook(db: Db, id: number): Promise<RuleBookRow | undefined> {
  const [found] = await db.select().from(ruleBooks).where(eq(ruleBooks.id, id))
  return found
}

export async function insertRuleBook(
  db: Db,
  values: typeof ruleBooks.$inferInsert,
): Promise<RuleBookRow> {
  const [made] = await db.insert(ruleBooks).values(values).returning()
  if (!made) throw new Error('the rule book was not returned')
  return made
}

export const replaceRuleBookName = (db: Db, id: number, name: string) =>
  db.update(ruleBooks).set({ name }).where(eq(ruleBooks.id, id))

/** @param adopted by whom, up to which version; null takes it out of force */
export async function replaceAdoption(
  db: Db,
  id: number,
  adopted: { by: string; version: number } | null,
): Promise<RuleBookRow | undefined> {
  const [changed] = await db
    .update(ruleBooks)
    .set({
      adoptedBy: adopted?.by ?? null,
      adoptedVersion: adopted?.version ?? null,
      adoptedAt: adopted ? sql`now()` : null,
    })
    .where(eq(ruleBooks.id, id))
    .returning()
  return changed
}

export async function insertRuleBookVersion(
  db: Db,
  values: typeof ruleBookVersions.$inferInsert,
): Promise<RuleBookVersion> {
  const [made] = await db.insert(ruleBookVersions).values(values).returning()
  if (!made) throw new Error('the version was not returned')
  return made
}

export const removeRuleBook = (db: Db, id: number) =>
  db.delete(ruleBooks).where(eq(ruleBooks.id, id))
