import { describe, expect, test } from 'vitest'
import { ruleBookChanges, ruleBookSentences } from '../../api/domain/rule-book-sentences.ts'
import { changshan } from '../../api/domain/rule-books/changshan.ts'
import { emergencyDesk } from '../../api/domain/rule-books/emergency-desk.ts'
import { firstRuleBooks } from '../../api/domain/rule-books/first-rule-books.ts'
import { instruction, use } from '../../api/domain/rule-books/plain.ts'
import { bookOf } from '../support/scoring.ts'

const texts = (
  book: Parameters<typeof ruleBookSentences>[0],
  tongue: 'zh' | 'en',
  section: string,
) =>
  ruleBookSentences(book, tongue)
    .filter((one) => one.section === section)
    .map(({ text }) => text)

describe('a rule book in words', () => {
  test('常山: base for the quota, capped for the year; one point for each item missing', () =>
    expect(texts(changshan, 'zh', 'duties')).toEqual([
      '任务数：每月，按报送篇数计，数额另行下达',
      '基础分：完成任务得 10 分，全年至多 120 分',
      '未完成任务：每少一篇扣 1 分',
    ]))

  test('the emergency desk: late halves or costs ten, and an item is never below 0', () =>
    expect(texts(emergencyDesk, 'en', 'items')).toEqual([
      '现场图片 (picture): + 1 points',
      '迟报一类 (first): 1/2 of the points are left',
      '迟报二类 (second): 1/2 of the points are left',
      '迟报三类 (third): 1/2 of the points are left',
      '其他迟报 (any): − 10 points',
      'An item is worth 0 at least',
    ]))

  test.each(firstRuleBooks.map((book) => [book.name, book] as const))(
    '%s has a sentence a rule, in both languages alike',
    (_, book) => {
      const [zh, en] = [ruleBookSentences(book, 'zh'), ruleBookSentences(book, 'en')]
      expect(en.map(({ section, key }) => [section, key])).toEqual(
        zh.map(({ section, key }) => [section, key]),
      )
      expect([...zh, ...en].filter(({ text }) => /undefined|null|\[object/.test(text))).toEqual([])
      expect(zh.filter(({ key }) => key.startsWith('use '))).toHaveLength(book.uses.length)
    },
  )
})

test('what a version says differently: changed, added and gone', () => {
  const before = bookOf({
    uses: [use('每日信息', '2'), use('专报', '3', { form: 'special' })],
    shortfall: null,
  })
  const after = bookOf({
    uses: [use('每日信息', '2.5'), use('增刊', '10', { form: 'supplement' })],
    instructions: { lines: [instruction('批示', '10')], count: 'each' },
    joint: 'split',
  })
  expect(ruleBookChanges(before, after, 'zh')).toEqual([
    { section: 'uses', before: '每日信息：2 分', after: '每日信息：2.5 分' },
    { section: 'uses', before: null, after: '增刊（增刊）：10 分' },
    { section: 'uses', before: '联合报送：各得全分', after: '联合报送：各单位平分' },
    { section: 'uses', before: '专报（专报）：3 分', after: null },
    { section: 'instructions', before: null, after: '批示：加 10 分' },
    { section: 'instructions', before: null, after: '一篇信息多次批示：每次都计' },
  ])
  expect(ruleBookChanges(before, before, 'en')).toEqual([])
})
