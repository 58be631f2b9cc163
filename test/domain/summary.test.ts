import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summaryOf, tracedOf } from '../../api/domain/summary.ts'
import { attendanceBlock } from '../../api/domain/summary-attendance.ts'
import { causesOfCost } from '../../api/domain/summary-causes.ts'
import { ceilingBlock } from '../../api/domain/summary-ceiling.ts'
import { costBlock } from '../../api/domain/summary-cost.ts'
import { decisionsBlock } from '../../api/domain/summary-decisions.ts'
import { figuresIn } from '../../api/domain/summary-figure.ts'
import type { SummaryInput, SummaryItem } from '../../api/domain/summary-input.ts'
import { lessonsBlock } from '../../api/domain/summary-lessons.ts'
import { mealsBlock } from '../../api/domain/summary-meals.ts'
import { missedBlock } from '../../api/domain/summary-missed.ts'
import { satisfactionBlock } from '../../api/domain/summary-satisfaction.ts'
import { vehiclesBlock } from '../../api/domain/summary-vehicles.ts'
import { emptyInput, gridOf, person, textOf, turnout, valuesOf } from '../support/summary-input.ts'

/**
 *                              planned             billed              gap
 * dinner 05-08  40 × 50.00 = 2,000.00   46 = 2,300.00   +300.00 quantity (6 × 50)
 * dinner 05-09  40 × 50.00 = 2,000.00   44 = 2,640.00   +200.00 quantity (4 × 50), +440.00 price
 * lunch  05-09  40 × 30.00 = 1,200.00   38 = 1,140.00    −60.00 quantity (−2 × 30)
 * twin rooms    20 × 300.00 = 6,000.00  20 = 6,000.00        0
 * bus A          1 × 800.00 =   800.00   1 =   900.00   +100.00 price
 * bus B          1 × 800.00 =   800.00   –              −800.00 unused
 * printing       –                       1 =   150.00   +150.00 unplanned
 *                           12,800.00       13,130.00   +330.00
 */
const grid = gridOf(`
  meal 2026-05-08 dinner _ 40×50 41 46=2300
  meal 2026-05-09 dinner _ 40×50 44 44=2640
  meal 2026-05-09 lunch _ 40×30 _ 38=1140
  lodging 2026-05-08 _ 标准间 20×300 20 20=6000
  vehicle 2026-05-08 _ 大巴A 1×800 1 1=900 50/40
  vehicle 2026-05-08 _ 大巴B 1×800 1 _ 50/5
  other _ _ 印刷 _ _ 1=150
`)
const open = emptyInput({ grid, budget: { version: 1, isApproved: true } })

