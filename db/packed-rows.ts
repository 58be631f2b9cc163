import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/** Unit and record separators: the tables that are packed hold no control characters, which their checks see to. */
const fieldMark = '\x1f'
const rowMark = '\x1e'

/**
 * Many rows as one text, each field as text and nothing as the empty text. Row by row a driver takes longer over a
 * hundred thousand items than scoring them does.
 * @param from everything after the columns: `from … where …`
 */
export async function listPacked<T>(
  db: Db,
  columns: readonly SQL[],
  from: SQL,
  read: (fields: string[]) => T,
): Promise<T[]> {
  const fields = columns.map((column) => sql`coalesce((${column})::text, '')`)
  const row = sql.join(fields, sql` || ${fieldMark}::text || `)
  const { rows } = (await db.execute(
    sql`select string_agg(${row}, ${rowMark}) as packed ${from}`,
  )) as unknown as { rows: { packed: string | null }[] }
  const all = rows[0]?.packed ?? null
  return all === null ? [] : all.split(rowMark).map((one) => read(one.split(fieldMark)))
}

/** A field that may be empty. */
export const orNull = (field: string): string | null => (field === '' ? null : field)
