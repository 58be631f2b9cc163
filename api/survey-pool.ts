import { countAttended } from '../db/attendance.ts'
import type { Db } from '../db/index.ts'
import { listCells } from '../db/survey-sheets.ts'
import {
  listCommittedSurveys,
  listSurveyQuestions,
  type Survey,
  type SurveyQuestion,
} from '../db/surveys.ts'
import type { RatedQuestion } from './domain/satisfaction.ts'
import { responseRate, satisfiedOf } from './domain/survey-statistics.ts'
import { wholeSurvey } from './survey-rollups.ts'
import { figuresOf, scaleOf } from './survey-statistics-view.ts'

/** What a meeting's questionnaires come to. */
export type PooledSurveys = {
  /** Of all answers to questions that have an aspect; null when there are none that may be shown. */
  satisfaction: { n: number; satisfied: number } | null
  /** Null while nobody answered or nobody is known to have attended. */
  response: { answers: number; attended: number } | null
  /** The published answers to questions that have an aspect. */
  questions: RatedQuestion[]
}

/** What was asked, whatever the form in which the export writes it. */
const formOf = (questions: readonly SurveyQuestion[]) =>
  JSON.stringify(questions.map(({ number, title, row }) => [number ?? title, row]))

/**
 * How many people answered. Files of one form hold different people and add up; two forms are answered by the same
 * people, so the one that more answered says how many.
 */
function answersOf(
  surveys: readonly Survey[],
  questions: ReadonlyMap<number, SurveyQuestion[]>,
  answered: ReadonlyMap<number, number>,
): number {
  const forms = new Map<string, number>()
  for (const { id } of surveys) {
    const form = formOf(questions.get(id) ?? [])
    forms.set(form, (forms.get(form) ?? 0) + (answered.get(id) ?? 0))
  }
  return Math.max(0, ...forms.values())
}

const pooled = (questions: readonly RatedQuestion[]): PooledSurveys['satisfaction'] => {
  const n = questions.reduce((sum, { figures }) => sum + figures.n, 0)
  if (n === 0) return null
  const satisfied = questions.reduce(
    (sum, { figures, scale }) => sum + (scale ? satisfiedOf(figures, scale) : 0),
    0,
  )
  return { n, satisfied }
}

/**
 * Satisfaction and response of many meetings at once, from published figures alone. Every meeting that was asked for is
 * in the answer.
 */
export async function poolSurveys(
  db: Db,
  meetingIds: readonly number[],
): Promise<Map<number, PooledSurveys>> {
  const surveys = await listCommittedSurveys(db, meetingIds)
  const surveyIds = surveys.map(({ id }) => id)
  const cells = await listCells(db, surveyIds, 'all')
  const questions = Map.groupBy(
    await listSurveyQuestions(db, surveyIds),
    ({ surveyId }) => surveyId,
  )
  const attended = await countAttended(db, meetingIds)
  const answered = new Map(
    cells.flatMap(({ surveyId, question, answered }) =>
      question === wholeSurvey ? [[surveyId, answered] as const] : [],
    ),
  )
  const ratedOf = ({ id }: Survey): RatedQuestion[] =>
    (questions.get(id) ?? []).flatMap((question) => {
      const { kind, aspect, position } = question
      const cell = cells.find((one) => one.surveyId === id && one.question === position)
      const scale = scaleOf(question)
      return cell && aspect && scale ? [{ kind, aspect, scale, figures: figuresOf(cell) }] : []
    })
  return new Map(
    meetingIds.map((meetingId) => {
      const own = surveys.filter((survey) => survey.meetingId === meetingId)
      const rated = own.flatMap(ratedOf)
      const answers = answersOf(own, questions, answered)
      return [
        meetingId,
        {
          satisfaction: pooled(rated),
          response: answers === 0 ? null : responseRate(answers, attended.get(meetingId) ?? null),
          questions: rated,
        },
      ]
    }),
  )
}