describe('cost against plan', () => {
  test('the causes, the largest first, whichever way they go', () => {
    const causes = causesOfCost(grid, null)
    expect(causes.map(({ key, cents, quantity }) => [key, cents, quantity])).toEqual([
      ['vehicle||大巴B|unused', -80_000, null],
      ['meal|dinner||quantity', 50_000, '10'],
      ['meal|dinner||price', 44_000, null],
      ['other||印刷|unplanned', 15_000, null],
      ['vehicle||大巴A|price', 10_000, null],
      ['meal|lunch||quantity', -6000, '-2'],
    ])
  })

  test('three of them stand on the first page in words, the rest together', () => {
    const { figures, sentences } = costBlock(open)
    expect(valuesOf(figures)).toMatchObject({
      'cost.planned': 1_280_000,
      'cost.total': 1_313_000,
      'cost.gap': 33_000,
      'cost.cause:vehicle||大巴B|unused': -80_000,
      'cost.cause:meal|dinner||quantity': 50_000,
      'cost.cause:meal|dinner||quantity:count': '10',
      'cost.cause:meal|dinner||price': 44_000,
      'cost.rest': 19_000,
    })
    expect(sentences.map((one) => textOf(one, figures))).toEqual([
      '账单合计 [1313000]（尚未关账），预算 [1280000]，超预算 [33000]（[0.02578125]）。',
      '主要原因：大巴B列入预算而未发生 [-80000]；晚餐数量多于预算 [50000]（多 [10] 人次）；晚餐价格高于预算 [44000]；其余 [19000]。',
    ])
    expect(textOf(sentences[0], figures, 'en')).toBe(
      'Billed: [1313000] (not closed yet), planned [1280000], over by [33000] ([0.02578125]).',
    )
  })

  test('once closed, what the settlement took off is a cause of its own', () => {
    // Of the first dinner's bill 2,300.00 only 2,050.00 is paid: 41 covers.
    const settled = grid.map(
      ({ itemId, billed }): SummaryItem => ({
        itemId,
        billedCents: billed.cents ?? 0,
        billedQuantity: billed.quantity,
        meantQuantity: billed.quantity,
        payableCents: itemId === 1 ? 205_000 : (billed.cents ?? 0),
        payableQuantity: itemId === 1 ? '41' : billed.quantity,
        settledCents: itemId === 1 ? 205_000 : (billed.cents ?? 0),
      }),
    )
    const closed = { ...open, closedEdition: 1, items: settled }
    const { figures, sentences, tables } = costBlock(closed)
    expect(valuesOf(figures)).toMatchObject({
      'cost.total': 1_288_000,
      'cost.gap': 8000,
      'cost.billed': 1_313_000,
    })
    expect(textOf(sentences[0], figures)).toBe(
      '决算 [1288000]，预算 [1280000]，超预算 [8000]（[0.00625]）。',
    )
    const causes = tables.find(({ key }) => key === 'cost.causes')
    expect(
      causes?.rows.find(({ key }) => key === 'cost.cause:meal|dinner||deducted')?.cells.at(-1),
    ).toBe(-25_000)
    expect(causes?.rows.at(-1)?.cells.at(-1)).toBe(8000)
    // And of the covers just those that are paid were paid for: none of the first dinner was wasted.
    expect(valuesOf(mealsBlock(closed).figures)).toMatchObject({
      'meals.paid': '85',
      'meals.unused': '0',
    })
  })

  test.each([
    ['no plan', 'other _ _ 印刷 _ _ 1=150', '账单合计 [15000]（尚未关账）；没有预算，无从对比。'],
    ['no bill', 'other _ _ 印刷 1×100 _ _', '预算 [10000]；还没有账单，费用不明。'],
    ['neither', 'meal 2026-05-08 dinner _ _ 41 _', '没有预算，也没有账单，费用不明。'],
    [
      'as planned',
      'other _ _ 印刷 1×100 _ 1=100',
      '账单合计 [10000]（尚未关账），预算 [10000]，与预算一致。',
    ],
  ])('%s', (_, lines, expected) => {
    const { figures, sentences } = costBlock({ ...open, grid: gridOf(lines) })
    expect(textOf(sentences[0], figures)).toBe(expected)
    if (!expected.includes('超')) expect(sentences).toHaveLength(1)
  })

  test('planned and all causes come to the cost, to the cent, open or closed', () => {
    const cents = fc.integer({ min: -5_000_000, max: 5_000_000 })
    const item = fc.record({
      kind: fc.constantFrom('meal', 'vehicle', 'other' as const),
      label: fc.constantFrom('甲', '乙'),
      planned: fc.option(fc.record({ quantity: fc.nat(50), price: fc.nat(90_000) }), { nil: null }),
      billed: fc.option(fc.record({ quantity: fc.option(fc.nat(60), { nil: null }), cents }), {
        nil: null,
      }),
      settled: cents,
    })
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (made, isClosed) => {
          const items = made.map((one, at) => ({
            ...(grid[0] as (typeof grid)[number]),
            itemId: at,
            kind: one.kind as 'meal',
            sitting: null,
            label: one.label,
            planned: {
              quantity: one.planned ? String(one.planned.quantity) : null,
              unitPriceCents: one.planned?.price ?? null,
              cents: one.planned ? one.planned.quantity * one.planned.price : null,
            },
            billed: {
              quantity: one.billed?.quantity?.toString() ?? null,
              cents: one.billed?.cents ?? null,
            },
          }))
          const settled = made.map((one, at) => ({
            ...bare,
            itemId: at,
            settledCents: one.settled,
          }))
          const causes = causesOfCost(
            items,
            isClosed ? new Map(settled.map((one) => [one.itemId, one])) : null,
          )
          const sum = (values: (number | null)[]) =>
            values.reduce<number>((all, one) => all + (one ?? 0), 0)
          const cost = isClosed
            ? sum(made.map((one) => one.settled))
            : sum(items.map((one) => one.billed.cents))
          expect(
            sum(items.map((one) => one.planned.cents)) + sum(causes.map((one) => one.cents)),
          ).toBe(cost)
        },
      ),
    )
  })
})

