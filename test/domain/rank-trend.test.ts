import { expect, test } from 'vitest'
import { compareRankings } from '../../api/domain/compare-rankings.ts'
import { fraction, fractionText } from '../../api/domain/fraction.ts'
import type { Ranking } from '../../api/domain/rank.ts'
import { directionOf, type Place, trends } from '../../api/domain/rank-trend.ts'

const period = { from: '2026-01-01', to: '2026-03-31' }

/** `A 1:1:9 2:2:5`: in class A unit 1 first with 9 points, unit 2 second with 5. */
const rankingOf = (...classes: string[]): Ranking & { period: typeof period } => ({
  period,
  unranked: [],
  classes: classes.map((text) => {
    const [name = '', ...cells] = text.split(' ')
    return {
      class: name,
      points: fraction(0n, 1n),
      rows: cells.map((cell) => {
        const [unitId = 0, rank = 0, points = 0] = cell.split(':').map(Number)
        return {
          unitId,
          rank,
          points: fraction(BigInt(points), 1n),
          isByTieBreak: false,
          isTop: false,
          movement: null,
          share: null,
          adoptionRate: null,
        }
      }),
    }
  }),
})

test.each([
  ['3 2 1', 'rising'],
  ['3 3 1', 'rising'],
  ['1 2', 'falling'],
  ['2 2 2', 'steady'],
  ['2 1 2', 'mixed'],
  ['_ 2 1', 'rising'],
  ['3 _ 1', 'steady'],
  ['_ _ 1', 'steady'],
])('places %s are %s', (text, expected) => {
  const places = text
    .split(' ')
    .map(
      (cell): Place =>
        cell === '_' ? null : { rank: Number(cell), points: fraction(0n, 1n), of: 3 },
    )
  expect(directionOf(places)).toBe(expected)
})

test('places of the units of the last ranking, in their class of today', () => {
  const found = trends([
    rankingOf('A 1:1:9 3:2:4', 'B 2:1:7'),
    rankingOf('A 2:1:8 1:2:6', 'B 3:1:1'),
  ])
  expect(
    found.map(({ unitId, class: name, places, direction }) => [
      `${name} ${unitId}`,
      places.map((place) => (place ? `${place.rank}/${place.of}` : '–')).join(' '),
      direction,
    ]),
  ).toEqual([
    ['A 2', '– 1/2', 'steady'],
    ['A 1', '1/2 2/2', 'falling'],
    ['B 3', '– 1/1', 'steady'],
  ])
  expect(trends([])).toEqual([])
})

test('two rankings side by side; another class is no movement', () => {
  const found = compareRankings(
    rankingOf('A 1:1:9 2:2:7 3:3:5', 'B 4:1:2'),
    rankingOf('A 3:1:30 1:2:20 4:3:1', 'B 5:1:6'),
  )
  expect(
    found.map(({ unitId, before, after, places }) => [
      unitId,
      before && `${before.class}${before.rank} ${fractionText(before.points)}`,
      after && `${after.class}${after.rank} ${fractionText(after.points)}`,
      places,
    ]),
  ).toEqual([
    [1, 'A1 9', 'A2 20', -1],
    [2, 'A2 7', null, null],
    [3, 'A3 5', 'A1 30', 2],
    [4, 'B1 2', 'A3 1', null],
    [5, null, 'B1 6', null],
  ])
})
