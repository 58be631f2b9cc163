import { describe, expect, test } from 'vitest'
import { applyScheme } from '../../api/domain/apply-scheme.ts'
import type { ApportionInputs, Apportionment, Ride } from '../../api/domain/apportionment.ts'
import type { Basis, ItemPattern, Limit, Pool, SchemeTerms } from '../../api/domain/scheme.ts'
import {
  anyItem,
  departments,
  inputs,
  item,
  nobody,
  pool,
  target,
  terms,
  untiedOf,
  weights,
} from '../support/apportioning.ts'

const byHeads = terms([pool({ of: 'heads' })])

function applied(scheme: SchemeTerms, given: ApportionInputs): Apportionment {
  const found = applyScheme(scheme, given)
  if ('faults' in found) throw new Error(JSON.stringify(found.faults))
  return found.apportionment
}

/** `pool code params`, one a fault. */
function refused(scheme: SchemeTerms, given: ApportionInputs): string[] {
  const found = applyScheme(scheme, given)
  if (!('faults' in found)) throw new Error('it was applied')
  return found.faults.map(({ pool: name, code, params }) =>
    [name ?? '–', code, ...Object.entries(params).map(([key, value]) => `${key}=${value}`)].join(
      ' ',
    ),
  )
}

const yuan = (cents: number) => (cents / 100).toFixed(2)
const carried = (found: Apportionment) =>
  found.departments.map(({ code, cents }) => `${code} ${yuan(cents)}`).join(' | ')