const bare: SummaryItem = {
  itemId: 0,
  billedCents: 0,
  billedQuantity: null,
  meantQuantity: null,
  payableCents: 0,
  payableQuantity: null,
  settledCents: 0,
}

describe('attendance', () => {
  const came = person({ hasSigned: true })
  const people = [
    ...Array.from({ length: 7 }, () => came),
    person({ hasSigned: true, leftOn: '2026-05-08', leftTime: '20:00' }),
    person({}),
    person({}),
    person({ hasSigned: true, isExpected: false, arrivedOn: '2026-05-09' }),
  ]
  test('10 invited, 8 of them came, one uninvited; one left a day early', () => {
    const input = emptyInput({
      attendance: { totals: turnout(people), kinds: [], departments: [] },
    })
    const { figures, sentences } = attendanceBlock(input)
    // 7 × 2 days + 1 + 1 = 16 person-days.
    expect(valuesOf(figures)).toMatchObject({
      'attendance.expected': 10,
      'attendance.came': 8,
      'attendance.rate': 0.8,
      'attendance.absent': 2,
      'attendance.walkIns': 1,
      'attendance.heads': 9,
      'attendance.leftEarly': 1,
      'attendance.personDays': '16',
    })
    expect(sentences.map((one) => textOf(one, figures))).toEqual([
      '应到 [10] 人，实到 [8] 人，到会率 [0.8]；名单外到会 [1] 人，共到会 [9] 人，[16] 人天。',
      '提前离会 [1] 人。',
    ])
  })
  test('a list and nobody signed in is not nobody there', () => {
    const input = emptyInput({
      attendance: { totals: turnout([person({}), person({})]), kinds: [], departments: [] },
    })
    const { figures, sentences } = attendanceBlock(input)
    expect(valuesOf(figures)).toMatchObject({
      'attendance.expected': 2,
      'attendance.came': null,
      'attendance.heads': null,
      'attendance.rate': null,
      'attendance.absent': null,
    })
    expect(textOf(sentences[0], figures)).toBe('应到 [2] 人；还没有签到，实到人数不明。')
  })
  test('who came without any list has no turnout', () => {
    const input = emptyInput({
      attendance: {
        totals: turnout([person({ hasSigned: true, isExpected: false })]),
        kinds: [],
        departments: [],
      },
    })
    const { figures, sentences } = attendanceBlock(input)
    expect(textOf(sentences[0], figures)).toBe(
      '到会 [1] 人，[2] 人天；没有邀请名单，到会率无从计算。',
    )
  })
})

