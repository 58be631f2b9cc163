import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BilledItem, reconcile, type SuspectLine } from '../../api/domain/reconcile.ts'
import type { Term } from '../../api/domain/term.ts'

const dates = { startsOn: '2026-05-08', endsOn: '2026-05-10' }

const plainTerm: Term = {
  basis: 'unit',
  unitPriceCents: 0,
  personsPerTable: null,
  quantity: '0',
  guaranteedQuantity: null,
  discountBasisPoints: 0,
  serviceChargeBasisPoints: 0,
  freeKilometres: null,
  kilometrePriceCents: null,
  hourPriceCents: null,
}

const cents = (yuan: string) => Math.round(Number(yuan.replace('+', '')) * 100)
const yuan = (value: number) => `${value > 0 ? '+' : ''}${(value / 100).toFixed(2)}`
const lodging = { kind: 'lodging', sitting: null, label: '标准间' } as const
const lunch = { kind: 'meal', sitting: 'lunch', label: '' } as const

/** One fact a line, as a finance clerk would say it. */
const facts: Record<string, (item: BilledItem, words: string[]) => void> = {
  agreed(item, [price = '', ...more]) {
    item.term = { ...(item.term ?? plainTerm), unitPriceCents: cents(price) }
    for (const word of more) facts[word.split('=')[0] ?? '']?.(item, [word.split('=')[1] ?? ''])
  },
  tables: (item, [persons]) => {
    item.term = { ...plainTerm, ...item.term, basis: 'table', personsPerTable: Number(persons) }
  },
  flat: (item) => {
    item.term = { ...plainTerm, ...item.term, basis: 'flat' }
  },
  guaranteed: (item, [quantity = '']) => {
    item.term = { ...plainTerm, ...item.term, guaranteedQuantity: quantity }
  },
  ordered: (item, [quantity = '']) => {
    item.term = { ...plainTerm, ...item.term, quantity }
  },
  service: (item, [percent]) => {
    item.term = { ...plainTerm, ...item.term, serviceChargeBasisPoints: Number(percent) * 100 }
  },
  discount: (item, [percent]) => {
    item.term = { ...plainTerm, ...item.term, discountBasisPoints: Number(percent) * 100 }
  },
  kilometres: (item, [free = '', price = '']) => {
    const [included = '', beyond = ''] = free.split('@')
    item.term = {
      ...plainTerm,
      ...item.term,
      freeKilometres: included,
      kilometrePriceCents: cents(beyond || price),
    }
  },
  overtime: (item, [price = '']) => {
    item.term = { ...plainTerm, ...item.term, hourPriceCents: cents(price) }
  },
  counted(item, [quantity = '', ...more]) {
    const said = (name: string) =>
      more.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
    item.counted = {
      quantity,
      kilometres: said('km'),
      hours: said('hours'),
      isSigned: more.includes('signed'),
    }
  },
  billed(item, [quantity = '', amount = '']) {
    item.billed = { cents: cents(amount), quantity: quantity === '_' ? null : quantity }
  },
  line(item, [line = '', quantity = '', price = '', amount = '', ...flaws]) {
    const suspect: SuspectLine = {
      importId: 1,
      line: Number(line),
      amountCents: cents(amount),
      quantity: quantity === '_' ? null : quantity,
      unitPriceCents: price === '_' ? null : cents(price),
      isUnpaired: flaws.includes('unpaired'),
      forbiddenWord: flaws.find((flaw) => flaw.startsWith('word='))?.slice(5) ?? null,
      twiceOf: flaws.includes('twice') ? { importId: 1, line: 1 } : null,
      isSurcharge: flaws.includes('surcharge'),
    }
    item.suspects = [...item.suspects, suspect]
  },
}

function read(
  scenario: string,
  identity: Pick<BilledItem, 'kind' | 'sitting' | 'label'>,
  day: string,
) {
  const item: BilledItem = {
    itemId: 1,
    ...identity,
    day,
    term: null,
    counted: null,
    billed: null,
    suspects: [],
  }
  const expected: string[] = []
  for (const row of scenario.split('\n').map((line) => line.trim())) {
    const [fact = '', ...words] = row.split(/\s+/)
    if (fact === 'expect') expected.push(words.join(' '))
    else if (fact) {
      const set = facts[fact]
      if (!set) throw new Error(`unknown fact ${fact}`)
      set(item, words)
    }
  }
  return { item, expected }
}

