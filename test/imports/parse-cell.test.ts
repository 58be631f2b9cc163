import { describe, expect, test } from 'vitest'
import { capitalCents } from '../../api/imports/capital-figures.ts'
import { parseAmount } from '../../api/imports/parse-amount.ts'
import {
  isoDay,
  numberOfDay,
  parseMinute,
  parseMoment,
  possibleOrders,
} from '../../api/imports/parse-day.ts'
import { parseDays } from '../../api/imports/parse-days.ts'
import { formatMicro, parseProduct, parseQuantity } from '../../api/imports/parse-quantity.ts'
import { headCount } from '../../api/imports/read-vehicle-row.ts'
import { totalScope } from '../../api/imports/row-role.ts'

const near = numberOfDay('2024-05-09')

describe('days', () => {
  test.each([
    ['2024-05-09', 'ymd', '2024-05-09'],
    ['2024/5/9', 'ymd', '2024-05-09'],
    ['2024.05.09', 'ymd', '2024-05-09'],
    ['20240509', 'ymd', '2024-05-09'],
    ['2024年5月9日', 'ymd', '2024-05-09'],
    ['5月9日', 'ymd', '2024-05-09'],
    ['9日', 'ymd', '2024-05-09'],
    ['30日', 'ymd', '2024-04-30'],
    ['45421', 'ymd', '2024-05-09'],
    ['45421.5', 'ymd', '2024-05-09 12:00'],
    ['5/9/24', 'mdy', '2024-05-09'],
    ['9/5/24', 'dmy', '2024-05-09'],
    ['24/5/9', 'ymd', '2024-05-09'],
    ['5/9/2024', 'mdy', '2024-05-09'],
    ['5-9', 'mdy', '2024-05-09'],
    ['9-May-24', 'ymd', '2024-05-09'],
    ['May 9, 2024', 'ymd', '2024-05-09'],
    ['2024-05-09 07:30:15', 'ymd', '2024-05-09 07:30'],
    ['2024-05-09T19:30', 'ymd', '2024-05-09 19:30'],
    ['2024/5/9 下午7:05', 'ymd', '2024-05-09 19:05'],
    ['5/9/24 7:05 PM', 'mdy', '2024-05-09 19:05'],
    ['２０２４－０５－０９', 'ymd', '2024-05-09'],
    ['2024-05-09（星期四）', 'ymd', '2024-05-09'],
    ['12月30日', 'ymd', '2023-12-30'],
    ['2024-02-30', 'ymd', undefined],
    ['13/13/24', 'mdy', undefined],
    ['380.00', 'ymd', undefined],
    ['小计', 'ymd', undefined],
    ['', 'ymd', undefined],
  ] as const)('%s read %s is %s', (text, order, expected) => {
    const moment = parseMoment(text, { order, near })
    const clock =
      moment && moment.minute >= 0
        ? ` ${String(Math.floor(moment.minute / 60)).padStart(2, '0')}:${String(moment.minute % 60).padStart(2, '0')}`
        : ''
    expect(moment && `${isoDay(moment.day)}${clock}`).toBe(expected)
  })

  test.each([
    ['5/9/24', ['mdy', 'dmy']],
    ['5/19/24', ['mdy']],
    ['19/5/24', ['ymd', 'dmy']],
    ['2024-05-09', undefined],
  ])('%s may be read %j', (text, orders) =>
    expect(possibleOrders(text)?.filter((o) => o !== 'ymd' || text === '19/5/24')).toEqual(orders),
  )

  test.each([
    ['5月8日-5月10日', '2024-05-08', '2024-05-10'],
    ['2024-05-08至2024-05-10', '2024-05-08', '2024-05-10'],
    ['5.8-5.10', '2024-05-08', '2024-05-10'],
    ['2024-05-09', '2024-05-09', '2024-05-09'],
  ])('%s is from %s to %s', (text, first, last) => {
    const days = parseDays(text, { order: 'mdy', near })
    expect(days && [isoDay(days.first), isoDay(days.last)]).toEqual([first, last])
  })

  test.each([
    ['07:30', 450],
    ['7:30:59', 450],
    ['下午7:05', 1145],
    ['19时05分', 1145],
    ['12:00 AM', 0],
    ['25:00', undefined],
    ['730', undefined],
  ])('%s is minute %s', (text, minute) => expect(parseMinute(text)).toBe(minute))
})

