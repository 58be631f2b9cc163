import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import * as format from '../../web/format.ts'
import { setLocale } from '../../web/i18n/locale.ts'

beforeEach(() => setLocale('zh'))
afterAll(() => setLocale('zh'))

describe('money', () => {
  test.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [1234560, '¥12,345.60'],
    [-500, '−¥5.00'],
    [100_000_000_000, '¥1,000,000,000.00'],
    [null, '–'],
  ])('%s → %s', (cents, shown) => expect(format.money(cents)).toBe(shown))

  test.each([
    [500, '+¥5.00'],
    [-500, '−¥5.00'],
    [0, '¥0.00'],
  ])('a difference of %s → %s', (cents, shown) => expect(format.signedMoney(cents)).toBe(shown))

  test('the largest figure we accept keeps its cents', () =>
    expect(format.amount(999_999_999_999_999)).toBe('9,999,999,999,999.99'))

  test('万元 from ten thousand yuan on, never below', () => {
    expect(format.roundMoney(16_986_000)).toBe('16.99 万元')
    expect(format.roundMoney(999_900)).toBe('¥9,999.00')
    setLocale('en')
    expect(format.roundMoney(16_986_000)).toBe('¥169.9k')
  })
})

test.each([
  ['186', '186'],
  ['1250.50', '1,250.5'],
  ['0.5', '0.5'],
  ['-12', '−12'],
  ['12000', '12,000'],
  [null, '–'],
])('quantity %s → %s', (text, shown) => expect(format.quantity(text)).toBe(shown))

test.each([
  [1, 8, '12.5 %'],
  [-1, 3, '−33.3 %'],
  [0, 0, '–'],
  [null, 5, '–'],
])('%s of %s is %s: a share of nothing is no share', (part, base, shown) =>
  expect(format.percent(part, base)).toBe(shown),
)

test.each([
  ['2026-05-08', '2026-05-10', '2026年5月8日–10日', '8–10 May 2026'],
  ['2026-05-30', '2026-06-02', '2026年5月30日–6月2日', '30 May – 2 June 2026'],
  ['2026-12-30', '2027-01-02', '2026年12月30日–2027年1月2日', '30 December 2026 – 2 January 2027'],
  ['2026-03-18', '2026-03-18', '2026年3月18日', '18 March 2026'],
])('from %s to %s', (from, to, zh, en) => {
  expect(format.dateRange(from, to)).toBe(zh)
  setLocale('en')
  expect(format.dateRange(from, to)).toBe(en)
})

test.each([
  [512, '512 B'],
  [1536, '1.5 KB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('%s bytes → %s', (value, shown) => expect(format.bytes(value)).toBe(shown))

test.each([
  ['4.1', 2, '4.10'],
  ['-33.3333', 1, '−33.3'],
  ['1234.5', 0, '1,235'],
  [null, 2, '–'],
])('%s to %s decimals → %s', (text, places, shown) =>
  expect(format.rounded(text, places)).toBe(shown),
)
