import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const ofMeeting = api.meetings[':meetingId'].milestones
const offsets = api['milestone-offsets']

export type Milestones = InferResponseType<typeof ofMeeting.$get, 200>
export type Milestone = Milestones['milestones'][number]
export type MilestoneOffset = InferResponseType<typeof offsets.$get, 200>['offsets'][number]
export type OffsetBody = InferRequestType<typeof offsets.$put>['json']['offsets'][number]

export const loadMilestones = query(
  (meetingId: number) => answer(ofMeeting.$get({ param: meetingParam(meetingId) })),
  'milestones',
)

export const sayMilestone = (
  meetingId: number,
  key: string,
  doneOn: string | null,
  note: string | null,
) =>
  answer(
    ofMeeting.$put({
      param: meetingParam(meetingId),
      json: { milestones: [{ key, doneOn, note }] },
    }),
  )

export const loadMilestoneOffsets = query(() => answer(offsets.$get()), 'milestone-offsets')

export const planMilestones = (json: OffsetBody[]) =>
  answer(offsets.$put({ json: { offsets: json } }))
