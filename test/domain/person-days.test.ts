import { describe, expect, test } from 'vitest'
import { costsOf } from '../../api/domain/ceiling-costs.ts'
import type { GridItem } from '../../api/domain/compare.ts'
import {
  attendeesOf,
  coveredPersonDays,
  dayCount,
  daysOf,
  plannedPersonDays,
} from '../../api/domain/person-days.ts'

const may = { startsOn: '2026-05-08', endsOn: '2026-05-10' }
const nothing = { quantity: null, cents: null, unitPriceCents: null }
const uncounted = { quantity: null, cents: null, passengers: null, seats: null, kilometres: null }

const item = (
  kind: GridItem['kind'],
  day: string | null,
  sitting: GridItem['sitting'],
  counted: string | null,
) => ({ kind, day, sitting, label: '', counted: { ...uncounted, quantity: counted } })

test('attendees of every kind, each day, the first and the last too', () => {
  // 150 + 8 + 10 + 18 = 186, three days: 558.
  const attendees = attendeesOf({
    plannedDelegates: 150,
    plannedInvited: 8,
    plannedObservers: 10,
    plannedStaff: 18,
  })
  expect(daysOf(may)).toEqual(['2026-05-08', '2026-05-09', '2026-05-10'])
  expect(plannedPersonDays(attendees, dayCount(may))).toEqual({
    from: 'attendees',
    count: 558,
    attendees: 186,
    days: 3,
  })
  expect(plannedPersonDays({ ...attendees, invited: null, staff: null }, 3)).toEqual({
    from: 'attendees',
    count: null,
    missing: ['invited', 'staff'],
  })
})

describe('covers: the higher of lunch and dinner, day by day', () => {
  test.each([
    [
      'breakfast and tea do not count',
      [
        item('meal', '2026-05-08', 'lunch', '118'),
        item('meal', '2026-05-08', 'dinner', '186'),
        item('meal', '2026-05-09', 'breakfast', '184'),
        item('meal', '2026-05-09', 'lunch', '182'),
        item('meal', '2026-05-09', 'dinner', '176'),
        item('meal', '2026-05-09', 'tea', '200'),
        item('meal', '2026-05-10', 'lunch', '164'),
      ],
      // 186 + 182 + 164
      532,
    ],
    [
      'two menus of one sitting are added, zero is a count',
      [
        item('meal', '2026-05-08', 'lunch', '100'),
        item('meal', '2026-05-08', 'lunch', '12'),
        item('meal', '2026-05-09', 'dinner', '0'),
        item('meal', '2026-05-10', 'lunch', '1'),
      ],
      113,
    ],
  ])('%s', (_, items, count) => expect(coveredPersonDays(items, daysOf(may)).count).toBe(count))

  test('a day that was not counted is named', () =>
    expect(
      coveredPersonDays(
        [
          item('meal', '2026-05-08', 'lunch', '100'),
          item('meal', '2026-05-10', 'breakfast', '90'),
          item('lodging', '2026-05-09', null, '50'),
          item('meal', '2026-05-09', 'lunch', null),
        ],
        daysOf(may),
      ),
    ).toEqual({ from: 'covers', count: null, missing: ['2026-05-09', '2026-05-10'] }))
})

describe('what the grid says was spent', () => {
  const grid = [
    {
      ...item('meal', '2026-05-08', 'lunch', '118'),
      planned: { quantity: '110', cents: 660_000, unitPriceCents: 6000 },
      agreed: { quantity: '110', cents: 605_000, unitPriceCents: 5500 },
      billed: { quantity: '120', cents: 660_000 },
    },
    {
      ...item('hall', '2026-05-08', null, null),
      planned: { quantity: '1', cents: 300_000, unitPriceCents: 300_000 },
      agreed: nothing,
      billed: nothing,
    },
    {
      ...item('vehicle', '2026-05-08', null, '1.5'),
      planned: { quantity: '1', cents: 150_033, unitPriceCents: 150_033 },
      agreed: nothing,
      billed: { quantity: null, cents: 0 },
    },
    {
      ...item('other', null, null, '3'),
      planned: nothing,
      agreed: nothing,
      billed: nothing,
    },
  ]
  test.each([
    ['planned', ['meal 660000', 'hall 300000', 'vehicle 150033']],
    // 118 × 55.00; the hall was not counted; 1.5 × 1,500.33 = 2,250.495, rounded once; nobody named a price for the last.
    ['counted', ['meal 649000', 'hall null', 'vehicle 225050', 'other null']],
    ['settled', ['meal 660000', 'vehicle 0']],
  ] as const)('%s', (basis, expected) =>
    expect(costsOf(grid, basis).map(({ kind, cents }) => `${kind} ${cents}`)).toEqual(expected),
  )

  test('before anything is counted, nothing is', () =>
    expect(costsOf(grid.slice(1, 2), 'counted')).toEqual([]))
})
