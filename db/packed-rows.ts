import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/** Unit and group separators: the tables that are packed hold no control characters, which their checks see to. */
const mark = '\x1f'
const innerMark = '\x1d'

/**
 * The fields of many rows one after the other, as the `packed` column of each has them: so many a row. Row by row a
 * driver takes longer over a hundred thousand items than scoring them does.
 */
export async function listPacked(db: Db, table: SQL, where: SQL): Promise<string[]> {
  const { rows } = (await db.execute(
    sql`select string_agg(packed, ${mark}) as all_rows from ${table} where ${where}`,
  )) as unknown as { rows: { all_rows: string | null }[] }
  return rows[0]?.all_rows?.split(mark) ?? []
}

export const innerFields = (field: string): string[] => field.split(innerMark)

export const orNull = (field: string): string | null => (field === '' ? null : field)

const msPerDay = 86_400_000
const zero = Date.UTC(2000, 0, 1)

/** Days as ISO text: a year has few different ones. */
export function createDays(): (field: string) => string {
  const known = new Map<string, string>()
  return (field) => {
    let day = known.get(field)
    if (day === undefined) {
      day = new Date(zero + Number(field) * msPerDay).toISOString().slice(0, 10)
      known.set(field, day)
    }
    return day
  }
}

/** Words that come again and again, each kept once and not as a piece of the whole text. */
export function createWords<T extends string = string>(): (field: string) => T {
  const known = new Map<string, T>()
  return (field) => {
    let word = known.get(field)
    if (word === undefined) {
      word = field as T
      known.set(field, word)
    }
    return word
  }
}
