import { describe, expect, test } from 'vitest'
import { stretches } from '../../api/export/line-numbers.ts'
import { printable } from '../../api/export/printable.ts'
import { cents, day, difference, money, quantity, share, text } from '../../api/export/sheet.ts'
import { showCell } from '../../api/export/show.ts'
import { dayAt, daysText, momentText } from '../../api/export/show-day.ts'
import { type AgreedTerm, termText } from '../../api/export/term-text.ts'

test.each([
  [money(1_234_560), '¥12,345.60', 'CNY 12,345.60'],
  [money(-5), '−¥0.05', '−CNY 0.05'],
  [money(null), '–', '–'],
  [cents(100_000_000), '1,000,000.00', '1,000,000.00'],
  [cents(0), '0.00', '0.00'],
  [difference(500), '+5.00', '+5.00'],
  [difference(-123_456), '−1,234.56', '−1,234.56'],
  [quantity('1250.500'), '1,250.5', '1,250.5'],
  [quantity('-3'), '−3', '−3'],
  [share(0.125), '12.5 %', '12.5 %'],
  [day('2026-05-09'), '2026-05-09', '2026-05-09'],
  [text('=1+1'), '=1+1', '=1+1'],
])('%o reads %s, in English %s', (cell, zh, en) => {
  expect(showCell(cell, 'zh')).toBe(zh)
  expect(showCell(cell, 'en')).toBe(en)
})

describe('days', () => {
  test.each([
    ['2026-05-08', '2026-05-08', '2026年5月8日', '8 May 2026'],
    ['2026-05-08', '2026-05-10', '2026年5月8日–10日', '8–10 May 2026'],
    ['2026-05-30', '2026-06-01', '2026年5月30日–6月1日', '30 May – 1 June 2026'],
    [
      '2026-12-31',
      '2027-01-01',
      '2026年12月31日–2027年1月1日',
      '31 December 2026 – 1 January 2027',
    ],
  ])('%s to %s', (from, to, zh, en) => {
    expect(daysText(from, to, 'zh')).toBe(zh)
    expect(daysText(from, to, 'en')).toBe(en)
  })

  test('a moment says whose hour it is, and falls on the day it has there', () => {
    expect(momentText('2026-05-09T16:05:00Z', 'zh')).toBe('2026-05-10 00:05（北京时间）')
    expect(momentText(new Date('2026-05-09T16:05:00Z'), 'en')).toBe('2026-05-10 00:05 (UTC+8)')
    expect(dayAt(new Date('2026-05-09T16:05:00Z'))).toBe('2026-05-10')
  })
})

const term: AgreedTerm = {
  basis: 'unit',
  unitPriceCents: 38_000,
  personsPerTable: null,
  quantity: '45',
  guaranteedQuantity: null,
  discountBasisPoints: 0,
  serviceChargeBasisPoints: 0,
  freeKilometres: null,
  kilometrePriceCents: null,
  hourPriceCents: null,
  unit: '间夜',
}

test.each<[Partial<AgreedTerm>, string, string]>([
  [{}, '¥380.00/间夜', 'CNY 380.00 / 间夜'],
  [{ unit: '' }, '单价 ¥380.00', 'CNY 380.00 each'],
  [{ basis: 'flat' }, '包干 ¥380.00', 'CNY 380.00 for the whole'],
  [
    {
      basis: 'table',
      unitPriceCents: 120_000,
      personsPerTable: 10,
      guaranteedQuantity: '180',
      unit: '人',
    },
    '¥1,200.00/桌，每桌 10 人；保底 180 人',
    'CNY 1,200.00 a table of 10; guarantee 180 人',
  ],
  [
    { discountBasisPoints: 1250, serviceChargeBasisPoints: 1000, guaranteedQuantity: '0' },
    '¥380.00/间夜；优惠 12.5 %；另加服务费 10 %',
    'CNY 380.00 / 间夜; discount 12.5 %; plus 10 % service charge',
  ],
  [
    { unit: '天', freeKilometres: '300', kilometrePriceCents: 200, hourPriceCents: 5000 },
    '¥380.00/天；含 300 公里，超出每公里 ¥2.00；加班每小时 ¥50.00',
    'CNY 380.00 / 天; 300 km included, CNY 2.00 a km beyond; overtime CNY 50.00 an hour',
  ],
])('an agreed term %o', (changes, zh, en) => {
  expect(termText({ ...term, ...changes }, 'zh')).toBe(zh)
  expect(termText({ ...term, ...changes }, 'en')).toBe(en)
})

test('lines that follow each other are one stretch', () => {
  expect(stretches([12, 7, 9, 8, 8])).toBe('7–9, 12')
  expect(stretches([])).toBe('')
})

test('what XML cannot hold is shown as missing', () => {
  expect(printable('a\u0001b\uFFFFc\uD800d\r\ne\tf')).toBe('a\uFFFDb\uFFFDc\uFFFDd\ne\tf')
})