describe('a small meeting by hand', () => {
  const items = [
    item(1, {
      kind: 'lodging',
      day: '2026-05-08',
      label: '标准间',
      settledCents: 380_000,
      quantity: '10',
    }),
    item(2, {
      kind: 'meal',
      day: '2026-05-08',
      sitting: 'lunch',
      settledCents: 200_000,
      quantity: '24',
    }),
    item(3, {
      kind: 'meal',
      day: '2026-05-08',
      sitting: 'dinner',
      settledCents: 240_001,
      quantity: '24',
    }),
    item(4, {
      kind: 'hall',
      day: '2026-05-08',
      label: '主会场',
      settledCents: 100_000,
      quantity: '1',
    }),
    item(5, {
      kind: 'vehicle',
      day: '2026-05-08',
      label: '浙A12345',
      settledCents: 70_000,
      quantity: '1.0',
      kilometres: '90',
    }),
    item(6, { label: '打印', settledCents: 35_050 }),
  ]
  const rides: Ride[] = [
    { itemId: 5, departmentId: 1, seats: 12 },
    { itemId: 5, departmentId: 2, seats: 8 },
    { itemId: 5, departmentId: 6, seats: 3 },
  ]
  const scheme = terms([
    pool(
      { of: 'direct', departmentId: 3 },
      {
        name: '印刷',
        items: [{ ...anyItem, kind: 'other', label: '打印' }],
      },
    ),
    pool({ of: 'seats' }, { name: '车辆', items: [{ ...anyItem, kind: 'vehicle' }] }),
    pool(
      { of: 'equal', departmentIds: [1, 2, 5] },
      {
        name: '会场',
        items: [{ ...anyItem, kind: 'hall' }],
      },
    ),
    pool({ of: 'heads' }, { name: '其余' }),
  ])
  const heads = '1 10, 2 6, 3 3, 4 1, 5 4, 6 6'
  const given = inputs({ items, rides, heads, untied: { ...nobody, heads: '2' } })
  const found = applied(scheme, given)

  test('what each carries', () => {
    // 印刷 350.50 to 03. 车辆 700.00 by 12 : 8 = 420.00, 280.00. 会场 1,000.00 in thirds.
    // 其余 8,200.01 over 24 heads: 3,416.6708, 2,050.0025, 1,025.0013, 341.6671, 1,366.6683.
    expect(carried(found)).toBe('01 4170.01 | 02 2663.33 | 03 1375.50 | 04 341.67 | 05 1700.00')
    expect(found.totalCents).toBe(1_025_051)
    expect(found.farCount).toBe(0)
  })

  test('pool by pool', () =>
    expect(
      found.pools.map(({ name, basis, shares }) =>
        [
          name,
          basis,
          ...shares.map(({ departmentId, cents }) => `${departmentId} ${yuan(cents)}`),
        ].join(' | '),
      ),
    ).toEqual([
      '印刷 | direct | 3 350.50',
      '车辆 | seats | 1 420.00 | 2 280.00',
      '会场 | equal | 1 333.34 | 2 333.33 | 5 333.33',
      '其余 | heads | 1 3416.67 | 2 2050.00 | 3 1025.00 | 4 341.67 | 5 1366.67',
    ]))

  test('item by item', () => {
    // 其余: 01, 04 and 05 each have one cent to receive above the rounded-down cells, 02 and 03 none.
    // Night 3,800.00: furthest behind its due is 04; then dinner to 01 and lunch to 05.
    expect(found.rows.map(({ itemId, cells }) => [itemId, ...cells.map(yuan)].join(' '))).toEqual([
      '6 0.00 0.00 350.50 0.00 0.00',
      '5 420.00 280.00 0.00 0.00 0.00',
      '4 333.34 333.33 0.00 0.00 333.33',
      '1 1583.33 950.00 475.00 158.34 633.33',
      '2 833.33 500.00 250.00 83.33 333.34',
      '3 1000.01 600.00 300.00 100.00 400.00',
    ])
    expect(untiedOf(found, items)).toEqual([])
  })

  test('quantities are split too, in steps of their last decimal place', () =>
    expect(
      found.rows.map(({ itemId, quantities }) => [itemId, ...(quantities ?? ['–'])].join(' ')),
    ).toEqual([
      '6 –',
      // 1.0 by 12 : 8.
      '5 0.6 0.4 0 0 0',
      // One hall in thirds is one hall: the first by code.
      '4 1 0 0 0 0',
      // 10 rooms over 24: 4.17, 2.5, 1.25, 0.42, 1.67.
      '1 4 3 1 0 2',
      '2 10 6 3 1 4',
      '3 10 6 3 1 4',
    ]))

  test('each share says why', () => {
    const rest = found.pools[3]
    expect(rest?.weightTotal).toBe('24')
    expect(rest?.untied).toBe('2')
    expect(rest?.outside).toEqual([{ departmentId: 6, weight: '6', because: 'nature' }])
    expect(rest?.shares.find(({ departmentId }) => departmentId === 4)).toEqual({
      departmentId: 4,
      cents: 34_167,
      // 820,001 ÷ 24.
      exact: '34166.708333',
      adjustment: '0.291667',
      weight: '1',
      hostPercent: null,
      limited: null,
    })
    expect(found.pools[1]?.outside).toEqual([{ departmentId: 6, weight: '3', because: 'nature' }])
    expect(found.pools[2]?.untied).toBe('0')
  })

  test('in whatever order items, departments and weights come', () => {
    const turned = applied(scheme, {
      ...given,
      items: items.toReversed(),
      departments: departments.toReversed(),
      rides: rides.toReversed(),
      weights: { ...given.weights, heads: given.weights.heads.toReversed() },
    })
    expect(carried(turned)).toBe(carried(found))
    const cells = (one: Apportionment) =>
      Object.fromEntries(one.rows.map((row) => [row.itemId, [row.cells, row.quantities]]))
    expect(cells(turned)).toEqual(cells(found))
  })
})

