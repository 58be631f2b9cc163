import { setImmediate } from 'node:timers/promises'
import { loadFacts } from '../db/facts.ts'
import { findFactsVersion } from '../db/facts-version.ts'
import type { Db } from '../db/index.ts'
import { findRuleBook, listRuleBookVersions } from '../db/rule-books.ts'
import { type PeriodResult, periodResult } from './domain/period-result.ts'
import type { RuleBook } from './domain/rule-book.ts'
import { partsOf } from './domain/rule-book-validity.ts'
import type { Period } from './domain/score-facts.ts'
import type { BookPart } from './domain/score-parts.ts'
import { monthsBefore } from './domain/span.ts'
import { type Kept, keepResult, keptResult } from './ranking-keep.ts'
import { Refusal } from './refusal.ts'
import { bookOfVersion } from './rule-book-view.ts'
import { loadInForce } from './rule-books-in-force.ts'

/** A rule book's version, and on which days of the period it scored. */
export type UsedBook = BookPart & { ruleBookId: number; version: number }
export type ScoredPeriod = { books: UsedBook[]; result: PeriodResult }

/** A rule book asked for: `12`, or its version `12.3`. */
export type AskedBook = { ruleBookId: number; version: number | null }

/** Which books score a period: the one asked for, all of it; else those in force, each on its days. */
async function bookFinder(db: Db, asked: AskedBook | null) {
  if (asked) {
    const book = await findRuleBook(db, asked.ruleBookId)
    const versions = book ? await listRuleBookVersions(db, book.id) : []
    const version = versions.find((one) => asked.version === null || one.version === asked.version)
    if (!book || !version) throw new Refusal(404, 'rule-book.unknown')
    const rules = bookOfVersion(book, version)
    return (period: Period): UsedBook[] | undefined => [
      { ...period, book: rules, ruleBookId: book.id, version: version.version },
    ]
  }
  const inForce = await loadInForce(db)
  return (period: Period): UsedBook[] | undefined => {
    const { parts, missing } = partsOf(period, inForce)
    if (missing.length > 0) return undefined
    return parts.map(({ from, to, of: { book, version } }) => ({
      from,
      to,
      book: bookOfVersion(book, version),
      ruleBookId: book.id,
      version: version.version,
    }))
  }
}

/** The first day of facts that a period needs: months before it may belong to a row of missed quotas. */
export const factsFrom = (books: readonly UsedBook[], { from }: Period): string => {
  const months = Math.max(0, ...books.map(({ book }) => (book.namedAfterMonths ?? 1) - 1))
  return months > 0 ? monthsBefore({ from, to: from }, months).from : from
}

/** All days of facts that these periods need. */
const daysOf = (all: readonly { period: Period; books: UsedBook[] }[]): Period =>
  all
    .map(({ period, books }) => ({ from: factsFrom(books, period), to: period.to }))
    .reduce((a, b) => ({ from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }))

const keyOf = (period: Period, books: UsedBook[]) =>
  JSON.stringify([
    period.from,
    period.to,
    books.map(({ ruleBookId, version, from }) => [ruleBookId, version, from]),
  ])

/**
 * Scores periods by the facts as they are, or finds them scored: facts are loaded once for all that are not kept.
 * A period for part of which no book is in force is undefined.
 * @param isDetailed whether the reasons are wanted too, of the first period
 */
export async function rankPeriods(
  db: Db,
  organisationId: string,
  periods: readonly Period[],
  asked: AskedBook | null,
  isDetailed = false,
): Promise<(({ books: UsedBook[] } & Kept) | undefined)[]> {
  const booksOf = await bookFinder(db, asked)
  const factsVersion = await findFactsVersion(db)
  const wanted = periods.map((period, at) => {
    const books = booksOf(period)
    if (!books) return undefined
    const key = keyOf(period, books)
    const kept = keptResult(organisationId, factsVersion, key)
    const wantsDetail = isDetailed && at === 0
    const isEnough = kept && (!wantsDetail || kept.detail)
    return { period, books, key, wantsDetail, kept: isEnough ? kept : undefined }
  })
  const open = wanted.flatMap((one) => (one && !one.kept ? [one] : []))
  if (open.length > 0) {
    const facts = await loadFacts(db, organisationId, daysOf(open))
    for (const one of open) {
      // Others are answered between two periods.
      await setImmediate()
      const { result, reasons } = periodResult(one.books, facts, one.period, one.wantsDetail)
      one.kept = { result, detail: reasons }
      keepResult(organisationId, factsVersion, one.key, one.kept)
    }
  }
  return wanted.map((one) => (one?.kept ? { books: one.books, ...one.kept } : undefined))
}

/** The last book of a period ranks it: its classes, its ties, its tie-break. */
export const rankingBook = (books: readonly UsedBook[]): RuleBook => {
  const last = books.at(-1)
  if (!last) throw new Error('a period was scored without a rule book')
  return last.book
}