const told = ({ item }: { item: BilledItem }) => {
  const [found] = reconcile([item], dates)
  if (!found) throw new Error('nothing was reconciled')
  return [
    `payable ${(found.payableCents / 100).toFixed(2)}`,
    ...found.differences.map(
      ({ cause, line, amountCents }) =>
        `${cause}${line === null ? '' : `:${line}`} ${yuan(amountCents)}`,
    ),
  ]
}

describe('one lunch', () => {
  test.each([
    [
      'as agreed and counted: nothing to say',
      `
      agreed  60.00
      counted 178 signed
      billed  178 10680.00
      expect  payable 10680.00
    `,
    ],
    [
      'more covers than were counted',
      `
      agreed  60.00
      counted 178 signed
      billed  190 11400.00
      expect  payable 10680.00
      expect  quantity +720.00
    `,
    ],
    [
      'a higher price than agreed',
      `
      agreed  60.00
      counted 178 signed
      billed  178 11570.00
      expect  payable 10680.00
      expect  price +890.00
    `,
    ],
    [
      'more covers at a higher price: 12 × 60 and 190 × 5',
      `
      agreed  60.00
      counted 178 signed
      billed  190 12350.00
      expect  payable 10680.00
      expect  quantity +720.00
      expect  price +950.00
    `,
    ],
    [
      'fewer came than guaranteed: the guarantee is owed',
      `
      agreed  60.00 guaranteed=180
      counted 150 signed
      billed  180 10800.00
      expect  payable 10800.00
    `,
    ],
    [
      'the guarantee is owed, and ten more were charged',
      `
      agreed  60.00 guaranteed=180
      counted 150 signed
      billed  190 11400.00
      expect  payable 10800.00
      expect  quantity +600.00
    `,
    ],
    [
      '178 persons are 18 tables of ten, 19 were charged',
      `
      agreed  600.00 tables=10
      counted 178 signed
      billed  190 11400.00
      expect  payable 10800.00
      expect  quantity +600.00
    `,
    ],
    [
      '18 tables were counted and 18 charged: 180 persons are no excess',
      `
      agreed  600.00 tables=10
      counted 178 signed
      billed  180 10800.00
      expect  payable 10800.00
    `,
    ],
    [
      'a table dearer than agreed',
      `
      agreed  600.00 tables=10
      counted 178 signed
      billed  180 11700.00
      expect  payable 10800.00
      expect  price +900.00
    `,
    ],
    [
      'counted, but signed by nobody',
      `
      agreed  60.00
      counted 178
      billed  178 10680.00
      expect  payable 0.00
      expect  unsigned +10680.00
    `,
    ],
    [
      'counted and not signed, with twelve more on the bill',
      `
      agreed  60.00
      counted 178
      billed  190 11400.00
      expect  payable 0.00
      expect  unsigned +10680.00
      expect  quantity +720.00
    `,
    ],
    [
      'never counted: the guarantee is owed, the rest is unsigned',
      `
      agreed  60.00 guaranteed=100
      billed  178 10680.00
      expect  payable 6000.00
      expect  unsigned +4680.00
    `,
    ],
    [
      'never counted, and not even the guarantee is charged',
      `
      agreed  60.00 guaranteed=100
      billed  90 5400.00
      expect  payable 6000.00
      expect  quantity -600.00
    `,
    ],
    [
      'counted and never billed',
      `
      agreed  60.00
      counted 178 signed
      expect  payable 10680.00
      expect  quantity -10680.00
    `,
    ],
    [
      'billed and never agreed',
      `
      counted 40 signed
      billed  40 3200.00
      expect  payable 0.00
      expect  not-agreed +3200.00
    `,
    ],
    [
      'free by agreement, and charged',
      `
      agreed  0.00
      counted 40 signed
      billed  40 800.00
      expect  payable 0.00
      expect  price +800.00
    `,
    ],
    [
      'the bill names no quantity, and its amount is 190 at the agreed price',
      `
      agreed  60.00
      counted 178 signed
      billed  _ 11400.00
      expect  payable 10680.00
      expect  quantity +720.00
    `,
    ],
    [
      'the bill names no quantity, and its amount is no multiple of the price',
      `
      agreed  60.00
      counted 178 signed
      billed  _ 11401.00
      expect  payable 10680.00
      expect  price +721.00
    `,
    ],
    [
      'ten percent service inside the price',
      `
      agreed  60.00 service=10
      counted 100 signed
      billed  100 6600.00
      expect  payable 6600.00
    `,
    ],
    [
      'five percent off, not given',
      `
      agreed  60.00 discount=5
      counted 100 signed
      billed  100 6000.00
      expect  payable 5700.00
      expect  price +300.00
    `,
    ],
    [
      'a wrong multiplication is its own cause, at the stated price and quantity',
      `
      agreed  60.00
      counted 100 signed
      billed  100 6090.00
      line    7 100 60.00 6090.00
      expect  payable 6000.00
      expect  arithmetic:7 +90.00
    `,
    ],
    [
      'a wrong multiplication of ten covers too many',
      `
      agreed  60.00
      counted 100 signed
      billed  110 6700.00
      line    7 110 60.00 6700.00
      expect  payable 6000.00
      expect  arithmetic:7 +100.00
      expect  quantity +600.00
    `,
    ],
    [
      'charged twice',
      `
      agreed  60.00
      counted 100 signed
      billed  200 12000.00
      line    1 100 60.00 6000.00
      line    9 100 60.00 6000.00 twice
      expect  payable 6000.00
      expect  twice:9 +6000.00
    `,
    ],
    [
      'wine on the lunch',
      `
      agreed  60.00
      counted 100 signed
      billed  102 6760.00
      line    4 2 380.00 760.00 word=酒
      expect  payable 6000.00
      expect  forbidden:4 +760.00
    `,
    ],
    [
      'a reversal of nothing',
      `
      agreed  60.00
      counted 100 signed
      billed  97 5820.00
      line    5 -3 60.00 -180.00 unpaired
      expect  payable 6000.00
      expect  reversal:5 -180.00
    `,
    ],
    [
      'a service charge of its own is checked against the agreed percent',
      `
      agreed  60.00 service=10
      counted 100 signed
      billed  _ 6900.00
      line    8 _ _ 900.00 surcharge
      expect  payable 6600.00
      expect  surcharge:8 +900.00
      expect  surcharge -600.00
    `,
    ],
    [
      'a service charge that nobody agreed',
      `
      agreed  60.00
      counted 100 signed
      billed  _ 6600.00
      line    8 _ _ 600.00 surcharge
      expect  payable 6000.00
      expect  surcharge:8 +600.00
    `,
    ],
    [
      'forbidden goes before twice, twice before arithmetic',
      `
      agreed  60.00
      counted 100 signed
      billed  104 6900.00
      line    3 2 200.00 450.00 word=烟 twice
      line    4 2 200.00 450.00 twice
      expect  payable 6000.00
      expect  forbidden:3 +450.00
      expect  twice:4 +450.00
    `,
    ],
  ])('%s', (_, scenario) => {
    const given = read(scenario, lunch, '2026-05-09')
    expect(told(given)).toEqual(given.expected)
  })
})

