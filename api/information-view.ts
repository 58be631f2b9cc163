import type { z } from 'zod'
import type { Db } from '../db/index.ts'
import { listAdoptionsOf } from '../db/information-adoptions.ts'
import { listInstructionsOf } from '../db/information-instructions.ts'
import { findItem, type InformationItem } from '../db/information-items.ts'
import type { itemAnswer } from './answers-information.ts'
import { Refusal } from './refusal.ts'

const momentOf = (day: string | null, time: string | null) =>
  day === null ? null : time === null ? day : `${day}T${time}`

/** An item as it is answered: its times as one text each. */
export function shownItem<T extends InformationItem>(item: T) {
  const { submittedOn, submittedTime, dueOn, dueTime, ...rest } = item
  return {
    ...rest,
    submittedAt: momentOf(submittedOn, submittedTime),
    dueAt: momentOf(dueOn, dueTime),
  }
}

/** An item with its adoptions and instructions. */
export async function shownWhole(db: Db, itemId: number) {
  const item = await findItem(db, itemId)
  if (!item) throw new Refusal(404, 'information.item-unknown')
  return {
    ...shownItem(item),
    adoptions: await listAdoptionsOf(db, itemId),
    instructions: await listInstructionsOf(db, itemId),
  }
}

export type ShownItem = z.infer<typeof itemAnswer>
