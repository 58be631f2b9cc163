import type { ValidationTargets } from 'hono'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { isDay } from './domain/day.ts'
import { parseDecimal } from './domain/decimal.ts'
import { maxCents } from './domain/money.ts'
import { Refusal } from './refusal.ts'

/** Checks one part of a request; what is wrong is answered field by field. */
export const validate = <S extends z.ZodType, T extends keyof ValidationTargets>(
  target: T,
  schema: S,
) =>
  validator(target, schema, (result) => {
    if (result.success) return
    const problems = result.error.map((issue) => ({
      path: (issue.path ?? [])
        .map((part) => String(typeof part === 'object' ? part.key : part))
        .join('.'),
      message: issue.message,
    }))
    throw new Refusal(400, 'request.invalid', {}, problems)
  })

/** Parts that many bodies share. */
export const idText = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
export const day = z
  .string()
  .refine(isDay, 'a day as YYYY-MM-DD / 日期须为 YYYY-MM-DD')
  .meta({ format: 'date' })
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM / 时间须为 HH:MM')
export const name = z.string().trim().min(1).max(200)
export const cents = z.number().int().min(-maxCents).max(maxCents)
export const headCount = z.number().int().min(0).max(1_000_000)
/** Exact decimal text of at most 12 digits before and 6 after the point, not negative. */
export const quantity = z
  .string()
  .refine(
    (text) => parseDecimal(text) !== undefined && /^\d{1,12}(\.\d{1,6})?$/.test(text),
    'a number such as 186 or 0.5 / 须为数字，如 186 或 0.5',
  )
export const page = z.coerce.number().int().min(1).max(1_000_000).default(1)
export const offset = z.coerce.number().int().min(0).max(1e9).default(0)
export const limit = z.coerce.number().int().min(1).max(500).default(100)
export const meetingParam = z.object({ meetingId: idText })
export const attendeeParam = meetingParam.extend({ attendeeId: idText })
export const importParam = z.object({ importId: idText })
