import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  addAnswer,
  type Distribution,
  emptyDistribution,
} from '../../api/domain/survey.ts'
import {
  promoterScore,
  responseRate,
  satisfiedFrom,
  statisticsOf,
  topSteps,
} from '../../api/domain/survey-statistics.ts'

const given = (...answers: Answer[]): Distribution => {
  const all = emptyDistribution()
  for (const answer of answers) addAnswer(all, answer)
  return all
}
const points = (...values: number[]) =>
  given(...values.map((value): Answer => ({ is: 'points', points: value })))
const five = { kind: 'rating', scale: { low: 1, high: 5 } } as const

test.each([
  [1, 2, 1, 2],
  [1, 3, 1, 3],
  [1, 4, 2, 3],
  [1, 5, 2, 4],
  [1, 6, 2, 5],
  [1, 7, 3, 5],
  [1, 10, 4, 7],
  [0, 10, 4, 7],
])('of %d to %d the top %d steps are satisfied: from %d on', (low, high, top, from) => {
  expect([topSteps({ low, high }), satisfiedFrom({ low, high })]).toEqual([top, from])
})

describe('a question', () => {
  test('a rating: 5 5 4 3 1 and two without an answer', () => {
    const found = statisticsOf(
      five,
      given(
        ...[5, 5, 4, 3, 1].map((value): Answer => ({ is: 'points', points: value })),
        { is: 'missing', reason: 'skipped' },
        { is: 'missing', reason: 'off-scale' },
      ),
    )
    // Sum 18 of 5; squares 76 − 324/5 = 11.2, ÷ 4 = 2.8, root 1.6733.
    expect(found).toEqual({
      n: 5,
      missing: { skipped: 1, 'off-scale': 1 },
      counts: [
        { value: '1', count: 1 },
        { value: '2', count: 0 },
        { value: '3', count: 1 },
        { value: '4', count: 1 },
        { value: '5', count: 2 },
      ],
      mean: '3.6',
      median: '4',
      deviation: '1.6733',
      satisfied: 3,
      promoter: null,
      ranks: [],
    })
  })

  test('nobody answered: no figure at all, and no division by nothing', () => {
    expect(statisticsOf(five, given({ is: 'missing', reason: 'not-shown' }))).toMatchObject({
      n: 0,
      mean: null,
      median: null,
      deviation: null,
      satisfied: null,
    })
  })

  test.each([
    ['all promoters', [9, 10, 10], '100'],
    ['all detractors', [0, 6], '-100'],
    ['passives count below the line', [8, 7, 9], '33.3'],
    ['one each', [9, 8, 6], '0'],
  ])('promoter score: %s', (_, values, score) => {
    expect(promoterScore(points(...values))?.score).toBe(score)
  })

  test('a promoter score is only for eleven steps', () => {
    expect(statisticsOf(five, points(5, 5)).promoter).toBeNull()
    const score = { kind: 'score', scale: { low: 0, high: 10 } } as const
    expect(statisticsOf(score, points(10, 9)).promoter?.score).toBe('100')
  })

  test('of several options each counts once a person', () => {
    const both: Answer = { is: 'options', options: ['大巴', '其他'] }
    const found = statisticsOf(
      { kind: 'multiple', scale: null },
      given(both, both, { is: 'options', options: ['大巴'] }),
    )
    expect(found).toMatchObject({
      n: 3,
      counts: [
        { value: '大巴', count: 3 },
        { value: '其他', count: 2 },
      ],
    })
  })

  test('a ranking by mean place; an option that is left out has no place', () => {
    const ranked = (...options: string[]): Answer => ({ is: 'ranked', options })
    const found = statisticsOf(
      { kind: 'ranking', scale: null },
      given(ranked('A', 'B', 'C'), ranked('B', 'A'), ranked('A', 'C', 'B')),
    )
    expect(found.ranks).toEqual([
      { option: 'A', n: 3, meanPlace: '1.33' },
      { option: 'B', n: 3, meanPlace: '2' },
      { option: 'C', n: 2, meanPlace: '2.5' },
    ])
  })
})

test('no rate without knowing who attended', () => {
  expect(responseRate(120, 186)).toEqual({ answers: 120, attended: 186 })
  expect(responseRate(120, null)).toBeNull()
  expect(responseRate(0, 0)).toBeNull()
})

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 })

test('counts add up to those who answered, satisfied are among them, the mean lies on the scale', () => {
  fc.assert(
    fc.property(answers, (values) => {
      const { n, counts, satisfied, mean } = statisticsOf(five, points(...values))
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(n)
      expect(satisfied ?? 0).toBeLessThanOrEqual(n)
      if (mean !== null) expect(Number(mean) >= 1 && Number(mean) <= 5).toBe(true)
    }),
  )
})
