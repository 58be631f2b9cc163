import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { counts, departures } = api.meetings[':meetingId']
const oneDay = counts[':day']

export type Counts = InferResponseType<typeof counts.$get, 200>
export type CountDay = Counts['days'][number]
export type Departure = Counts['departures'][number]
export type Count = InferResponseType<typeof oneDay.$get, 200>
export type CountedLine = Count['lines'][number]
export type CountOffer = Count['offers'][number]
export type CountEdition = Count['editions'][number]
export type CountLineBody = InferRequestType<typeof oneDay.$put>['json']['lines'][number]
export type DepartureBody = InferRequestType<typeof departures.$post>['json']

const dayParam = (meetingId: number, day: string) => ({ ...meetingParam(meetingId), day })

export const loadCounts = query(
  (meetingId: number) => answer(counts.$get({ param: meetingParam(meetingId) })),
  'counts',
)

export const fetchCount = (meetingId: number, day: string, edition?: number): Promise<Count> =>
  answer(
    oneDay.$get({
      param: dayParam(meetingId, day),
      query: edition ? { edition: String(edition) } : {},
    }),
  )

export const loadCount = query(fetchCount, 'count')

/** What was just saved is what the page finds when it is come back to. */
export const keepCount = (meetingId: number, saved: Count): void =>
  query.set(loadCount.keyFor(meetingId, saved.day, undefined), saved)

export const saveCount = (
  meetingId: number,
  day: string,
  revision: number,
  lines: CountLineBody[],
) => answer(oneDay.$put({ param: dayParam(meetingId, day), json: { revision, lines } }))

export const signCount = (meetingId: number, count: Count, hotelContact: string) =>
  answer(
    oneDay.signature.$put({
      param: dayParam(meetingId, count.day),
      json: { hotelContact, revision: count.revision },
    }),
  )

export const amendCount = (meetingId: number, day: string, reason: string) =>
  answer(oneDay.amendments.$post({ param: dayParam(meetingId, day), json: { reason } }))

export const dropAmendment = (meetingId: number, day: string) =>
  answer(oneDay.amendments.$delete({ param: dayParam(meetingId, day) }))

export const noteDeparture = (meetingId: number, json: DepartureBody) =>
  answer(departures.$post({ param: meetingParam(meetingId), json }))

export const removeDeparture = (meetingId: number, id: number) =>
  answer(
    departures[':departureId'].$delete({
      param: { ...meetingParam(meetingId), departureId: String(id) },
    }),
  )
