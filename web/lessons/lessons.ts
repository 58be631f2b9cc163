import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { lessons } = api.meetings[':meetingId']
const one = lessons[':lessonId']

export type Lessons = InferResponseType<typeof lessons.$get, 200>
export type Lesson = Lessons['lessons'][number]
export type ChecklistLesson = Lessons['checklist'][number]
export type LessonBody = InferRequestType<typeof lessons.$post>['json']
export type ReviewBody = InferRequestType<typeof one.review.$put>['json']

export const loadLessons = query(
  (meetingId: number) => answer(lessons.$get({ param: meetingParam(meetingId) })),
  'lessons',
)

const at = (meetingId: number, id: number) => ({ ...meetingParam(meetingId), lessonId: String(id) })

export const addLesson = (meetingId: number, json: LessonBody) =>
  answer(lessons.$post({ param: meetingParam(meetingId), json }))

/** As it was seen: who changed it meanwhile is not overwritten. */
export const changeLesson = (
  meetingId: number,
  { id, revision }: Pick<Lesson, 'id' | 'revision'>,
  said: LessonBody,
) => answer(one.$put({ param: at(meetingId, id), json: { ...said, revision } }))

export const removeLesson = (meetingId: number, id: number) =>
  answer(one.$delete({ param: at(meetingId, id) }))

export const reviewLesson = (meetingId: number, id: number, json: ReviewBody) =>
  answer(one.review.$put({ param: at(meetingId, id), json }))

export const takeBackReview = (meetingId: number, id: number) =>
  answer(one.review.$delete({ param: at(meetingId, id) }))
