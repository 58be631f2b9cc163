import { z } from 'zod'
import { cents } from './validate.ts'

const whole = z.number().int()
const meeting = {
  meetingId: whole,
  code: z.string(),
  title: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
}

export const annualBudgetAnswer = z.object({
  year: whole,
  annual: z
    .object({
      amountCents: cents,
      note: z.string().nullable(),
      changedBy: z.string(),
      changedAt: z.iso.datetime({ offset: true }),
    })
    .nullable(),
  drawn: z.array(
    z.object({
      ...meeting,
      approvedCents: cents.nullable(),
      settledCents: cents.nullable(),
      drawnCents: cents,
    }),
  ),
  wanted: z.array(
    z.object({
      ...meeting,
      state: z.enum(['draft', 'submitted']),
      pendingCents: cents,
      wantedCents: cents.meta({ description: 'Beyond what the meeting draws already' }),
    }),
  ),
  totals: z.object({
    approvedCents: cents,
    settledCents: cents.nullable(),
    drawnCents: cents,
    wantedCents: cents,
    leftCents: cents.nullable(),
    leftAfterWantedCents: cents.nullable(),
  }),
})