describe('other things', () => {
  test.each([
    [
      'a night after the meeting',
      lodging,
      '2026-05-11',
      `
      billed  1 380.00
      expect  payable 0.00
      expect  outside +380.00
    `,
    ],
    [
      'the agreed night of arrival, before the first day, is not outside',
      lodging,
      '2026-05-07',
      `
      agreed  380.00
      counted 12 signed
      billed  12 4560.00
      expect  payable 4560.00
    `,
    ],
    [
      'a bus a day: 80 km beyond the free 300 a day and two hours of overtime',
      { kind: 'vehicle', sitting: null, label: '浙A12345' },
      '2026-05-08',
      `
      agreed  1500.00 kilometres=300@3.50 overtime=80.00
      counted 1 km=380 hours=2 signed
      billed  1 1940.00
      expect  payable 1940.00
    `,
    ],
    [
      'the same bus, with the kilometres charged from the first',
      { kind: 'vehicle', sitting: null, label: '浙A12345' },
      '2026-05-08',
      `
      agreed  1500.00 kilometres=300@3.50
      counted 1 km=380 signed
      billed  1 2830.00
      expect  payable 1780.00
      expect  price +1050.00
    `,
    ],
    [
      'a hall at a flat price is owed once, however often it is written',
      { kind: 'hall', sitting: null, label: '主会场' },
      '2026-05-09',
      `
      agreed  5000.00 flat
      counted 2 signed
      billed  2 10000.00
      expect  payable 5000.00
      expect  price +5000.00
    `,
    ],
    [
      'banners are not counted daily: what was ordered is owed',
      { kind: 'other', sitting: null, label: '横幅' },
      '2026-05-09',
      `
      agreed  120.00 ordered=3
      billed  4 480.00
      expect  payable 360.00
      expect  quantity +120.00
    `,
    ],
  ] as const)('%s', (_, identity, day, scenario) => {
    const given = read(scenario, identity, day)
    expect(told(given)).toEqual(given.expected)
  })

  test('a bill with service charges of its own expects none inside any price', () => {
    const served = read(
      'agreed 60.00 service=10\ncounted 10 signed\nbilled 10 600.00',
      lunch,
      '2026-05-09',
    ).item
    const charge = {
      ...read(
        'billed _ 60.00\nline 9 _ _ 60.00 surcharge',
        { kind: 'other', sitting: null, label: '服务费' },
        '2026-05-09',
      ).item,
      itemId: 2,
    }
    const found = reconcile([served, charge], dates)
    expect(found.map(({ gapCents }) => gapCents)).toEqual([-6000, 6000])
    expect(
      found.flatMap(({ differences }) =>
        differences.map(({ cause, amountCents }) => [cause, amountCents]),
      ),
    ).toEqual([
      ['surcharge', -6000],
      ['surcharge', 6000],
    ])
  })
})

