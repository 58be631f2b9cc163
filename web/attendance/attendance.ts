import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { loadCeilings } from '../ceilings/ceiling.ts'
import { loadCount } from '../counts/counts.ts'
import { meetingParam } from '../meetings/meeting.ts'
import { loadSettlement } from '../settlements/settlement.ts'

const { attendance, attendees } = api.meetings[':meetingId']
const one = attendees[':attendeeId']

export type Attendance = InferResponseType<typeof attendance.$get, 200>
export type Turnout = Attendance['totals']
export type Attendees = InferResponseType<typeof attendees.$get, 200>
export type Attendee = Attendees['attendees'][number]
export type AttendeeBody = InferRequestType<typeof attendees.$post>['json']
export type AttendeeChange = InferRequestType<typeof one.$patch>['json']
export type AttendeeQuery = InferRequestType<typeof attendees.$get>['query']
export type Moment = { day: string; time: string | null }

const oneParam = (meetingId: number, id: number) => ({
  ...meetingParam(meetingId),
  attendeeId: String(id),
})

export const loadAttendance = query(
  (meetingId: number) => answer(attendance.$get({ param: meetingParam(meetingId) })),
  'attendance',
)

export const fetchAttendees = (meetingId: number, asked: AttendeeQuery): Promise<Attendees> =>
  answer(attendees.$get({ param: meetingParam(meetingId), query: asked }))

export const listAttendees = query(fetchAttendees, 'attendees')

export const fetchAttendee = (meetingId: number, id: number): Promise<Attendee> =>
  answer(one.$get({ param: oneParam(meetingId, id) }))

export const addAttendee = (meetingId: number, json: AttendeeBody) =>
  answer(attendees.$post({ param: meetingParam(meetingId), json }))

export const changeAttendee = (meetingId: number, id: number, json: AttendeeChange) =>
  answer(one.$patch({ param: oneParam(meetingId, id), json }))

export const removeAttendee = (meetingId: number, id: number) =>
  one.$delete({ param: oneParam(meetingId, id) })

export const askPhone = (meetingId: number, id: number) =>
  answer(one.phone.$get({ param: oneParam(meetingId, id) }))

export const signIn = (meetingId: number, id: number, json: Moment) =>
  answer(one['sign-in'].$put({ param: oneParam(meetingId, id), json }))

/** @param revision of the sign-in that is taken back: a later change is not swept away with it */
export const takeSignInBack = (meetingId: number, id: number, revision: number) =>
  answer(
    one['sign-in'].$delete({
      param: oneParam(meetingId, id),
      query: { revision: String(revision) },
    }),
  )

/** What any change of attendance makes stale. */
export const afterAttendance = () =>
  revalidate([
    loadAttendance.key,
    listAttendees.key,
    loadCeilings.key,
    loadCount.key,
    loadSettlement.key,
  ])
