import { Hono } from 'hono'
import { z } from 'zod'
import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { listCommentsOfSurveys, replaceCommentsOf } from '../db/survey-comments.ts'
import { listSheets } from '../db/survey-sheets.ts'
import { listSurveyQuestions, type Survey } from '../db/surveys.ts'
import { allow } from './access/allow.ts'
import type { Answer } from './domain/survey.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { countingSurvey, heldSurvey, surveying } from './known-survey.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { namedAnswersAnswer } from './survey-answers.ts'
import { surveyParam } from './survey-body.ts'
import { validate } from './validate.ts'

/** Who may see who answered what, where the form asked for the name: whoever has nothing to do with the money. */
const readingNames = ['organiser', 'administrator', 'leader'] as const

const answers = { 200: namedAnswersAnswer }
const personParam = surveyParam.extend({ personId: z.string().regex(/^[0-9a-f]{16}$/) })

/** A sheet's key as text that fits an address. */
const personIdOf = (key: bigint) => BigInt.asUintN(64, key).toString(16).padStart(16, '0')
const keyOf = (personId: string) => BigInt.asIntN(64, BigInt(`0x${personId}`))

const saidIn = (answer: Answer): string | null => {
  if (answer.is === 'points') return String(answer.points)
  if (answer.is === 'text') return answer.text
  if (answer.is === 'missing') return null
  return answer.options.join(answer.is === 'ranked' ? ' → ' : '、')
}

async function namedSurvey(db: Db, surveyId: number): Promise<Survey> {
  const survey = await countingSurvey(db, surveyId)
  if (!survey.isNamed) throw new Refusal(409, 'survey.not-named')
  return survey
}

async function shownNames(db: Db, survey: Survey) {
  const questions = (await listSurveyQuestions(db, [survey.id])).filter(
    ({ kind, tie }) => kind !== 'unused' && tie === null,
  )
  const departments = new Map((await listDepartments(db)).map(({ id, name }) => [id, name]))
  const words = await listCommentsOfSurveys(db, [survey.id])
  const people = (await listSheets(db, survey.id)).map((sheet) => ({
    id: personIdOf(sheet.key),
    name: sheet.name,
    department: departments.get(sheet.departmentId ?? 0) ?? null,
    kind: sheet.kind,
    said: questions.map(({ position }) => {
      const answer = (sheet.answers as Answer[])[position]
      return answer ? saidIn(answer) : null
    }),
    commentCount: words.filter(({ sheetKey }) => sheetKey === sheet.key).length,
    isPrinted: words.every(({ sheetKey, isPrinted }) => sheetKey !== sheet.key || isPrinted),
  }))
  const order = (a: { name: string | null }, b: { name: string | null }) =>
    Number(a.name === null) - Number(b.name === null) ||
    (a.name ?? '').localeCompare(b.name ?? '', 'zh')
  return {
    questions: questions.map(({ position, number, title, row }) => ({
      position,
      number,
      title,
      row,
    })),
    people: people.sort(order),
  }
}

/** Of a survey whose form asked for the name: who said what. Looking is recorded. */
export const namedAnswers = new Hono<Env>()
  .get(
    '/surveys/:surveyId/people',
    allow(readingNames, 'surveys', 'Who answered what, where the form asked for the name', answers),
    validate('param', surveyParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const survey = await namedSurvey(db, c.req.valid('param').surveyId)
      await record(db, actor, {
        action: 'survey.names.read',
        subject: `surveys/${survey.id}/people`,
        meetingId: survey.meetingId,
      })
      return c.json(await shownNames(db, survey), 200)
    },
  )
  .patch(
    '/surveys/:surveyId/people/:personId',
    allow(surveying, 'surveys', 'Keeps all that a person wrote out of print, or in it', answers),
    validate('param', personParam),
    validate('json', z.object({ isPrinted: z.boolean() })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { surveyId, personId } = c.req.valid('param')
      await heldSurvey(db, surveyId)
      const survey = await namedSurvey(db, surveyId)
      const { isPrinted } = c.req.valid('json')
      const key = keyOf(personId)
      if (!(await listSheets(db, survey.id)).some((sheet) => sheet.key === key))
        throw new Refusal(404, 'survey.person-unknown')
      const changed = await replaceCommentsOf(db, survey.id, key, {
        isPrinted,
        decidedBy: actor.name,
        decidedAt: await databaseTime(db),
      })
      await record(db, actor, {
        action: 'survey.person.print',
        subject: `surveys/${survey.id}/people/${personId}`,
        meetingId: survey.meetingId,
        after: { isPrinted, commentCount: changed.length },
      })
      return c.json(await shownNames(db, survey), 200)
    },
  )
