import { z } from 'zod'
import { itemKinds, sittings } from './domain/item.ts'

/** What the shapes of answers are made of. */
export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable()
export const text = z.string()
export const whole = z.number().int()
export const when = nullable(z.iso.datetime({ offset: true }))
export const quantity = nullable(z.string().regex(/^-?\d+(\.\d+)?$/))
export const item = {
  kind: z.enum(itemKinds),
  day: nullable(z.iso.date()),
  sitting: nullable(z.enum(sittings)),
  label: text,
}

/** A page of a longer list. */
export const paged = { total: whole, page: whole, pageSize: whole }
