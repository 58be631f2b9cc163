import type { InferRequestType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'
import type { Figures } from '../settlements/settlement.ts'

const { payments } = api.meetings[':meetingId']

export type Payment = Figures['payments'][number]
export type PaymentBody = InferRequestType<typeof payments.$post>['json']

export const addPayment = (meetingId: number, json: PaymentBody) =>
  answer(payments.$post({ param: meetingParam(meetingId), json }))

export const removePayment = (meetingId: number, paymentId: number) =>
  answer(
    payments[':paymentId'].$delete({
      param: { ...meetingParam(meetingId), paymentId: String(paymentId) },
    }),
  )
