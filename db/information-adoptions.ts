import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import {
  informationAdoptions as adoptions,
  informationItems as items,
} from './schema/information.ts'

const columns = {
  id: adoptions.id,
  itemId: adoptions.itemId,
  publication: adoptions.publication,
  issue: adoptions.issue,
  level: adoptions.level,
  form: adoptions.form,
  adoptedOn: adoptions.adoptedOn,
  given: adoptions.given,
  importId: adoptions.importId,
  revision: adoptions.revision,
  changedBy: adoptions.changedBy,
}

export type NewAdoption = typeof adoptions.$inferInsert
export type Adoption = Pick<typeof adoptions.$inferSelect, keyof typeof columns>

/** Of one item, the first first. */
export const listAdoptionsOf = (db: Db, itemId: number): Promise<Adoption[]> =>
  db
    .select(columns)
    .from(adoptions)
    .where(eq(adoptions.itemId, itemId))
    .orderBy(asc(adoptions.adoptedOn), asc(adoptions.id))

export type AdoptionFilter = {
  from?: string | undefined
  to?: string | undefined
  itemId?: number | undefined
  publication?: string | undefined
  importId?: number | undefined
}

/** Of a period, the latest first, each with its item. */
export async function listAdoptions(
  db: Db,
  { from, to, itemId, publication, importId }: AdoptionFilter,
  offset: number,
  limit: number,
) {
  const conditions: (SQL | undefined)[] = [
    from === undefined ? undefined : gte(adoptions.adoptedOn, from),
    to === undefined ? undefined : lte(adoptions.adoptedOn, to),
    itemId === undefined ? undefined : eq(adoptions.itemId, itemId),
    publication === undefined ? undefined : eq(adoptions.publication, publication),
    importId === undefined ? undefined : eq(adoptions.importId, importId),
  ]
  const where = and(...conditions)
  const [total] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(adoptions)
    .where(where)
  const found = await db
    .select({ ...columns, title: items.title, number: items.number, unitId: items.unitId })
    .from(adoptions)
    .innerJoin(
      items,
      and(eq(items.organisationId, adoptions.organisationId), eq(items.id, adoptions.itemId)),
    )
    .where(where)
    .orderBy(desc(adoptions.adoptedOn), desc(adoptions.id))
    .offset(offset)
    .limit(limit)
  return { adoptions: found, total: total?.count ?? 0 }
}

/** Publications that have used anything, with the level each is usually of: the most used first. */
export async function listPublications(db: Db) {
  const { rows } = (await db.execute(sql`
    select publication, level, count(*)::int as count from ${adoptions}
    group by publication, level order by count(*) desc, publication limit 200`)) as unknown as {
    rows: { publication: string; level: Adoption['level']; count: number }[]
  }
  return rows
}

export async function lockAdoption(db: Db, id: number): Promise<Adoption | undefined> {
  const [found] = await db.select(columns).from(adoptions).where(eq(adoptions.id, id)).for('update')
  return found
}

export async function insertAdoptions(db: Db, values: readonly NewAdoption[]): Promise<Adoption[]> {
  const made: Adoption[] = []
  for (let at = 0; at < values.length; at += 500)
    made.push(
      ...(await db
        .insert(adoptions)
        .values(values.slice(at, at + 500))
        .returning(columns)),
    )
  return made
}

export async function replaceAdoption(db: Db, id: number, values: Partial<NewAdoption>) {
  const [changed] = await db
    .update(adoptions)
    .set({ ...values, revision: sql`${adoptions.revision} + 1`, changedAt: sql`now()` })
    .where(eq(adoptions.id, id))
    .returning(columns)
  if (!changed) throw new Error('the adoption was not returned')
  return changed
}

export async function removeAdoptions(db: Db, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500)
    await db.delete(adoptions).where(inArray(adoptions.id, ids.slice(at, at + 500)))
}