describe('meals', () => {
  test('one sitting’s shortage never hides another’s waste; a sitting without a count is left out', () => {
    // Dinner 05-08: 46 paid, 41 eaten, 5 unused of 2,300.00 = 250.00. Dinner 05-09: 44 of 44. Lunch: not counted.
    const { figures, sentences } = mealsBlock(open)
    expect(valuesOf(figures)).toEqual({
      'meals.paid': '90',
      'meals.eaten': '85',
      'meals.unused': '5',
      'meals.unusedCents': 25_000,
      'meals.unusedShare': 0.055555,
      'meals.worst': '5',
      'meals.unknown': 1,
    })
    expect(sentences.map((one) => textOf(one, figures))).toEqual([
      '付费 [90] 人次，用餐 [85] 人次；付费未用 [5] 人次（[0.055555]），合 [25000]，最多的是2026-05-08晚餐 [5] 人次。',
      '另有 [1] 餐缺实数或付费人次，未计入。',
    ])
  })
  test('a third of a price is rounded once', () => {
    // 10.00 for 3 covers, 1 not eaten: 3.33.
    const { figures } = mealsBlock({ ...open, grid: gridOf('meal 2026-05-08 lunch _ _ 2 3=10') })
    expect(valuesOf(figures)).toMatchObject({ 'meals.unusedCents': 333 })
  })
  test.each([
    [
      'more eaten than paid for',
      'meal 2026-05-08 lunch _ _ 5 3=10',
      '付费 [3] 人次，用餐 [5] 人次；没有付费未用的。',
    ],
    ['no counts', 'meal 2026-05-08 lunch _ _ _ 3=10', '没有用餐实数或账单人次，付费未用无从计算。'],
    [
      'a bill of no quantity',
      'meal 2026-05-08 lunch _ _ 2 _=10',
      '没有用餐实数或账单人次，付费未用无从计算。',
    ],
    ['no meals', 'other _ _ 印刷 _ _ 1=150', '没有用餐项目。'],
  ])('%s', (_, lines, expected) => {
    const { figures, sentences } = mealsBlock({ ...open, grid: gridOf(lines) })
    expect(textOf(sentences[0], figures)).toBe(expected)
  })
})

describe('vehicles', () => {
  test('45 passengers on 100 seats', () => {
    const { figures, sentences } = vehiclesBlock(open)
    expect(textOf(sentences[0], figures)).toBe(
      '车辆 [2] 台，座位 [100]，乘车 [45] 人次，满座率 [0.45]，最低的大巴B为 [0.1]，费用 [90000]，每人次 [2000]。',
    )
  })
  test('a run without passengers is no empty run', () => {
    const lines =
      'vehicle 2026-05-08 _ 大巴A _ 1 1=900 50/40\nvehicle 2026-05-09 _ 大巴A _ 1 1=900 50/_'
    const { figures, sentences } = vehiclesBlock({ ...open, grid: gridOf(lines) })
    expect(valuesOf(figures)).toMatchObject({
      'vehicles.load': 0.8,
      'vehicles.unknown': 1,
      'vehicles.perPassenger': null,
    })
    expect(textOf(sentences[1], figures)).toBe('另有 [1] 台天缺座位数或乘车人数，未计入满座率。')
  })
  test('without seats the load is not known', () => {
    const { figures, sentences } = vehiclesBlock({
      ...open,
      grid: gridOf('vehicle 2026-05-08 _ 大巴A _ 1 1=900'),
    })
    expect(textOf(sentences[0], figures)).toBe(
      '车辆 [1] 台，费用 [90000]；没有座位数或乘车人数，满座率不明。',
    )
  })
})

