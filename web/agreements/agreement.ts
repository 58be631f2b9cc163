import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import type { NewLine } from '../budgets/budget.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { agreement } = api.meetings[':meetingId']

export type Agreement = InferResponseType<typeof agreement.$get, 200>

export const loadAgreement = query(
  (meetingId: number) => answer(agreement.$get({ param: meetingParam(meetingId), query: {} })),
  'agreement',
)

/** Saves, and keeps the answer for when the page is come back to. */
export const saveAgreement = async (
  meetingId: number,
  revision: number,
  lines: NewLine[],
): Promise<number> => {
  const json = { revision, lines }
  const saved = await answer(agreement.$put({ param: meetingParam(meetingId), json }))
  query.set(loadAgreement.keyFor(meetingId), saved)
  return saved.revision
}
