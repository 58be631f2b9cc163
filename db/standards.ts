import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { standards } from './schema/standards.ts'

export type Standard = typeof standards.$inferSelect
export type NewStandard = Omit<typeof standards.$inferInsert, 'id'>

/** Those with a place after those without, each in order of category, latest first. */
export const listStandards = (db: Db): Promise<Standard[]> =>
  db
    .select()
    .from(standards)
    .orderBy(
      sql`${standards.place} is not null`,
      asc(standards.place),
      desc(standards.validFrom),
      sql`array_position(array['first', 'second', 'third', 'fourth'], ${standards.category})`,
      asc(standards.id),
    )

export async function insertStandard(db: Db, values: NewStandard): Promise<Standard> {
  const [made] = await db.insert(standards).values(values).returning()
  if (!made) throw new Error('the standard was not returned')
  return made
}

export const insertStandards = (db: Db, values: readonly NewStandard[]) =>
  db.insert(standards).values([...values])

export async function replaceStandard(db: Db, id: number, values: Partial<NewStandard>) {
  const [changed] = await db.update(standards).set(values).where(eq(standards.id, id)).returning()
  return changed
}

export const removeStandard = (db: Db, id: number) =>
  db.delete(standards).where(eq(standards.id, id))
