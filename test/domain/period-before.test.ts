import { expect, test } from 'vitest'
import { periodBefore, periodsUpTo, yearToDate } from '../../api/domain/period-before.ts'

const period = (text: string) => {
  const [from = '', to = ''] = text.split(' ')
  return { from, to }
}
test.each([
  ['a month', '2026-03-01 2026-03-31', '2026-02-01 2026-02-28'],
  ['a quarter, over the year', '2026-01-01 2026-03-31', '2025-10-01 2025-12-31'],
  ['a year', '2026-01-01 2026-12-31', '2025-01-01 2025-12-31'],
  ['a year so far', '2026-01-01 2026-09-30', '2026-01-01 2026-06-30'],
  ['any ten days', '2026-05-11 2026-05-20', '2026-05-01 2026-05-10'],
  ['one day', '2026-01-01 2026-01-01', '2025-12-31 2025-12-31'],
])('before %s', (_, given, expected) =>
  expect(periodBefore(period(given))).toEqual(period(expected)),
)

test('periods up to one, the oldest first; a year so far begins with its first quarter', () => {
  const told = (text: string, count: number) =>
    periodsUpTo(period(text), count).map(({ from, to }) => `${from} ${to}`)
  expect(told('2026-04-01 2026-06-30', 3)).toEqual([
    '2025-10-01 2025-12-31',
    '2026-01-01 2026-03-31',
    '2026-04-01 2026-06-30',
  ])
  expect(told('2026-01-01 2026-09-30', 6)).toEqual([
    '2026-01-01 2026-03-31',
    '2026-01-01 2026-06-30',
    '2026-01-01 2026-09-30',
  ])
})

test('the year to date', () =>
  expect(yearToDate(period('2026-04-01 2026-06-30'))).toEqual(period('2026-01-01 2026-06-30')))