describe('which pool an item belongs to: the first that names it', () => {
  const named = (name: string, ...patterns: Partial<ItemPattern>[]) =>
    pool(
      { of: 'heads' },
      {
        name,
        items: patterns.map((pattern) => ({ kind: 'meal' as const, ...anyItem, ...pattern })),
      },
    )
  const meal = (itemId: number, day: string, sitting: 'lunch' | 'dinner') =>
    item(itemId, { kind: 'meal', day, sitting, settledCents: 100 })
  const items = [
    meal(1, '2026-05-08', 'lunch'),
    meal(2, '2026-05-08', 'dinner'),
    meal(3, '2026-05-09', 'dinner'),
    item(4, { kind: 'hall', label: '主会场', settledCents: 100 }),
  ]
  const inPool = (pools: Pool[]) =>
    applied(terms(pools), inputs({ items })).pools.map(
      ({ name, itemIds }) => `${name} ${itemIds.join(',')}`,
    )

  test.each<[string, Partial<ItemPattern>, Partial<ItemPattern>, string[]]>([
    ['a named item before its category', { sitting: 'lunch' }, {}, ['a 1', 'b 2,3', '其余 4']],
    ['its category before it', {}, { sitting: 'lunch' }, ['a 1,2,3', '其余 4']],
    [
      'a day of a sitting',
      { day: '2026-05-09', sitting: 'dinner' },
      {},
      ['a 3', 'b 1,2', '其余 4'],
    ],
    ['a label', { kind: 'hall', label: '主会场' }, {}, ['a 4', 'b 1,2,3']],
    ['another label', { kind: 'hall', label: '分会场' }, {}, ['b 1,2,3', '其余 4']],
  ])('%s', (_, a, b, expected) =>
    expect(inPool([named('a', a), named('b', b), pool({ of: 'heads' }, { name: '其余' })])).toEqual(
      expected,
    ),
  )

  test('several patterns of one pool', () =>
    expect(
      inPool([
        named('a', { day: '2026-05-09' }, { kind: 'hall' }),
        pool({ of: 'heads' }, { name: '其余' }),
      ]),
    ).toEqual(['a 3,4', '其余 1,2']))
})

describe('each basis, on 1,000.00', () => {
  const vehicles = [
    item(1, { kind: 'vehicle', label: '浙A1', settledCents: 80_000, kilometres: '100' }),
    item(2, { kind: 'vehicle', label: '浙A2', settledCents: 20_000, kilometres: '12.5' }),
  ]
  const rides: Ride[] = [
    { itemId: 1, departmentId: 1, seats: 10 },
    { itemId: 2, departmentId: 2, seats: 16 },
    // Of an item that is in no pool of this meeting.
    { itemId: 9, departmentId: 4, seats: 50 },
  ]
  const fixed = (...all: string[]): Basis => ({
    of: 'fixed',
    weights: all.map((weight, index) => ({ departmentId: index + 1, weight })),
  })

  test.each<[string, Basis, string]>([
    ['3 : 1', { of: 'heads' }, '01 750.00 | 02 250.00'],
    ['5 : 3', { of: 'person-days' }, '01 625.00 | 02 375.00'],
    ['9 : 1', { of: 'covers' }, '01 900.00 | 02 100.00'],
    ['1 : 2', { of: 'room-nights' }, '01 333.33 | 02 666.67'],
    ['10 : 16', { of: 'seats' }, '01 384.62 | 02 615.38'],
    ['10 × 100 : 16 × 12.5', { of: 'seat-kilometres' }, '01 833.33 | 02 166.67'],
    ['decimals', fixed('0.75', '0.25'), '01 750.00 | 02 250.00'],
    ['1/3 : 1/6 : 1/2', fixed('1/3', '1/6', '1/2'), '01 333.33 | 02 166.67 | 03 500.00'],
    ['one of them nothing', fixed('1/3', '0', '2/3'), '01 333.33 | 02 0.00 | 03 666.67'],
    ['those named', { of: 'equal', departmentIds: [5, 2, 3] }, '02 333.34 | 03 333.33 | 05 333.33'],
    ['those who have people', { of: 'equal', departmentIds: [] }, '01 500.00 | 02 500.00'],
    ['one payer', { of: 'direct', departmentId: 4 }, '04 1000.00'],
  ])('%s', (_, basis, expected) => {
    const given = inputs({ items: vehicles, rides, heads: '1 3, 2 1, 3 0' })
    const found = applied(terms([pool(basis)]), given)
    // Whoever has a weight of nothing is still shown.
    const said = basis.of === 'heads' ? `${expected} | 03 0.00` : expected
    expect(carried(found)).toBe(said)
    expect(untiedOf(found, vehicles)).toEqual([])
  })
})

