import { beforeAll, describe, expect, test } from 'vitest'
import { useLanguage } from '../../web/i18n/translate.ts'
import { crossRows } from '../../web/surveys/cross-rows.ts'
import type { Asked, Figures } from '../../web/surveys/survey.ts'
import { missingWords, questionName, valueName } from '../../web/surveys/survey-words.ts'

beforeAll(() => useLanguage('zh'))

const figures = (more: Partial<Figures>): Figures => ({
  n: 0,
  missing: {},
  counts: [],
  mean: null,
  median: null,
  deviation: null,
  satisfied: null,
  promoter: null,
  ranks: [],
  ...more,
})
const asked = (more: Partial<Asked>): Asked => ({
  position: 0,
  number: null,
  title: '',
  row: null,
  kind: 'single',
  aspect: null,
  tie: null,
  scale: null,
  satisfiedFrom: null,
  points: {},
  whole: null,
  others: [],
  groups: [],
  ...more,
})
const told = (questions: Asked[]) =>
  crossRows({ questions }).map(
    ({ label, cells }) =>
      `${label}: ${cells.map(({ main, note }) => [main, note].filter(Boolean).join(' ')).join(' | ')}`,
  )

describe('a cross-table', () => {
  test('a rating is one row; a group that is not shown is a dash', () => {
    const whole = figures({ n: 12, mean: '4.1', satisfied: 9 })
    const group = figures({ n: 6, mean: '3.5', satisfied: 3 })
    const rating = asked({
      number: '3',
      title: '住宿',
      kind: 'rating',
      scale: { low: 1, high: 5 },
      whole,
      groups: [group, null],
    })
    expect(told([rating])).toEqual([
      '3. 住宿: 75.0 % 平均 4.10 · 12 人 | 50.0 % 平均 3.50 · 6 人 | –',
    ])
  })

  test('a choice is a row an option, the most frequent first', () => {
    const counts = [
      { value: '大巴', count: 8 },
      { value: '中巴', count: 2 },
    ]
    const choice = asked({
      title: '车辆',
      kind: 'multiple',
      whole: figures({ n: 10, counts }),
      groups: [figures({ n: 5, counts: [{ value: '大巴', count: 5 }] })],
    })
    expect(told([choice])).toEqual([
      '车辆: 10 人 | 5 人',
      '大巴: 80.0 % 8 | 100.0 % 5',
      '中巴: 20.0 % 2 | 0.0 % 0',
    ])
  })

  test('a ranking is a row an option, with its mean place', () => {
    const ranks = [{ option: '会场', n: 5, meanPlace: '1.6' }]
    const ranking = asked({ title: '排序', kind: 'ranking', whole: figures({ n: 5, ranks }) })
    expect(told([ranking])).toEqual(['排序: 5 人', '会场: 1.60 5'])
  })

  test('what divides, and what is in words, is no row', () => {
    expect(told([asked({ tie: 'department' }), asked({ kind: 'open' })])).toEqual([])
  })
})

test('points are shown with the words that were given them', () => {
  const rating = asked({
    kind: 'rating',
    scale: { low: 1, high: 5 },
    points: { 非常满意: 5, 满意: 4, 3: 3, 未参加: null },
  })
  expect(['5', '4', '3', '2'].map((value) => valueName(rating, value))).toEqual([
    '5 非常满意',
    '4 满意',
    '3',
    '2',
  ])
})

test('why there is no answer is said, reason by reason', () => {
  expect(missingWords(figures({ missing: { skipped: 2, 'off-scale': 1 } }))).toBe(
    '跳过 2、量表之外 1',
  )
})

test('a row of a matrix is named with its question', () => {
  expect(questionName({ number: '4', title: '用餐', row: '午餐' })).toBe('4. 用餐 · 午餐')
  expect(questionName({ number: '4', title: '', row: '午餐' })).toBe('4. 午餐')
})
