import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCreditable, isTolerated, type Resolution, resolve } from '../../api/domain/difference.ts'
import type { Difference, ReconciledItem } from '../../api/domain/reconcile.ts'
import { balanceOf, checkPapers, closingFaultsOf, settledOf } from '../../api/domain/settlement.ts'
import { canonicalText, driftOf } from '../../api/domain/snapshot.ts'

describe('tolerance: both bounds hold, the stricter wins', () => {
  test.each([
    // difference, payable, percent, amount, tolerated
    [500, 100_000, 1, 1000, true],
    [1000, 100_000, 1, 1000, true],
    [1001, 100_000, 1, 1000, false],
    [600, 50_000, 1, 1000, false],
    [-600, 50_000, 1, 1000, false],
    [-500, 50_000, 1, 1000, true],
    [1, 100_000, 0, 1000, false],
    [1, 100_000, 1, 0, false],
    [100, 0, 100, 1000, false],
  ])('%i of %i within %i %% and %i: %s', (difference, payable, percent, amountCents, expected) => {
    expect(isTolerated(difference, payable, { basisPoints: percent * 100, amountCents })).toBe(
      expected,
    )
  })

  test('a wider tolerance never lets less through', () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const bound = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(
        figure,
        figure,
        bound,
        bound,
        bound,
        (difference, payable, percent, cents, more) => {
          const narrow = { basisPoints: percent, amountCents: cents }
          const wide = { basisPoints: percent + more, amountCents: cents + more }
          if (isTolerated(difference, payable, narrow))
            expect(isTolerated(difference, payable, wide)).toBe(true)
        },
      ),
    )
  })
})

const difference = (key: string, amountCents: number): Difference => ({
  key,
  itemId: 1,
  cause: key.startsWith('p') ? 'price' : 'quantity',
  amountCents,
  importId: null,
  line: null,
  evidence: null,
})

const item: ReconciledItem = {
  kind: 'meal',
  day: '2026-05-09',
  sitting: 'lunch',
  label: '',
  itemId: 1,
  billedCents: 110_000,
  billedQuantity: null,
  meantQuantity: null,
  countedQuantity: null,
  isSigned: true,
  guaranteedQuantity: null,
  payableCents: 100_000,
  payableQuantity: null,
  gapCents: 10_000,
  differences: [difference('p1', 6_000), difference('q1', 4_000)],
}

const decided = (key: string, state: Resolution['state'], more: Partial<Resolution> = {}) =>
  new Map([
    [
      key,
      {
        key,
        state,
        amountCents: key === 'p1' ? 6_000 : 4_000,
        creditedCents: null,
        creditedOn: null,
        reason: '…',
        by: '周财务',
        ...more,
      },
    ],
  ])

describe('what is settled', () => {
  test.each([
    ['nothing decided: what is payable', new Map(), 100_000],
    ['accepted: paid as billed', decided('p1', 'accepted'), 106_000],
    ['disputed: not paid', decided('p1', 'disputed'), 100_000],
    ['credited whole: not paid', decided('p1', 'credited', { creditedCents: 6_000 }), 100_000],
    [
      'credited in part: the rest is paid',
      decided('p1', 'credited', { creditedCents: 5_000 }),
      101_000,
    ],
    [
      'decided on another figure: open again',
      decided('p1', 'accepted', { amountCents: 5_999 }),
      100_000,
    ],
  ])('%s', (_, resolutions, expected) => {
    expect(settledOf(item, resolve(item, resolutions, new Map()))).toBe(expected)
  })

  test('a decision on another figure is told beside the open difference', () => {
    const [first] = resolve(item, decided('p1', 'accepted', { amountCents: 5_999 }), new Map())
    expect(first).toMatchObject({
      state: 'open',
      resolution: null,
      outdated: { amountCents: 5_999 },
    })
  })

  test('within the tolerance of its cause it is paid without asking', () => {
    const tolerances = new Map([
      ['quantity' as const, { cause: 'quantity' as const, basisPoints: 400, amountCents: 5_000 }],
    ])
    const resolved = resolve(item, new Map(), tolerances)
    expect(resolved.map(({ state }) => state)).toEqual(['open', 'tolerated'])
    expect(settledOf(item, resolved)).toBe(104_000)
  })

  test.each([
    [6_000, 6_000, true],
    [6_000, 1, true],
    [6_000, 6_001, false],
    [6_000, 0, false],
    [6_000, -1, false],
    [-6_000, -6_000, true],
  ])('of %i, %i can be credited: %s', (whole, part, expected) => {
    expect(isCreditable(whole, part)).toBe(expected)
  })
})

