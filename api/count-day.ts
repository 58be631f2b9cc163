import { z } from 'zod'
import { listAttendees } from '../db/attendance.ts'
import { ensureCostItems } from '../db/cost-items.ts'
import {
  type DailyCount,
  insertDailyCount,
  listCountedLines,
  listEditions,
  type NewCountLine,
} from '../db/counts.ts'
import { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { presentAtSitting } from './domain/attendance-figures.ts'
import { itemsTwice } from './domain/budget.ts'
import { inReadingOrder } from './domain/compare.ts'
import { offerCount, partsFit } from './domain/daily-count.ts'
import { addDays } from './domain/day.ts'
import { itemKey } from './domain/item.ts'
import type { Actor } from './env.ts'
import { incomplete, isWhole, itemFields } from './item-body.ts'
import { Refusal } from './refusal.ts'
import { headCount, quantity } from './validate.ts'

const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null)

export const countLineBody = z
  .object({
    ...itemFields,
    quantity,
    guestCount: maybe(headCount),
    staffCount: maybe(headCount),
    passengers: maybe(headCount),
    seats: maybe(headCount),
    kilometres: maybe(quantity),
    hours: maybe(quantity),
    note: maybe(z.string().trim().max(500)),
  })
  .refine(isWhole, incomplete)
  .refine(
    partsFit,
    'guests and staff together exceed those who ate / 来宾和工作人员合计超过用餐人数',
  )

/** The edition to write into: an open one, or a first one. A signed one is amended, never changed. */
export async function openCount(
  db: Db,
  meeting: Meeting,
  day: string,
  actor: Actor,
): Promise<DailyCount> {
  const [latest] = await listEditions(db, meeting.id, day)
  if (latest && latest.state !== 'open') throw new Refusal(409, 'count.signed', { day })
  return (
    latest ??
    insertDailyCount(db, {
      organisationId: actor.organisationId,
      meetingId: meeting.id,
      day,
      edition: 1,
      state: 'open',
      createdBy: actor.name,
    })
  )
}

/** Counted lines, with their items found or added; each stands once, and on its own day. */
export async function countLinesOf(
  db: Db,
  meeting: Meeting,
  day: string,
  lines: readonly z.infer<typeof countLineBody>[],
): Promise<NewCountLine[]> {
  const [twice] = itemsTwice(lines)
  if (twice) throw new Refusal(400, 'budget.item-twice', { item: itemKey(twice) })
  const stray = lines.find((line) => line.day !== null && line.day !== day)
  if (stray) throw new Refusal(400, 'count.other-day', { item: itemKey(stray), day })
  const items = lines.map((line) => ({ ...line, key: itemKey(line) }))
  const ids = await ensureCostItems(db, meeting.organisationId, meeting.id, items)
  return items.map(({ key, kind: _k, day: _d, sitting: _s, label: _l, ...line }) => {
    const itemId = ids.get(key)
    if (itemId === undefined) throw new Error(`item ${key} was not kept`)
    return { ...line, itemId }
  })
}

const shownEdition = ({ organisationId: _o, meetingId: _m, ...edition }: DailyCount) => edition

/** A day's count as its page shows it: what is counted, or what it could begin with, and its editions. */
export async function shownCount(db: Db, meeting: Meeting, day: string, edition?: number) {
  const editions = await listEditions(db, meeting.id, day)
  const latest = edition ? editions.find((one) => one.edition === edition) : editions[0]
  if (edition && !latest) throw new Refusal(404, 'count.unknown', { day })
  const linesOf = async (count: DailyCount | undefined) =>
    count ? (await listCountedLines(db, count)).sort(inReadingOrder) : []
  const before = addDays(day, -1)
  const [yesterday] = await listEditions(db, meeting.id, before)
  const grid = (await loadGrid(db, meeting.id)).sort(inReadingOrder)
  const people = await listAttendees(db, meeting.id)
  return {
    day,
    edition: latest?.edition ?? 0,
    state: latest?.state ?? ('open' as const),
    revision: latest?.revision ?? 0,
    lines: await linesOf(latest),
    /** Lines of the signed edition that an open amendment would replace. */
    signedLines:
      latest?.state === 'open' ? await linesOf(editions.find((one) => one.state === 'signed')) : [],
    offers: offerCount(grid, day, await linesOf(yesterday), (sitting) =>
      presentAtSitting(people, day, sitting),
    ),
    editions: editions.map(shownEdition),
  }
}
