import type { Db } from '../db/index.ts'
import { storable } from '../db/storable.ts'
import { replaceSheets } from '../db/survey-sheets.ts'
import type { Survey } from '../db/surveys.ts'
import { type AttendeeKindName, attendeeKindNames } from './domain/survey.ts'
import type { Sheet, SurveyReading } from './imports/survey/types.ts'
import { Refusal } from './refusal.ts'

const isKind = (text: string): text is AttendeeKindName =>
  attendeeKindNames.some((kind) => kind === text)

/** Keeps the sheets of a reading. A group that somebody named and nobody knows is refused. */
export async function keepSheets(
  db: Db,
  { organisationId, id }: Pick<Survey, 'organisationId' | 'id'>,
  sheets: readonly Sheet[],
  departments: readonly { id: string }[],
): Promise<void> {
  const known = new Set(departments.map((one) => one.id))
  const rows = sheets.map(({ key, department, kind, name, answers, others }) => {
    if (department !== '' && !known.has(department))
      throw new Refusal(400, 'survey.group-unknown', { group: department })
    if (kind !== '' && !isKind(kind))
      throw new Refusal(400, 'survey.group-unknown', { group: kind })
    return {
      organisationId,
      surveyId: id,
      key,
      departmentId: department === '' ? null : Number(department),
      kind: kind === '' ? null : kind,
      ...storable({ name, answers, others }),
    }
  })
  // In the order of the keys: nothing is left of the order in which people answered.
  rows.sort((a, b) => (a.key < b.key ? -1 : 1))
  await replaceSheets(db, id, rows)
}

/**
 * What is kept of a reading once its answers count: how it was read, and nothing that was written in it. A line, a
 * value or how many gave it could tell who of few it was.
 */
export const withoutAnswers = (reading: SurveyReading): SurveyReading => ({
  ...reading,
  questions: reading.questions.map((question) => ({
    ...question,
    points: {},
    values: [],
    groups: {},
    n: 0,
    missing: {},
  })),
  ignored: [],
  problems: [],
  sample: [],
})
