import { z } from 'zod'
import { ceilingBases } from './domain/ceiling-costs.ts'
import { ceilingParts } from './domain/ceiling-parts.ts'
import { attendeeKinds } from './domain/person-days.ts'
import { standardAnswer } from './standard-answers.ts'
import { cents } from './validate.ts'

const whole = z.number().int()
const part = z.enum(ceilingParts)
const attendeeKind = z.enum(attendeeKinds)

const known = [
  z.object({ from: z.literal('attendees'), count: whole, attendees: whole, days: whole }),
  z.object({
    from: z.literal('covers'),
    count: whole,
    byDay: z.array(z.object({ day: z.iso.date(), covers: whole })),
  }),
  z.object({
    from: z.literal('attendance'),
    count: whole,
    heads: whole,
    byDay: z.array(z.object({ day: z.iso.date(), heads: whole })),
  }),
] as const

const personDays = z.union([
  ...known,
  z.object({ from: z.literal('attendees'), count: z.null(), missing: z.array(attendeeKind) }),
  z.object({ from: z.literal('covers'), count: z.null(), missing: z.array(z.iso.date()) }),
])

const reason = z.union([
  z.object({
    code: z.enum([
      'no-standard',
      'no-limit',
      'no-cost',
      'no-attendance',
      'nobody',
      'session-missing',
      'session-too-long',
    ]),
  }),
  z.object({ code: z.literal('attendees-missing'), kinds: z.array(attendeeKind) }),
  z.object({ code: z.literal('covers-missing'), days: z.array(z.iso.date()) }),
  z.object({ code: z.literal('cost-missing'), count: whole }),
  z.object({ code: z.literal('unclassified'), cents }),
])

const state = z.enum(['within', 'exceeded', 'not-checked'])

const moneyCheck = z.object({
  name: z.enum(['total', ...ceilingParts]),
  unit: z.literal('cents'),
  state,
  allowedCents: cents.nullable(),
  actualCents: cents.nullable(),
  base: z
    .object({ personDays: z.union(known), perPersonDayCents: cents, deducted: z.array(part) })
    .nullable()
    .meta({ description: 'allowed = person-days × per person-day, without the parts deducted' }),
  reason: reason.nullable().meta({ description: 'Why it was not checked' }),
})

const countBase = z.union([
  z.object({
    code: z.literal('attendees'),
    attendees: z.record(attendeeKind, whole.nullable()),
  }),
  z.object({ code: z.literal('staff-share'), staff: whole, others: whole }),
  z.object({ code: z.literal('days'), days: whole, sessionHalfDays: whole.nullable() }),
])

const countCheck = z.object({
  name: z.enum(['attendance', 'staff-share', 'length', 'travel', 'stay']),
  unit: z.enum(['persons', 'basis-points', 'half-days']),
  state,
  allowed: whole.nullable(),
  actual: whole.nullable(),
  base: countBase.nullable(),
  reason: reason.nullable(),
})

export const ceilingsAnswer = z.object({
  basis: z.enum(ceilingBases),
  standard: standardAnswer.nullable(),
  personDays,
  parts: z.array(
    z.object({
      part,
      allowedCents: cents.nullable(),
      actualCents: cents,
      provided: z.boolean().nullable().meta({
        description: 'Null while unclassified costs may belong to it',
      }),
    }),
  ),
  checks: z.array(z.union([moneyCheck, countCheck])),
})