describe('the ceiling', () => {
  const total = (about: object): SummaryInput['ceilings'] => ({
    standard: { name: '三类会议', source: '财行〔2016〕214号' },
    checks: [
      {
        name: 'total',
        unit: 'cents',
        state: 'within',
        allowedCents: 880_000,
        actualCents: 800_000,
        base: {
          personDays: { from: 'attendance', count: 16, heads: 9, byDay: [] },
          perPersonDayCents: 55_000,
          deducted: [],
        },
        reason: null,
        ...about,
      },
      {
        name: 'length',
        unit: 'half-days',
        state: 'not-checked',
        allowed: 3,
        actual: null,
        base: null,
        reason: { code: 'session-missing' },
      },
    ],
    personDays: 16,
    personDaysFrom: 'attendance',
  })
  test('8,000.00 for 16 person-days is 500.00 of 550.00', () => {
    const { figures, sentences } = ceilingBlock(emptyInput({ ceilings: total({}) }))
    expect(sentences.map((one) => textOf(one, figures))).toEqual([
      '每人天 [50000]（[16] 人天），定额 [55000]（三类会议），未超定额，余 [80000]。',
      '未核：会议时长（没有填写会议时长）。',
    ])
  })
  test('over it', () => {
    const { figures, sentences } = ceilingBlock(
      emptyInput({ ceilings: total({ state: 'exceeded', actualCents: 960_000 }) }),
    )
    expect(textOf(sentences[0], figures)).toBe(
      '每人天 [60000]（[16] 人天），定额 [55000]（三类会议），超定额 [80000]。',
    )
  })
  test('not checked is not passed', () => {
    const unchecked = total({
      state: 'not-checked',
      allowedCents: null,
      base: null,
      reason: { code: 'no-standard' },
    })
    const { figures, sentences } = ceilingBlock(emptyInput({ ceilings: unchecked }))
    expect(textOf(sentences[0], figures)).toBe(
      '每人天 [50000]（[16] 人天）；定额未核：没有适用的定额标准。',
    )
    expect(valuesOf(figures)).toMatchObject({
      'ceiling.margin': null,
      'ceiling.unchecked': 2,
      'ceiling.exceeded': 0,
    })
  })
})

describe('satisfaction', () => {
  test('without a questionnaire it is not known, and nothing is a figure', () => {
    const { figures, sentences } = satisfactionBlock(emptyInput())
    expect(figures).toEqual([])
    expect(textOf(sentences[0], figures)).toBe('没有导入问卷，满意度不明。')
  })
  test.each([
    [
      { satisfied: 60, n: 80, answers: 20, attended: 25, aspects: [] },
      '满意率 [0.75]（评分题 [80] 个回答中 [60] 个满意）；回收答卷 [20] 份，到会 [25] 人，回收率 [0.8]。',
    ],
    [
      { satisfied: 60, n: 80, answers: 20, attended: null, aspects: [] },
      '满意率 [0.75]（评分题 [80] 个回答中 [60] 个满意）；回收答卷 [20] 份，到会人数不明，回收率无从计算。',
    ],
    [
      { satisfied: null, n: 0, answers: 3, attended: 25, aspects: [] },
      '回收答卷 [3] 份，到会 [25] 人，回收率 [0.12]；回答太少或没有评分题，满意率不公布。',
    ],
    [
      { satisfied: 60, n: 80, answers: null, attended: null, aspects: [] },
      '满意率 [0.75]（评分题 [80] 个回答中 [60] 个满意）；回收份数或到会人数不明，回收率无从计算。',
    ],
  ])('%j', (satisfaction, expected) => {
    const { figures, sentences } = satisfactionBlock(emptyInput({ satisfaction }))
    expect(textOf(sentences[0], figures)).toBe(expected)
  })
})

