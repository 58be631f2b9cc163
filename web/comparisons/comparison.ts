import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { comparison } = api.meetings[':meetingId']

export type Comparison = InferResponseType<typeof comparison.$get, 200>
export type ComparisonRow = Comparison['rows'][number]
export const views = ['item', 'meal', 'vehicle', 'category', 'day'] as const
export type View = (typeof views)[number]

export const loadComparison = query(
  (meetingId: number, by: View) =>
    answer(comparison.$get({ param: meetingParam(meetingId), query: { by } })),
  'comparison',
)

export const exportAddress = (
  meetingId: number,
  by: View,
  format: 'csv' | 'xlsx',
  lang: string,
): string => `/api/meetings/${meetingId}/comparison/export?by=${by}&format=${format}&lang=${lang}`