describe('amounts', () => {
  test.each([
    ['380', '.', 38_000],
    ['380.5', '.', 38_050],
    ['10,000.00', '.', 1_000_000],
    ['-1,234.50', '.', -123_450],
    ['¥380.00', '.', 38_000],
    ['￥ 380', '.', 38_000],
    ['380元', '.', 38_000],
    ['380.00 元整', '.', 38_000],
    ['RMB 380', '.', 38_000],
    ['1.5万元', '.', 1_500_000],
    ['0.123456万', '.', 123_456],
    ['１，２３４．５０', '.', 123_450],
    ['(550.00)', '.', -55_000],
    ['（550.00）', '.', -55_000],
    ['550.00-', '.', -55_000],
    ['－550', '.', -55_000],
    ['+550', '.', 55_000],
    ['1.234,50', ',', 123_450],
    ['550,00', ',', 55_000],
    ['.5', '.', 50],
    ['12.3400', '.', 1_234],
    ['-0', '.', 0],
    ['0.00', '.', 0],
    ['10000000000000', '.', 1_000_000_000_000_000],
    ['10000000000000.01', '.', 'too-large'],
    ['99999999999999999999', '.', 'too-large'],
    ['12.345', '.', 'fraction'],
    ['0.1234567万', '.', 'fraction'],
    ['1,23', '.', 'unreadable'],
    ['1,2345', '.', 'unreadable'],
    ['12.3.4', '.', 'unreadable'],
    ['1.234,50', '.', 'unreadable'],
    ['--5', '.', 'unreadable'],
    ['(-5)', '.', 'unreadable'],
    ['(5', '.', 'unreadable'],
    ['5.', '.', 'unreadable'],
    ['38O.00', '.', 'unreadable'],
    ['1e5', '.', 'unreadable'],
    ['2024-05-09', '.', 'unreadable'],
    ['', '.', 'unreadable'],
  ] as const)('%s with a decimal %s is %s', (text, mark, expected) => {
    expect(parseAmount(text, mark)).toBe(expected)
  })

  test.each([
    ['壹万柒仟壹佰元整', 1_710_000],
    ['壹拾柒万柒仟零叁拾捌元整', 17_703_800],
    ['人民币大写：贰拾元伍角叁分', 2_053],
    ['壹亿零叁万元整', 10_003_000_000],
    ['壹拾万柒仟元零伍角叁分', 10_700_053],
    ['人民币负叁佰圆整', -30_000],
    ['人民币伍角', 50],
    ['肆角亭晚餐', undefined],
    ['合计', undefined],
  ])('%s is %s', (text, expected) => expect(capitalCents(text)).toBe(expected))
})

describe('quantities', () => {
  test.each([
    ['45', '45', ''],
    ['12桌', '12', '桌'],
    ['1.50', '1.5', ''],
    ['2,000', '2000', ''],
    ['-1', '-1', ''],
    ['３間', '3', '間'],
  ])('%s is %s %s', (text, amount, unit) => {
    const quantity = parseQuantity(text)
    expect(quantity && [formatMicro(quantity.micro), quantity.unit]).toEqual([amount, unit])
  })
  test.each(['', '房费', '1.1234567', '12345678901', '5-9', '8O', '1l'])('%s is none', (text) =>
    expect(parseQuantity(text)).toBeUndefined(),
  )
  test.each([
    ['268.00x1天', '1', 26_800],
    ['380元/间*45间', '45', 38_000],
    ['45间*380元', '45', 38_000],
    ['45 × 380.00', '45', 38_000],
    ['2*380', '2', 38_000],
    ['600元/桌*12桌=7200元', '12', 60_000],
  ])('%s is %s at %s', (text, quantity, priceCents) => {
    const product = parseProduct(text)
    expect(product && [formatMicro(product.micro), product.priceCents]).toEqual([
      quantity,
      priceCents,
    ])
  })
  test.each([
    ['张三、李四', 2],
    ['王五等12人', 12],
    ['', null],
  ])('%s are %s heads', (names, count) => expect(headCount(names)).toBe(count))
})

describe('totals', () => {
  test.each([
    ['合 计', 'grand'],
    ['总计：', 'grand'],
    ['费用总计（元）', 'grand'],
    ['合计：17,100.00', 'grand'],
    ['Total', 'grand'],
    ['Grand Total', 'grand'],
    ['消费合计 Charges total', 'grand'],
    ['5月8日小计', 'sub'],
    ['本页合计', 'sub'],
    ['Subtotal', 'sub'],
    ['承前页', 'page'],
    ['期初余额', 'opening'],
    ['期末余额 Closing balance', 'closing'],
    ['Balance', 'closing'],
    ['人民币（大写）：壹万元整', 'capital'],
    ['房费', null],
    ['会场设计', null],
    ['早餐', null],
    ['标准间', null],
  ])('%s is %s', (text, scope) => expect(totalScope(text)).toBe(scope))
})
