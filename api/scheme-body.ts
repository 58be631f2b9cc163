import { z } from 'zod'
import { parseFraction } from './domain/fraction.ts'
import { itemKinds, sittings } from './domain/item.ts'
import { attendedBases, rideBases, type SchemeTerms } from './domain/scheme.ts'
import { cents, day, idText, name } from './validate.ts'

/** A weight as people write it: `37`, `0.5`, `1/3`; not negative, at most 10^12. */
export const weight = z
  .string()
  .trim()
  .max(40)
  .refine((text) => {
    const value = parseFraction(text)
    return value !== undefined && value.over >= 0n && value.over <= 10n ** 12n * value.under
  }, 'a number such as 37, 0.5 or 1/3 / 须为数字，如 37、0.5 或 1/3')

const departmentId = idText
const limitCents = cents.min(0).nullable()

const basis = z.discriminatedUnion('of', [
  z.object({ of: z.enum([...attendedBases, ...rideBases]) }),
  z.object({
    of: z.literal('fixed'),
    weights: z.array(z.object({ departmentId, weight })).min(1).max(500),
  }),
  z.object({ of: z.literal('equal'), departmentIds: z.array(departmentId).max(500) }),
  z.object({ of: z.literal('direct'), departmentId }),
])

const pattern = z.object({
  kind: z.enum(itemKinds),
  day: day.nullable(),
  sitting: z.enum(sittings).nullable(),
  label: z.string().max(200).nullable(),
})

const pool = z.object({
  name,
  items: z.union([z.literal('rest'), z.array(pattern).min(1).max(2000)]),
  basis,
  limits: z
    .array(z.object({ departmentId, minCents: limitCents, maxCents: limitCents }))
    .max(500)
    .default([]),
})

/** The shape of a scheme's terms; whether they make sense, and for whom, is `schemeFaults`. */
export const schemeTerms = z.object({
  pools: z.array(pool).max(50),
  excluded: z.array(departmentId).max(500).default([]),
  host: z
    .object({ departmentId, percent: z.string().trim().max(20) })
    .nullable()
    .default(null),
}) satisfies z.ZodType<SchemeTerms>
