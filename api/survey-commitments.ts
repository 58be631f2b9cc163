import { Hono } from 'hono'
import { z } from 'zod'
import { withinOrganisation } from '../db/organisation.ts'
import { findSurveyBytes } from '../db/surveys.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { openFile } from './imports/open-file.ts'
import { answersToKeep } from './imports/survey/keep-answers.ts'
import type { SurveyReading } from './imports/survey/types.ts'
import { inTransaction } from './in-transaction.ts'
import { heldSurvey, knownSurvey, seenPreview, surveying } from './known-survey.ts'
import { Refusal } from './refusal.ts'
import { surveyAnswer } from './survey-answers.ts'
import { surveyParam } from './survey-body.ts'
import { commitSurvey, undoSurvey } from './survey-commitment.ts'
import { sourceOfBytes } from './survey-job.ts'
import { shownSurvey } from './survey-view.ts'
import { validate } from './validate.ts'

const answers = { 200: surveyAnswer }
const revision = z.object({ revision: z.number().int().min(0) })

export const surveyCommitments = new Hono<Env>()
  .put(
    '/surveys/:surveyId/commitment',
    allow(surveying, 'surveys', 'Puts a survey in force as it was seen', answers),
    validate('param', surveyParam),
    validate('json', revision),
    async (c) => {
      const { deps, actor, locale } = c.var
      const { surveyId } = c.req.valid('param')
      const { revision } = c.req.valid('json')
      const scoped = <T>(work: Parameters<typeof withinOrganisation<T>>[2]) =>
        withinOrganisation(deps.database.db, actor.organisationId, work)
      const { filename, reading, bytes } = await scoped(async (db) => {
        const survey = await knownSurvey(db, surveyId)
        seenPreview(survey, revision)
        const bytes = await findSurveyBytes(db, surveyId)
        if (!bytes) throw new Error(`survey ${surveyId} has no bytes`)
        return { filename: survey.filename, reading: survey.reading as SurveyReading, bytes }
      })
      const { encoding, separator, sheet } = reading
      const file = await openFile(sourceOfBytes(filename, bytes), {
        encoding,
        ...(separator && { separator }),
        ...(sheet !== null && { sheet }),
      })
      const kept = Buffer.from(answersToKeep(file.records(), reading))
      const shown = await scoped(async (db) => {
        const { survey } = await heldSurvey(db, surveyId)
        seenPreview(survey, revision)
        return shownSurvey(db, await commitSurvey(db, actor, survey, kept), locale)
      })
      return c.json(shown, 200)
    },
  )
  .delete(
    '/surveys/:surveyId/commitment',
    allow(surveying, 'surveys', 'Takes a survey back whole, answers and comments', answers),
    validate('param', surveyParam),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { survey } = await heldSurvey(db, c.req.valid('param').surveyId)
      if (survey.state !== 'committed') throw new Refusal(409, 'survey.not-committed')
      return c.json(await shownSurvey(db, await undoSurvey(db, actor, survey), locale), 200)
    },
  )
