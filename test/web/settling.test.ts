import { beforeAll, describe, expect, test } from 'vitest'
import { useLanguage } from '../../web/i18n/translate.ts'
import { balanceWithout } from '../../web/payments/balance.ts'
import { readTableKey } from '../../web/reconciliations/difference-keys.ts'
import {
  type DifferenceRow,
  filterRows,
  rowsOf,
  sumRows,
} from '../../web/reconciliations/difference-rows.ts'
import { differenceWords, termWords } from '../../web/reconciliations/difference-words.ts'
import { gapChart } from '../../web/reconciliations/gap-chart.ts'
import { changedSince, recentReasons, undoSteps } from '../../web/reconciliations/resolving.ts'
import { isIdle, readTolerance, toleranceRow } from '../../web/reconciliations/tolerance-form.ts'
import { reasonWords, signedTotal } from '../../web/settlements/drift-words.ts'
import { groupItems } from '../../web/settlements/item-groups.ts'
import type { SettledItem } from '../../web/settlements/settlement.ts'

beforeAll(() => useLanguage('zh'))

const table = {
  basis: 'table',
  unitPriceCents: 80_000,
  personsPerTable: 10,
  discountBasisPoints: 0,
  serviceChargeBasisPoints: 0,
} as const
const perCover = { ...table, basis: 'unit', unitPriceCents: 9_000, personsPerTable: null } as const

/** A lunch for 178 at 18 tables of 10, billed for 190. */
const lunch: SettledItem = {
  itemId: 1,
  kind: 'meal',
  day: '2026-06-11',
  sitting: 'lunch',
  label: '',
  plannedCents: 1_440_000,
  plannedQuantity: '180',
  agreedCents: 1_440_000,
  agreedQuantity: '180',
  agreedPriceCents: 80_000,
  term: table,
  billedCents: 1_520_000,
  billedQuantity: '190',
  meantQuantity: '190',
  countedQuantity: '178',
  isSigned: true,
  guaranteedQuantity: '170',
  payableQuantity: '180',
  payableCents: 1_440_000,
  settledCents: 1_440_000,
  gapCents: 80_000,
}

const row = (
  difference: Partial<DifferenceRow>,
  item: Partial<SettledItem> = {},
): DifferenceRow => ({
  key: 'meal|2026-06-11|lunch||quantity',
  itemId: 1,
  kind: 'meal',
  day: '2026-06-11',
  sitting: 'lunch',
  label: '',
  cause: 'quantity',
  amountCents: 80_000,
  evidence: null,
  payableCents: 1_440_000,
  source: null,
  state: 'open',
  resolution: null,
  outdated: null,
  settledCents: 0,
  item: { ...lunch, ...item },
  cleanCents: 1_520_000,
  ...difference,
})

const line = {
  importId: 7,
  line: 12,
  filename: 'wanghu.csv',
  day: '2026-06-11',
  text: '香烟',
  room: null,
  reference: null,
  amountCents: 48_000,
}

const dinner = { term: perCover, guaranteedQuantity: '180', payableQuantity: '180' }

