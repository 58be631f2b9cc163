import { expect, test } from 'vitest'
import { deadlineOf } from '../../web/agreements/deadline.ts'
import {
  blankTerm,
  readBasis,
  readPercent,
  repeatedTerms,
  type TermRow,
  termAmountCents,
  termOf,
  termRowOf,
  termRules,
  termTotals,
  wrongTermCells,
} from '../../web/agreements/term-rows.ts'

const days = { startsOn: '2026-05-08', endsOn: '2026-05-10', personsPerTable: 10 }
const row = (cells: Partial<TermRow>): TermRow => ({ ...blankTerm, ...cells })
const dinner = row({
  kind: 'meal',
  day: '2026-05-08',
  sitting: 'dinner',
  quantity: '186',
  unit: '人次',
  basis: 'table',
  price: '800',
  persons: '10',
})

test.each([
  ['按桌', 'table'],
  ['每桌', 'table'],
  ['per table', 'table'],
  ['包干', 'flat'],
  ['unit', 'unit'],
  ['随便', undefined],
])('%s is priced %s', (text, basis) => expect(readBasis(text)).toBe(basis))

test.each([
  ['10%', '10'],
  ['１２．５％', '12.5'],
  ['101', undefined],
  ['-1', undefined],
])('%s reads as %s per cent', (text, plain) => expect(readPercent(text)).toBe(plain))

test.each([
  ['19 tables for 186 persons', {}, 1_520_000],
  ['18 tables for 180', { quantity: '180' }, 1_440_000],
  ['each of 186', { basis: 'unit', price: '80' }, 1_488_000],
  ['a flat price', { basis: 'flat', price: '5000' }, 500_000],
  ['less 10 %, plus 15 %: 15,200 × 0.9 × 1.15', { discount: '10', service: '15' }, 1_573_200],
  ['no persons at a table', { persons: '' }, null],
  ['no price', { price: '' }, null],
])('%s', (_, cells, cents) => expect(termAmountCents({ ...dinner, ...cells })).toBe(cents))

test('a table asks how many sit at it, with the meeting’s own answer', () => {
  const { write } = termRules(days, () => '人次')
  expect(write(row({ kind: 'meal' }), 'basis', '按桌').persons).toBe('10')
  expect(
    termRules({ ...days, personsPerTable: null }, () => '').write(row({}), 'basis', '桌').persons,
  ).toBe('')
  expect(write(row({}), 'kind', '用餐')).toMatchObject({ kind: 'meal', unit: '人次' })
})

test('what is missing or unreadable is named', () => {
  expect(wrongTermCells(dinner, days)).toEqual([])
  expect(wrongTermCells({ ...dinner, persons: '' }, days)).toEqual(['persons'])
  expect(wrongTermCells({ ...dinner, discount: '很多', breakfasts: '12' }, days)).toEqual([
    'discount',
    'breakfasts',
  ])
  expect(wrongTermCells(row({ kind: 'vehicle' }), days)).toEqual(['label', 'quantity', 'price'])
})

test('a row becomes a term and comes back as the same row', () => {
  const full = {
    ...dinner,
    guaranteed: '170',
    discount: '5',
    service: '12.5',
    breakfasts: '0',
    note: '含酒水',
  }
  const term = termOf(full)
  expect(term).toMatchObject({
    basis: 'table',
    personsPerTable: 10,
    guaranteedQuantity: '170',
    discountBasisPoints: 500,
    serviceChargeBasisPoints: 1250,
    breakfastCount: 0,
    kilometrePriceCents: null,
  })
  expect(termRowOf(term as Parameters<typeof termRowOf>[0])).toEqual(full)
})

test('an item twice is found, and totals are by kind', () => {
  const twice = { ...dinner, quantity: '10' }
  expect(repeatedTerms([dinner, twice])).toEqual(new Set([twice]))
  const bus = row({ kind: 'vehicle', label: '浙A12345', quantity: '1', price: '1500' })
  expect(termTotals([dinner, bus, blankTerm])).toEqual({
    totalCents: 1_670_000,
    kinds: [
      { kind: 'meal', cents: 1_520_000 },
      { kind: 'vehicle', cents: 150_000 },
    ],
  })
})

test.each([
  ['signed on the last day', ['2026-04-24'], '2026-05-01', { state: 'kept', dayCount: 0 }],
  ['signed three days late', ['2026-04-27'], '2026-05-01', { state: 'late', dayCount: 3 }],
  [
    'a later version does not make it late',
    ['2026-05-02', '2026-04-20'],
    '2026-05-03',
    { state: 'kept', dayCount: 0 },
  ],
  ['ten days left', [], '2026-04-14', { state: 'left', dayCount: 10 }],
  ['the last day', [], '2026-04-24', { state: 'left', dayCount: 0 }],
  ['overdue', [], '2026-04-25', { state: 'overdue', dayCount: 1 }],
] as const)('%s', (_, signed, today, deadline) =>
  expect(deadlineOf('2026-04-24', signed, today)).toEqual(deadline),
)
