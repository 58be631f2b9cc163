import { expect, test } from 'vitest'
import { itemKey } from '../../api/domain/item.ts'
import { classify } from '../../api/imports/classify.ts'
import { knownItems } from '../../api/imports/known-items.ts'
import { numberOfDay } from '../../api/imports/parse-day.ts'
import type { KnownItem } from '../../api/imports/types.ts'
import { createWordings } from '../../api/imports/wording.ts'

const item = (kind: string, label: string, unitPriceCents: number, sitting: string | null = null) =>
  ({ kind, day: '2026-05-09', sitting, label, unitPriceCents }) as KnownItem

const known = knownItems([
  item('lodging', '标准间', 38_000),
  item('lodging', '单间', 42_000),
  item('meal', '', 6_000, 'lunch'),
  item('meal', '', 8_000, 'dinner'),
  item('hall', '主会场', 300_000),
  item('vehicle', '浙A12345 大巴', 150_000),
  item('vehicle', '浙A34567 中巴', 90_000),
  item('other', '打印复印费', 100_000),
])
const wordingOf = createWordings(known, [
  { text: '湖景特供', kind: 'meal', sitting: 'dinner', label: '' },
])

const minute = (clock: string) =>
  clock === '' ? -1 : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

test.each([
  // item, text, time, price in cents → the item and the rule that placed it
  ['湖景特供', '', '', null, 'meal|2026-05-09|dinner|', 'learned'],
  ['房费', '标间', '', null, 'lodging|2026-05-09||标准间', 'item-word:房费'],
  ['Room charge', 'Twin', '', null, 'lodging|2026-05-09||标准间', 'item-word:Room charge'],
  ['房费', '张三', '', 42_000, 'lodging|2026-05-09||单间', 'price'],
  ['房费', '张三', '', 50_000, 'lodging|2026-05-09||客房', 'item-word:房费'],
  ['房费(含双早)', '标准间', '', null, 'lodging|2026-05-09||标准间', 'item-word:房费'],
  ['早餐', '', '12:00', null, 'meal|2026-05-09|breakfast|', 'item-word:早餐'],
  ['餐费', '午餐', '', null, 'meal|2026-05-09|lunch|', 'item-word:餐费'],
  ['餐饮', '', '18:40', null, 'meal|2026-05-09|dinner|', 'time-of-day'],
  ['餐饮', '', '12:10', null, 'meal|2026-05-09|lunch|', 'time-of-day'],
  ['餐饮', '', '', 6_000, 'meal|2026-05-09|lunch|', 'price'],
  ['餐饮', '', '', 7_000, 'unclassified|||', 'unclassified'],
  ['茶歇', '会场外', '', null, 'meal|2026-05-09|tea|', 'item-word:茶歇'],
  ['午餐酒水', '', '', null, 'other|||烟酒', 'item-word:酒水'],
  ['会场租金', '主会场 上午', '', null, 'hall|2026-05-09||主会场', 'item-word:会场'],
  ['会议室', '', '', null, 'hall|2026-05-09||主会场', 'only-item'],
  ['会议室', '第二会议室', '', null, 'hall|2026-05-09||第二会议室', 'item-word:会议室'],
  ['用车', '浙A12345', '', null, 'vehicle|2026-05-09||浙A12345 大巴', 'item-word:用车'],
  ['杂费', '浙A·D34567 送站', '', null, 'vehicle|2026-05-09||浙AD34567', 'plate'],
  ['租车', '中巴', '', null, 'vehicle|2026-05-09||浙A34567 中巴', 'item-word:租车'],
  ['停车费', '浙A12345', '', null, 'other|||停车费', 'item-word:停车'],
  ['复印', '会议材料', '', null, 'other|||打印复印费', 'item-word:复印'],
  ['横幅', '', '', null, 'other|||横幅', 'item-word:横幅'],
  ['洗衣', '8105', '', null, 'other|||洗衣', 'item-word:洗衣'],
  ['神秘', '', '', null, 'unclassified|||', 'unclassified'],
])('%s %s at “%s” for %s is %s by %s', (name, text, clock, priceCents, key, rule) => {
  const day = numberOfDay('2026-05-09')
  const placed = classify(wordingOf(name, text), { day, minute: minute(clock), priceCents }, known)
  expect([itemKey(placed.item), placed.rule]).toEqual([key, rule])
})

test.each([
  ['预付款', '', 'payment', 'none'],
  ['押金', '8101', 'payment', 'none'],
  ['退押金', '8101', 'payment', 'none'],
  ['汇款', '会前预付', 'payment', 'none'],
  ['银行卡', '', 'payment', 'none'],
  ['Payment', 'Cash', 'payment', 'none'],
  ['餐费', '现金消费', 'charge', 'none'],
  ['转出', '至总账', 'charge', 'transfer'],
  ['房费 冲账', '', 'charge', 'reversal'],
  ['红字 午餐', '', 'charge', 'reversal'],
])('%s %s is a %s, %s', (name, text, nature, turn) => {
  expect(wordingOf(name, text)).toMatchObject({ nature, turn })
})
