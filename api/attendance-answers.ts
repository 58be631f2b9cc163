import { z } from 'zod'
import { nullable, paged, text, when, whole } from './answer-parts.ts'
import { lodgings, personKinds, timedSittings } from './domain/attendance.ts'
import { attendeeKinds } from './domain/person-days.ts'

/** The shapes of the answers about who was invited and who came. */
const kind = z.enum(personKinds)
const time = nullable(z.string().regex(/^\d{2}:\d{2}$/)).meta({
  description: 'Local time of the meeting; null where the hour is unknown',
})

export const attendeeAnswer = z.object({
  id: whole,
  signInCode: text,
  name: text,
  departmentId: nullable(whole).meta({ description: 'Null: not tied to a department yet' }),
  unit: nullable(text).meta({ description: 'The unit as the file spells it' }),
  region: nullable(text),
  position: nullable(text),
  kind,
  phone: nullable(text).meta({ description: 'Masked: 138****5678' }),
  isExpected: z.boolean().meta({ description: 'Invited or registered; otherwise a walk-in' }),
  hasSigned: z.boolean(),
  arrivedOn: nullable(z.iso.date()),
  arrivedTime: time,
  leftOn: nullable(z.iso.date()),
  leftTime: time,
  lodging: nullable(z.enum(lodgings)),
  note: nullable(text),
  signedInBy: nullable(text),
  importId: nullable(whole),
  importLine: nullable(whole),
  revision: whole,
  changedBy: text,
  changedAt: when,
})

export const attendeesAnswer = z.object({
  attendees: z.array(attendeeAnswer),
  expected: whole.meta({ description: 'Of the whole meeting' }),
  came: whole.meta({ description: 'People counted of the whole meeting, walk-ins among them' }),
  cameExpected: whole,
  ...paged,
})

export const phoneAnswer = z.object({ phone: text })

const figures = {
  heads: whole.meta({ description: 'People counted: who signed in or has an arrival time' }),
  personDays: text,
  covers: text,
  roomNights: text,
  headsByKind: z.record(kind, whole),
  expected: whole,
  cameExpected: whole,
  walkIns: whole,
  absent: whole,
  rate: nullable(z.number()).meta({ description: 'cameExpected ÷ expected; 0 of 0 is no rate' }),
  leftEarly: whole,
}

export const attendanceAnswer = z.object({
  totals: z.object(figures),
  planned: z.record(z.enum(attendeeKinds), nullable(whole)),
  kinds: z.array(z.object({ kind, ...figures })),
  departments: z.array(
    z.object({
      departmentId: nullable(whole),
      code: nullable(text),
      name: nullable(text),
      ...figures,
    }),
  ),
  regions: z.array(z.object({ region: nullable(text), ...figures })),
  days: z.array(
    z.object({
      day: z.iso.date(),
      heads: whole,
      sittings: z.array(z.object({ sitting: z.enum(timedSittings), present: whole })),
    }),
  ),
  end: z.object({ day: z.iso.date(), time: text }).meta({
    description: 'Who leaves before this leaves early: the last meal of the last day',
  }),
  earlyLeavers: z
    .array(
      z.object({
        id: whole,
        name: text,
        unit: nullable(text),
        departmentId: nullable(whole),
        leftOn: nullable(z.iso.date()),
        leftTime: time,
      }),
    )
    .meta({ description: 'The first 200, earliest first' }),
})
