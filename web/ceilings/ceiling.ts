import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import type { CeilingBasis } from '../../api/domain/ceiling-costs.ts'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const { ceilings } = api.meetings[':meetingId']

export type Ceilings = InferResponseType<typeof ceilings.$get, 200>
export type Check = Ceilings['checks'][number]
export type MoneyCheck = Extract<Check, { unit: 'cents' }>
export type CountCheck = Exclude<Check, { unit: 'cents' }>
export type Reason = NonNullable<Check['reason']>

export const loadCeilings = query(
  (meetingId: number, basis: CeilingBasis) =>
    answer(ceilings.$get({ param: meetingParam(meetingId), query: { basis } })),
  'ceilings',
)
