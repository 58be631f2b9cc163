import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { storable } from '../db/storable.ts'
import { insertComments, removeComments } from '../db/survey-comments.ts'
import { replaceScale } from '../db/survey-settings.ts'
import {
  listSheetKeys,
  listSheets,
  listUndoneKeys,
  removeCells,
  replaceCells,
  type SurveySheet,
  stripSheets,
} from '../db/survey-sheets.ts'
import {
  findLaterSurvey,
  insertSurveyQuestions,
  listCommittedSurveys,
  removeSurveyBytes,
  removeSurveyQuestions,
  replaceSurvey,
  replaceSurveyBytes,
  type Survey,
} from '../db/surveys.ts'
import type { Answer } from './domain/survey.ts'
import type { Actor } from './env.ts'
import type { SurveyReading } from './imports/survey/types.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { withoutAnswers } from './survey-keeping.ts'
import { cellRows, publishedCells } from './survey-rollups.ts'
import { surveySettingsOf } from './survey-settings-of.ts'

const questionRows = ({ organisationId, id }: Survey, { questions }: SurveyReading) =>
  questions.map((question, position) => ({
    organisationId,
    surveyId: id,
    position,
    number: question.number,
    title: question.title,
    row: question.row,
    kind: question.kind,
    low: question.scale?.low ?? null,
    high: question.scale?.high ?? null,
    aspect: question.aspect,
    tie: question.tie,
    points: question.points,
  }))

type Words = { question: number; option: string | null; text: string; sheetKey: bigint | null }

const byWording = (a: Words, b: Words) =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : a.question - b.question

/** All that was written in words, in the order of the wording, so that no order is left of who wrote it. */
function wordsOf(sheets: readonly SurveySheet[], isNamed: boolean): Words[] {
  const words = sheets.flatMap(({ key, answers, others }) => {
    const sheetKey = isNamed ? key : null
    const open = (answers as Answer[]).flatMap((answer, question) =>
      answer.is === 'text' ? [{ question, option: null, text: answer.text, sheetKey }] : [],
    )
    const beside = (others as { question: number; option: string; text: string }[]).map(
      ({ question, option, text }) => ({ question, option, text, sheetKey }),
    )
    return [...open, ...beside]
  })
  return words.sort(byWording)
}

/** Words that somebody gave points are remembered, for whichever survey uses them next. */
async function keepScales(db: Db, actor: Actor, { questions }: SurveyReading, keptAt: Date) {
  for (const { pointsFrom, scale, points } of questions) {
    const given = Object.entries(points).filter(([, one]) => one !== null)
    if (pointsFrom !== 'user' || !scale || given.length === 0) continue
    await replaceScale(db, {
      organisationId: actor.organisationId,
      words: JSON.stringify(given.map(([word]) => word).sort()),
      points: Object.fromEntries(given),
      ...scale,
      keptBy: actor.name,
      keptAt,
    })
  }
}

/**
 * Figures that were shown before an undo and those shown after it tell by subtraction how the few answered by whom they
 * differ. So a survey is not put in force that differs from an undone one by fewer answers than the smallest group.
 */
async function refuseTooClose(
  db: Db,
  { meetingId }: Survey,
  sheets: readonly SurveySheet[],
  smallestGroup: number,
): Promise<void> {
  const own = new Set(sheets.map(({ key }) => key))
  const all = own.union(new Set(await listSheetKeys(db, meetingId)))
  for (const { filename, keys } of await listUndoneKeys(db, meetingId))
    for (const shown of [own, all]) {
      const count = keys.symmetricDifference(shown).size
      if (count > 0 && count < smallestGroup)
        throw new Refusal(409, 'survey.too-close', { filename, count, smallest: smallestGroup })
    }
}

/**
 * Puts a survey in force: its figures are worked out, once, and whatever could tell who answered goes. The meeting and
 * the survey are held by the caller.
 * @param kept what stays of the file: its answers without what tells who gave them
 */
export async function commitSurvey(
  db: Db,
  actor: Actor,
  survey: Survey,
  kept: Uint8Array,
): Promise<Survey> {
  const reading = survey.reading as SurveyReading
  if (reading.balance.imported === 0) throw new Refusal(409, 'survey.nothing-to-import')
  const later = await findLaterSurvey(db, survey)
  if (later) throw new Refusal(409, 'survey.stale', later)
  const committedAt = await databaseTime(db)
  const { smallestGroup } = await surveySettingsOf(db)
  const sheets = await listSheets(db, survey.id)
  await refuseTooClose(db, survey, sheets, smallestGroup)
  const cells = publishedCells(sheets, reading.questions, smallestGroup)
  await insertSurveyQuestions(db, storable(questionRows(survey, reading)))
  await replaceCells(db, survey.id, cellRows(survey, cells))
  const own = { organisationId: survey.organisationId, surveyId: survey.id }
  const words = wordsOf(sheets, survey.isNamed)
  await insertComments(
    db,
    words.map((one) => ({ ...own, ...one })),
  )
  await keepScales(db, actor, reading, committedAt)
  await replaceSurveyBytes(db, survey, kept)
  const after = await replaceSurvey(db, survey.id, {
    state: 'committed',
    reading: withoutAnswers(reading),
    decisions: {},
    minimum: smallestGroup,
    committedBy: actor.name,
    committedAt,
  })
  const { filename, sha256, isNamed } = survey
  await record(db, actor, {
    action: 'survey.commit',
    subject: `surveys/${survey.id}`,
    meetingId: survey.meetingId,
    after: { filename, sha256, isNamed, minimum: smallestGroup, balance: reading.balance },
  })
  return after
}

/** Takes a survey back whole; only that it was there stays, and which answers it had. Refused while a later one left answers out because of it. */
export async function undoSurvey(db: Db, actor: Actor, survey: Survey): Promise<Survey> {
  for (const other of await listCommittedSurveys(db, [survey.meetingId])) {
    const { balance } = other.reading as SurveyReading
    const isLater = other.readAt > (survey.committedAt ?? survey.createdAt)
    if (other.id !== survey.id && isLater && balance.duplicate > 0)
      throw new Refusal(409, 'survey.rests-on', { filename: other.filename })
  }
  for (const remove of [
    removeComments,
    removeCells,
    stripSheets,
    removeSurveyQuestions,
    removeSurveyBytes,
  ])
    await remove(db, survey.id)
  const after = await replaceSurvey(db, survey.id, {
    state: 'undone',
    undoneBy: actor.name,
    undoneAt: await databaseTime(db),
  })
  await record(db, actor, {
    action: 'survey.undo',
    subject: `surveys/${survey.id}`,
    meetingId: survey.meetingId,
    before: { filename: survey.filename, balance: (survey.reading as SurveyReading).balance },
  })
  return after
}
