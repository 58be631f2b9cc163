import { expect, test } from 'vitest'
import type { Pool } from '../../api/domain/scheme.ts'
import {
  basisOf,
  centsOf,
  hasItem,
  hasKind,
  movedPool,
  newPool,
  withItem,
  withKind,
  withLimit,
  withPool,
  withWeight,
} from '../../web/apportionment-schemes/draft.ts'

const lunch = { kind: 'meal', day: '2026-05-09', sitting: 'lunch', label: '' } as const
const bus = { kind: 'vehicle', day: null, sitting: null, label: '浙A12345' } as const
const named = (name: string, items: Pool['items'] = []): Pool => ({ ...newPool(name), items })

test('a new pool comes before the one that takes the rest, and takes nothing yet', () => {
  const pools = withPool([named('会场'), named('其余', 'rest')], newPool('车辆'))
  expect(pools.map(({ name, items }) => [name, items])).toEqual([
    ['会场', []],
    ['车辆', []],
    ['其余', 'rest'],
  ])
  expect(withPool([named('会场')], newPool('其余')).map(({ items }) => items)).toEqual([[], 'rest'])
})

test('pools move one place, and not over the end', () => {
  const pools = [named('一'), named('二'), named('三')]
  const names = (all: Pool[]) => all.map(({ name }) => name).join('')
  expect(names(movedPool(pools, 1, -1))).toBe('二一三')
  expect(names(movedPool(pools, 1, 1))).toBe('一三二')
  expect(names(movedPool(pools, 0, -1))).toBe('一二三')
  expect(names(movedPool(pools, 2, 1))).toBe('一二三')
})

test('a category takes the place of its single items; single items come and go', () => {
  const one = withItem(withItem(named('池'), lunch, true), bus, true)
  expect([hasItem(one, lunch), hasItem(one, bus), hasKind(one, 'meal')]).toEqual([
    true,
    true,
    false,
  ])
  const whole = withKind(one, 'meal', true)
  expect([hasItem(whole, lunch), hasItem(whole, bus), hasKind(whole, 'meal')]).toEqual([
    false,
    true,
    true,
  ])
  expect(withItem(withKind(whole, 'meal', false), bus, false).items).toEqual([])
})

test('weights and limits are kept when something is said, and taken out when nothing is', () => {
  const fixed = withWeight(withWeight(basisOf('fixed', 1), 1, ' 1/3 '), 2, '0.5')
  expect(fixed).toEqual({
    of: 'fixed',
    weights: [
      { departmentId: 1, weight: '1/3' },
      { departmentId: 2, weight: '0.5' },
    ],
  })
  expect(withWeight(fixed, 1, '')).toEqual({
    of: 'fixed',
    weights: [{ departmentId: 2, weight: '0.5' }],
  })
  const limited = withLimit(withLimit(named('池'), 1, 'maxCents', 500), 1, 'minCents', 100)
  expect(limited.limits).toEqual([{ departmentId: 1, minCents: 100, maxCents: 500 }])
  const less = withLimit(withLimit(limited, 1, 'minCents', null), 1, 'maxCents', null)
  expect(less.limits).toEqual([])
})

test.each([
  ['1,200.5', 120_050],
  ['¥3，000', 300_000],
  ['0', 0],
  ['', null],
  ['1.234', undefined],
  ['-5', undefined],
  ['一千', undefined],
])('%s in yuan', (text, cents) => expect(centsOf(text)).toBe(cents))
