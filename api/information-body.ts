import { z } from 'zod'
import { itemRoles, lengthClasses, levels, reportKinds, useForms } from './domain/rule-book.ts'
import { moment } from './facts-body.ts'
import { positivePoints } from './rule-book-body.ts'
import { day } from './validate.ts'

/** Who enters facts of information work. */
export const informing = ['organiser', 'administrator'] as const

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'one line without control characters / 须为一行，不含控制字符')
export const title = oneLine(200)
export const shortWord = oneLine(100)
/** Left out or empty: nothing. */
const orNothing = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((said) => said ?? null)
const maybe = orNothing(shortWord)
export const revision = z.number().int().min(0)

export const unitBody = z.object({ class: maybe, isRanked: z.boolean().default(true) })

export const officerBody = z.object({
  unitId: id,
  name: shortWord,
  isRetired: z.boolean().default(false),
})

export const adoptionBody = z.object({
  publication: shortWord,
  issue: maybe,
  level: z.enum(levels),
  form: z.enum(useForms),
  adoptedOn: day,
  given: orNothing(positivePoints),
})

export const instructionBody = z.object({
  level: z.enum(levels),
  office: shortWord,
  writtenOn: day,
  publication: maybe,
  form: orNothing(z.enum(useForms)),
})

export const itemBody = z.object({
  number: maybe,
  title,
  /** The one that submitted it comes first. */
  units: z
    .array(
      z.object({
        unitId: id,
        role: z.enum(itemRoles).default('main'),
        officerId: orNothing(id),
      }),
    )
    .min(1)
    .max(100),
  kind: maybe,
  length: orNothing(z.enum(lengthClasses)),
  commissioned: z.boolean().default(false),
  submittedAt: orNothing(moment),
  dueAt: orNothing(moment),
  lateKind: maybe,
  extras: z.array(shortWord).max(20).default([]),
  note: orNothing(z.string().trim().min(1).max(1000)),
})

export const reportBody = z.object({
  unitId: id,
  kind: z.enum(reportKinds),
  reportedOn: day,
  matter: title,
  points: orNothing(positivePoints),
})

export const quotaBody = z
  .object({
    unitId: orNothing(id),
    class: maybe,
    startsOn: day,
    endsOn: day,
    amount: positivePoints,
  })
  .refine(
    ({ unitId, class: unitClass }) => unitId === null || unitClass === null,
    'for a unit or for a class, not for both / 任务只能给一个单位或一个类别',
  )
  .refine(
    ({ startsOn, endsOn }) => startsOn <= endsOn,
    'the last day follows the first / 结束日期不得早于开始日期',
  )

/** `2026-05-09T16:30` as the table has it. */
export const daysAndTimes = ({
  submittedAt,
  dueAt,
}: {
  submittedAt: string | null
  dueAt: string | null
}) => ({
  submittedOn: submittedAt?.slice(0, 10) ?? null,
  submittedTime: submittedAt?.slice(11) || null,
  dueOn: dueAt?.slice(0, 10) ?? null,
  dueTime: dueAt?.slice(11) || null,
})
