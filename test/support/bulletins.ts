import { keySupport, overdueCommissions, zeroReporters } from '../../api/domain/attention.ts'
import { type BulletinFigures, bulletinFigures } from '../../api/domain/bulletin-figures.ts'
import { addDays } from '../../api/domain/day.ts'
import { periodResult, rankResult } from '../../api/domain/period-result.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { dayOf, type Facts, isWithin, type Period } from '../../api/domain/score-facts.ts'
import { firstQuarter } from './scoring.ts'

/** Facts scored by one book as the figures of a bulletin; nothing to move from. */
export function figuresOf(
  book: RuleBook,
  facts: Facts,
  period: Period = firstQuarter,
): BulletinFigures {
  const { result } = periodResult([{ ...period, book }], facts, period)
  const ranking = rankResult(book, result)
  const asOf = addDays(period.to, 1)
  const counts = new Map(result.units.map((one) => [one.unit.id, one.counts]))
  return bulletinFigures({
    result,
    ranking,
    before: null,
    books: [{ ...period, ruleBookId: 1, version: 1, name: book.name }],
    rules: book.ranking,
    itemCount: facts.items.filter(
      ({ submittedAt }) => submittedAt !== null && isWithin(dayOf(submittedAt), period),
    ).length,
    attention: {
      asOf,
      keySupport: keySupport(book.ranking.keySupport, [ranking]).map(({ unitId }) => unitId),
      zeroReporters: zeroReporters(ranking, (id) => counts.get(id)),
      rising: [],
      falling: [],
      overdue: overdueCommissions({ items: result.undelivered }, asOf),
      late: result.late,
      reports: result.reports,
    },
  })
}