describe('a difference in words', () => {
  test.each<[string, DifferenceRow, string]>([
    ['tables', row({}), '账单 190，应付 180：实数 178 = 18 桌 × 10 人'],
    [
      'the guarantee is higher',
      row({}, { ...dinner, countedQuantity: '170' }),
      '账单 190，应付 180：保证 180（实数 170）',
    ],
    ['counted, not signed', row({}, { isSigned: false }), '账单 190，多于未签认的实数 178'],
    [
      'nobody counted',
      row(
        { cause: 'unsigned' },
        {
          ...dinner,
          countedQuantity: null,
          isSigned: false,
          guaranteedQuantity: null,
          payableQuantity: '0',
        },
      ),
      '账单 190，应付 0：没有签认的实数',
    ],
    [
      'price',
      row(
        { cause: 'price', amountCents: 46_000, cleanCents: 874_000 },
        { ...dinner, meantQuantity: '92' },
      ),
      '92 收 ¥8,740.00，按协议（每人次 ¥90.00）应为 ¥8,280.00',
    ],
    [
      'forbidden',
      row({ cause: 'forbidden', evidence: '烟', source: line }),
      '第 12 行“香烟”含不得列支的“烟”',
    ],
    [
      'twice',
      row({ cause: 'twice', evidence: '7:8', source: line }),
      '第 12 行“香烟”与第 8 行是同一笔',
    ],
    [
      'arithmetic',
      row({ cause: 'arithmetic', amountCents: 2_000, source: line }),
      '第 12 行数量 × 单价 = ¥460.00，收 ¥480.00',
    ],
    ['not agreed', row({ cause: 'not-agreed', cleanCents: 30_000 }), '协议里没有，收 ¥300.00'],
    [
      'service charge of its own',
      row({ cause: 'surcharge', amountCents: -1_000 }),
      '账单另列服务费，应付里已含的 ¥10.00 相应扣除',
    ],
  ])('%s', (_, given, words) => expect(differenceWords(given)).toBe(words))

  test.each([
    [table, '每桌（10 人）¥800.00'],
    [{ ...perCover, serviceChargeBasisPoints: 1000 }, '每人次 ¥90.00，另加服务费 10.0 %'],
    [{ ...perCover, discountBasisPoints: 500 }, '每人次 ¥90.00，折扣 5.0 %'],
    [{ ...table, basis: 'flat' as const, unitPriceCents: 500_000 }, '整笔 ¥5,000.00'],
  ])('the clause %#', (term, words) => expect(termWords(term, 'meal')).toBe(words))

  test('wrong lines are out of what the rest of the item is said to cost', () => {
    const [first] = rowsOf({
      items: [lunch],
      differences: [row({}), row({ key: 'b', cause: 'twice', amountCents: 5_000, source: line })],
    })
    expect(first?.cleanCents).toBe(1_515_000)
  })
})

describe('filters and sums', () => {
  const rows = [
    row({ key: 'a', amountCents: 100 }),
    row({ key: 'b', cause: 'price', amountCents: -300, state: 'accepted', settledCents: -300 }),
    row({ key: 'c', cause: 'price', kind: 'lodging', itemId: 2, amountCents: 200 }),
  ]
  test.each([
    [{}, 'abc'],
    [{ cause: 'price' }, 'bc'],
    [{ state: 'open' }, 'ac'],
    [{ kind: 'lodging' }, 'c'],
    [{ item: '1' }, 'ab'],
    [{ sort: 'amount' }, 'bca'],
    [{ cause: 'price', state: 'open' }, 'c'],
  ])('%o', (filter, keys) =>
    expect(
      filterRows(rows, filter)
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys),
  )

  test('+¥1.00 −¥3.00 +¥2.00 are ¥0.00; one is settled, two are open', () =>
    expect(sumRows(rows)).toEqual({
      count: 3,
      openCount: 2,
      amountCents: 0,
      settledCents: -300,
    }))

  test('each category with its own items, in the order of the categories', () => {
    const room = { ...lunch, itemId: 2, kind: 'lodging' as const }
    const sums = {
      plannedCents: null,
      agreedCents: null,
      payableCents: 0,
      billedCents: 0,
      settledCents: 0,
    }
    const groups = groupItems({
      items: [lunch, room],
      kinds: [
        { kind: 'meal', ...sums },
        { kind: 'lodging', ...sums },
      ],
    })
    expect(groups.map(({ sums, items }) => [sums.kind, items.map(({ itemId }) => itemId)])).toEqual(
      [
        ['lodging', [2]],
        ['meal', [1]],
      ],
    )
  })
})