const quantity = fc.integer({ min: 0, max: 40_000 }).map((n) => String(n / 4))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const amount = fc.integer({ min: -5_000_000, max: 5_000_000 })
const price = fc.integer({ min: 0, max: 200_000 })

const term: fc.Arbitrary<Term> = fc.record({
  basis: fc.constantFrom('unit', 'table', 'flat'),
  unitPriceCents: price,
  personsPerTable: fc.integer({ min: 1, max: 12 }),
  quantity,
  guaranteedQuantity: maybe(quantity),
  discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  serviceChargeBasisPoints: fc.integer({ min: 0, max: 3_000 }),
  freeKilometres: maybe(quantity),
  kilometrePriceCents: maybe(price),
  hourPriceCents: maybe(price),
})

const suspect: fc.Arbitrary<SuspectLine> = fc.record({
  importId: fc.integer({ min: 1, max: 3 }),
  line: fc.integer({ min: 1, max: 10_000 }),
  amountCents: amount,
  quantity: maybe(quantity),
  unitPriceCents: maybe(price),
  isUnpaired: fc.boolean(),
  forbiddenWord: maybe(fc.constantFrom('酒', '烟')),
  twiceOf: maybe(fc.constant({ importId: 1, line: 1 })),
  isSurcharge: fc.boolean(),
})

const billedItem: fc.Arbitrary<BilledItem> = fc.record({
  itemId: fc.integer({ min: 1, max: 1000 }),
  kind: fc.constantFrom('lodging', 'meal', 'hall', 'vehicle', 'other', 'unclassified'),
  day: maybe(fc.constantFrom('2026-05-07', '2026-05-08', '2026-05-12')),
  sitting: fc.constant(null),
  label: fc.constantFrom('甲', '乙'),
  term: maybe(term),
  counted: maybe(
    fc.record({
      quantity,
      kilometres: maybe(quantity),
      hours: maybe(quantity),
      isSigned: fc.boolean(),
    }),
  ),
  billed: maybe(fc.record({ cents: amount, quantity: maybe(quantity) })),
  suspects: fc.array(suspect, { maxLength: 4 }),
})

describe('laws', () => {
  test('in every item the causes add up to billed − payable, and payable + gap is what was billed', () => {
    fc.assert(
      fc.property(fc.array(billedItem, { maxLength: 6 }), (items) => {
        for (const [at, item] of reconcile(items, dates).entries()) {
          const sum = item.differences.reduce((total, one) => total + one.amountCents, 0)
          expect(sum).toBe(item.gapCents)
          expect(item.payableCents + item.gapCents).toBe(items[at]?.billed?.cents ?? 0)
          for (const one of item.differences) expect(one.amountCents).not.toBe(0)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('one item never changes what another one owes, but by having service charges of its own', () => {
    fc.assert(
      fc.property(billedItem, billedItem, (one, other) => {
        const plain = { ...other, suspects: [] }
        const [alone] = reconcile([{ ...one, suspects: [] }], dates)
        const [beside] = reconcile([{ ...one, suspects: [] }, plain], dates)
        expect(beside).toEqual(alone)
      }),
      { numRuns: 500 },
    )
  })
})
