import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { Dimension } from '../../api/domain/survey.ts'
import { answer, api, queryString } from '../api.ts'
import { type Progress, type Sending, sendFile } from '../imports/upload.ts'
import { meetingParam } from '../meetings/meeting.ts'

const one = api.surveys[':surveyId']
const ofMeeting = api.meetings[':meetingId']
const comment = api.comments[':commentId']
const settings = api['survey-settings']
const themes = api['survey-themes']

export type Survey = InferResponseType<typeof one.$get, 200>
export type SurveyRow = InferResponseType<typeof ofMeeting.surveys.$get, 200>['surveys'][number]
export type Question = Survey['reading']['questions'][number]
export type Decisions = InferRequestType<typeof one.$patch>['json']
export type QuestionDecision = NonNullable<NonNullable<Decisions['questions']>[string]>
export type Statistics = InferResponseType<typeof one.statistics.$get, 200>
export type Asked = Statistics['questions'][number]
export type Figures = NonNullable<Asked['whole']>
export type Comments = InferResponseType<typeof ofMeeting.comments.$get, 200>
export type Comment = Comments['comments'][number]
export type CommentQuery = InferRequestType<typeof ofMeeting.comments.$get>['query']
export type CommentDecision = InferRequestType<typeof comment.$patch>['json']
export type Satisfaction = InferResponseType<typeof ofMeeting.satisfaction.$get, 200>
export type SatisfactionRow = Satisfaction['own']
export type SurveySettings = InferResponseType<typeof settings.$get, 200>
export type Theme = SurveySettings['themes'][number]
export type ThemesBody = InferRequestType<typeof themes.$put>['json']
export type NamedAnswers = InferResponseType<typeof one.people.$get, 200>

const surveyParam = (surveyId: number | string) => ({ surveyId: String(surveyId) })

export const listSurveys = query(
  (meetingId: number) => answer(ofMeeting.surveys.$get({ param: meetingParam(meetingId) })),
  'surveys',
)

export const loadSurvey = query(
  (surveyId: string) => answer(one.$get({ param: surveyParam(surveyId) })),
  'survey',
)

export const loadStatistics = query(
  (surveyId: number, by: Dimension | undefined) =>
    answer(one.statistics.$get({ param: surveyParam(surveyId), query: by ? { by } : {} })),
  'survey-statistics',
)

export const loadComments = query(
  (meetingId: number, asked: CommentQuery) =>
    answer(ofMeeting.comments.$get({ param: meetingParam(meetingId), query: asked })),
  'comments',
)

export const loadSatisfaction = query(
  (meetingId: number) => answer(ofMeeting.satisfaction.$get({ param: meetingParam(meetingId) })),
  'satisfaction',
)

export const loadSurveySettings = query(() => answer(settings.$get()), 'survey-settings')

/** Sends an export to be read: the preview comes back. */
export const uploadSurvey = (
  meetingId: number,
  file: File,
  onProgress: (progress: Progress) => void,
): Sending<Survey> =>
  sendFile(
    `/api/meetings/${meetingId}/surveys${queryString({ filename: file.name })}`,
    file,
    onProgress,
  )

export const readSurveyAgain = (surveyId: number, json: Decisions) =>
  answer(one.$patch({ param: surveyParam(surveyId), json }))

export const throwSurveyAway = (surveyId: number) => one.$delete({ param: surveyParam(surveyId) })

export const commitSurvey = (surveyId: number, revision: number) =>
  answer(one.commitment.$put({ param: surveyParam(surveyId), json: { revision } }))

export const undoSurvey = (surveyId: number) =>
  answer(one.commitment.$delete({ param: surveyParam(surveyId) }))

export const decideComment = (commentId: number, json: CommentDecision) =>
  answer(comment.$patch({ param: { commentId: String(commentId) }, json }))

/** Not kept: looking is recorded, so it happens when it is asked for. */
export const fetchPeople = (surveyId: number) =>
  answer(one.people.$get({ param: surveyParam(surveyId) }))

export const printPerson = (surveyId: number, personId: string, isPrinted: boolean) =>
  answer(
    one.people[':personId'].$patch({
      param: { ...surveyParam(surveyId), personId },
      json: { isPrinted },
    }),
  )

export const saveThemes = (json: ThemesBody) => answer(themes.$put({ json }))

export const saveSmallestGroup = (revision: number, smallestGroup: number) =>
  answer(settings.$put({ json: { revision, smallestGroup } }))

/** What a commitment or an undo makes stale. */
export const afterSurvey = () =>
  revalidate([
    listSurveys.key,
    loadSurvey.key,
    loadStatistics.key,
    loadComments.key,
    loadSatisfaction.key,
  ])

export const afterComment = () => revalidate(loadComments.key)
