import { and, asc, count, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { importBytes, importItems, importProblems, imports } from './schema/imports.ts'

export type Import = typeof imports.$inferSelect
export type NewImport = typeof imports.$inferInsert
export type ImportItem = typeof importItems.$inferSelect
export type NewImportItem = typeof importItems.$inferInsert

export async function findImport(db: Db, id: number): Promise<Import | undefined> {
  const [found] = await db.select().from(imports).where(eq(imports.id, id))
  return found
}

export async function lockImport(db: Db, id: number): Promise<Import | undefined> {
  const [found] = await db.select().from(imports).where(eq(imports.id, id)).for('update')
  return found
}

export async function insertImport(db: Db, values: NewImport): Promise<Import> {
  const [made] = await db.insert(imports).values(values).returning()
  if (!made) throw new Error('the import was not returned')
  return made
}

export async function replaceImport(db: Db, id: number, values: Partial<NewImport>) {
  const [changed] = await db.update(imports).set(values).where(eq(imports.id, id)).returning()
  return changed
}

/** Says how far reading has come; false when someone has cancelled it meanwhile. */
export async function touchReading(db: Db, id: number, rowsRead: number): Promise<boolean> {
  const touched = await db
    .update(imports)
    .set({ rowsRead, touchedAt: sql`now()` })
    .where(and(eq(imports.id, id), eq(imports.state, 'reading')))
    .returning({ id: imports.id })
  return touched.length > 0
}

/** An import as a list shows it; the reading only as far as its balance. */
export const listedImport = {
  id: imports.id,
  kind: imports.kind,
  filename: imports.filename,
  byteCount: imports.byteCount,
  state: imports.state,
  rowsRead: imports.rowsRead,
  createdAt: imports.createdAt,
  createdBy: imports.createdBy,
  committedAt: imports.committedAt,
  committedBy: imports.committedBy,
  undoneAt: imports.undoneAt,
  undoneBy: imports.undoneBy,
  balance: sql<unknown>`${imports.reading} -> 'balance'`,
}

/** Imports of a meeting, latest first. */
export const listImports = (db: Db, meetingId: number) =>
  db
    .select(listedImport)
    .from(imports)
    .where(and(eq(imports.meetingId, meetingId), ne(imports.state, 'failed')))
    .orderBy(desc(imports.id))

/** Of a meeting or, of information work, of the organisation. */
const belongsTo = (meetingId: number | null) =>
  meetingId === null ? isNull(imports.meetingId) : eq(imports.meetingId, meetingId)

/** Committed imports of one kind to one meeting or to the organisation, first committed first. */
export const listCommitted = (db: Db, meetingId: number | null, kind: Import['kind']) =>
  db
    .select()
    .from(imports)
    .where(and(belongsTo(meetingId), eq(imports.kind, kind), eq(imports.state, 'committed')))
    .orderBy(asc(imports.committedAt), asc(imports.id))

/** Names of the files in force in a meeting, whatever they say. */
export const listInForce = (db: Db, meetingId: number) =>
  db
    .select({ id: imports.id, filename: imports.filename, kind: imports.kind })
    .from(imports)
    .where(and(eq(imports.meetingId, meetingId), eq(imports.state, 'committed')))
    .orderBy(asc(imports.id))

/** States of these imports, for whoever shows lines of files that may have been taken back since. */
export const listStates = (db: Db, ids: readonly number[]) =>
  db
    .select({ id: imports.id, filename: imports.filename, state: imports.state })
    .from(imports)
    .where(inArray(imports.id, [...ids]))

/** An import of the same kind that was committed or undone after this one was read. */
export async function findLaterChange(db: Db, given: Import) {
  const [found] = await db
    .select({ filename: imports.filename })
    .from(imports)
    .where(
      and(
        belongsTo(given.meetingId),
        eq(imports.kind, given.kind),
        ne(imports.id, given.id),
        given.readAt
          ? or(gt(imports.committedAt, given.readAt), gt(imports.undoneAt, given.readAt))
          : undefined,
      ),
    )
    .limit(1)
  return found
}

export async function findSameBytes(
  db: Db,
  meetingId: number | null,
  sha256: string,
  otherThan: number,
) {
  const [found] = await db
    .select({
      importId: imports.id,
      filename: imports.filename,
      committedAt: imports.committedAt,
    })
    .from(imports)
    .where(
      and(
        belongsTo(meetingId),
        eq(imports.sha256, sha256),
        eq(imports.state, 'committed'),
        ne(imports.id, otherThan),
      ),
    )
    .limit(1)
  return found ?? null
}

export const listImportItems = (db: Db, importId: number): Promise<ImportItem[]> =>
  db
    .select()
    .from(importItems)
    .where(eq(importItems.importId, importId))
    .orderBy(asc(importItems.slot))

export async function insertImportItems(db: Db, items: readonly NewImportItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += 1000)
    await db.insert(importItems).values(items.slice(from, from + 1000))
}

export async function listProblems(
  db: Db,
  importId: number,
  { offset, limit }: { offset: number; limit: number },
) {
  const ofImport = eq(importProblems.importId, importId)
  const problems = await db
    .select()
    .from(importProblems)
    .where(ofImport)
    .orderBy(asc(importProblems.position))
    .offset(offset)
    .limit(limit)
  const [total] = await db.select({ count: count() }).from(importProblems).where(ofImport)
  return { problems, total: total?.count ?? 0 }
}

/** One part of the original file; undefined past the end. */
export async function findBytes(db: Db, importId: number, part: number) {
  const [found] = await db
    .select({ bytes: importBytes.bytes })
    .from(importBytes)
    .where(and(eq(importBytes.importId, importId), eq(importBytes.part, part)))
  return found?.bytes
}

/** Ties the items of an import to the meeting's. */
export async function replaceItemIds(
  db: Db,
  importId: number,
  ties: readonly { slot: number; itemId: number | null }[],
): Promise<void> {
  if (ties.length === 0) return
  const values = sql.join(
    ties.map(({ slot, itemId }) => sql`(${slot}::int, ${itemId}::bigint)`),
    sql`, `,
  )
  await db.execute(sql`update ${importItems} set item_id = tie.item_id
    from (values ${values}) as tie (slot, item_id)
    where ${importItems.importId} = ${importId} and ${importItems.slot} = tie.slot`)
}
