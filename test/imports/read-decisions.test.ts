import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importMessages } from '../../api/imports/messages.ts'
import { parseDue } from '../../api/imports/parse-due.ts'
import { readDecisions } from '../../api/imports/read-decisions.ts'

const may = { startsOn: '2026-05-08' }
const lines = (text: string, meeting = may) =>
  readDecisions(text, meeting).decisions.map(
    ({ line, text, department, person, dueOn }) =>
      `${line} ${text} | ${department} | ${person ?? '–'} | ${dueOn}`,
  )
const faults = (text: string, meeting = may) =>
  readDecisions(text, meeting).problems.map(({ line, rule }) => `${line} ${rule}`)

describe('a due date of the meeting that began on 8 May 2026', () => {
  test.each([
    ['2026-06-30', '2026-06-30'],
    ['2026/6/30', '2026-06-30'],
    ['20260630', '2026-06-30'],
    ['2026年6月30日', '2026-06-30'],
    ['６月３０日', '2026-06-30'],
    ['6月30日前', '2026-06-30'],
    ['2026年6月30日之前', '2026-06-30'],
    ['5月8日', '2026-05-08'],
    // The first on or after the meeting: nothing is due before it was decided.
    ['5月7日', '2027-05-07'],
    ['1月15日', '2027-01-15'],
    ['20日', '2026-05-20'],
    ['7日', '2026-06-07'],
    ['31日前', '2026-05-31'],
    ['6月底', '2026-06-30'],
    ['6月底前', '2026-06-30'],
    ['12月末', '2026-12-31'],
    ['2月底', '2027-02-28'],
    ['2028年2月底', '2028-02-29'],
    ['月底', '2026-05-31'],
    ['年底前', '2026-12-31'],
    ['2027年底', '2027-12-31'],
    ['46203', '2026-06-30'],
    ['30-Jun-26', '2026-06-30'],
    ['6/30', '2026-06-30'],
    ['2026-06-31', undefined],
    ['尽快', undefined],
    ['', undefined],
  ])('%s', (text, day) => expect(parseDue(text, '2026-05-08', 'mdy')).toBe(day))

  test('a day of the month that the next months do not have is in the one that has it', () =>
    expect(parseDue('30日', '2026-01-31', 'ymd')).toBe('2026-03-30'))
})

test('a block from a spreadsheet, with its head in another order and a decision of two lines', () =>
  expect(
    lines(
      '序号\t责任部门\t责任人\t议定事项\t完成时限\n' +
        '1\t信息处\t王芳\t"修订信息报送办法，\n印发各县"\t6月30日前\n' +
        '\n' +
        '2\t督查处\t\t建立季度通报制度\t46203\n',
    ),
  ).toEqual([
    '2 修订信息报送办法，\n印发各县 | 信息处 | 王芳 | 2026-06-30',
    '5 建立季度通报制度 | 督查处 | – | 2026-06-30',
  ]))

test('without a head: text, department, person, due date; running numbers are not decisions', () =>
  expect(
    lines('1\t开发报送系统\t市大数据局\t赵强\t2026-12-31\n2\t开展培训\t信息处\t\t9月底'),
  ).toEqual([
    '1 开发报送系统 | 市大数据局 | 赵强 | 2026-12-31',
    '2 开展培训 | 信息处 | – | 2026-09-30',
  ]))

test('typed lines with commas: the last three tell who and when, the rest is the decision', () =>
  expect(
    lines(
      '1. 加强值守，落实责任，督查处，李明，6月10日\n（二）编印手册, 综合处, , 2026-06-15\n三、开通专线；信息处；2026-07-01',
    ),
  ).toEqual([
    '1 加强值守，落实责任 | 督查处 | 李明 | 2026-06-10',
    '2 编印手册 | 综合处 | – | 2026-06-15',
    '3 开通专线 | 信息处 | – | 2026-07-01',
  ]))

test('3.5亿元 at the beginning is no number of the list', () =>
  expect(lines('3.5亿元专项资金拨付到位\t行政财务处\t孙丽\t6月底')).toEqual([
    '1 3.5亿元专项资金拨付到位 | 行政财务处 | 孙丽 | 2026-06-30',
  ]))

test('every line that cannot be read is named, with what is wrong', () => {
  const text = [
    '建台账\t信息处\t王芳\t6月30日',
    '只有一句话',
    '建台账\t信息处\t王芳\t尽快',
    '\t信息处\t王芳\t6月30日',
    '建台账\t\t王芳\t6月30日',
    '建台账\t信息处\t王芳\t2025-06-30',
    `${'长'.repeat(1001)}\t信息处\t王芳\t6月30日`,
    'a\tb\tc\td\te\tf',
  ].join('\n')
  expect(faults(text)).toEqual([
    '2 problem.decision.parts',
    '3 problem.due.unreadable',
    '4 problem.decision.empty',
    '5 problem.decision.department',
    '6 problem.due.before',
    '7 problem.decision.long',
    '8 problem.decision.parts',
  ])
  expect(readDecisions(text, may).balance).toEqual({
    read: 8,
    proposed: 1,
    rejected: 7,
    ignored: 0,
  })
})

test('a head without a due date under it: the line says so', () =>
  expect(faults('事项\t部门\t责任人\t期限\n建台账\t信息处\t王芳\t')).toEqual([
    '2 problem.due.missing',
  ]))

test('days like 6/5/26 are read in the one order that all of them allow, else named', () => {
  const of = (...dues: string[]) => dues.map((due) => `建台账\t信息处\t王芳\t${due}`).join('\n')
  expect(lines(of('6/5/26', '6/30/26')).map((line) => line.slice(-10))).toEqual([
    '2026-06-05',
    '2026-06-30',
  ])
  expect(lines(of('5/6/26', '30/6/26')).map((line) => line.slice(-10))).toEqual([
    '2026-06-05',
    '2026-06-30',
  ])
  expect(faults(of('6/7/26', '7/8/26', '2026-06-30'))).toEqual([
    '1 problem.due.ambiguous',
    '2 problem.due.ambiguous',
  ])
  // 5/6/26 as 6 May lies before the meeting: only 5 June is left.
  expect(lines(of('5/6/26')).map((line) => line.slice(-10))).toEqual(['2026-06-05'])
  // The same day either way is no question.
  expect(faults(of('7/7/26'))).toEqual([])
})

test('every line has a fate, every problem its sentence, and nothing is due before the meeting', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '信息处',
      '王芳',
      '6月30日',
      '2026-06-30',
      '5/6/26',
      '年底',
      '事项',
      '部门',
      '期限',
    ),
    fc.string({ maxLength: 12 }),
  )
  const row = fc
    .tuple(fc.array(cell, { maxLength: 6 }), fc.constantFrom('\t', ',', '，', ';', '|'))
    .map(([cells, mark]) => cells.join(mark))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const { decisions, problems, balance } = readDecisions(rows.join('\n'), may)
      expect(balance.read).toBe(balance.proposed + balance.rejected + balance.ignored)
      expect(balance).toMatchObject({ proposed: decisions.length, rejected: problems.length })
      for (const { rule } of problems) expect(importMessages).toHaveProperty([rule])
      for (const { dueOn, text, department } of decisions) {
        expect(dueOn >= may.startsOn).toBe(true)
        expect(text.trim() && department.trim()).toBeTruthy()
      }
    }),
  )
})