describe('the host carries its part first, the rest by the basis', () => {
  const hosted = (departmentId: number, percent: string, basis: Basis = { of: 'heads' }) =>
    applied(terms([pool(basis)], { host: { departmentId, percent } }), inputs({}))

  test.each<[string, number, string, string]>([
    // 300.00, and of 700.00 a quarter.
    ['30 % and its own heads', 2, '30', '01 525.00 | 02 475.00'],
    ['30 % without heads', 5, '30', '01 525.00 | 02 175.00 | 05 300.00'],
    // 125.00, and of 875.00 three quarters.
    ['12.5 %', 1, '12.5', '01 781.25 | 02 218.75'],
    ['all of it', 5, '100', '01 0.00 | 02 0.00 | 05 1000.00'],
  ])('%s', (_, departmentId, percent, expected) =>
    expect(carried(hosted(departmentId, percent))).toBe(expected),
  )

  test('a named payer pays all', () =>
    expect(carried(hosted(5, '30', { of: 'direct', departmentId: 1 }))).toBe('01 1000.00'))

  test('the share says so, beside the weight it has anyway', () =>
    expect(
      hosted(2, '30').pools[0]?.shares.map(({ weight, hostPercent }) => [weight, hostPercent]),
    ).toEqual([
      ['3', null],
      ['1', '30'],
    ]))

  test('a negative weight is refused all the same', () =>
    expect(
      refused(
        terms([pool({ of: 'heads' })], { host: { departmentId: 2, percent: '50' } }),
        inputs({ heads: '1 3, 2 -1' }),
      ),
    ).toEqual(['全部 apportion.negative-weight pool=全部 department=秘书处']))
})

describe('left out, limited, given back', () => {
  test('an excluded department carries nothing, whatever its weight', () => {
    const given = inputs({ heads: '1 3, 2 1, 3 96' })
    const found = applied(terms([pool({ of: 'heads' })], { excluded: [3] }), given)
    expect(carried(found)).toBe('01 750.00 | 02 250.00')
    expect(found.pools[0]?.outside).toEqual([
      { departmentId: 3, weight: '96', because: 'excluded' },
    ])
  })

  test('a maximum, and what it cuts to the others; quantities know no limit', () => {
    const limits: Limit[] = [{ departmentId: 1, minCents: null, maxCents: 60_000 }]
    const items = [item(1, { settledCents: 100_000, quantity: '8' })]
    const found = applied(
      terms([pool({ of: 'heads' }, { limits })]),
      inputs({ items, heads: '1 6, 2 1, 3 1' }),
    )
    expect(carried(found)).toBe('01 600.00 | 02 200.00 | 03 200.00')
    expect(found.pools[0]?.shares.map(({ limited }) => limited)).toEqual(['max', null, null])
    expect(found.rows[0]?.quantities).toEqual(['6', '1', '1'])
  })

  test('a pool that nets to a negative is given back by the same weights', () => {
    const items = [
      item(1, { settledCents: 10_000 }),
      item(2, { settledCents: -25_000, label: '冲账' }),
    ]
    const found = applied(byHeads, inputs({ items, heads: '1 2, 2 1' }))
    expect(carried(found)).toBe('01 -100.00 | 02 -50.00')
    expect(found.rows.map(({ cells }) => cells)).toEqual([
      [6667, 3333],
      [-16_667, -8333],
    ])
    expect(untiedOf(found, items)).toEqual([])
  })

  test('quantities of any size and of many places add up', () => {
    const items = [item(1, { settledCents: 3, quantity: '123456789012.123457' })]
    const found = applied(byHeads, inputs({ items, heads: '1 1, 2 1, 3 1' }))
    expect(found.rows[0]?.quantities).toEqual([
      '41152263004.041153',
      '41152263004.041152',
      '41152263004.041152',
    ])
  })

  test('a pool without items needs no weights, an item of nothing no pool', () => {
    const scheme = terms([
      pool({ of: 'seats' }, { name: '车辆', items: [{ ...anyItem, kind: 'vehicle' }] }),
      pool({ of: 'heads' }, { name: '其他', items: [{ ...anyItem, kind: 'other' }] }),
    ])
    const items = [item(1, { settledCents: 100 }), item(2, { kind: 'hall', settledCents: 0 })]
    expect(carried(applied(scheme, inputs({ items })))).toBe('01 0.75 | 02 0.25')
  })
})

