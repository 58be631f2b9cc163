import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SurveyLayoutName, surveyLayouts } from '../../api/domain/survey.ts'
import { statisticsOf } from '../../api/domain/survey-statistics.ts'
import { readSurvey } from '../../api/imports/survey/read-survey.ts'
import type {
  QuestionReading,
  SurveyDecisions,
  SurveyRead,
} from '../../api/imports/survey/types.ts'
import { sourceOf } from './reading.ts'
import { distributionAt } from './survey-distribution.ts'

/** The reading of one file, worked by hand; what is left out is not looked at. */
type Expected = {
  layout: SurveyLayoutName
  reasons: string[]
  reading?: Record<string, unknown>
  decisions?: SurveyDecisions
  balance: Record<string, number>
  /** Column index → role, of those that are no question. */
  roles: Record<string, string>
  /** `3 rating 题目 [行] lodging 1–5: 5 answered, 1 skipped; 5=2 4=3; mean 4.2 median 4 sd 0.8367 satisfied 4` */
  questions: string[]
  others?: string[]
  /** Department and kind of each sheet. */
  groups?: string[]
  names?: (string | null)[]
  problems: string[]
}

const root = new URL('../../fixtures/surveys/', import.meta.url).pathname
const departments = ['综合处', '信息处', '督查处', 'Finance', 'Planning'].map((name, at) => ({
  id: String(at + 1),
  names: [name],
}))
const context = { scales: [], departments, isEarlier: () => false }

const readFixture = (path: string, decisions: SurveyDecisions = {}) =>
  readSurvey(sourceOf(readFileSync(root + path)), decisions, context)

const present = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

function questionLine(whole: SurveyRead, at: number): string {
  const { sheets, reading } = whole
  const question = reading.questions[at] as QuestionReading
  const found = statisticsOf(question, distributionAt(whole, at))
  const { scale } = question
  const head = present([
    question.number,
    question.kind,
    question.title,
    question.row && `[${question.row}]`,
    question.tie && `→ ${question.tie}`,
    question.aspect,
    scale && `${scale.low}–${scale.high}`,
  ])
  const missing = Object.entries(found.missing).map(([reason, n]) => `, ${n} ${reason}`)
  const counts = found.counts.filter(({ count }) => count > 0)
  const figures = present([
    found.mean && `mean ${found.mean} median ${found.median} sd ${found.deviation}`,
    found.satisfied !== null ? `satisfied ${found.satisfied}` : null,
    found.promoter && `promoter ${found.promoter.score}`,
    ...found.ranks.map(({ option, meanPlace }) => `${option} ${meanPlace}`),
  ])
  const distribution =
    question.kind === 'ranking'
      ? ''
      : counts.map(({ value, count }) => `${value}=${count}`).join(' ')
  const texts = sheets.flatMap(({ answers }) => {
    const answer = answers[at]
    return answer?.is === 'text' ? [answer.text] : []
  })
  return [
    `${head}: ${found.n} answered${missing.join('')}`,
    distribution,
    figures,
    texts.join(' | '),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

for (const layout of surveyLayouts) {
  describe(layout, () => {
    const names = readdirSync(root + layout).filter((name) => !name.endsWith('.json'))
    test.each(names)('%s', async (name) => {
      const pair = `${root}${layout}/${name.replace(/\.[^.]+$/, '')}.expected.json`
      const expected = JSON.parse(readFileSync(pair, 'utf8')) as Expected
      const whole = await readFixture(`${layout}/${name}`, expected.decisions)
      const { reading, sheets } = whole
      expect(reading.layout).toBe(expected.layout)
      expect(reading.questions.map((_, at) => questionLine(whole, at))).toEqual(expected.questions)
      expect(reading.reasons.map(({ key }) => key)).toEqual(expected.reasons)
      expect(reading).toMatchObject(expected.reading ?? {})
      expect(reading.balance).toEqual(expected.balance)
      const { read, imported, duplicate, rejected, ignored } = reading.balance
      expect(read).toBe(imported + duplicate + rejected + ignored)
      const roles = reading.columns.filter(({ role }) => role !== 'question')
      expect(Object.fromEntries(roles.map(({ index, role }) => [index, role]))).toEqual(
        expected.roles,
      )
      expect(
        sheets.flatMap(({ line, others }) =>
          others.map(({ option, text }) => `${line} ${option}: ${text}`),
        ),
      ).toEqual(expected.others ?? [])
      if (expected.groups)
        expect(sheets.map(({ department, kind }) => `${department}/${kind}`)).toEqual(
          expected.groups,
        )
      expect(sheets.map((sheet) => sheet.name)).toEqual(expected.names ?? sheets.map(() => null))
      expect(
        reading.problems.map(({ line, rowCount, rule, value }) =>
          `${line}${rowCount > 1 ? `×${rowCount}` : ''} ${rule} ${value}`.trim(),
        ),
      ).toEqual(expected.problems)
    })
  })
}
