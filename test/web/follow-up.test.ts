import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../api/domain/day.ts'
import { standingWords } from '../../web/decisions/standing-words.ts'
import {
  daysOfPeriod,
  parsePeriod,
  periodOf,
  periodText,
  shiftPeriod,
} from '../../web/follow-up/period.ts'
import { setLocale } from '../../web/i18n/locale.ts'
import { useLanguage } from '../../web/i18n/translate.ts'
import { milestoneName, plannedWords, resultWords } from '../../web/milestones/milestone-words.ts'

describe('a period in the address', () => {
  test.each([
    ['2026-05', '2026-05-01', '2026-05-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s is %s to %s', (text, from, to) => {
    const period = parsePeriod(text)
    expect(period && daysOfPeriod(period)).toEqual({ from, to })
    expect(period && periodText(period)).toBe(text)
  })

  test.each(['2026', '2026-13', '2026-Q5', '2026-5', '', undefined])('%s is none', (text) =>
    expect(parsePeriod(text)).toBeUndefined(),
  )

  test('every day is in its own period; the next one begins the day after it ends', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('month' as const, 'quarter' as const),
        fc.integer({ min: -20_000, max: 20_000 }).map((step) => addDays('2026-06-30', step)),
        (by, day) => {
          const period = periodOf(by, day)
          const { from, to } = daysOfPeriod(period)
          expect(from <= day && day <= to).toBe(true)
          const next = shiftPeriod(period, 1)
          expect(daysOfPeriod(next).from).toBe(addDays(to, 1))
          expect(shiftPeriod(next, -1)).toEqual(period)
        },
      ),
    ))
})

describe('in words', () => {
  beforeAll(() => useLanguage('zh'))
  afterAll(() => setLocale('zh'))

  test.each([
    ['overdue', 12, '逾期 12 天'],
    ['open', 5, '还有 5 天'],
    ['open', 0, '今天到期'],
    ['late', 3, '晚 3 天办结'],
    ['done', 0, '按期办结'],
    ['done', 4, '按期办结'],
    ['cancelled', 0, '已取消'],
  ] as const)('a decision %s by %s: %s', (state, dayCount, words) =>
    expect(standingWords({ state, dayCount })).toBe(words),
  )

  test.each([
    ['kept', '2026-04-20', 4, '提前 4 天'],
    ['kept', '2026-04-24', 0, '按期'],
    ['missed', '2026-04-27', 3, '晚 3 天'],
    ['missed', null, 9, '已过 9 天'],
    ['due', null, 9, '还有 9 天'],
    ['due', null, 0, '今天'],
    ['unknown', null, 0, '未登记'],
  ] as const)('a milestone %s, reached %s, %s days: %s', (state, actualOn, dayCount, words) =>
    expect(resultWords({ state, actualOn, dayCount })).toBe(words),
  )

  test('when a milestone is planned, as the office says it', () => {
    const may = { startsOn: '2026-05-08', endsOn: '2026-05-10' }
    expect(plannedWords('2026-04-24', may)).toBe('会前 14 天')
    expect(plannedWords('2026-05-09', may)).toBe('会期内')
    expect(plannedWords('2026-06-09', may)).toBe('会后 30 天')
    expect(milestoneName({ rule: 'count', day: '2026-05-09' })).toBe('每日核对签字（5月9日）')
    expect(milestoneName({ rule: 'budget', day: null })).toBe('预算批准')
  })
})
