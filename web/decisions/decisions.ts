import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api, queryString } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'
import { loadMilestones } from '../milestones/milestones.ts'

const ofMeeting = api.meetings[':meetingId'].decisions
const one = ofMeeting[':decisionId']
const { reading } = ofMeeting

export type Decisions = InferResponseType<typeof ofMeeting.$get, 200>
export type Decision = Decisions['decisions'][number]
export type DecisionBody = InferRequestType<typeof ofMeeting.$post>['json']['decisions'][number]
export type DecisionChange = InferRequestType<typeof one.$put>['json']
export type DecisionReading = InferResponseType<typeof reading.$post, 200>
export type FollowUp = InferResponseType<typeof api.decisions.$get, 200>
export type FollowUpRow = FollowUp['decisions'][number]
export type FollowUpQuery = InferRequestType<typeof api.decisions.$get>['query']
export type DecisionState = Decision['state']

const fetchDecisions = (meetingId: number): Promise<Decisions> =>
  answer(ofMeeting.$get({ param: meetingParam(meetingId) }))

export const loadDecisions = query(fetchDecisions, 'decisions')

export const loadFollowUp = query(
  (asked: FollowUpQuery) => answer(api.decisions.$get({ query: asked })),
  'follow-up',
)

/** What shows a decision, or what is reckoned from one, is asked for anew. */
export const afterDeciding = () =>
  revalidate([loadDecisions.key, loadFollowUp.key, loadMilestones.key])

/** Which decision, of which meeting. */
export type DecisionAt = Pick<Decision, 'meetingId' | 'id'>

/** Of the decision as it is now, whatever this page has seen of it. */
export async function latestRevision({ meetingId, id }: DecisionAt): Promise<number> {
  const { decisions } = await fetchDecisions(meetingId)
  return decisions.find((one) => one.id === id)?.revision ?? 0
}

const at = ({ meetingId, id }: DecisionAt) => ({
  ...meetingParam(meetingId),
  decisionId: String(id),
})

export const addDecisions = (meetingId: number, decisions: DecisionBody[]) =>
  answer(ofMeeting.$post({ param: meetingParam(meetingId), json: { decisions } }))

export const readDecisions = (meetingId: number, text: string) =>
  answer(reading.$post({ param: meetingParam(meetingId), json: { text } }))

export const changeDecision = (decision: DecisionAt, json: DecisionChange) =>
  answer(one.$put({ param: at(decision), json }))

export const noteProgress = (decision: DecisionAt, text: string) =>
  answer(one.notes.$post({ param: at(decision), json: { text } }))

export const completeDecision = (decision: DecisionAt, doneOn: string, note: string | null) =>
  answer(one.completion.$put({ param: at(decision), json: { doneOn, note } }))

export const reopenDecision = (decision: DecisionAt) =>
  answer(one.completion.$delete({ param: at(decision) }))

export const cancelDecision = (decision: DecisionAt, reason: string) =>
  answer(one.cancellation.$put({ param: at(decision), json: { reason } }))

export const restoreDecision = (decision: DecisionAt) =>
  answer(one.cancellation.$delete({ param: at(decision) }))

export const exportAddress = (
  asked: Omit<FollowUpQuery, 'page'>,
  format: 'csv' | 'xlsx',
  lang: string,
): string => `/api/decisions/export${queryString({ ...asked, format, lang })}`

export const reminderAddress = (
  asked: Omit<FollowUpQuery, 'page' | 'state'>,
  format: 'docx' | 'html',
  lang: string,
): string => `/api/decisions/reminder${queryString({ ...asked, format, lang })}`
