import { Hono } from 'hono'
import { z } from 'zod'
import { listSurveys } from '../db/surveys.ts'
import { allow } from './access/allow.ts'
import { dimensions } from './domain/survey.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { countingSurvey, knownSurvey, surveying } from './known-survey.ts'
import { statisticsAnswer, surveyAnswer, surveysAnswer } from './survey-answers.ts'
import { surveyParam } from './survey-body.ts'
import { shownStatistics } from './survey-statistics-view.ts'
import { listedSurvey, shownSurvey } from './survey-view.ts'
import { meetingParam, validate } from './validate.ts'

export const surveys = new Hono<Env>()
  .get(
    '/meetings/:meetingId/surveys',
    allow('members', 'surveys', 'Questionnaires given to the meeting, latest first', {
      200: surveysAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      const found = await listSurveys(c.var.db, meeting.id)
      return c.json({ surveys: found.map(listedSurvey) }, 200)
    },
  )
  .get(
    '/surveys/:surveyId',
    allow(
      surveying,
      'surveys',
      'How a survey was read; what stands in it only until it is in force',
      { 200: surveyAnswer },
    ),
    validate('param', surveyParam),
    inTransaction,
    async (c) => {
      const survey = await knownSurvey(c.var.db, c.req.valid('param').surveyId)
      return c.json(await shownSurvey(c.var.db, survey, c.var.locale), 200)
    },
  )
  .get(
    '/surveys/:surveyId/statistics',
    allow(
      'members',
      'surveys',
      'Figures of each question, of all answers and by department or kind; small groups are not there',
      { 200: statisticsAnswer },
    ),
    validate('param', surveyParam),
    validate('query', z.object({ by: z.enum(dimensions).optional() })),
    inTransaction,
    async (c) => {
      const survey = await countingSurvey(c.var.db, c.req.valid('param').surveyId)
      return c.json(await shownStatistics(c.var.db, survey, c.req.valid('query').by), 200)
    },
  )
