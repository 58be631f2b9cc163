import { sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/**
 * Runs work in one transaction that sees and writes a single organisation's rows. The database enforces it: for
 * the length of the transaction we are a role that owns nothing, and its policies compare every row.
 */
export const withinOrganisation = <T>(
  db: Db,
  organisationId: string,
  work: (db: Db) => Promise<T>,
): Promise<T> =>
  db.transaction(async (transaction) => {
    await transaction.execute(
      sql`select set_config('role', 'huizhang_app', true), set_config('app.organisation', ${organisationId}, true)`,
    )
    return work(transaction)
  })

/** The database's own clock, the one that all processes share. */
export async function databaseTime(db: Db): Promise<Date> {
  const found = (await db.execute(
    sql`select extract(epoch from clock_timestamp()) * 1000 as ms`,
  )) as unknown as { rows: { ms: string }[] }
  return new Date(Number(found.rows[0]?.ms))
}
