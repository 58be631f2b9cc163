import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction, fractionText } from '../../api/domain/fraction.ts'
import { rank, type Standing } from '../../api/domain/rank.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { plainBook } from '../../api/domain/rule-books/plain.ts'
import type { UnitCounts } from '../../api/domain/score.ts'
import { bookOf, unit } from '../support/scoring.ts'

const noCounts: UnitCounts = {
  submitted: 0,
  used: 0,
  usedOfSubmitted: 0,
  uses: 0,
  usesByLevel: { central: 0, province: 0, city: 0, county: 0 },
  instructions: 0,
  missedCommissions: 0,
  firstUseOn: null,
}
const standing = (
  id: number,
  points: number,
  counts: Partial<UnitCounts> = {},
  own: Parameters<typeof unit>[1] = {},
): Standing => ({
  unit: unit(id, own),
  points: fraction(BigInt(points), 1n),
  counts: { ...noCounts, ...counts },
})
const ranking = (own: Partial<RuleBook['ranking']> = {}, more: Partial<RuleBook> = {}) =>
  bookOf({
    ...more,
    ranking: { ...plainBook.ranking, classes: [], ties: 'gap', tieBreaks: [], top: 3, ...own },
  })
const places = (book: RuleBook, all: Standing[]) =>
  rank(book, all).classes.map(({ rows }) =>
    rows.map((row) => `${row.unitId}:${row.rank}`).join(' '),
  )

const five = [standing(1, 9), standing(2, 7), standing(3, 7), standing(4, 5), standing(5, 0)]

test('ties are 1, 2, 2, 4 or 1, 2, 2, 3; who has nothing is listed', () => {
  expect(places(ranking(), five)).toEqual(['1:1 2:2 3:2 4:4 5:5'])
  expect(places(ranking({ ties: 'dense' }), five)).toEqual(['1:1 2:2 3:2 4:3 5:4'])
})

test('the first three include all who share the third place', () => {
  const all = [standing(1, 9), standing(2, 8), standing(3, 7), standing(4, 7), standing(5, 6)]
  const rows = rank(ranking(), all).classes[0]?.rows ?? []
  expect(rows.filter(({ isTop }) => isTop).map(({ unitId }) => unitId)).toEqual([1, 2, 3, 4])
})

test('nobody is among the first with nothing', () => {
  const rows = rank(ranking(), [standing(1, 4), standing(2, 0), standing(3, -1)]).classes[0]?.rows
  expect(rows?.map(({ isTop }) => isTop)).toEqual([true, false, false])
})

test('whoever the tie-break set apart from one with the same points is marked, those who share a place too', () => {
  const uses = (id: number, count: number) => {
    const one = standing(id, 7)
    return { ...one, counts: { ...one.counts, uses: count } }
  }
  const all = [uses(1, 3), uses(2, 2), uses(3, 2), uses(4, 2), standing(5, 6)]
  const rows = rank(ranking({ tieBreaks: ['uses'] }), all).classes[0]?.rows ?? []
  expect(rows.map((row) => `${row.unitId}:${row.rank}${row.isByTieBreak ? '*' : ''}`)).toEqual([
    '1:1*',
    '2:2*',
    '3:2*',
    '4:2*',
    '5:5',
  ])
})

test.each<[RuleBook['ranking']['tieBreaks'], string]>([
  [[], '1:1 2:1 3:1'],
  [['higher-level-uses'], '2:1 1:2 3:3'],
  [['instructions'], '3:1 1:2 2:2'],
  [['uses'], '1:1 2:2 3:3'],
  [['earlier-use'], '3:1 2:2 1:3'],
  [['instructions', 'earlier-use'], '3:1 2:2 1:3'],
])('equal points, broken by %s', (tieBreaks, expected) => {
  const levels = noCounts.usesByLevel
  const all = [
    standing(1, 5, { uses: 4, usesByLevel: { ...levels, city: 4 }, firstUseOn: '2026-03-01' }),
    standing(2, 5, {
      uses: 2,
      usesByLevel: { ...levels, central: 1, city: 1 },
      firstUseOn: '2026-02-01',
    }),
    standing(3, 5, {
      uses: 1,
      usesByLevel: { ...levels, city: 1 },
      instructions: 1,
      firstUseOn: '2026-01-01',
    }),
  ]
  expect(places(ranking({ tieBreaks }), all)).toEqual([expected])
})

test('classes apart, the unranked and those whose points went up beside them', () => {
  const all = [
    standing(1, 9, {}, { class: 'A' }),
    standing(2, 30, {}, { class: 'B' }),
    standing(3, 12, {}, { class: 'A' }),
    standing(4, 99, {}, { class: 'A', ranked: false }),
    standing(5, 0, {}, { class: '企业', parentId: 1 }),
  ]
  const book = ranking({ classes: ['A', 'B', 'C'] }, { passUp: ['企业'] })
  expect(places(book, all)).toEqual(['3:1 1:2', '2:1', ''])
  expect(rank(book, all).unranked.map(({ unitId }) => unitId)).toEqual([4, 5])
})

test('share, adoption rate and movement; nothing of nothing is no rate', () => {
  const all = [standing(1, 1, { submitted: 3, usedOfSubmitted: 2 }), standing(2, 2)]
  const [found] = rank(ranking(), all, [
    { unitId: 1, class: null, rank: 1 },
    { unitId: 2, class: 'A', rank: 7 },
  ]).classes
  expect(
    found?.rows.map(({ unitId, share, adoptionRate, movement }) => [
      unitId,
      share && fractionText(share),
      adoptionRate && fractionText(adoptionRate),
      movement,
    ]),
  ).toEqual([
    [2, '2/3', null, null],
    [1, '1/3', '2/3', -1],
  ])
  expect(rank(ranking(), [standing(1, 0)]).classes[0]?.rows[0]?.share).toBeNull()
})

test('a rank is one more than the number of those before, whatever the order they come in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12 }), (points) => {
      const all = points.map((one, index) => standing(index + 1, one))
      const found = rank(ranking(), all)
      for (const row of found.classes[0]?.rows ?? [])
        expect(row.rank).toBe(
          1 + points.filter((one) => one > (points[row.unitId - 1] ?? 0)).length,
        )
      expect(rank(ranking(), all.toReversed())).toEqual(found)
    }),
  )
})
