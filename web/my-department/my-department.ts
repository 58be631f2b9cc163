import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const shares = api['my-department'].shares
const confirmations = api.meetings[':meetingId'].apportionment.confirmations

export type OwnShare = InferResponseType<typeof shares.$get, 200>['shares'][number]
type Answer = InferRequestType<typeof confirmations.$put>['json']

export const loadMyDepartment = query(() => answer(api['my-department'].$get()), 'my-department')

export const listOwnShares = query(() => answer(shares.$get()), 'own-shares')

export const loadOwnShare = query(
  (meetingId: string, departmentId: string) =>
    answer(shares[':meetingId'][':departmentId'].$get({ param: { meetingId, departmentId } })),
  'own-share',
)

/** Also after a refusal: there is a later edition, and it is what has to be read. */
export const afterAnswering = () => revalidate([listOwnShares.key, loadOwnShare.key])

export async function answerOwnShare(meetingId: string, json: Answer) {
  const kept = await answer(confirmations.$put({ param: { meetingId }, json }))
  await afterAnswering()
  return kept
}
