import type { Db } from '../db/index.ts'
import { findSurvey, lockSurvey, type Survey } from '../db/surveys.ts'
import { heldMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'

/** Who gives questionnaires to a meeting: they have the file, with all that stands in it. Finance is not among them. */
export const surveying = ['organiser', 'administrator'] as const

export async function knownSurvey(db: Db, surveyId: number): Promise<Survey> {
  const found = await findSurvey(db, surveyId)
  if (!found) throw new Refusal(404, 'survey.unknown')
  return found
}

/** The same, in force. */
export async function countingSurvey(db: Db, surveyId: number): Promise<Survey> {
  const found = await knownSurvey(db, surveyId)
  if (found.state !== 'committed') throw new Refusal(409, 'survey.not-committed')
  return found
}

/** The same with its meeting, both held until the transaction ends, the meeting first. */
export async function heldSurvey(db: Db, surveyId: number) {
  const { meetingId } = await knownSurvey(db, surveyId)
  const meeting = await heldMeeting(db, meetingId)
  const survey = await lockSurvey(db, surveyId)
  if (!survey) throw new Refusal(404, 'survey.unknown')
  return { survey, meeting }
}

/** Still a preview, and the reading that was seen. */
export function seenPreview(survey: Survey, revision: number): void {
  if (survey.state !== 'preview')
    throw new Refusal(409, 'survey.not-preview', { state: survey.state })
  if (survey.revision !== revision) throw new Refusal(409, 'survey.changed')
}
