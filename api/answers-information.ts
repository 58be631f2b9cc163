import { z } from 'zod'
import { nullable, text, when, whole } from './answer-parts.ts'
import { departmentNatures } from './domain/department.ts'
import { itemRoles, lengthClasses, levels, reportKinds, useForms } from './domain/rule-book.ts'

/** The shapes of what is answered about the facts of information work; held against the real answers. */
const kept = {
  importId: nullable(whole).meta({
    description: 'The file it came from; null when entered by hand',
  }),
  revision: whole,
  changedBy: text,
}
const day = z.iso.date()
const moment = nullable(
  text.meta({ description: 'A day, or a day with its local time: 2026-05-09T16:30' }),
)

export const unitAnswer = z.object({
  id: whole.meta({ description: 'That of its department' }),
  code: text,
  name: text,
  parentId: nullable(whole),
  nature: z.enum(departmentNatures),
  aliases: z.array(text),
  class: nullable(text),
  isRanked: z.boolean().meta({ description: 'False: takes part without a rank' }),
  ...kept,
})
export const unitsAnswer = z.object({ units: z.array(unitAnswer), classes: z.array(text) })

export const officerAnswer = z.object({
  id: whole,
  unitId: whole,
  name: text,
  isRetired: z.boolean(),
  ...kept,
})
export const officersAnswer = z.object({ officers: z.array(officerAnswer) })

const adoption = {
  id: whole,
  itemId: whole,
  publication: text,
  issue: nullable(text),
  level: z.enum(levels),
  form: z.enum(useForms),
  adoptedOn: day,
  given: nullable(text).meta({ description: 'Points that the publication’s own office gave' }),
  ...kept,
}
export const adoptionAnswer = z.object(adoption)

const ofItem = { title: text, number: nullable(text), unitId: whole }
export const adoptionsAnswer = z.object({
  adoptions: z.array(z.object({ ...adoption, ...ofItem })),
  total: whole,
  publications: z
    .array(z.object({ publication: text, level: z.enum(levels), count: whole }))
    .meta({ description: 'All that ever used anything, the most frequent first' }),
})

const instruction = {
  id: whole,
  itemId: whole,
  level: z.enum(levels),
  office: text.meta({ description: 'The leader’s office' }),
  writtenOn: day,
  publication: nullable(text).meta({ description: 'The copy written on, where known' }),
  form: nullable(z.enum(useForms)),
  ...kept,
}
export const instructionAnswer = z.object(instruction)
export const instructionsAnswer = z.object({
  instructions: z.array(z.object({ ...instruction, ...ofItem })),
  total: whole,
  offices: z.array(z.object({ office: text, level: z.enum(levels), count: whole })),
})

const item = {
  id: whole,
  number: nullable(text),
  title: text,
  units: z
    .array(z.object({ unitId: whole, role: z.enum(itemRoles), officerId: nullable(whole) }))
    .meta({ description: 'The one that submitted it comes first' }),
  kind: nullable(text).meta({
    description: 'routine, experience, problem, suggestion, or the office’s own word',
  }),
  length: nullable(z.enum(lengthClasses)),
  commissioned: z.boolean(),
  submittedAt: moment,
  dueAt: moment,
  lateKind: nullable(text),
  extras: z.array(text),
  note: nullable(text),
  importLine: nullable(whole),
  changedAt: when,
  ...kept,
}
export const itemAnswer = z.object({
  ...item,
  adoptions: z.array(z.object(adoption)),
  instructions: z.array(z.object(instruction)),
})
export const itemsAnswer = z.object({
  items: z.array(z.object({ ...item, adoptionCount: whole, instructionCount: whole })),
  total: whole,
  kinds: z.array(text),
})

export const reportAnswer = z.object({
  id: whole,
  unitId: whole,
  kind: z.enum(reportKinds),
  reportedOn: day,
  matter: text,
  points: nullable(text),
  ...kept,
})
export const reportsAnswer = z.object({ reports: z.array(reportAnswer) })

const quota = z.object({
  id: whole,
  unitId: nullable(whole),
  class: nullable(text),
  startsOn: day,
  endsOn: day,
  amount: text,
  ...kept,
})
export const quotasAnswer = z.object({ quotas: z.array(quota) })