describe('refused, and every reason said', () => {
  test.each<[string, SchemeTerms, Partial<ApportionInputs> & { heads?: string }, string[]]>([
    ['no pools', terms([]), {}, ['– scheme.no-pools', '– scheme.items-left count=1 cents=100000']],
    [
      'items in no pool',
      terms([pool({ of: 'heads' }, { items: [{ ...anyItem, kind: 'meal' }] })]),
      {
        items: [
          item(1, { settledCents: 5000 }),
          item(2, { kind: 'hall', settledCents: -1 }),
          item(3, { kind: 'meal', settledCents: 9 }),
        ],
      },
      ['– scheme.items-left count=2 cents=4999'],
    ],
    [
      'a vehicle that nobody is said to have used: its cost would fall on the others',
      terms([pool({ of: 'seats' })]),
      {
        items: [
          item(1, { kind: 'vehicle', label: '浙A1', settledCents: 1 }),
          item(2, { kind: 'vehicle', label: '浙A2', settledCents: 1 }),
        ],
        rides: [{ itemId: 1, departmentId: 1, seats: 2 }],
      },
      ['全部 scheme.rides-unknown pool=全部 vehicle=浙A2 day='],
    ],
    [
      'vehicles whose distance nobody knows, each of them',
      terms([pool({ of: 'seat-kilometres' })]),
      {
        items: [
          item(1, { kind: 'vehicle', label: '浙A1', day: '2026-05-08', settledCents: 1 }),
          item(2, { kind: 'vehicle', label: '浙A2', settledCents: 1, kilometres: '5' }),
          item(3, { kind: 'vehicle', label: '浙A3', settledCents: 1 }),
        ],
        rides: [1, 2, 3].map((itemId) => ({ itemId, departmentId: 1, seats: 2 })),
      },
      [
        '全部 scheme.kilometres-unknown pool=全部 vehicle=浙A1 day=2026-05-08',
        '全部 scheme.kilometres-unknown pool=全部 vehicle=浙A3 day=',
      ],
    ],
    ['nobody has people', byHeads, { heads: '' }, ['全部 apportion.no-weights pool=全部']],
    [
      'only those who may carry nothing have people',
      byHeads,
      { heads: '6 40' },
      ['全部 apportion.no-weights pool=全部'],
    ],
    ['all have none', byHeads, { heads: '1 0, 2 0' }, ['全部 apportion.all-zero pool=全部']],
    [
      'a minimum of one who has no weight',
      terms([
        pool(
          { of: 'heads' },
          {
            limits: [
              { departmentId: 1, minCents: 1, maxCents: null },
              { departmentId: 3, minCents: 500, maxCents: null },
              { departmentId: 4, minCents: null, maxCents: 500 },
            ],
          },
        ),
      ]),
      {},
      ['全部 apportion.minimum-without-weight pool=全部 department=财务处'],
    ],
    [
      'maximums that do not reach',
      terms([
        pool(
          { of: 'heads' },
          {
            limits: [
              { departmentId: 1, minCents: null, maxCents: 50_000 },
              { departmentId: 2, minCents: null, maxCents: 49_999 },
            ],
          },
        ),
      ]),
      {},
      ['全部 apportion.maximums-too-low pool=全部 cents=99999 totalCents=100000'],
    ],
    [
      'a host of nothing',
      terms([pool({ of: 'heads' })], { host: { departmentId: 1, percent: '0' } }),
      {},
      ['– scheme.host-percent percent=0'],
    ],
    [
      'a host of more than all',
      terms([pool({ of: 'heads' })], { host: { departmentId: 1, percent: '100.01' } }),
      {},
      ['– scheme.host-percent percent=100.01'],
    ],
    [
      'the rest before others',
      terms([pool({ of: 'heads' }), pool({ of: 'covers' }, { name: '后' })]),
      {},
      ['全部 scheme.rest-not-last pool=全部'],
    ],
    [
      'each pool by itself, and what no pool takes',
      terms([
        pool({ of: 'seats' }, { name: '车辆', items: [{ ...anyItem, kind: 'vehicle' }] }),
        pool({ of: 'covers' }, { name: '餐费', items: [{ ...anyItem, kind: 'meal' }] }),
      ]),
      {
        items: [
          item(1, { kind: 'vehicle', settledCents: 1 }),
          item(2, { kind: 'meal', settledCents: 1 }),
          item(3, { kind: 'hall', settledCents: 1 }),
        ],
        weights: { ...inputs({}).weights, covers: weights('1 0') },
      },
      [
        '车辆 scheme.rides-unknown pool=车辆 vehicle= day=',
        '餐费 apportion.all-zero pool=餐费',
        '– scheme.items-left count=1 cents=1',
      ],
    ],
  ])('%s', (_, scheme, more, expected) => expect(refused(scheme, inputs(more))).toEqual(expected))

  test.each(['subordinate', 'company', 'local-government'] as const)(
    'cost never rests on a %s, however the scheme names it',
    (nature) => {
      const barred = target(7, '外单位', nature)
      const given = inputs({ departments: [...departments, barred] })
      const said = [`– scheme.barred.${nature} department=外单位`]
      const limits: Limit[] = [{ departmentId: 7, minCents: null, maxCents: 1 }]
      const fixed = [
        { departmentId: 1, weight: '1' },
        { departmentId: 7, weight: '0' },
      ]
      for (const scheme of [
        terms([pool({ of: 'direct', departmentId: 7 })]),
        terms([pool({ of: 'equal', departmentIds: [1, 7] })]),
        terms([pool({ of: 'fixed', weights: fixed })]),
        terms([pool({ of: 'heads' }, { limits })]),
        terms([pool({ of: 'heads' })], { host: { departmentId: 7, percent: '30' } }),
      ])
        expect(refused(scheme, given)).toEqual(said)
      // Its people came all the same: they stand outside.
      const heads = { ...given.weights, heads: weights('1 1, 7 9') }
      const found = applied(byHeads, { ...given, weights: heads })
      expect(carried(found)).toBe('01 1000.00')
    },
  )

  test('all that is wrong with the terms, not only the first', () => {
    const limit = (departmentId: number, minCents: number | null, maxCents: number | null) => ({
      departmentId,
      minCents,
      maxCents,
    })
    const scheme = terms(
      [
        pool({
          of: 'fixed',
          weights: [
            { departmentId: 1, weight: '三' },
            { departmentId: 2, weight: '-1' },
            { departmentId: 3, weight: '1/0' },
            { departmentId: 3, weight: '1' },
            { departmentId: 99, weight: '1' },
          ],
        }),
        pool({ of: 'direct', departmentId: 6 }, { name: '车辆', items: [] }),
        pool(
          { of: 'equal', departmentIds: [4, 4] },
          {
            name: '车辆',
            items: [],
            limits: [limit(1, 5, 4), limit(1, -1, null)],
          },
        ),
      ],
      { excluded: [4, 98], host: { departmentId: 5, percent: '一成' } },
    )
    expect(refused(scheme, inputs({}))).toEqual([
      '– scheme.department-unknown id=99',
      '– scheme.department-unknown id=98',
      '– scheme.barred.local-government department=青川县',
      '– scheme.excluded-carries department=信息处',
      '– scheme.host-percent percent=一成',
      '全部 scheme.rest-not-last pool=全部',
      '全部 scheme.weight-unreadable pool=全部 weight=三',
      '全部 apportion.negative-weight pool=全部 department=秘书处',
      '全部 scheme.weight-unreadable pool=全部 weight=1/0',
      '全部 apportion.twice pool=全部 department=财务处',
      // The two that name nothing.
      '车辆 scheme.no-items pool=车辆',
      '车辆 scheme.no-items pool=车辆',
      '车辆 scheme.pool-twice pool=车辆',
      '车辆 apportion.twice pool=车辆 department=信息处',
      '车辆 scheme.limit-twice pool=车辆',
      '车辆 apportion.limits-crossed pool=车辆 department=办公室',
      '车辆 apportion.limits-crossed pool=车辆 department=办公室',
    ])
  })
})
