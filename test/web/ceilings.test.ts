import { beforeAll, describe, expect, test } from 'vitest'
import { leftWith } from '../../web/annual-budgets/left-with.ts'
import { rowCosts, rowOf } from '../../web/budgets/budget-rows.ts'
import { countBase, figureWords, moneyBase, reasonWords } from '../../web/ceilings/ceiling-words.ts'
import { setLocale } from '../../web/i18n/locale.ts'
import { useLanguage } from '../../web/i18n/translate.ts'
import { notAmounts, readStandardForm, standardFields } from '../../web/standards/standard-form.ts'

beforeAll(async () => {
  setLocale('zh')
  await useLanguage('zh')
})

const lunch = {
  kind: 'meal',
  day: '2026-05-08',
  sitting: 'lunch',
  label: '',
  quantity: '11',
  unit: '人次',
  unitPriceCents: 6000,
  note: null,
} as const

test('a row without its price is there at an unknown cost, one without a kind unclassified', () => {
  const row = rowOf(lunch)
  expect(rowCosts([row, { ...row, price: '' }, { ...row, kind: '什么' }])).toEqual([
    { kind: 'meal', cents: 66_000 },
    { kind: 'meal', cents: null },
    { kind: 'unclassified', cents: 66_000 },
  ])
})

describe('checks in words', () => {
  test('money: person-days × yuan, and what was taken off', () => {
    const personDays = { from: 'attendees', count: 558, attendees: 186, days: 3 } as const
    expect(moneyBase({ personDays, perPersonDayCents: 25_000, deducted: ['lodging'] })).toBe(
      '186 人 × 3 天 = 558 人天，每人天 ¥250.00；已扣除未提供的住宿',
    )
  })

  test.each([
    [
      { code: 'attendees-missing', kinds: ['invited', 'staff'] },
      '特邀、工作人员人数没有填；没有的请填 0。',
    ],
    [
      { code: 'covers-missing', days: ['2026-05-09', '2026-05-10'] },
      '5月9日、5月10日没有午、晚餐实数，人天数不明。',
    ],
    [{ code: 'unclassified', cents: 123_456 }, '有 ¥1,234.56 未归类，归类后才能核。'],
    [{ code: 'no-limit' }, '标准没有规定。'],
  ] as const)('%o', (reason, words) =>
    expect(reasonWords(structuredClone(reason) as Parameters<typeof reasonWords>[0])).toBe(words),
  )

  test('figures in their units: halves of a day, hundredths of a percent', () => {
    expect(figureWords('half-days', 3)).toBe('1.5 天')
    expect(figureWords('basis-points', 1071)).toBe('10.7 %')
    expect(figureWords('persons', 1200)).toBe('1,200 人')
    const check = {
      state: 'within',
      allowed: 3,
      actual: 3,
      unit: 'half-days',
      reason: null,
    } as const
    const base = { code: 'days', days: 3, sessionHalfDays: 3 } as const
    expect(countBase({ ...check, name: 'travel', base })).toBe('会期首末共 3 天，其中会议 1.5 天')
    expect(countBase({ ...check, name: 'length', base })).toBe('')
  })
})

describe('the form of a standard', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }
  const filled = {
    name: '二类',
    source: '财行〔2016〕214号',
    category: 'second',
    validFrom: '2016-07-01',
    lodgingCents: '400',
    mealsCents: '1,500.5',
    otherCents: '¥100',
    staffShareBasisPoints: '12.5',
    maxHalfDays: '1.5',
    travelHalfDays: '0',
    partsOffset: 'on',
  }

  test('yuan, percent and days as people type them; empty is null, zero is zero', () =>
    expect(readStandardForm(form(filled))).toMatchObject({
      place: null,
      validTo: null,
      lodgingCents: 40_000,
      mealsCents: 150_050,
      otherCents: 10_000,
      attendanceCap: null,
      staffShareBasisPoints: 1250,
      maxHalfDays: 3,
      travelHalfDays: 0,
      partsOffset: true,
      deductNotProvided: false,
      verified: false,
    }))

  test('what is no amount is named', () =>
    expect(
      notAmounts(readStandardForm(form({ ...filled, mealsCents: 'abc', otherCents: '1.234' }))),
    ).toEqual(['mealsCents', 'otherCents']))

  test('what was read stands in the fields again', () => {
    const { partsOffset: _, category: _category, ...texts } = filled
    const body = readStandardForm(form(filled))
    const standard = { ...body, id: 1, totalCents: 0 } as Parameters<typeof standardFields>[0]
    expect(standardFields(standard)).toMatchObject({
      ...texts,
      mealsCents: '1500.5',
      otherCents: '100',
      attendanceCap: '',
    })
  })
})

test('what a budget leaves of its year; nothing is known without one', () => {
  const annual = { year: 2026, amountCents: 100, drawnByOthersCents: 70, leftCents: 0 }
  expect(leftWith({ annual }, 40)).toBe(-10)
  expect(leftWith({ annual: null }, 40)).toBeNull()
})
