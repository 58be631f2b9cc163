import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export const categories = ['first', 'second', 'third', 'fourth'] as const
export const triggers = ['time', 'process', 'emergency'] as const

const one = api.meetings[':meetingId']

export type MeetingDetail = InferResponseType<typeof one.$get, 200>
export type Meeting = MeetingDetail['meeting']
export type MeetingRow = InferResponseType<typeof api.meetings.$get, 200>['meetings'][number]
export type MeetingBody = InferRequestType<typeof api.meetings.$post>['json']
export type BudgetState = MeetingRow['budgetState']

export const listMeetings = query(
  ({ search, year, page }: { search?: string; year?: string; page?: number }) =>
    answer(
      api.meetings.$get({
        query: {
          ...(search ? { search } : {}),
          ...(year ? { year } : {}),
          ...(page ? { page: String(page) } : {}),
        },
      }),
    ),
  'meetings',
)

/** Ids are numbers in the data and text in addresses. */
export const meetingParam = (meetingId: string | number) => ({ meetingId: String(meetingId) })

export const loadMeeting = query(
  (meetingId: string | number) => answer(one.$get({ param: meetingParam(meetingId) })),
  'meeting',
)

export const createMeeting = (json: MeetingBody) => answer(api.meetings.$post({ json }))

export const changeMeeting = (meetingId: number, json: Partial<MeetingBody>) =>
  answer(one.$patch({ param: meetingParam(meetingId), json }))

export const removeMeeting = (meetingId: number) => one.$delete({ param: meetingParam(meetingId) })

export const headCount = (meeting: Meeting): number =>
  (meeting.plannedDelegates ?? 0) +
  (meeting.plannedInvited ?? 0) +
  (meeting.plannedObservers ?? 0) +
  (meeting.plannedStaff ?? 0)
