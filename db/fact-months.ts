import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { type LoadedItem, type LoadedUse, loadItems, loadUses } from './fact-rows.ts'
import type { Db } from './index.ts'
import { factsMonths } from './schema/information.ts'

type Days = { from: string; to: string }
type Fact = (typeof factsMonths.$inferSelect)['fact']
type Month<T> = { version: number; rows: readonly T[] }

/** Where items stand that were never delivered. */
const undelivered = ''

/** Facts held in memory at most, all organisations together: a year of the largest, twice. */
const mostRows = 500_000

/** Months in the order of their last use, so that the least used leave first. */
class Held<T> {
  readonly #months = new Map<string, Month<T>>()
  #count = 0

  find(key: string, version: number): readonly T[] | undefined {
    const found = this.#months.get(key)
    if (!found) return undefined
    this.#months.delete(key)
    this.#months.set(key, found)
    return found.version === version ? found.rows : undefined
  }

  keep(key: string, month: Month<T>): void {
    this.#drop(key)
    this.#months.set(key, month)
    this.#count += month.rows.length
    for (const oldest of this.#months.keys()) {
      if (this.#count <= mostRows || oldest === key) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#count -= this.#months.get(key)?.rows.length ?? 0
    this.#months.delete(key)
  }
}

const heldItems = new Held<LoadedItem>()
const heldUses = new Held<LoadedUse>()

function monthAfter(month: string): string {
  const [year, last] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const [inYear, next] = last === 12 ? [year + 1, 1] : [year, last + 1]
  return `${String(inYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`
}

/** The days of a month, as plain days: of anything else the database cannot tell beforehand how many there are. */
const inMonth = (column: SQL, month: string): SQL =>
  sql`${column} >= ${`${month}-01`}::date and ${column} < ${`${monthAfter(month)}-01`}::date`

/** Months of one kind of fact, in order: those that have not changed since as they are held, the others loaded. */
async function rowsOfMonths<T>(
  db: Db,
  organisationId: string,
  fact: Fact,
  { first, last }: { first: string; last: string },
  held: Held<T>,
  load: (month: string) => Promise<T[]>,
  order: (a: T, b: T) => number,
): Promise<Map<string, readonly T[]>> {
  // Asked before the rows: a change in between only means that they are loaded once more.
  const counted = await db
    .select({ month: factsMonths.month, version: factsMonths.version })
    .from(factsMonths)
    .where(
      and(eq(factsMonths.fact, fact), gte(factsMonths.month, first), lte(factsMonths.month, last)),
    )
    .orderBy(asc(factsMonths.month))
  const found = new Map<string, readonly T[]>()
  for (const { month, version } of counted) {
    const key = `${organisationId} ${month}`
    let rows = held.find(key, version)
    if (!rows) {
      // Scoring goes through them in this order: a year of ordered months is soon put together.
      rows = (await load(month)).sort(order)
      held.keep(key, { version, rows })
      // Others are answered between two months.
      await setImmediate()
    }
    found.set(month, rows)
  }
  return found
}

/** The rows of these days: only the first and the last month may reach beyond them. */
function rowsWithin<T>(
  months: ReadonlyMap<string, readonly T[]>,
  { from, to }: Days,
  dayOf: (row: T) => string,
): T[] {
  const isWithin = (row: T) => {
    const day = dayOf(row)
    return day >= from && day <= to
  }
  const isCut = (month: string) => month === from.slice(0, 7) || month === to.slice(0, 7)
  return [...months].flatMap(([month, rows]) => (isCut(month) ? rows.filter(isWithin) : rows))
}

/** Items submitted within these days, and commissioned ones never delivered that were due by their end. */
export async function itemsOfMonths(
  db: Db,
  organisationId: string,
  days: Days,
): Promise<LoadedItem[]> {
  const load = (month: string) =>
    loadItems(
      db,
      month === undelivered ? sql`submitted_on is null` : inMonth(sql`submitted_on`, month),
    )
  const byId = (a: LoadedItem, b: LoadedItem) => a.id - b.id
  const of = (first: string, last: string) =>
    rowsOfMonths(db, organisationId, 'items', { first, last }, heldItems, load, byId)
  const submitted = rowsWithin(
    await of(days.from.slice(0, 7), days.to.slice(0, 7)),
    days,
    ({ submittedAt }) => submittedAt?.slice(0, 10) ?? '',
  )
  const missed = [...(await of(undelivered, undelivered)).values()]
    .flat()
    .filter(
      ({ commissioned, dueAt }) => commissioned && dueAt !== null && dueAt.slice(0, 10) <= days.to,
    )
  return [...submitted, ...missed]
}

/** Uses within these days. */
export async function usesOfMonths(
  db: Db,
  organisationId: string,
  days: Days,
): Promise<LoadedUse[]> {
  const months = await rowsOfMonths(
    db,
    organisationId,
    'adoptions',
    { first: days.from.slice(0, 7), last: days.to.slice(0, 7) },
    heldUses,
    (month) => loadUses(db, inMonth(sql`adopted_on`, month)),
    (a, b) => a.itemId - b.itemId || a.id - b.id,
  )
  return rowsWithin(months, days, ({ day }) => day)
}
