import { z } from 'zod'
import { aspects, questionKinds, surveyLayouts, ties } from './domain/survey.ts'
import type { QuestionDecision, SurveyDecisions } from './imports/survey/types.ts'
import { encodings } from './imports/types.ts'
import { idText } from './validate.ts'

export const surveyParam = z.object({ surveyId: idText })

/** The highest step that a scale of points may have. */
const mostPoints = 100
const written = z.string().max(500)
const points = z.number().int().min(-mostPoints).max(mostPoints)

const question = z
  .object({
    title: z.string().trim().min(1).max(500),
    kind: z.enum(questionKinds),
    aspect: z.enum(aspects).nullable(),
    tie: z.enum(ties).nullable(),
    points: z.record(written, points.nullable()),
    scale: z
      .object({ low: points, high: points })
      .refine(({ low, high }) => low < high, 'low below high / 最低分须小于最高分'),
    options: z.array(written.min(1)).min(1).max(200),
    groups: z.record(written, z.string().max(20).nullable()),
  })
  .partial()
  .strict()

/** Decisions on how to read a survey, as a request gives them; null takes a decision back. */
export const surveyDecisionsBody = z
  .object({
    encoding: z.enum(encodings).nullable(),
    separator: z.enum([',', '\t', ';', '|']).nullable(),
    sheet: z.string().max(100).nullable(),
    headerLine: z.number().int().min(1).max(1000).nullable(),
    layout: z.enum(surveyLayouts).nullable(),
    named: z.boolean().nullable(),
    /** By the index of a question's first column. Within one null is an answer: no aspect, no tie. */
    questions: z.record(z.string().regex(/^\d{1,4}$/), question.nullable()).nullable(),
  })
  .partial()
  .strict()

/** Earlier decisions with later ones over them, questions added to one by one. */
export function mergeSurveyDecisions(
  before: SurveyDecisions,
  after: z.output<typeof surveyDecisionsBody>,
): SurveyDecisions {
  const merged: Record<string, unknown> = { ...before, ...after }
  if (after.questions) {
    const questions: Record<string, QuestionDecision> = { ...before.questions }
    for (const [column, said] of Object.entries(after.questions)) {
      if (said === null) delete questions[column]
      else questions[column] = { ...questions[column], ...said }
    }
    merged.questions = questions
  }
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  ) as SurveyDecisions
}
