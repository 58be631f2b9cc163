import { describe, expect, test } from 'vitest'
import {
  priceCents,
  pricePlain,
  readDay,
  readKind,
  readPrice,
  readQuantity,
  readSitting,
} from '../../web/budgets/budget-cells.ts'
import {
  blankRow,
  inReadingOrder,
  lineOf,
  onlyNew,
  type Row,
  repeatedRows,
  rowOf,
  rowRules,
  totalRows,
  wrongCells,
} from '../../web/budgets/budget-rows.ts'
import { daysOf, generateRows, nightsOf } from '../../web/budgets/generate-rows.ts'
import { openSheet, reduceSheet } from '../../web/ui/sheet.ts'
import { readTsv } from '../../web/ui/tsv.ts'

const days = { startsOn: '2026-05-08', endsOn: '2026-05-10' }
const row = (part: Partial<Row>): Row => ({ ...blankRow, ...part })
const dinner = row({
  kind: 'meal',
  day: '2026-05-09',
  sitting: 'dinner',
  quantity: '186',
  unit: '人次',
  price: '80',
})

describe('cells as people type them', () => {
  test.each([
    ['2026-05-09', '2026-05-09'],
    ['2026/5/9', '2026-05-09'],
    ['5月9日', '2026-05-09'],
    ['5/9', '2026-05-09'],
    ['9日', '2026-05-09'],
    ['９', '2026-05-09'],
    ['2月30日', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('day %s', (text, day) => expect(readDay(text, days)).toBe(day))

  test('over the turn of the year a day belongs to the year the meeting is in', () => {
    const turn = { startsOn: '2026-12-30', endsOn: '2027-01-02' }
    expect(readDay('1/2', turn)).toBe('2027-01-02')
    expect(readDay('12/31', turn)).toBe('2026-12-31')
    expect(readDay('1日', turn)).toBe('2027-01-01')
  })

  test.each([
    ['¥1,250.50', '1250.5'],
    ['１２０元', '120'],
    ['0', '0'],
    ['-5', undefined],
    ['1.005', undefined],
    ['abc', undefined],
  ])('price %s', (text, plain) => expect(readPrice(text)).toBe(plain))

  test.each([
    ['186', '186'],
    ['0.50', '0.5'],
    ['1,200', '1200'],
    ['-1', undefined],
  ])('quantity %s', (text, plain) => expect(readQuantity(text)).toBe(plain))

  test.each([
    ['用餐', 'meal'],
    ['餐', 'meal'],
    ['Lodging', 'lodging'],
    ['车辆', 'vehicle'],
    ['飞机', undefined],
  ])('kind %s', (text, kind) => expect(readKind(text)).toBe(kind))

  test.each([
    ['中餐', 'lunch'],
    ['晚', 'dinner'],
    ['tea break', 'tea'],
  ])('sitting %s', (text, sitting) => expect(readSitting(text)).toBe(sitting))

  test.each([
    ['80', 8000],
    ['80.5', 8050],
    ['0.05', 5],
  ])('%s yuan is %s cents, and back', (plain, cents) => {
    expect(priceCents(plain)).toBe(cents)
    expect(pricePlain(cents)).toBe(plain)
  })
})

describe('rows', () => {
  test('a complete row is a line and comes back the same', () => {
    expect(wrongCells(dinner, days)).toEqual([])
    expect(rowOf(lineOf(dinner))).toEqual(dinner)
    expect(lineOf(dinner).unitPriceCents).toBe(8000)
  })

  test.each([
    ['a meal needs its sitting', { ...dinner, sitting: '' }, ['sitting']],
    ['a hall needs a name', row({ kind: 'hall', quantity: '1', price: '3000' }), ['label']],
    ['a night needs its day', row({ kind: 'lodging', quantity: '1', price: '380' }), ['day']],
    ['text that is no number stays and is marked', { ...dinner, price: '八十' }, ['price']],
  ])('%s', (_, given, wrong) => expect(wrongCells(given, days)).toEqual(wrong))

  test('an item stands once: the second is marked', () => {
    const again = { ...dinner, price: '90' }
    expect([...repeatedRows([dinner, again, blankRow, blankRow])]).toEqual([again])
  })

  test('totals: 186 × ¥80.00 and 80 × ¥380.00', () => {
    const room = row({
      kind: 'lodging',
      day: '2026-05-08',
      label: '标准间',
      quantity: '80',
      price: '380',
    })
    expect(totalRows([dinner, room, row({ kind: 'hall', price: '3000' })])).toEqual({
      totalCents: 1_488_000 + 3_040_000,
      kinds: [
        { kind: 'lodging', cents: 3_040_000 },
        { kind: 'meal', cents: 1_488_000 },
      ],
    })
  })

  test('a block from Excel becomes lines, units follow the kind', () => {
    const rules = rowRules(days, (kind) => (kind === 'meal' ? '人次' : '间夜'))
    const block = readTsv('住宿\t5月8日\t\t标准间\t80\t\t380.00\n用餐\t5/9\t晚餐\t\t186\t\t¥80\n')
    const { rows } = reduceSheet(openSheet<Row>([], rules), { do: 'paste', block }, rules)
    expect(rows.slice(0, 2).map(lineOf)).toMatchObject([
      {
        kind: 'lodging',
        day: '2026-05-08',
        label: '标准间',
        quantity: '80',
        unitPriceCents: 38000,
      },
      { kind: 'meal', day: '2026-05-09', sitting: 'dinner', quantity: '186', unitPriceCents: 8000 },
    ])
  })
})

describe('generated from the dates', () => {
  const units = { meal: '人次', lodging: '间夜' }

  test('three days have two nights; one day has one', () => {
    expect(daysOf(days)).toEqual(['2026-05-08', '2026-05-09', '2026-05-10'])
    expect(nightsOf(days)).toEqual(['2026-05-08', '2026-05-09'])
    expect(nightsOf({ startsOn: '2026-05-08', endsOn: '2026-05-08' })).toEqual(['2026-05-08'])
  })

  test('each night × room type, each day × sitting; what is known is left out', () => {
    const made = generateRows(
      days,
      [{ sitting: 'dinner', covers: '186', price: '80' }],
      [{ roomType: '标准间', rooms: '80', price: '380' }],
      units,
    )
    expect(made).toHaveLength(5)
    expect(onlyNew(made, [dinner])).toHaveLength(4)
    expect(made.toSorted(inReadingOrder)[0]).toMatchObject({ kind: 'lodging', day: '2026-05-08' })
  })
})