describe('decisions', () => {
  const said = (key: string, state: 'accepted' | 'disputed' | 'credited', reason = '按实') =>
    row({
      key,
      state,
      resolution: {
        key,
        state,
        amountCents: 80_000,
        creditedCents: state === 'credited' ? 50_000 : null,
        creditedOn: state === 'credited' ? '2026-06-20' : null,
        reason,
        by: '周财务',
        at: `2026-06-2${key}T00:00:00Z`,
      },
    })
  const mapOf = (rows: DifferenceRow[]) => new Map(rows.map((one) => [one.key, one]))

  test('undoing puts alike ones back together and each credit by itself', () => {
    const before = [
      row({ key: '1' }),
      row({ key: '2' }),
      said('3', 'disputed'),
      said('4', 'credited'),
    ]
    const now = mapOf(before.map(({ key }) => said(key, 'accepted')))
    const seen = (key: string) => ({ key, amountCents: 80_000, state: 'accepted' })
    expect(undoSteps(before, now)).toEqual([
      { seen: [seen('1'), seen('2')], decision: { state: 'open' } },
      { seen: [seen('3')], decision: { state: 'disputed', reason: '按实' } },
      {
        seen: [seen('4')],
        decision: {
          state: 'credited',
          reason: '按实',
          creditedOn: '2026-06-20',
          creditedCents: 50_000,
        },
      },
    ])
  })

  test('what changed meanwhile: decided by somebody, another figure, gone', () => {
    const seen = ['1', '2', '3', '4'].map((key) => row({ key }))
    const now = mapOf([
      row({ key: '1' }),
      said('2', 'accepted'),
      row({ key: '3', amountCents: 90_000 }),
    ])
    expect(changedSince(seen, now).map(({ was, is }) => [was.key, is?.state])).toEqual([
      ['2', 'accepted'],
      ['3', 'open'],
      ['4', undefined],
    ])
  })

  test('reasons for the same decision, the latest first, each once', () =>
    expect(
      recentReasons(
        [
          said('1', 'accepted', '甲'),
          said('2', 'accepted', '乙'),
          said('3', 'accepted', '甲'),
          said('4', 'disputed', '丙'),
        ],
        'accepted',
      ),
    ).toEqual(['甲', '乙']))

  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  test.each([
    ['ArrowDown', {}, { do: 'move', by: 1, mark: false }],
    ['ArrowUp', { shiftKey: true }, { do: 'move', by: -1, mark: true }],
    [' ', {}, { do: 'mark' }],
    ['a', {}, { do: 'decide', state: 'accepted' }],
    ['a', { ctrlKey: true }, { do: 'mark-all' }],
    ['o', {}, { do: 'decide', state: 'open' }],
    ['c', { ctrlKey: true }, undefined],
    ['x', {}, undefined],
  ])('the key %s %o', (key, held, meant) =>
    expect(readTableKey({ ...plain, ...held, key })).toEqual(meant),
  )
})

test('payable to billed: each step begins where the one before ended', () => {
  const view = gapChart({
    gapCents: 126_000,
    causes: [
      { cause: 'quantity', amountCents: 80_000, count: 1, openCount: 1 },
      { cause: 'price', amountCents: 46_000, count: 1, openCount: 0 },
    ],
    states: { open: 1, tolerated: 0, accepted: 1, disputed: 0, credited: 0 },
    totals: {
      plannedCents: null,
      agreedCents: null,
      payableCents: 4_316_000,
      billedCents: 4_442_000,
      settledCents: 4_316_000,
    },
  })
  expect(view.title).toBe('账单比应付多 ¥1,260.00，主要因数量不符 +¥800.00；1 项待定')
  expect(view.rows).toEqual([
    ['应付', '¥43,160.00'],
    ['数量不符', '+¥800.00'],
    ['单价不符', '+¥460.00'],
    ['账单', '¥44,420.00'],
  ])
})

test.each([
  ['1.5', '20', { basisPoints: 150, amountCents: 2_000 }, false],
  ['', '', { basisPoints: 0, amountCents: 0 }, false],
  ['2 %', '', { basisPoints: 200, amountCents: 0 }, true],
  ['101', '5', undefined, false],
  ['x', '5', undefined, false],
])('a tolerance of %s percent and %s yuan', (percent, yuan, read, idle) => {
  const found = readTolerance({ cause: 'price', percent, yuan })
  expect(found).toEqual(read && { cause: 'price', ...read })
  if (found) {
    expect(isIdle(found)).toBe(idle)
    expect(readTolerance(toleranceRow(found))).toEqual(found)
  }
})

test('without a remittance more is due, without a refund less', () => {
  expect(balanceWithout(1_000, { kind: 'remittance', amountCents: 300 })).toBe(1_300)
  expect(balanceWithout(1_000, { kind: 'refund', amountCents: 300 })).toBe(700)
})

test('signed ¥10.00, now ¥12.00, and why', () => {
  expect(signedTotal({ items: [{ itemId: 1, signedCents: 1_000, nowCents: 1_200 }] })).toEqual({
    signedCents: 1_000,
    nowCents: 1_200,
  })
  expect(reasonWords({ because: 'bill-added', filename: 'b.csv' })).toBe('又导入了“b.csv”')
  expect(reasonWords({ because: 'count', day: '2026-06-11', signed: 0, now: 1 })).toBe(
    '6月11日的核对后来签认（第 1 版）',
  )
})
