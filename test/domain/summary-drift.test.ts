import { describe, expect, test } from 'vitest'
import { summaryOf } from '../../api/domain/summary.ts'
import { driftOfSummary, reasonsOf, type SummarySources } from '../../api/domain/summary-drift.ts'
import { emptyInput, gridOf } from '../support/summary-input.ts'

const sources: SummarySources = {
  settlementEdition: null,
  settledCents: 0,
  budgetVersion: 1,
  agreementVersion: 1,
  countEditions: [{ day: '2026-05-08', edition: 1 }],
  imports: [{ id: 1, filename: 'a.csv', kind: 'hotel-bill' }],
  attendance: { heads: 40, revision: 40 },
  standard: 's',
  survey: null,
  decisions: [{ number: 1, revision: 0 }],
  milestones: 'm',
  lessons: 'l',
  commendations: 'c',
  meeting: 'x',
  day: '2026-06-01',
}

describe('what has changed since', () => {
  test.each<[string, Partial<SummarySources>, object[]]>([
    ['nothing', {}, []],
    [
      'another file',
      { imports: [...sources.imports, { id: 2, filename: 'b.csv', kind: 'hotel-bill' }] },
      [{ because: 'import-added', filename: 'b.csv', kind: 'hotel-bill' }],
    ],
    [
      'a file taken back',
      { imports: [] },
      [{ because: 'import-removed', filename: 'a.csv', kind: 'hotel-bill' }],
    ],
    [
      'a count amended, another signed first',
      {
        countEditions: [
          { day: '2026-05-08', edition: 2 },
          { day: '2026-05-09', edition: 1 },
        ],
      },
      [
        { because: 'count', day: '2026-05-08', signed: 1, now: 2 },
        { because: 'count', day: '2026-05-09', signed: 0, now: 1 },
      ],
    ],
    [
      'a decision moved and one added',
      {
        decisions: [
          { number: 1, revision: 1 },
          { number: 2, revision: 0 },
        ],
      },
      [{ because: 'decisions', numbers: [1, 2] }],
    ],
    ['money that nothing else explains', { settledCents: 5 }, [{ because: 'differences' }]],
    [
      'the settlement closed, which explains the money',
      { settledCents: 5, settlementEdition: 1 },
      [{ because: 'settlement', signed: null, now: 1 }],
    ],
    ['a day', { day: '2026-06-02' }, [{ because: 'day', signed: '2026-06-01', now: '2026-06-02' }]],
  ])('%s', (_, change, expected) => {
    expect(reasonsOf(sources, { ...sources, ...change })).toEqual(expected)
  })
})

test('each figure that would be another has the changes it rests on, and no others', () => {
  const before = summaryOf(emptyInput({ grid: gridOf('other _ _ 印刷 1×100 _ 1=100') }))
  const after = summaryOf(
    emptyInput({
      grid: gridOf('other _ _ 印刷 1×100 _ 1=100\nother _ _ 补印 _ _ 1=30'),
      today: '2026-06-02',
    }),
  )
  const late = { id: 2, filename: 'late.csv', kind: 'hotel-bill' }
  const drift = driftOfSummary(
    { blocks: before, sources },
    {
      blocks: after,
      sources: { ...sources, imports: [...sources.imports, late], day: '2026-06-02' },
    },
  )
  const because = [{ because: 'import-added', filename: 'late.csv', kind: 'hotel-bill' }]
  expect(drift.figures.map(({ key, signed, now }) => [key, signed, now])).toEqual([
    ['cost.billed', 10_000, 13_000],
    ['cost.total', 10_000, 13_000],
    ['cost.gap', 0, 3000],
    ['cost.gapShare', 0, 0.3],
  ])
  for (const figure of drift.figures) expect(figure.because).toEqual(because)
  expect(drift.reasons).toEqual(because)
})

test('rows that add up to the same are drift too', () => {
  const before = summaryOf(emptyInput({ grid: gridOf('other _ _ 印刷 1×100 _ 1=100') }))
  const after = summaryOf(
    emptyInput({ grid: gridOf('hall 2026-03-18 morning 主会场 1×100 _ 1=100') }),
  )
  const { figures, rows } = driftOfSummary(
    { blocks: before, sources },
    { blocks: after, sources: { ...sources, budgetVersion: 2 } },
  )
  expect(figures).toEqual([])
  expect(rows.map(({ key, is }) => [key, is])).toEqual([
    ['cost.row:other', 'gone'],
    ['cost.row:hall', 'new'],
  ])
  expect(rows[0]?.cells[1]).toMatchObject({ signed: 10_000, now: null })
})
