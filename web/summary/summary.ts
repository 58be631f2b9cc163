import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api, queryString } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { summary } = api.meetings[':meetingId']

export type Summary = InferResponseType<typeof summary.$get, 200>
export type Block = Summary['blocks'][number]
export type Figure = Block['figures'][number]
export type Sentence = Block['sentences'][number]
export type Part = Sentence['zh'][number]
export type Table = Block['tables'][number]
export type Drift = NonNullable<Summary['drift']>
export type Reason = Drift['reasons'][number]
type Draft = InferRequestType<typeof summary.draft.$put>['json']
type Signature = InferRequestType<typeof summary.signature.$put>['json']

/** A meeting summed up: today's draft, or what an edition froze. */
export const loadSummary = query(
  (meetingId: number, edition?: number) =>
    answer(
      summary.$get({
        param: meetingParam(meetingId),
        query: edition === undefined ? {} : { edition: String(edition) },
      }),
    ),
  'summary',
)

export const saveTexts = (meetingId: number, json: Draft) =>
  answer(summary.draft.$put({ param: meetingParam(meetingId), json }))

export const signSummary = (meetingId: number, json: Signature) =>
  answer(summary.signature.$put({ param: meetingParam(meetingId), json }))

export const reopenSummary = (meetingId: number, reason: string) =>
  answer(summary.reopenings.$post({ param: meetingParam(meetingId), json: { reason } }))

export const afterSumming = () => revalidate(loadSummary.key)

export const exportAddress = (
  meetingId: number,
  format: 'html' | 'docx' | 'xlsx',
  lang: string,
  edition: number | undefined,
): string => `/api/meetings/${meetingId}/summary/export${queryString({ format, lang, edition })}`

/** Every figure of a summary by its key. */
export const figuresOf = ({ blocks }: Pick<Summary, 'blocks'>): Map<string, Figure> =>
  new Map(blocks.flatMap(({ figures }) => figures).map((one) => [one.key, one]))
