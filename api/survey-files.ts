import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { withinOrganisation } from '../db/organisation.ts'
import { storable } from '../db/storable.ts'
import {
  findSurveyBytes,
  insertSurvey,
  removeSurvey,
  replaceSurvey,
  replaceSurveyBytes,
} from '../db/surveys.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import type { SurveyDecisions } from './imports/survey/types.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { heldSurvey, knownSurvey, seenPreview, surveying } from './known-survey.ts'
import { readSurveyFile } from './read-survey-file.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { surveyAnswer } from './survey-answers.ts'
import { mergeSurveyDecisions, surveyDecisionsBody, surveyParam } from './survey-body.ts'
import { surveyContext } from './survey-context.ts'
import { keepSheets } from './survey-keeping.ts'
import { shownSurvey } from './survey-view.ts'
import { meetingParam, validate } from './validate.ts'

const scopedTo =
  ({ deps, actor }: Env['Variables']) =>
  <T>(work: Parameters<typeof withinOrganisation<T>>[2]) =>
    withinOrganisation(deps.database.db, actor.organisationId, work)

/** The whole body before any transaction: a slow line must not hold the database. */
const wholeBody = createMiddleware<Env>(async (c, next) => {
  await c.req.arrayBuffer()
  await next()
})

/** Reading a questionnaire: once when it comes, and again whenever somebody decides otherwise. Nothing counts yet. */
export const surveyFiles = new Hono<Env>()
  .post(
    '/meetings/:meetingId/surveys',
    allow(
      surveying,
      'surveys',
      'Reads an export of a questionnaire (raw bytes) and answers its preview; nothing counts yet',
      {
        201: surveyAnswer,
        413: 'Larger than 20 MB',
        422: 'The file holds no answers that can be read',
      },
      {
        required: true,
        description: 'The export as it came: CSV, TSV or XLSX',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    ),
    validate('param', meetingParam),
    validate('query', z.object({ filename: z.string().trim().min(1).max(255) })),
    wholeBody,
    async (c) => {
      const { actor, locale } = c.var
      const scoped = scopedTo(c.var)
      const { filename } = c.req.valid('query')
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { meeting, context, readAt } = await scoped(async (db) => {
        const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
        return { meeting, ...(await surveyContext(db, meeting)) }
      })
      const { reading, sheets } = await readSurveyFile({ filename, bytes, decisions: {}, context })
      const shown = await scoped(async (db) => {
        const made = await insertSurvey(db, {
          organisationId: actor.organisationId,
          meetingId: meeting.id,
          filename,
          byteCount: bytes.byteLength,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          state: 'preview',
          reading: storable(reading),
          readAt,
          isNamed: reading.isNamed,
          createdBy: actor.name,
        })
        await replaceSurveyBytes(db, made, bytes)
        await keepSheets(db, made, sheets, context.departments)
        return shownSurvey(db, made, locale)
      })
      return c.json(shown, 201)
    },
  )
  .patch(
    '/surveys/:surveyId',
    allow(surveying, 'surveys', 'Reads the survey another way and answers the new preview', {
      200: surveyAnswer,
      422: 'Read so, the file holds no answers; the preview stays as it was',
    }),
    validate('param', surveyParam),
    validate('json', surveyDecisionsBody),
    async (c) => {
      const { locale } = c.var
      const scoped = scopedTo(c.var)
      const { surveyId } = c.req.valid('param')
      const { before, bytes, context, readAt } = await scoped(async (db) => {
        const before = await knownSurvey(db, surveyId)
        seenPreview(before, before.revision)
        const bytes = await findSurveyBytes(db, surveyId)
        if (!bytes) throw new Error(`survey ${surveyId} has no bytes`)
        const meeting = await knownMeeting(db, before.meetingId)
        return { before, bytes, ...(await surveyContext(db, meeting)) }
      })
      const decisions = mergeSurveyDecisions(
        before.decisions as SurveyDecisions,
        c.req.valid('json'),
      )
      const { filename } = before
      const { reading, sheets } = await readSurveyFile({ filename, bytes, decisions, context })
      const shown = await scoped(async (db) => {
        const { survey } = await heldSurvey(db, surveyId)
        seenPreview(survey, before.revision)
        await keepSheets(db, survey, sheets, context.departments)
        const after = await replaceSurvey(db, survey.id, {
          decisions: storable(decisions),
          reading: storable(reading),
          revision: survey.revision + 1,
          readAt,
          isNamed: reading.isNamed,
        })
        return shownSurvey(db, after, locale)
      })
      return c.json(shown, 200)
    },
  )
  .delete(
    '/surveys/:surveyId',
    allow(surveying, 'surveys', 'Throws a preview away', { 204: 'Gone' }),
    validate('param', surveyParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { survey } = await heldSurvey(db, c.req.valid('param').surveyId)
      if (survey.state !== 'preview')
        throw new Refusal(409, 'survey.not-preview', { state: survey.state })
      await removeSurvey(db, survey.id)
      await record(db, actor, {
        action: 'survey.remove',
        subject: `surveys/${survey.id}`,
        meetingId: survey.meetingId,
        before: { filename: survey.filename },
      })
      return c.body(null, 204)
    },
  )
