import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareGrid, comparisonKeys, type GridItem, splitGap } from '../../api/domain/compare.ts'
import { itemKey, itemKinds, sittings } from '../../api/domain/item.ts'

const none = { quantity: null, cents: null }
const item = (given: Partial<GridItem>): GridItem => ({
  itemId: 1,
  kind: 'meal',
  day: '2026-05-08',
  sitting: 'dinner',
  label: '',
  planned: { ...none, unitPriceCents: null },
  agreed: none,
  counted: { ...none, passengers: null, seats: null, kilometres: null },
  billed: none,
  ...given,
})
const planned = (quantity: string, unitPriceCents: number) => ({
  quantity,
  unitPriceCents,
  cents: Number(quantity) * unitPriceCents,
})

describe('the gap of one item', () => {
  // Worked by hand: dinner for 186 at 80.00 planned, 216 at 85.00 billed.
  // 216 × 85.00 − 186 × 80.00 = 18,360.00 − 14,880.00 = 3,480.00; quantity 30 × 80.00 = 2,400.00; price the rest.
  test.each([
    [
      'more people at a higher price',
      planned('186', 8000),
      { quantity: '216', cents: 1_836_000 },
      [348_000, 240_000, 108_000, 0, 0],
    ],
    [
      'fewer people at the planned price',
      planned('186', 8000),
      { quantity: '180', cents: 1_440_000 },
      [-48_000, -48_000, 0, 0, 0],
    ],
    [
      'never planned',
      { ...none, unitPriceCents: null },
      { quantity: '1', cents: 90_000 },
      [90_000, 0, 0, 90_000, 0],
    ],
    ['never billed', planned('186', 8000), none, [-1_488_000, 0, 0, 0, -1_488_000]],
    [
      'a bill that names no quantity',
      planned('186', 8000),
      { quantity: null, cents: 1_500_000 },
      [12_000, 0, 12_000, 0, 0],
    ],
    [
      'planned but not a cent, billed all the same',
      planned('0', 8000),
      { quantity: '10', cents: 80_000 },
      [80_000, 80_000, 0, 0, 0],
    ],
  ])('%s', (_, plan, billed, expected) => {
    const gap = splitGap(item({ planned: plan, billed }))
    expect([
      gap.gapCents,
      gap.quantityCents,
      gap.priceCents,
      gap.unplannedCents,
      gap.unusedCents,
    ]).toEqual(expected)
  })
})

test('meals paid for but not eaten are counted sitting by sitting', () => {
  const counted = (quantity: string) => ({
    quantity,
    cents: null,
    passengers: null,
    seats: null,
    kilometres: null,
  })
  const { rows, totals } = compareGrid(
    [
      item({
        sitting: 'lunch',
        counted: counted('172'),
        billed: { quantity: '186', cents: 1_116_000 },
      }),
      item({
        sitting: 'dinner',
        counted: counted('190'),
        billed: { quantity: '186', cents: 1_488_000 },
      }),
      item({ sitting: 'tea', billed: { quantity: '186', cents: 372_000 } }),
    ],
    'meal',
  )
  expect(rows.map((row) => row.meal)).toEqual([
    { coversEaten: '172', coversUnused: '14', costPerCoverCents: 6488 },
    { coversEaten: '190', coversUnused: '0', costPerCoverCents: 7832 },
    { coversEaten: null, coversUnused: null, costPerCoverCents: null },
  ])
  expect(totals.meal?.coversUnused).toBe('14')
})

test('a vehicle over its days: load factor, cost per passenger and per kilometre', () => {
  const day = (on: string, passengers: number, kilometres: string) =>
    item({
      kind: 'vehicle',
      sitting: null,
      label: '浙A12345',
      day: on,
      counted: { quantity: '1', cents: null, passengers, seats: 50, kilometres },
      billed: { quantity: '1', cents: 120_000 },
    })
  const { rows } = compareGrid(
    [day('2026-05-08', 42, '60.5'), day('2026-05-10', 45, '59.5')],
    'vehicle',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.vehicle).toEqual({
    passengers: 87,
    seats: 100,
    kilometres: '120',
    loadFactor: 0.87,
    costPerPassengerCents: 2759,
    costPerKilometreCents: 2000,
  })
})

test('nothing divides by nothing, and blank is not zero', () => {
  const { rows } = compareGrid(
    [
      item({
        kind: 'vehicle',
        sitting: null,
        label: 'A',
        counted: { quantity: '0', cents: null, passengers: 0, seats: 0, kilometres: '0' },
        billed: { quantity: '1', cents: 100 },
      }),
    ],
    'vehicle',
  )
  expect(rows[0]?.vehicle).toMatchObject({
    loadFactor: null,
    costPerPassengerCents: null,
    costPerKilometreCents: null,
  })
  expect(compareGrid([], 'meal').totals).toMatchObject({ planned: none, billed: none, gapCents: 0 })
})

const money = fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { nil: null })
const amount = fc.option(
  fc.integer({ min: -1000, max: 1000 }).map((n) => String(n / 2)),
  { nil: null },
)
const figure = fc.record({ quantity: amount, cents: money })
const gridItem: fc.Arbitrary<GridItem> = fc.record({
  itemId: fc.nat(),
  kind: fc.constantFrom(...itemKinds),
  day: fc.option(fc.constantFrom('2026-05-08', '2026-05-09'), { nil: null }),
  sitting: fc.option(fc.constantFrom(...sittings), { nil: null }),
  label: fc.constantFrom('', '标准间', '浙A12345'),
  planned: fc.record({ quantity: amount, cents: money, unitPriceCents: money }),
  agreed: figure,
  counted: fc.record({
    quantity: amount,
    cents: fc.constant(null),
    passengers: fc.option(fc.nat(60), { nil: null }),
    seats: fc.option(fc.nat(60), { nil: null }),
    kilometres: fc.constant(null),
  }),
  billed: figure,
})

test('in every view the causes add up to the gap, in every row and in the total, and rows to the total', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(gridItem, { selector: itemKey }),
      fc.constantFrom(...comparisonKeys),
      (grid, by) => {
        const { rows, totals } = compareGrid(grid, by)
        for (const row of [...rows, totals])
          expect(row.quantityCents + row.priceCents + row.unplannedCents + row.unusedCents).toBe(
            row.gapCents,
          )
        for (const cause of [
          'gapCents',
          'quantityCents',
          'priceCents',
          'unplannedCents',
          'unusedCents',
        ] as const)
          expect(rows.reduce((sum, row) => sum + row[cause], 0)).toBe(totals[cause])
        for (const column of ['planned', 'billed'] as const)
          expect(rows.reduce((sum, row) => sum + (row[column].cents ?? 0), 0)).toBe(
            totals[column].cents ?? 0,
          )
        expect(totals.gapCents).toBe((totals.billed.cents ?? 0) - (totals.planned.cents ?? 0))
      },
    ),
    { numRuns: 500 },
  )
})
