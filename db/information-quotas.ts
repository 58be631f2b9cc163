import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { informationQuotas as quotas } from './schema/information.ts'

const columns = {
  id: quotas.id,
  unitId: quotas.unitId,
  class: quotas.class,
  startsOn: quotas.startsOn,
  endsOn: quotas.endsOn,
  amount: quotas.amount,
  importId: quotas.importId,
  revision: quotas.revision,
  changedBy: quotas.changedBy,
}

export type NewQuota = typeof quotas.$inferInsert
export type Quota = Pick<typeof quotas.$inferSelect, keyof typeof columns>
/** Whose, and for which days: there is one of each. */
export type QuotaKey = Pick<Quota, 'unitId' | 'class' | 'startsOn' | 'endsOn'>

/** Those that lie within days, by when they begin. */
export const listQuotas = (
  db: Db,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Quota[]> =>
  db
    .select(columns)
    .from(quotas)
    .where(
      and(
        from === undefined ? undefined : gte(quotas.startsOn, from),
        to === undefined ? undefined : lte(quotas.endsOn, to),
      ),
    )
    .orderBy(asc(quotas.startsOn), asc(quotas.endsOn), asc(quotas.id))

export async function findQuota(db: Db, key: QuotaKey): Promise<Quota | undefined> {
  const [found] = await db
    .select(columns)
    .from(quotas)
    .where(
      and(
        key.unitId === null ? isNull(quotas.unitId) : eq(quotas.unitId, key.unitId),
        key.class === null ? isNull(quotas.class) : eq(quotas.class, key.class),
        eq(quotas.startsOn, key.startsOn),
        eq(quotas.endsOn, key.endsOn),
      ),
    )
  return found
}

export async function insertQuotas(db: Db, values: readonly NewQuota[]): Promise<Quota[]> {
  const made: Quota[] = []
  for (let at = 0; at < values.length; at += 500)
    made.push(
      ...(await db
        .insert(quotas)
        .values(values.slice(at, at + 500))
        .returning(columns)),
    )
  return made
}

export const replaceQuota = (db: Db, id: number, values: Partial<NewQuota>) =>
  db
    .update(quotas)
    .set({ ...values, revision: sql`${quotas.revision} + 1`, changedAt: sql`now()` })
    .where(eq(quotas.id, id))

export async function removeQuotas(db: Db, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500)
    await db.delete(quotas).where(inArray(quotas.id, ids.slice(at, at + 500)))
}
