import { describe, expect, test } from 'vitest'
import { addDays } from '../../api/domain/day.ts'
import {
  comparisonOf,
  cutsOf,
  quarters,
  type Span,
  spanOf,
  within,
} from '../../api/domain/overview-span.ts'

const text = (span: Span | null) => (span ? `${span.from}/${span.to}` : '–')

describe('what a period is set against', () => {
  test.each([
    // year quarter today | now | 同比 | 环比
    [2025, null, '2026-11-29', '2025-01-01/2025-12-31', '2024-01-01/2024-12-31', '–'],
    [2026, null, '2026-11-29', '2026-01-01/2026-11-29', '2025-01-01/2025-11-29', '–'],
    [2026, null, '2026-12-31', '2026-01-01/2026-12-31', '2025-01-01/2025-12-31', '–'],
    [2026, null, '2026-01-01', '2026-01-01/2026-01-01', '2025-01-01/2025-01-01', '–'],
    [2027, null, '2026-11-29', '–', '–', '–'],
    [2028, null, '2028-02-29', '2028-01-01/2028-02-29', '2027-01-01/2027-02-28', '–'],
    [
      2026,
      3,
      '2026-11-29',
      '2026-07-01/2026-09-30',
      '2025-07-01/2025-09-30',
      '2026-04-01/2026-06-30',
    ],
    // The 60th day of the quarter: against 60 days of the one before.
    [
      2026,
      4,
      '2026-11-29',
      '2026-10-01/2026-11-29',
      '2025-10-01/2025-11-29',
      '2026-07-01/2026-08-29',
    ],
    // The 91st day of the second quarter; the first has 90.
    [
      2026,
      3,
      '2026-09-29',
      '2026-07-01/2026-09-29',
      '2025-07-01/2025-09-29',
      '2026-04-01/2026-06-30',
    ],
    // The first quarter follows the fourth of the year before.
    [
      2026,
      1,
      '2026-11-29',
      '2026-01-01/2026-03-31',
      '2025-01-01/2025-03-31',
      '2025-10-01/2025-12-31',
    ],
  ] as const)('%i quarter %s on %s', (year, quarter, today, now, lastYear, before) => {
    const found = comparisonOf({ year, quarter }, today)
    expect([text(found.now), text(found.lastYear), text(found.quarterBefore)]).toEqual([
      now,
      lastYear,
      before,
    ])
  })

  test('a period runs until its last day has come', () => {
    expect(comparisonOf({ year: 2026, quarter: null }, '2026-12-30').isRunning).toBe(true)
    expect(comparisonOf({ year: 2026, quarter: null }, '2026-12-31').isRunning).toBe(false)
    expect(comparisonOf({ year: 2026, quarter: null }, '2025-12-31').isRunning).toBe(false)
  })
})

test('a year is its quarters, without a gap and without a day twice', () => {
  const spans = quarters.map((quarter) => spanOf({ year: 2026, quarter }))
  expect(spans[0]?.from).toBe(spanOf({ year: 2026, quarter: null }).from)
  expect(spans[3]?.to).toBe(spanOf({ year: 2026, quarter: null }).to)
  for (const [at, { from }] of spans.slice(1).entries())
    expect(from).toBe(addDays(spans[at]?.to ?? '', 1))
})

test('spans fall into pieces; the pieces of each are all of it', () => {
  const spans = [
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2026-10-01', to: '2026-11-29' },
  ]
  const cuts = cutsOf(spans)
  expect(cuts).toEqual(['2026-01-01', '2026-10-01', '2026-11-30', '2027-01-01'])
  const pieces = cuts.slice(0, -1).map((from) => ({ from }))
  expect(within(pieces, spans[0] as Span)).toHaveLength(3)
  expect(within(pieces, spans[1] as Span)).toEqual([{ from: '2026-10-01' }])
})
