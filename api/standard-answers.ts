import { z } from 'zod'
import { forbiddenClasses } from './domain/forbidden.ts'
import { meetingCategories } from './domain/standard.ts'
import { cents } from './validate.ts'

const whole = z.number().int()

export const standardAnswer = z.object({
  id: whole,
  name: z.string(),
  source: z.string(),
  place: z.string().nullable(),
  category: z.enum(meetingCategories),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().meta({ description: 'The last day; null is still in force' }),
  lodgingCents: cents,
  mealsCents: cents,
  otherCents: cents,
  totalCents: cents.meta({ description: 'Per person-day: lodging + meals + other' }),
  partsOffset: z.boolean(),
  deductNotProvided: z.boolean(),
  attendanceCap: whole.nullable(),
  staffShareBasisPoints: whole.nullable(),
  maxHalfDays: whole.nullable(),
  travelHalfDays: whole.nullable(),
  verified: z.boolean(),
  note: z.string().nullable(),
})

export const standardsAnswer = z.object({ standards: z.array(standardAnswer) })

export const forbiddenWordsAnswer = z.object({
  words: z.array(
    z.object({
      word: z.string(),
      class: z.enum(forbiddenClasses),
      exceptions: z.array(z.string()),
    }),
  ),
})
