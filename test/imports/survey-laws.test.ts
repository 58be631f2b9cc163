import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveyLayouts } from '../../api/domain/survey.ts'
import { answersToKeep } from '../../api/imports/survey/keep-answers.ts'
import { readSurvey } from '../../api/imports/survey/read-survey.ts'
import { readJoined } from '../../api/imports/survey/split-joined.ts'
import type { SurveyContext, SurveyDecisions, SurveyRead } from '../../api/imports/survey/types.ts'
import { Unreadable } from '../../api/imports/types.ts'
import { sourceOf } from './reading.ts'
import { distributionAt } from './survey-distribution.ts'

const root = new URL('../../fixtures/surveys/', import.meta.url).pathname
const plain: SurveyContext = { scales: [], departments: [], isEarlier: () => false }
const read = (
  bytes: string | Uint8Array,
  decisions: SurveyDecisions = {},
  context: Partial<SurveyContext> = {},
) =>
  readSurvey(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), decisions, {
    ...plain,
    ...context,
  })
const fixture = (path: string) => readFileSync(root + path)

/** What is reported of a question, under its number and row; its words differ between the forms. */
const reported = (whole: SurveyRead) =>
  whole.reading.questions
    .map((question, at) => ({ question, at }))
    .filter(({ question }) => question.tie === null)
    .map(({ question, at }) => ({
      question: `${question.number} ${question.row ?? ''}`,
      kind: question.kind,
      scale: question.scale,
      ...distributionAt(whole, at),
    }))

test('the same survey in words and in codes gives the same statistics and the same keys', async () => {
  const text = await read(fixture('wjx-text/every-kind.csv'))
  const code = await read(fixture('wjx-code/every-kind.csv'))
  expect(reported(code)).toEqual(reported(text))
  expect(code.sheets.map(({ key }) => key)).toEqual(text.sheets.map(({ key }) => key))
})

test('an answer that is in force from an earlier file is a duplicate, in whatever form it comes again', async () => {
  const before = new Set(
    (await read(fixture('wjx-text/every-kind.csv'))).sheets.map(({ key }) => key),
  )
  const again = await read(
    fixture('wjx-code/every-kind.csv'),
    {},
    { isEarlier: (key) => before.has(key) },
  )
  expect(again.reading.balance).toEqual({
    read: 9,
    imported: 0,
    duplicate: 7,
    rejected: 1,
    ignored: 1,
  })
  expect(again.reading.problems.map(({ rule, rowCount }) => `${rule} ${rowCount}`)).toEqual([
    'problem.answer.earlier 6',
    'problem.answer.twice 1',
    'problem.answer.empty 1',
  ])
})

describe('who answered is nowhere in what was read', () => {
  const secrets =
    /10\.\d\.0\.\d|office\.example|1380000000|张三|李四|王五|赵六|钱七|Chen Wei|oX1|小林|小陈/
  const files = [
    'wjx-text/every-kind.csv',
    'wjx-text/matrix-and-off-scale.csv',
    'tencent/every-kind.csv',
    'jinshuju/every-kind.csv',
    'microsoft-forms/every-kind.csv',
    'google-forms/every-kind.csv',
    'surveymonkey/every-kind.csv',
    'qualtrics/every-kind.csv',
  ]
  test.each(files)('%s', async (path) => {
    const bytes = fixture(path)
    expect(
      new TextDecoder(
        path.includes('every-kind') && path.startsWith('wjx-text') ? 'gb18030' : 'utf-8',
      ).decode(bytes),
    ).toMatch(secrets)
    const whole = await read(bytes, { named: false })
    const shown = JSON.stringify(whole, (_, value) => (typeof value === 'bigint' ? 0 : value))
    expect(shown).not.toMatch(secrets)
    const rows = new TextDecoder()
      .decode(bytes)
      .split(/\r?\n/)
      .map((line) => ({ cells: line.split(',') }))
    expect(answersToKeep([rows], whole.reading)).not.toMatch(
      /10\.\d\.0\.\d|office\.example|1380000000/,
    )
  })

  test('only a name that the form asked for is kept, and only when it is said', async () => {
    const file = fixture('wjx-text/matrix-and-off-scale.csv')
    expect((await read(file, { named: true })).sheets[0]?.name).toBe('张三')
    expect((await read(file)).sheets[0]?.name).toBeNull()
    expect(
      (await read(fixture('microsoft-forms/every-kind.csv'), { named: true })).reading.isNamed,
    ).toBe(false)
  })
})

const cell = fc.constantFrom(
  '',
  '满意',
  '一般',
  '3',
  '-2',
  '(空)',
  'x',
  '合计',
  '非常满意',
  '"a,b"',
  '99',
)

