import { query } from '@solidjs/router'
import type { InferRequestType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'
import type { Figures } from '../settlements/settlement.ts'

const one = api.meetings[':meetingId']

export type Difference = Figures['differences'][number]
export type DifferenceState = Difference['state']
export type Cause = Difference['cause']
export type Tolerance = Figures['tolerances'][number]
type Deciding = InferRequestType<typeof one.differences.$put>['json']
export type Decision = Deciding['decision']
export type Seen = Deciding['seen'][number]
export type HotelReply = InferRequestType<(typeof one)['hotel-replies']['$post']>['json']

export const decideDifferences = (meetingId: number, json: Deciding) =>
  answer(one.differences.$put({ param: meetingParam(meetingId), json }))

export const saveTolerances = (meetingId: number, tolerances: Tolerance[]) =>
  answer(one.tolerances.$put({ param: meetingParam(meetingId), json: { tolerances } }))

export const addHotelReply = (meetingId: number, json: HotelReply) =>
  answer(one['hotel-replies'].$post({ param: meetingParam(meetingId), json }))

/** The bill's own lines behind an item. */
export const loadBillLines = query(
  (meetingId: number, itemId: number) =>
    answer(
      one.comparison.evidence.$get({
        param: meetingParam(meetingId),
        query: { itemId: String(itemId) },
      }),
    ),
  'bill-lines',
)

/** Who agreed to what, in the version that the figures rest on. */
export const loadClauses = query(
  (meetingId: number, version: number) =>
    answer(
      one.agreement.$get({
        param: meetingParam(meetingId),
        query: { version: String(version) },
      }),
    ),
  'clauses',
)

/** A day's signed count: who signed what. */
export const loadSignedCount = query(
  (meetingId: number, day: string) =>
    answer(one.counts[':day'].$get({ param: { ...meetingParam(meetingId), day }, query: {} })),
  'signed-count',
)

export const letterAddress = (meetingId: number, lang: string): string =>
  `/api/meetings/${meetingId}/dispute-letter?lang=${lang}&format=docx`
