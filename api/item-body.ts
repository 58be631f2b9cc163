import { z } from 'zod'
import { type ItemIdentity, itemKinds, sittings } from './domain/item.ts'
import { day } from './validate.ts'

/** An item as requests name it. A meal has its day and sitting, a night its day; what is meaningless is refused. */
export const itemFields = {
  kind: z.enum(itemKinds),
  day: day.nullish().transform((value) => value ?? null),
  sitting: z
    .enum(sittings)
    .nullish()
    .transform((value) => value ?? null),
  label: z.string().trim().max(100).default(''),
}

export const isWhole = ({ kind, day, sitting, label }: ItemIdentity): boolean =>
  kind === 'meal'
    ? sitting !== null
    : sitting === null && (kind === 'unclassified' || label !== '' || (kind === 'lodging' && !!day))

export const incomplete =
  'a meal needs its sitting; anything else a label and no sitting / 用餐须写明餐次，其他项目须写明名称'
