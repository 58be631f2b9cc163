import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Db } from './index.ts'
import { informationItems as items, informationPartners as partners } from './schema/information.ts'

const { packed: _packed, ...columns } = getTableColumns(items)
type Row = Omit<typeof items.$inferSelect, 'packed'>
export type NewItem = typeof items.$inferInsert
export type Part = Pick<typeof partners.$inferSelect, 'unitId' | 'role' | 'officerId'>
export type InformationItem = Omit<Row, 'organisationId' | 'unitId' | 'role' | 'officerId'> & {
  /** The one that submitted it comes first. */
  units: Part[]
}

const most = 500

async function withUnits(db: Db, rows: readonly Row[]): Promise<InformationItem[]> {
  if (rows.length === 0) return []
  const found = await db
    .select()
    .from(partners)
    .where(
      inArray(
        partners.itemId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(partners.unitId))
  const others = Map.groupBy(found, ({ itemId }) => itemId)
  return rows.map(({ organisationId: _, unitId, role, officerId, ...item }) => ({
    ...item,
    units: [
      { unitId, role, officerId },
      ...(others.get(item.id) ?? []).map((one) => ({
        unitId: one.unitId,
        role: one.role,
        officerId: one.officerId,
      })),
    ],
  }))
}

export type ItemFilter = {
  /** Days of submission; one not delivered is found by its due day. */
  from?: string | undefined
  to?: string | undefined
  unitId?: number | undefined
  kind?: string | undefined
  /** Of items: adopted at least once, not adopted, commissioned and not delivered. */
  state?: 'adopted' | 'not-adopted' | 'not-delivered' | undefined
  importId?: number | undefined
  search?: string | undefined
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
const adopted = sql`exists (select from information_adoptions a
  where a.organisation_id = ${items.organisationId} and a.item_id = ${items.id})`

const states: Record<NonNullable<ItemFilter['state']>, SQL> = {
  adopted,
  'not-adopted': sql`not ${adopted}`,
  'not-delivered': sql`${items.commissioned} and ${items.submittedOn} is null`,
}

const countedOn = sql<string>`coalesce(${items.submittedOn}, ${items.dueOn})`

function conditionOf({ from, to, unitId, kind, state, importId, search }: ItemFilter) {
  const pattern = search ? `%${escaped(search)}%` : undefined
  return and(
    from === undefined
      ? undefined
      : or(gte(items.submittedOn, from), and(isNull(items.submittedOn), gte(items.dueOn, from))),
    to === undefined
      ? undefined
      : or(lte(items.submittedOn, to), and(isNull(items.submittedOn), lte(items.dueOn, to))),
    unitId === undefined
      ? undefined
      : or(
          eq(items.unitId, unitId),
          sql`exists (select from information_partners p where p.organisation_id = ${items.organisationId}
            and p.item_id = ${items.id} and p.unit_id = ${unitId})`,
        ),
    kind === undefined ? undefined : eq(items.kind, kind),
    importId === undefined ? undefined : eq(items.importId, importId),
    state && states[state],
    pattern === undefined
      ? undefined
      : sql`(${items.title} ilike ${pattern} or ${items.number} ilike ${pattern})`,
  )
}

/** Items as a list shows them, the latest first, with how often each was used and written on. */
export async function listItems(db: Db, filter: ItemFilter, offset: number, limit: number) {
  const where = conditionOf(filter)
  const [total] = await db.select({ count: sql<number>`count(*)::int` }).from(items).where(where)
  const rows = await db
    .select(columns)
    .from(items)
    .where(where)
    .orderBy(desc(countedOn), desc(items.id))
    .offset(offset)
    .limit(limit)
  const ids = rows.map(({ id }) => id)
  const counts = (table: 'information_adoptions' | 'information_instructions') =>
    ids.length === 0
      ? Promise.resolve(new Map<number, number>())
      : db
          .execute(
            sql`select item_id::text as id, count(*)::int as count from ${sql.identifier(table)}
              where item_id in (${sql.join(
                ids.map((id) => sql`${id}::bigint`),
                sql`, `,
              )}) group by item_id`,
          )
          .then(
            (found) =>
              new Map(
                (found as unknown as { rows: { id: string; count: number }[] }).rows.map((one) => [
                  Number(one.id),
                  one.count,
                ]),
              ),
          )
  const uses = await counts('information_adoptions')
  const written = await counts('information_instructions')
  return {
    items: (await withUnits(db, rows)).map((item) => ({
      ...item,
      adoptionCount: uses.get(item.id) ?? 0,
      instructionCount: written.get(item.id) ?? 0,
    })),
    total: total?.count ?? 0,
  }
}

export async function findItem(db: Db, id: number): Promise<InformationItem | undefined> {
  return (await withUnits(db, await db.select(columns).from(items).where(eq(items.id, id))))[0]
}

/** Held until the transaction ends. */
export async function lockItem(db: Db, id: number): Promise<InformationItem | undefined> {
  const rows = await db.select(columns).from(items).where(eq(items.id, id)).for('update')
  return (await withUnits(db, rows))[0]
}

export async function findItemNumbered(db: Db, number: string) {
  const [found] = await db
    .select({ id: items.id, title: items.title })
    .from(items)
    .where(eq(items.number, number))
  return found
}

/** Adds items and says under which ids, in their order. */
export async function insertItems(db: Db, values: readonly NewItem[]): Promise<number[]> {
  const made: number[] = []
  for (let at = 0; at < values.length; at += most) {
    const rows = await db
      .insert(items)
      .values(values.slice(at, at + most))
      .returning({ id: items.id })
    made.push(...rows.map(({ id }) => id))
  }
  return made
}

export const replaceItem = (db: Db, id: number, values: Partial<NewItem>) =>
  db
    .update(items)
    .set({ ...values, revision: sql`${items.revision} + 1`, changedAt: sql`now()` })
    .where(eq(items.id, id))

export async function insertPartners(
  db: Db,
  values: readonly (typeof partners.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < values.length; at += most)
    await db.insert(partners).values(values.slice(at, at + most))
}

export async function replacePartners(
  db: Db,
  organisationId: string,
  itemId: number,
  parts: readonly Part[],
): Promise<void> {
  await db.delete(partners).where(eq(partners.itemId, itemId))
  await insertPartners(
    db,
    parts.map((part) => ({ ...part, organisationId, itemId })),
  )
}

export async function removeItems(db: Db, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += most)
    await db.delete(items).where(inArray(items.id, ids.slice(at, at + most)))
}

/** Kinds, in the office's own words, that items have. */
export const listKinds = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectDistinct({ kind: items.kind })
      .from(items)
      .where(sql`${items.kind} is not null`)
      .orderBy(asc(items.kind))
  ).flatMap(({ kind }) => (kind === null ? [] : [kind]))
