import type { Db } from '../db/index.ts'
import { periodBefore } from './domain/period-before.ts'
import { type PeriodResult, rankResult } from './domain/period-result.ts'
import type { Ranking } from './domain/rank.ts'
import type { RuleBook } from './domain/rule-book.ts'
import type { Period } from './domain/score-facts.ts'
import type { Actor } from './env.ts'
import { type AskedBook, rankingBook, rankPeriods, type UsedBook } from './rank-periods.ts'
import type { Kept } from './ranking-keep.ts'
import { Refusal } from './refusal.ts'

export type RankedPeriod = {
  period: Period
  /** What movement is from; null: nothing was in force then. */
  before: Period | null
  books: UsedBook[]
  /** The last book: it ranks. */
  rules: RuleBook
  result: PeriodResult
  detail: Kept['detail']
  whole: Ranking
  /** The whole, or the class that was asked for. */
  ranking: Ranking
}

export type Asked = Period & { class?: string | undefined; ruleBook?: AskedBook | undefined }

const inClass = (ranking: Ranking, name: string | undefined): Ranking =>
  name === undefined
    ? ranking
    : { classes: ranking.classes.filter((one) => one.class === name), unranked: [] }

/** What was made of a result, by what else it was made of: it is as good as the result, and goes with it. */
const made = new WeakMap<PeriodResult, Map<string, RankedPeriod>>()

/**
 * The ranking of a period, moved from the period before it; a class alone where one is asked for. Refused where no
 * book is in force on all of its days. Before the books began there is nothing to move from.
 * @param isDetailed whether every reason is wanted too
 */
export async function rankedPeriod(
  db: Db,
  { organisationId }: Actor,
  asked: Asked,
  isDetailed = false,
): Promise<RankedPeriod> {
  const period = { from: asked.from, to: asked.to }
  const before = periodBefore(period)
  const book = asked.ruleBook ?? null
  const [scored, earlier] = await rankPeriods(
    db,
    organisationId,
    [period, before],
    book,
    isDetailed,
  )
  if (!scored) throw new Refusal(409, 'ranking.no-rule-book', period)
  const known = made.get(scored.result) ?? new Map<string, RankedPeriod>()
  made.set(scored.result, known)
  // A book may have been renamed, or another come into force before these days.
  const named = (books: readonly UsedBook[] = []) =>
    books.map(({ ruleBookId, version, from, book: { name } }) => [ruleBookId, version, from, name])
  const key = JSON.stringify([asked.class, named(scored.books), named(earlier?.books)])
  const found = known.get(key)
  if (found && (!isDetailed || found.detail)) return found
  const rules = rankingBook(scored.books)
  const past = earlier && rankResult(rankingBook(earlier.books), earlier.result)
  const whole = rankResult(rules, scored.result, past)
  const ranked: RankedPeriod = {
    period,
    before: past ? before : null,
    books: scored.books,
    rules,
    result: scored.result,
    detail: isDetailed ? scored.detail : null,
    whole,
    ranking: inClass(whole, asked.class),
  }
  if (!isDetailed) known.set(key, ranked)
  return ranked
}
