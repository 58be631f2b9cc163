import type { Db } from '../db/index.ts'
import { listSurveys, type Survey } from '../db/surveys.ts'
import type { SurveyReading } from './imports/survey/types.ts'
import { type Locale, say } from './messages.ts'

/** A survey as a list shows it. */
export const listedSurvey = (survey: Survey) => {
  const { layout, balance, questions } = survey.reading as SurveyReading
  return {
    id: survey.id,
    meetingId: survey.meetingId,
    filename: survey.filename,
    byteCount: survey.byteCount,
    state: survey.state,
    revision: survey.revision,
    layout,
    balance,
    questionCount: questions.filter(({ kind }) => kind !== 'unused').length,
    isNamed: survey.isNamed,
    minimum: survey.minimum,
    createdBy: survey.createdBy,
    createdAt: survey.createdAt,
    committedBy: survey.committedBy,
    committedAt: survey.committedAt,
    undoneBy: survey.undoneBy,
    undoneAt: survey.undoneAt,
  }
}

/** A survey as its page shows it: how it was read and what was decided; while it is a preview also what it says. */
export async function shownSurvey(db: Db, survey: Survey, locale: Locale) {
  const reading = survey.reading as SurveyReading
  const isPreview = survey.state === 'preview'
  const same = (await listSurveys(db, survey.meetingId)).find(
    ({ id, sha256, state }) =>
      id !== survey.id && state === 'committed' && sha256 === survey.sha256,
  )
  return {
    ...listedSurvey(survey),
    decisions: isPreview ? survey.decisions : {},
    reading: {
      reasons: reading.reasons.map(({ key, params }) => ({
        key,
        message: say(key, params, locale),
      })),
      encoding: reading.encoding,
      separator: reading.separator,
      sheet: reading.sheet,
      sheets: reading.sheets,
      headerLine: reading.headerLine,
      headerRows: reading.headerRows,
      columns: reading.columns,
      questions: reading.questions.map((question) => ({
        ...question,
        kindMessage: say(question.kindReason, {}, locale),
        n: isPreview ? question.n : null,
      })),
      asksName: reading.asksName,
      ignored: reading.ignored,
      sample: reading.sample,
    },
    problems: reading.problems.map((problem) => {
      const { line, lastLine, rowCount, column, value, rule } = problem
      const one = say(rule, { line, column: column ?? '–', value, suggestion: '' }, locale)
      const message =
        rowCount > 1 ? say('import.further-rows', { rowCount, line, lastLine, one }, locale) : one
      return { ...problem, message }
    }),
    problemCount: reading.problemCount,
    sameBytes: same ? { surveyId: same.id, filename: same.filename } : null,
  }
}