test('what was paid ahead is netted: 104,000 settled, 50,000 sent, 2,000 deposit, 500 back', () => {
  expect(
    balanceOf(10_400_000, [
      { kind: 'remittance', amountCents: 5_000_000 },
      { kind: 'deposit', amountCents: 200_000 },
      { kind: 'refund', amountCents: 50_000 },
    ]),
  ).toEqual({
    paid: { deposit: 200_000, remittance: 5_000_000, advance: 0, refund: 50_000 },
    paidCents: 5_150_000,
    balanceCents: 5_250_000,
  })
})

describe('the reimbursement file', () => {
  const states = (signedIn: number | null, covers: number | null) =>
    checkPapers(new Set(['approval', 'sign-in']), signedIn, covers).map(
      ({ paper, state }) => `${paper} ${state}`,
    )

  test('86 signed in and 92 dined: that contradicts', () => {
    expect(states(86, 92)).toEqual([
      'approval present',
      'notice missing',
      'sign-in contradicting',
      'bill missing',
      'payment-sheet missing',
    ])
  })
  test.each([
    [92, 92],
    [null, 92],
    [86, null],
  ])('%s signed in and %s covers contradict nothing', (signedIn, covers) => {
    expect(states(signedIn, covers)).toContain('sign-in present')
  })
  test.each([
    // on the sheet, covers, counted by attendance
    [86, 80, 86, 'present'],
    [86, 80, 85, 'contradicting'],
    [null, 92, 92, 'present'],
    [null, 92, 91, 'contradicting'],
    [86, null, null, 'present'],
  ])('%s on the sheet, %s covers, %s counted: %s', (signedIn, covers, counted, state) => {
    expect(
      checkPapers(new Set(['sign-in']), signedIn, covers, counted).find(
        ({ paper }) => paper === 'sign-in',
      ),
    ).toEqual({ paper: 'sign-in', state, stated: signedIn, found: covers, counted })
  })
})

test('what stands against closing is counted by kind', () => {
  expect(
    closingFaultsOf({
      hasBill: true,
      resolved: [
        { state: 'open' },
        { state: 'open' },
        { state: 'disputed' },
        { state: 'accepted' },
      ],
      unsignedDayCount: 1,
      papers: checkPapers(new Set(['approval', 'notice', 'sign-in', 'bill']), 86, 92),
    }),
  ).toEqual([
    { fault: 'open', count: 2 },
    { fault: 'disputed', count: 1 },
    { fault: 'unsigned-days', count: 1 },
    { fault: 'paper-missing', count: 1 },
    { fault: 'paper-contradicting', count: 1 },
  ])
})

describe('a snapshot', () => {
  test('reads the same in whatever order its keys come back', () => {
    const day = new Date('2026-05-09T08:00:00Z')
    expect(canonicalText({ b: [{ y: 1, x: 2 }], a: null, at: day })).toBe(
      canonicalText({ at: day, a: null, b: [{ x: 2, y: 1 }] }),
    )
    expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }))
  })

  const settled = (settledCents: number) => [
    { itemId: 1, settledCents, billedCents: 0, payableCents: 0 },
    { itemId: 2, settledCents: 50, billedCents: 0, payableCents: 0 },
  ]
  const sources = {
    bills: [{ id: 7, filename: 'a.csv' }],
    agreementVersion: 1,
    budgetVersion: 1,
    countEditions: [{ day: '2026-05-09', edition: 1 }],
  }

  test('signed 100, now 120, because a file came and a count was amended', () => {
    const now = {
      ...sources,
      bills: [...sources.bills, { id: 9, filename: 'b.csv' }],
      countEditions: [{ day: '2026-05-09', edition: 2 }],
    }
    expect(
      driftOf({ items: settled(100), sources }, { items: settled(120), sources: now }),
    ).toEqual({
      items: [{ itemId: 1, signedCents: 100, nowCents: 120 }],
      reasons: [
        { because: 'bill-added', filename: 'b.csv' },
        { because: 'count', day: '2026-05-09', signed: 1, now: 2 },
      ],
    })
  })

  test('another figure from the same papers: somebody decided otherwise', () => {
    expect(driftOf({ items: settled(100), sources }, { items: settled(90), sources })).toEqual({
      items: [{ itemId: 1, signedCents: 100, nowCents: 90 }],
      reasons: [{ because: 'decision' }],
    })
  })
})
