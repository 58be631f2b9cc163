import { z } from 'zod'
import { daysBetween } from './domain/day.ts'
import type { AskedBook } from './rank-periods.ts'
import { word } from './rule-book-body.ts'
import { day } from './validate.ts'

const mostDays = 3660

export const isPeriod = ({ from, to }: { from: string; to: string }): boolean =>
  from >= '1900' && from <= to && daysBetween(from, to) <= mostDays
export const periodHint =
  'the last day follows the first, within ten years / 结束日期不得早于开始日期，且不超过十年'

/** A rule book by its id, or one of its versions: `12`, `12.3`. */
export const bookText = z
  .string()
  .regex(
    /^[1-9]\d{0,14}(\.[1-9]\d{0,8})?$/,
    'a rule book such as 12 or 12.3 / 办法编号，如 12 或 12.3',
  )
  .transform((text): AskedBook => {
    const [ruleBookId, version] = text.split('.')
    return {
      ruleBookId: Number(ruleBookId),
      version: version === undefined ? null : Number(version),
    }
  })

/** What every ranking is asked by. Without a rule book the one in force scores, day by day. */
export const askedRanking = {
  from: day,
  to: day,
  class: word.optional(),
  ruleBook: bookText.optional(),
}
export const rankingQuery = z.object(askedRanking).refine(isPeriod, periodHint)
