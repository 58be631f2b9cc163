import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import type { ItemKind, Sitting } from '../../api/domain/item.ts'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { budget } = api.meetings[':meetingId']

export type Budget = InferResponseType<typeof budget.$get, 200>
export type BudgetLine = Budget['lines'][number]
export type BudgetVersion = Budget['versions'][number]
export type NewLine = {
  kind: ItemKind
  day: string | null
  sitting: Sitting | null
  label: string
  quantity: string
  unit: string
  unitPriceCents: number
  note: string | null
}

export const fetchBudget = (meetingId: number, version?: number) =>
  answer(
    budget.$get({
      param: meetingParam(meetingId),
      query: version ? { version: String(version) } : {},
    }),
  )

export const loadBudget = query(fetchBudget, 'budget')

/** What was just saved is what the page finds when it is come back to. */
export const keepBudget = (meetingId: number, saved: Budget): void =>
  query.set(loadBudget.keyFor(meetingId, undefined), saved)

export const saveBudget = (meetingId: number, revision: number, lines: NewLine[]) =>
  answer(budget.$put({ param: meetingParam(meetingId), json: { revision, lines } }))

export const submitBudget = (meetingId: number) =>
  answer(budget.submission.$put({ param: meetingParam(meetingId) }))

export const takeBackBudget = (meetingId: number) =>
  answer(budget.submission.$delete({ param: meetingParam(meetingId) }))

export const approveBudget = (meetingId: number) =>
  answer(budget.approval.$put({ param: meetingParam(meetingId) }))

export const reviseBudget = (meetingId: number, reason: string) =>
  answer(budget.revisions.$post({ param: meetingParam(meetingId), json: { reason } }))

export const copyBudget = (meetingId: number, from: number) =>
  answer(budget.source.$put({ param: meetingParam(meetingId), json: { meetingId: String(from) } }))
