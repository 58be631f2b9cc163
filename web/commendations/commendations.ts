import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { commendations } = api.meetings[':meetingId']
const one = commendations[':commendationId']

export type Commendation = InferResponseType<
  typeof commendations.$get,
  200
>['commendations'][number]
export type CommendationBody = InferRequestType<typeof commendations.$post>['json']

export const loadCommendations = query(
  (meetingId: number) => answer(commendations.$get({ param: meetingParam(meetingId) })),
  'commendations',
)

const at = (meetingId: number, id: number) => ({
  ...meetingParam(meetingId),
  commendationId: String(id),
})

export const addCommendation = (meetingId: number, json: CommendationBody) =>
  answer(commendations.$post({ param: meetingParam(meetingId), json }))

/** As it was seen: who changed it meanwhile is not overwritten. */
export const changeCommendation = (
  meetingId: number,
  { id, revision }: Pick<Commendation, 'id' | 'revision'>,
  said: CommendationBody,
) => answer(one.$put({ param: at(meetingId, id), json: { ...said, revision } }))

export const removeCommendation = (meetingId: number, id: number) =>
  answer(one.$delete({ param: at(meetingId, id) }))
