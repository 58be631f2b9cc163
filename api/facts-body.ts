import { z } from 'zod'
import { isDay } from './domain/day.ts'
import { itemRoles, lengthClasses, levels, reportKinds, useForms } from './domain/rule-book.ts'
import type { Facts } from './domain/score-facts.ts'
import { pointsText, word } from './rule-book-body.ts'
import { day, name } from './validate.ts'

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** A day, or a day with its local time. */
export const moment = z
  .string()
  .refine(
    (text) => isDay(text.slice(0, 10)) && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text.slice(10)),
    'a day or a local time, as 2026-05-09 or 2026-05-09T16:30 / 须为日期或时间，如 2026-05-09 或 2026-05-09T16:30',
  )

const unit = z.object({
  id,
  code: word,
  name,
  class: word.nullable(),
  ranked: z.boolean(),
  parentId: id.nullable(),
})
const item = z.object({
  id,
  title: name,
  kind: word.nullable(),
  length: z.enum(lengthClasses).nullable(),
  units: z
    .array(z.object({ unitId: id, role: z.enum(itemRoles), officerId: id.nullable() }))
    .max(100),
  commissioned: z.boolean(),
  submittedAt: moment.nullable(),
  dueAt: moment.nullable(),
  lateKind: word.nullable(),
  extras: z.array(word).max(20),
})
const use = z.object({
  id,
  itemId: id,
  publication: word,
  level: z.enum(levels),
  form: z.enum(useForms),
  day,
  given: pointsText.nullable(),
})
const instruction = z.object({
  id,
  itemId: id,
  level: z.enum(levels),
  office: word,
  day,
  publication: word.nullable(),
  form: z.enum(useForms).nullable(),
})
const report = z.object({
  id,
  unitId: id,
  kind: z.enum(reportKinds),
  day,
  points: pointsText.nullable(),
})
const quota = z.object({
  unitId: id.nullable(),
  class: word.nullable(),
  from: day,
  to: day,
  amount: pointsText,
})

/** The shape of facts; whether they hold together is `factFaults`. */
export const facts = z.object({
  units: z.array(unit).max(5000),
  officers: z.array(z.object({ id, name, unitId: id })).max(20_000),
  items: z.array(item).max(200_000),
  uses: z.array(use).max(300_000),
  instructions: z.array(instruction).max(100_000),
  reports: z.array(report).max(100_000),
  quotas: z.array(quota).max(100_000),
}) satisfies z.ZodType<Facts>
