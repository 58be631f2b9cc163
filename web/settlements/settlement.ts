import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { listMeetings, loadMeeting, meetingParam } from '../meetings/meeting.ts'

const { settlement } = api.meetings[':meetingId']

export type Settlement = InferResponseType<typeof settlement.$get, 200>
export type Figures = Settlement['figures']
export type SettledItem = Figures['items'][number]
export type Edition = Settlement['editions'][number]
export type Drift = NonNullable<Settlement['drift']>
export type ClosingFault = Figures['faults'][number]['fault']
type Closure = InferRequestType<typeof settlement.closure.$put>['json']

/** All that is said of a meeting's settlement: today's figures, or those of a frozen edition. */
export const loadSettlement = query(
  (meetingId: number, edition?: number) =>
    answer(
      settlement.$get({
        param: meetingParam(meetingId),
        query: edition === undefined ? {} : { edition: String(edition) },
      }),
    ),
  'settlement',
)

export const closeSettlement = (meetingId: number, json: Closure) =>
  answer(settlement.closure.$put({ param: meetingParam(meetingId), json }))

export const reopenSettlement = (meetingId: number, reason: string) =>
  answer(settlement.reopenings.$post({ param: meetingParam(meetingId), json: { reason } }))

/** What a change of the settlement makes stale everywhere. */
export const afterSettling = () =>
  revalidate([loadSettlement.key, loadMeeting.key, listMeetings.key])

export const exportAddress = (meetingId: number, format: 'xlsx' | 'docx', lang: string): string =>
  `/api/meetings/${meetingId}/settlement/export?format=${format}&lang=${lang}`
