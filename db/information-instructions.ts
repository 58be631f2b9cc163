import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import {
  informationInstructions as instructions,
  informationItems as items,
} from './schema/information.ts'

const columns = {
  id: instructions.id,
  itemId: instructions.itemId,
  level: instructions.level,
  office: instructions.office,
  writtenOn: instructions.writtenOn,
  publication: instructions.publication,
  form: instructions.form,
  importId: instructions.importId,
  revision: instructions.revision,
  changedBy: instructions.changedBy,
}

export type NewInstruction = typeof instructions.$inferInsert
export type Instruction = Pick<typeof instructions.$inferSelect, keyof typeof columns>

/** Of one item, the first first. */
export const listInstructionsOf = (db: Db, itemId: number): Promise<Instruction[]> =>
  db
    .select(columns)
    .from(instructions)
    .where(eq(instructions.itemId, itemId))
    .orderBy(asc(instructions.writtenOn), asc(instructions.id))

/** Of a period, the latest first, each with its item. */
export async function listInstructions(
  db: Db,
  filter: { from?: string | undefined; to?: string | undefined; itemId?: number | undefined },
  offset: number,
  limit: number,
) {
  const { from, to, itemId } = filter
  const where = and(
    from === undefined ? undefined : gte(instructions.writtenOn, from),
    to === undefined ? undefined : lte(instructions.writtenOn, to),
    itemId === undefined ? undefined : eq(instructions.itemId, itemId),
  )
  const [total] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(instructions)
    .where(where)
  const found = await db
    .select({ ...columns, title: items.title, number: items.number, unitId: items.unitId })
    .from(instructions)
    .innerJoin(
      items,
      and(eq(items.organisationId, instructions.organisationId), eq(items.id, instructions.itemId)),
    )
    .where(where)
    .orderBy(desc(instructions.writtenOn), desc(instructions.id))
    .offset(offset)
    .limit(limit)
  return { instructions: found, total: total?.count ?? 0 }
}

/** Leaders' offices that have written, the most frequent first. */
export async function listOffices(db: Db) {
  const { rows } = (await db.execute(sql`
    select office, level, count(*)::int as count from ${instructions}
    group by office, level order by count(*) desc, office limit 200`)) as unknown as {
    rows: { office: string; level: Instruction['level']; count: number }[]
  }
  return rows
}

export async function lockInstruction(db: Db, id: number): Promise<Instruction | undefined> {
  const [found] = await db
    .select(columns)
    .from(instructions)
    .where(eq(instructions.id, id))
    .for('update')
  return found
}

export async function insertInstructions(
  db: Db,
  values: readonly NewInstruction[],
): Promise<Instruction[]> {
  const made: Instruction[] = []
  for (let at = 0; at < values.length; at += 500)
    made.push(
      ...(await db
        .insert(instructions)
        .values(values.slice(at, at + 500))
        .returning(columns)),
    )
  return made
}

export async function replaceInstruction(db: Db, id: number, values: Partial<NewInstruction>) {
  const [changed] = await db
    .update(instructions)
    .set({ ...values, revision: sql`${instructions.revision} + 1`, changedAt: sql`now()` })
    .where(eq(instructions.id, id))
    .returning(columns)
  if (!changed) throw new Error('the instruction was not returned')
  return changed
}

export async function removeInstructions(db: Db, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500)
    await db.delete(instructions).where(inArray(instructions.id, ids.slice(at, at + 500)))
}
