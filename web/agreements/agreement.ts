import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import type { NewLine } from '../budgets/budget.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { agreement } = api.meetings[':meetingId']

export type Agreement = InferResponseType<typeof agreement.$get, 200>

export const loadAgreement = query(
  (meetingId: number) => answer(agreement.$get({ param: meetingParam(meetingId) })),
  'agreement',
)

export const saveAgreement = (meetingId: number, lines: NewLine[]) =>
  answer(agreement.$put({ param: meetingParam(meetingId), json: { lines } }))
