import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { loadMeeting, meetingParam } from '../meetings/meeting.ts'

const { apportionment } = api.meetings[':meetingId']
const schemes = api['apportionment-schemes']

export type Apportioned = InferResponseType<typeof apportionment.$get, 200>
export type Apportionment = NonNullable<Apportioned['apportionment']>
export type SharedPool = Apportionment['pools'][number]
export type PoolShare = SharedPool['shares'][number]
export type SharedItem = Apportioned['items'][number]
export type DepartmentShare = Apportioned['shares'][number]
export type Inputs = InferResponseType<typeof apportionment.inputs.$get, 200>
export type Scheme = InferResponseType<typeof schemes.$get, 200>['schemes'][number]
export type SchemeComparison = InferResponseType<typeof apportionment.comparison.$get, 200>
type Issue = InferRequestType<typeof apportionment.$put>['json']
type Answer = InferRequestType<typeof apportionment.confirmations.$put>['json']
type NewScheme = InferRequestType<typeof schemes.$post>['json']
const weight = apportionment.weights[':basis'][':departmentId']
type WeightKey = InferRequestType<typeof weight.$put>['param']
type Correction = InferRequestType<typeof weight.$put>['json']
type Seats = InferRequestType<(typeof apportionment.rides)[':itemId']['$put']>['json']['seats']

/** The edition in force or the one asked for; with a scheme, as it would come out today. */
export const loadApportionment = query(
  (
    meetingId: number,
    asked: { edition?: number | undefined; schemeId?: number | undefined } = {},
  ) =>
    answer(
      apportionment.$get({
        param: meetingParam(meetingId),
        query: Object.fromEntries(
          Object.entries(asked).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        ),
      }),
    ),
  'apportionment',
)

/** What a scheme is applied to; the preview works with it in the page. */
export const loadInputs = query(
  (meetingId: number) => answer(apportionment.inputs.$get({ param: meetingParam(meetingId) })),
  'apportionment-inputs',
)

export const listSchemes = query(() => answer(schemes.$get()), 'apportionment-schemes')

export const loadComparison = query(
  (meetingId: number, ids: readonly number[]) =>
    answer(
      apportionment.comparison.$get({
        param: meetingParam(meetingId),
        query: { schemes: ids.join(',') },
      }),
    ),
  'apportionment-comparison',
)

export const addScheme = (json: NewScheme) => answer(schemes.$post({ json }))

/** @param version the version that was edited; a later one meanwhile is refused */
export const changeScheme = (id: number, version: number, json: NewScheme) =>
  answer(schemes[':schemeId'].$put({ param: { schemeId: String(id) }, json: { ...json, version } }))

export const removeScheme = (id: number) =>
  answer(schemes[':schemeId'].$delete({ param: { schemeId: String(id) } }))

export const issueApportionment = (meetingId: number, json: Issue) =>
  answer(apportionment.$put({ param: meetingParam(meetingId), json }))

export const answerShare = (meetingId: number, json: Answer) =>
  answer(apportionment.confirmations.$put({ param: meetingParam(meetingId), json }))

export const correctWeight = (param: WeightKey, json: Correction) =>
  answer(weight.$put({ param, json }))

export const restoreWeight = (param: WeightKey) => answer(weight.$delete({ param }))

export const changeRides = (meetingId: number, itemId: number, seats: Seats) =>
  answer(
    apportionment.rides[':itemId'].$put({
      param: { ...meetingParam(meetingId), itemId: String(itemId) },
      json: { seats },
    }),
  )

/** What a change makes stale everywhere. */
export const afterApportioning = () =>
  revalidate([
    loadApportionment.key,
    loadInputs.key,
    listSchemes.key,
    loadComparison.key,
    loadMeeting.key,
  ])