test('every row is accounted for, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 30 }),
      async (rows) => {
        const head = '序号,提交答卷时间,所用时间,来自IP,1、住宿,2、意见'
        const text = [head, ...rows.map((cells) => cells.join(',')), ''].join('\n')
        const found = await read(text).catch((error) => error)
        if (found instanceof Unreadable) return
        const { reading, sheets } = found as SurveyRead
        const { balance } = reading
        expect(balance.read).toBe(rows.length + 1)
        expect(balance.imported + balance.duplicate + balance.rejected + balance.ignored).toBe(
          balance.read,
        )
        expect(sheets).toHaveLength(balance.imported)
        for (const question of reading.questions) {
          const missing = Object.values(question.missing).reduce((sum, n) => sum + n, 0)
          expect(question.n + missing).toBe(balance.imported)
        }
      },
    ),
  )
})

describe('decisions', () => {
  const ten = (words: string[]) =>
    ['序号,提交时间,评价', ...words.map((word, at) => `${at + 1},t${at},${word}`)].join('\n')
  const strange = ten(['杠杠的', '还行', '拉胯', '杠杠的', '还行', '杠杠的'])

  test('words without points are options until they are given some, and then remembered', async () => {
    const before = await read(strange)
    expect(before.reading.questions[0]).toMatchObject({ kind: 'single', scale: null })
    const points = { 杠杠的: 5, 还行: 3, 拉胯: 1 }
    const decided = await read(strange, {
      questions: { 2: { kind: 'rating', points, scale: { low: 1, high: 5 } } },
    })
    expect(decided.reading.questions[0]).toMatchObject({
      kind: 'rating',
      points,
      pointsFrom: 'user',
    })
    const next = await read(
      ten(['还行', '杠杠的', '还行', '还行']),
      {},
      {
        scales: [{ points, scale: { low: 1, high: 5 } }],
      },
    )
    expect(next.reading.questions[0]).toMatchObject({ kind: 'rating', pointsFrom: 'remembered' })
    expect(distributionAt(next, 0).counts).toEqual({ 3: 3, 5: 1 })
  })

  test('a scale may run the other way', async () => {
    const points = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 }
    const found = await read(ten(['1', '1', '2', '5']), { questions: { 2: { points } } })
    expect(distributionAt(found, 0).counts).toEqual({ 1: 1, 4: 1, 5: 2 })
  })

  test('points beyond the scale are none', async () => {
    const found = await read(ten(['1', '2', '3']), { questions: { 2: { points: { 3: 9 } } } })
    expect(distributionAt(found, 0)).toMatchObject({ n: 2, missing: { 'off-scale': 1 } })
  })

  test.each(surveyLayouts)('any file may be read as %s', async (layout) => {
    const found = await read(fixture('google-forms/every-kind.csv'), { layout }).catch(
      (error) => error,
    )
    if (found instanceof Unreadable) return
    expect(found.reading.layout).toBe(layout)
    expect(found.reading.reasons).toEqual([{ key: 'layout.chosen', params: {} }])
  })

  test('options that are given are taken apart as they are', async () => {
    const options = ['参观', '座谈', '自由讨论', '午休', '茶歇']
    const found = await read(fixture('google-forms/options-with-commas.csv'), {
      questions: { 2: { options } },
    })
    expect(distributionAt(found, 0).counts).toEqual({
      参观: 2,
      座谈: 3,
      自由讨论: 3,
      午休: 2,
      茶歇: 2,
    })
    expect(found.reading.problems).toEqual([])
  })
})

describe('options joined by a comma', () => {
  test.each([
    ['those that stand alone are options', ['A', 'B', 'A, B'], ['A', 'B'], []],
    ['brackets hold together', ['A (x, y), B', 'B'], ['A (x, y)', 'B'], []],
    ['those that never part are one, and said', ['A, B', 'A, B, C', 'C'], ['A, B', 'C'], ['A, B']],
    ['one in other company is an option', ['A, B', 'A, C', 'C'], ['A', 'B', 'C'], []],
  ])('%s', (_, cells, options, uncertain) => {
    const joined = readJoined(cells, ', ', undefined)
    expect([...new Set(cells.flatMap(joined.split))].sort()).toEqual(options)
    expect(joined.uncertain).toEqual(uncertain)
  })

  test('what is split is what was joined, when the options are known', () => {
    const options = ['Tea, coffee', 'Tea', 'coffee', 'Fruit, cake, bread', 'bread']
    fc.assert(
      fc.property(fc.subarray(options, { minLength: 1 }), (chosen) => {
        const { split } = readJoined([], ', ', options)
        const found = split(chosen.join(', '))
        expect(found.join(', ')).toBe(chosen.join(', '))
        expect(found.every((option) => options.includes(option))).toBe(true)
      }),
    )
  })
})

test.each([
  ['', 'file.empty'],
  ['%PDF-1.7', 'file.pdf'],
  ['序号,提交答卷时间,所用时间,来自IP,1、住宿\n', 'file.no-answers'],
  ['<html><table></table></html>', 'file.web-page'],
])('%s is no survey', async (bytes, code) => {
  await expect(read(bytes)).rejects.toMatchObject({ code })
})
