import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api, queryString, send } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { agreement } = api.meetings[':meetingId']

export type Agreement = InferResponseType<typeof agreement.$get, 200>
export type AgreementLine = Agreement['lines'][number]
export type AgreementVersion = Agreement['versions'][number]
export type AgreementBody = InferRequestType<typeof agreement.$put>['json']
export type TermBody = AgreementBody['lines'][number]
export type Signature = { signedOn: string; signedForHotelBy: string }

/** What the agreement says besides its terms. */
export type About = Pick<Agreement, 'contact' | 'freeItems' | 'roomNumbersDueOn' | 'keysDueOn'>

export const fetchAgreement = (meetingId: number, version?: number): Promise<Agreement> =>
  answer(
    agreement.$get({
      param: meetingParam(meetingId),
      query: version ? { version: String(version) } : {},
    }),
  )

export const loadAgreement = query(fetchAgreement, 'agreement')

/** What was just saved is what the page finds when it is come back to. */
export const keepAgreement = (meetingId: number, saved: Agreement): void =>
  query.set(loadAgreement.keyFor(meetingId, undefined), saved)

export const saveAgreement = (meetingId: number, json: AgreementBody): Promise<Agreement> =>
  answer(agreement.$put({ param: meetingParam(meetingId), json }))

export type AgreementReading = InferResponseType<typeof agreement.reading.$post, 200>

/** What a hotel's own table says; nothing is written by reading it. */
export const readAgreementFile = async (
  meetingId: number,
  file: File,
): Promise<AgreementReading> => {
  const query = queryString({ filename: file.name })
  const answered = await send(`/api/meetings/${meetingId}/agreement/reading${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })
  return answered.json() as Promise<AgreementReading>
}

export const signAgreement = (meetingId: number, revision: number, signature: Signature) =>
  answer(
    agreement.signature.$put({ param: meetingParam(meetingId), json: { ...signature, revision } }),
  )

export const reviseAgreement = (meetingId: number, reason: string) =>
  answer(agreement.versions.$post({ param: meetingParam(meetingId), json: { reason } }))
