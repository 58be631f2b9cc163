import { and, asc, between, desc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import {
  bulletinDrafts,
  bulletinEditions,
  bulletinObjections,
  bulletins,
} from './schema/bulletins.ts'
import { informationItems } from './schema/information.ts'

export type BulletinRow = typeof bulletins.$inferSelect
export type DraftRow = typeof bulletinDrafts.$inferSelect
export type EditionRow = typeof bulletinEditions.$inferSelect
export type ObjectionRow = typeof bulletinObjections.$inferSelect
type Days = { from: string; to: string }

/** The latest period first. */
export const listBulletins = (db: Db): Promise<BulletinRow[]> =>
  db.select().from(bulletins).orderBy(desc(bulletins.endsOn), desc(bulletins.startsOn))

export async function findBulletin(db: Db, id: number): Promise<BulletinRow | undefined> {
  const [found] = await db.select().from(bulletins).where(eq(bulletins.id, id))
  return found
}

export async function findBulletinOf(db: Db, { from, to }: Days): Promise<BulletinRow | undefined> {
  const [found] = await db
    .select()
    .from(bulletins)
    .where(and(eq(bulletins.startsOn, from), eq(bulletins.endsOn, to)))
  return found
}

export async function insertBulletin(
  db: Db,
  values: typeof bulletins.$inferInsert,
): Promise<BulletinRow> {
  const [made] = await db.insert(bulletins).values(values).returning()
  if (!made) throw new Error('the bulletin was not returned')
  return made
}

export const removeBulletin = (db: Db, id: number) =>
  db.delete(bulletins).where(eq(bulletins.id, id))

/** Drafts without what they say. */
export const listDrafts = (db: Db) =>
  db
    .select({
      bulletinId: bulletinDrafts.bulletinId,
      edition: bulletinDrafts.edition,
      number: bulletinDrafts.number,
      titleZh: bulletinDrafts.titleZh,
      titleEn: bulletinDrafts.titleEn,
      openUntil: bulletinDrafts.openUntil,
    })
    .from(bulletinDrafts)

export async function findDraft(db: Db, bulletinId: number): Promise<DraftRow | undefined> {
  const [found] = await db
    .select()
    .from(bulletinDrafts)
    .where(eq(bulletinDrafts.bulletinId, bulletinId))
  return found
}

export async function insertDraft(
  db: Db,
  values: typeof bulletinDrafts.$inferInsert,
): Promise<DraftRow> {
  const [made] = await db.insert(bulletinDrafts).values(values).returning()
  if (!made) throw new Error('the draft was not returned')
  return made
}

/** Changes a draft, and counts the change. */
export async function replaceDraft(
  db: Db,
  bulletinId: number,
  values: Partial<Omit<DraftRow, 'organisationId' | 'bulletinId' | 'revision' | 'changedAt'>>,
): Promise<DraftRow> {
  const [changed] = await db
    .update(bulletinDrafts)
    .set({ ...values, revision: sql`${bulletinDrafts.revision} + 1`, changedAt: sql`now()` })
    .where(eq(bulletinDrafts.bulletinId, bulletinId))
    .returning()
  if (!changed) throw new Error('the draft was not returned')
  return changed
}

export const removeDraft = (db: Db, bulletinId: number) =>
  db.delete(bulletinDrafts).where(eq(bulletinDrafts.bulletinId, bulletinId))

const headColumns = {
  bulletinId: bulletinEditions.bulletinId,
  edition: bulletinEditions.edition,
  reason: bulletinEditions.reason,
  number: bulletinEditions.number,
  titleZh: bulletinEditions.titleZh,
  titleEn: bulletinEditions.titleEn,
  sha256: bulletinEditions.sha256,
  draftedBy: bulletinEditions.draftedBy,
  publishedBy: bulletinEditions.publishedBy,
  publishedOn: bulletinEditions.publishedOn,
  publishedAt: bulletinEditions.publishedAt,
}

/** Editions of one bulletin or of all, the latest first, without what they say. */
export const listEditions = (db: Db, bulletinId?: number) =>
  db
    .select(headColumns)
    .from(bulletinEditions)
    .where(bulletinId === undefined ? undefined : eq(bulletinEditions.bulletinId, bulletinId))
    .orderBy(asc(bulletinEditions.bulletinId), desc(bulletinEditions.edition))
export type EditionHead = Awaited<ReturnType<typeof listEditions>>[number]

const thisEdition = (bulletinId: number, edition: number) =>
  and(eq(bulletinEditions.bulletinId, bulletinId), eq(bulletinEditions.edition, edition))

/** One edition with what it says, without the facts it rests on. */
export async function loadEdition(db: Db, bulletinId: number, edition: number) {
  const [found] = await db
    .select({ ...headColumns, content: bulletinEditions.content })
    .from(bulletinEditions)
    .where(thisEdition(bulletinId, edition))
  return found
}
export type LoadedEdition = NonNullable<Awaited<ReturnType<typeof loadEdition>>>

export async function findBasis(db: Db, bulletinId: number, edition: number) {
  const [found] = await db
    .select({ basis: bulletinEditions.basis })
    .from(bulletinEditions)
    .where(thisEdition(bulletinId, edition))
  return found?.basis
}

export const insertEdition = (db: Db, values: typeof bulletinEditions.$inferInsert) =>
  db.insert(bulletinEditions).values(values)

/** Objections to one bulletin, in the order in which they were raised. */
export const listObjections = (db: Db, bulletinId: number): Promise<ObjectionRow[]> =>
  db
    .select()
    .from(bulletinObjections)
    .where(eq(bulletinObjections.bulletinId, bulletinId))
    .orderBy(asc(bulletinObjections.id))

/** How many objections wait for an answer, by bulletin. */
export const countOpenObjections = (db: Db) =>
  db
    .select({ bulletinId: bulletinObjections.bulletinId, count: sql<number>`count(*)::int` })
    .from(bulletinObjections)
    .where(sql`${bulletinObjections.isAccepted} is null`)
    .groupBy(bulletinObjections.bulletinId)

export async function insertObjection(
  db: Db,
  values: typeof bulletinObjections.$inferInsert,
): Promise<ObjectionRow> {
  const [made] = await db.insert(bulletinObjections).values(values).returning()
  if (!made) throw new Error('the objection was not returned')
  return made
}

export const replaceAnswer = (
  db: Db,
  id: number,
  values: Pick<ObjectionRow, 'isAccepted' | 'answer' | 'answeredBy'>,
) =>
  db
    .update(bulletinObjections)
    .set({ ...values, answeredAt: sql`now()` })
    .where(eq(bulletinObjections.id, id))

/** Items submitted on these days, each once. */
export async function countSubmitted(db: Db, { from, to }: Days): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(informationItems)
    .where(between(informationItems.submittedOn, from, to))
  return found?.count ?? 0
}