describe('what came of it', () => {
  const decision = { text: '修订办法', department: '信息处', person: null, doneOn: null }
  test('decisions', () => {
    const { figures, sentences } = decisionsBlock(
      emptyInput({
        decisions: [
          { ...decision, number: 1, dueOn: '2026-05-20', doneOn: '2026-05-19', state: 'done' },
          { ...decision, number: 2, dueOn: '2026-05-20', state: 'overdue' },
          { ...decision, number: 3, dueOn: '2026-07-01', state: 'open' },
          { ...decision, number: 4, dueOn: '2026-05-20', state: 'cancelled' },
        ],
      }),
    )
    expect(textOf(sentences[0], figures)).toBe(
      '议定 [3] 项：已办结 [1] 项，在办 [1] 项，逾期未办 [1] 项；到期的按期办结率 [0.5]。',
    )
    expect(textOf(sentences[1], figures)).toBe(
      '1. 修订办法（信息处，2026-05-20前）；2. 修订办法（信息处，2026-05-20前）；3. 修订办法（信息处，2026-07-01前）。',
    )
  })
  const milestone = { day: null, plannedOn: '2026-04-24', knownBy: null }
  test('missed: the latest first; the summary says nothing of itself; what is not known is not kept', () => {
    const { figures, sentences } = missedBlock(
      emptyInput({
        milestones: [
          {
            ...milestone,
            key: 'agreement',
            rule: 'agreement',
            actualOn: '2026-04-27',
            state: 'missed',
            dayCount: 3,
          },
          {
            ...milestone,
            key: 'count:2026-05-08',
            rule: 'count',
            day: '2026-05-08',
            actualOn: null,
            state: 'missed',
            dayCount: 24,
          },
          {
            ...milestone,
            key: 'plan',
            rule: 'plan',
            actualOn: null,
            state: 'unknown',
            dayCount: 0,
          },
          {
            ...milestone,
            key: 'summary',
            rule: 'summary',
            actualOn: null,
            state: 'unknown',
            dayCount: 0,
          },
        ],
        faults: [
          { fault: 'open', count: 4 },
          { fault: 'paper-missing', count: 2 },
        ],
      }),
    )
    expect(sentences.map((one) => textOf(one, figures))).toEqual([
      '未按期的节点 [2] 个：2026-05-08每日核对签认晚 [24] 天、签订协议晚 [3] 天。',
      '尚不能关账：[4] 项差异待处理、[2] 项报销材料缺失。',
      '另有 [1] 个节点没有登记实际日期，是否按期不明。',
    ])
  })
  test('lessons and commendations', () => {
    const { figures, sentences, tables } = lessonsBlock(
      emptyInput({
        lessons: [{ id: 1, aspect: 'meals', text: '按八成订餐', owner: '行财处' }],
        commendations: [{ id: 1, who: '会务组', department: null, reason: '零差错' }],
      }),
    )
    expect(sentences.map((one) => textOf(one, figures))).toEqual([
      '下次改进 [1] 项：1. 用餐：按八成订餐。',
      '表扬 [1] 项：会务组。',
    ])
    // A row opens its own record, not all of them.
    expect(tables.flatMap(({ rows }) => rows.flatMap((row) => row.rows))).toEqual([
      { of: 'lessons', ids: [1] },
      { of: 'commendations', ids: [1] },
    ])
  })
})

test.each([
  ['a meeting of which nothing is known', emptyInput()],
  ['one in the middle', open],
])(
  'every figure in a sentence of %s is there and known, in both languages; keys and labels stand once',
  (_, input) => {
    const blocks = summaryOf(input)
    const { figures, rows } = tracedOf(blocks)
    const known = new Map(figures.map((one) => [one.key, one.value]))
    for (const sentence of blocks.flatMap((one) => one.sentences)) {
      for (const key of figuresIn(sentence))
        expect(known.get(key) ?? null, `${sentence.key} ${key}`).not.toBeNull()
      const figuresOf = (language: 'zh' | 'en') =>
        figuresIn({ ...sentence, zh: sentence[language], en: [] }).sort()
      expect(figuresOf('zh')).toEqual(figuresOf('en'))
    }
    const keys = [...figures.map(({ key }) => key), ...rows.map(({ row }) => row.key)]
    expect(new Set(keys).size).toBe(keys.length)
    for (const language of ['zh', 'en'] as const) {
      const labels = figures.map(({ label }) => label[language])
      expect(labels.filter((one, at) => labels.indexOf(one) !== at)).toEqual([])
    }
    for (const table of blocks.flatMap(({ tables }) => tables))
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length)
  },
)
