import type { Db } from '../db/index.ts'
import { periodBefore } from './domain/period-before.ts'
import { rankResult } from './domain/period-result.ts'
import type { Ranking } from './domain/rank.ts'
import type { Period } from './domain/score-facts.ts'
import type { Actor } from './env.ts'
import { type AskedBook, rankingBook, rankPeriods } from './rank-periods.ts'
import { Refusal } from './refusal.ts'

export type Asked = Period & { class?: string | undefined; ruleBook?: AskedBook | undefined }

const inClass = (ranking: Ranking, name: string | undefined): Ranking =>
  name === undefined
    ? ranking
    : { classes: ranking.classes.filter((one) => one.class === name), unranked: [] }

/**
 * The ranking of a period, moved from the period before it; a class alone where one is asked for. Refused where no
 * book is in force on all of its days. Before the books began there is nothing to move from.
 * @param isDetailed whether every reason is wanted too
 */
export async function rankedPeriod(db: Db, actor: Actor, asked: Asked, isDetailed = false) {
  const period = { from: asked.from, to: asked.to }
  const before = periodBefore(period)
  const { organisationId } = actor
  const book = asked.ruleBook ?? null
  const [scored, earlier] = await rankPeriods(
    db,
    organisationId,
    [period, before],
    book,
    isDetailed,
  )
  if (!scored) throw new Refusal(409, 'ranking.no-rule-book', period)
  const rules = rankingBook(scored.books)
  const past = earlier && rankResult(rankingBook(earlier.books), earlier.result)
  return {
    period,
    before: past ? before : null,
    earlier: past,
    books: scored.books,
    rules,
    result: scored.result,
    detail: scored.detail,
    whole: rankResult(rules, scored.result, past),
    ranking: inClass(rankResult(rules, scored.result, past), asked.class),
  }
}

export type RankedPeriod = Awaited<ReturnType<typeof rankedPeriod>>
