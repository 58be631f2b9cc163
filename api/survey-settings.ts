import { Hono } from 'hono'
import { z } from 'zod'
import { holdNoun } from '../db/hold.ts'
import type { Db } from '../db/index.ts'
import { listThemes, replaceSurveySettings, replaceThemes } from '../db/survey-settings.ts'
import { listAllCells, replaceCells, type SurveyCell } from '../db/survey-sheets.ts'
import { listSurveysBelow, replaceSurvey } from '../db/surveys.ts'
import { allow } from './access/allow.ts'
import type { Actor, Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { surveying } from './known-survey.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { surveySettingsAnswer } from './survey-answers.ts'
import { cellRows, cellsFor } from './survey-rollups.ts'
import { surveySettingsOf } from './survey-settings-of.ts'
import { validate } from './validate.ts'

/** Below three a figure of a group is nearly one of a person. */
const fewest = 3

const word = z.string().trim().min(1).max(40)
const words = z.array(word).max(500)
const revision = z.number().int().min(0)
const themesBody = z.object({
  /** The one that was seen: another meanwhile is refused. */
  revision,
  themes: z
    .array(
      z.object({
        /** Left out: a new one. */
        id: z.number().int().positive().optional(),
        name: word,
        english: word,
        words,
      }),
    )
    .max(60),
  forWords: words,
  againstWords: words,
})
const settingsBody = z.object({ revision, smallestGroup: z.number().int().min(fewest).max(100) })

const answers = { 200: surveySettingsAnswer }

const shownSettings = async (db: Db) => ({
  ...(await surveySettingsOf(db)),
  themes: await listThemes(db),
})

async function seenSettings(db: Db, revision: number) {
  await holdNoun(db, 'survey-settings')
  const before = await shownSettings(db)
  if (before.revision !== revision) throw new Refusal(409, 'survey.settings-changed')
  return before
}

const cellKey = ({ by, group, question }: Pick<SurveyCell, 'by' | 'group' | 'question'>) =>
  JSON.stringify([by, group, question])

/**
 * Hides what is too small for a higher minimum, in every survey in force. Figures are only ever taken away from those
 * that were shown: both what was seen before and what is seen now stay safe, also laid side by side.
 */
async function hideMore(db: Db, actor: Actor, minimum: number): Promise<number> {
  const found = await listSurveysBelow(db, minimum)
  for (const survey of found) {
    const allowed = new Set(cellRows(survey, await cellsFor(db, survey.id, minimum)).map(cellKey))
    const left = (await listAllCells(db, survey.id)).filter((cell) => allowed.has(cellKey(cell)))
    const { organisationId } = survey
    await replaceCells(
      db,
      survey.id,
      left.map((cell) => ({ organisationId, ...cell })),
    )
    await replaceSurvey(db, survey.id, { minimum })
    // Of each meeting by itself: what overviews keep of it is worked out again.
    await record(db, actor, {
      action: 'survey.hide',
      subject: `surveys/${survey.id}`,
      meetingId: survey.meetingId,
      before: { minimum: survey.minimum },
      after: { minimum },
    })
  }
  return found.length
}

export const surveySettings = new Hono<Env>()
  .get(
    '/survey-settings',
    allow(
      'members',
      'surveys',
      'Themes of comments with their words, and the smallest group',
      answers,
    ),
    inTransaction,
    async (c) => c.json(await shownSettings(c.var.db), 200),
  )
  .put(
    '/survey-settings',
    allow(
      ['administrator'],
      'surveys',
      'The fewest people of whom a figure is shown: more hides at once, fewer holds for surveys to come',
      answers,
    ),
    validate('json', settingsBody),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { revision, smallestGroup } = c.req.valid('json')
      const { themes: _, ...before } = await seenSettings(db, revision)
      const after = { ...before, smallestGroup, revision: revision + 1 }
      await replaceSurveySettings(db, actor.organisationId, after)
      const surveyCount =
        smallestGroup > before.smallestGroup ? await hideMore(db, actor, smallestGroup) : 0
      await record(db, actor, {
        action: 'survey-settings.replace',
        subject: 'survey-settings',
        before: { smallestGroup: before.smallestGroup },
        after: { smallestGroup, surveyCount },
      })
      return c.json(await shownSettings(db), 200)
    },
  )
  .put(
    '/survey-themes',
    allow(
      surveying,
      'surveys',
      'Says the themes of comments anew, whole, and what speaks for or against',
      answers,
    ),
    validate('json', themesBody),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { revision, themes, forWords, againstWords } = c.req.valid('json')
      const before = await seenSettings(db, revision)
      const known = new Set(before.themes.map(({ id }) => id))
      const ids = themes.flatMap(({ id }) => (id === undefined ? [] : [id]))
      if (ids.some((id) => !known.has(id))) throw new Refusal(404, 'theme.unknown')
      if (new Set(ids).size < ids.length) throw new Refusal(400, 'theme.twice')
      await replaceThemes(db, actor.organisationId, themes)
      await replaceSurveySettings(db, actor.organisationId, {
        smallestGroup: before.smallestGroup,
        forWords,
        againstWords,
        revision: revision + 1,
      })
      const after = await shownSettings(db)
      await record(db, actor, {
        action: 'survey-themes.replace',
        subject: 'survey-themes',
        before,
        after,
      })
      return c.json(after, 200)
    },
  )
