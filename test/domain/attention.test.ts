import { describe, expect, test } from 'vitest'
import {
  bottomOf,
  fastest,
  keySupport,
  lateItems,
  overdueCommissions,
  reportsWithin,
  zeroReporters,
} from '../../api/domain/attention.ts'
import { fraction, noFraction } from '../../api/domain/fraction.ts'
import type { Ranked, Ranking } from '../../api/domain/rank.ts'
import { factsOf, firstQuarter } from '../support/scoring.ts'

/** `1:1 2:2+1 3:3=0`: unit 1 first, unit 2 second after gaining a place, unit 3 third with nothing. */
const rowsOf = (text: string): Ranked[] =>
  text.split(' ').map((cell) => {
    const [, unitId, rank, movement, points] = /^(\d+):(\d+)([+-]\d+)?(?:=(\d+))?$/.exec(cell) ?? []
    return {
      unitId: Number(unitId),
      rank: Number(rank),
      points: points === '0' ? noFraction : fraction(1n, 1n),
      isByTieBreak: false,
      isTop: false,
      movement: movement === undefined ? null : Number(movement),
      share: null,
      adoptionRate: null,
    }
  })
const rankingOf = (...classes: [string | null, string][]): Ranking => ({
  classes: classes.map(([name, rows]) => ({ class: name, points: noFraction, rows: rowsOf(rows) })),
  unranked: [],
})

describe('the bottom of a class', () => {
  test.each([
    ['a fifth of ten is two', '1:1 2:2 3:3 4:4 5:5 6:6 7:7 8:8 9:9 10:10', '1/5', [9, 10]],
    ['a fifth of nine is one', '1:1 2:2 3:3 4:4 5:5 6:6 7:7 8:8 9:9', '1/5', [9]],
    ['of two it is the last', '1:1 2:2', '1/5', [2]],
    ['one alone is no bottom', '1:1', '1/5', []],
    ['who shares a place begun above it is spared', '1:1 2:2 3:3 4:3', '1/4', []],
    ['who shares a place within it is not', '1:1 2:2 3:3 4:3', '1/2', [3, 4]],
    ['dense places are counted by units, not by numbers', '1:1 2:1 3:1 4:2', '1/4', [4]],
    ['nobody when all are equal', '1:1 2:1 3:1', '1/2', []],
  ])('%s', (_, rows, share, expected) =>
    expect(bottomOf(rowsOf(rows), share).map(({ unitId }) => unitId)).toEqual(expected),
  )
})

describe('key support', () => {
  const rule = { share: '1/3', periods: 2 }
  const now = rankingOf(['A', '1:1 2:2 3:3'], ['B', '4:1 5:2 6:3'])
  test('for who was in the bottom part of its class each time', () => {
    const before = rankingOf(['A', '2:1 1:2 3:3'], ['B', '6:1 5:2 4:3'])
    expect(keySupport(rule, [now, before])).toEqual([{ unitId: 3, class: 'A', ranks: [3, 3] }])
  })
  test('not for who was in another class, nor while fewer periods are known', () => {
    const before = rankingOf(['A', '1:1 2:2 6:3'], ['B', '4:1 5:2 3:3'])
    expect(keySupport(rule, [now, before])).toEqual([])
    expect(keySupport(rule, [now])).toEqual([])
    expect(keySupport(null, [now, now])).toEqual([])
  })
})

test('rising and falling fastest, all who share the last of these places', () => {
  const found = fastest(rankingOf(['A', '1:1+3 2:2+1 3:3+1 4:4 5:5-5'], ['B', '6:1+0']), 2)
  expect(found.rising.map(({ unitId }) => unitId)).toEqual([1, 2, 3])
  expect(found.falling.map(({ unitId, movement }) => [unitId, movement])).toEqual([[5, -5]])
  // Who has nothing stands higher only because others fell.
  expect(fastest(rankingOf(['A', '1:1+3=0 2:2+1 3:3-4=0']), 2)).toMatchObject({
    rising: [{ unitId: 2 }],
    falling: [{ unitId: 3 }],
  })
})

const facts = factsOf(`
  unit 1
  unit 2
  item 1 *1 _ 03-01
  item 2 *1+2 _ 03-31T12:00
  item 3 *2 _ 02-01
  item 4 2 _ 02-01
  item 5 1 02-02 02-01
  item 6 1 02-01T17:00 02-01
  item 7 1 04-02 03-30
  report 2 02-09 missed
  report 1 01-09 late
  report 1 04-01 late`)

test('commissions that were due and never came, the longest overdue first', () => {
  const told = overdueCommissions(facts, '2026-04-01').map(
    ({ itemId, unitIds, dayCount }) => `${itemId}: ${unitIds.join('+')} ${dayCount}`,
  )
  expect(told).toEqual(['3: 2 59', '1: 1 31', '2: 1+2 1'])
  expect(overdueCommissions(facts, '2026-03-01').map(({ itemId }) => itemId)).toEqual([3])
})

test('what came late in the period, and what was held against units', () => {
  expect(lateItems(facts, firstQuarter).map(({ itemId }) => itemId)).toEqual([5])
  expect(reportsWithin(facts, firstQuarter)).toEqual([
    { unitId: 1, kind: 'late', day: '2026-01-09' },
    { unitId: 2, kind: 'missed', day: '2026-02-09' },
  ])
})

test('zero reporters are ranked and submitted nothing', () => {
  const submitted = new Map([
    [1, { submitted: 2 }],
    [2, { submitted: 0 }],
    [3, { submitted: 0 }],
  ])
  expect(zeroReporters(rankingOf([null, '1:1 2:2']), (id) => submitted.get(id))).toEqual([2])
})
