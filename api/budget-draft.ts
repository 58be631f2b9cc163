import { z } from 'zod'
import {
  type Budget,
  findBudget,
  findCurrentBudget,
  insertBudget,
  listBudgetLines,
  listBudgets,
  type NewBudgetLine,
} from '../db/budgets.ts'
import { ensureCostItems } from '../db/cost-items.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { annualOf } from './annual-draws.ts'
import { type BudgetEntry, itemsTwice, lineAmountCents } from './domain/budget.ts'
import { inReadingOrder } from './domain/compare.ts'
import { itemKey } from './domain/item.ts'
import type { Actor } from './env.ts'
import { incomplete, isWhole, itemFields } from './item-body.ts'
import { Refusal } from './refusal.ts'
import { cents, quantity } from './validate.ts'

export const lineBody = z
  .object({
    ...itemFields,
    quantity,
    unit: z.string().trim().max(20).default(''),
    unitPriceCents: cents.min(0),
    note: z.string().trim().max(500).nullish(),
  })
  .refine(isWhole, incomplete)

/** The draft to write into: the current one, or a first one. Anything else is not open to change. */
export async function draftOf(db: Db, meeting: Meeting, actor: Actor): Promise<Budget> {
  const current = await findCurrentBudget(db, meeting.id)
  if (current && current.state !== 'draft')
    throw new Refusal(409, 'budget.not-draft', { state: current.state })
  return (
    current ??
    insertBudget(db, {
      organisationId: actor.organisationId,
      meetingId: meeting.id,
      version: 1,
      state: 'draft',
      createdBy: actor.name,
    })
  )
}

/** Entries as lines: amounts worked out, items found or added, nothing twice. */
export async function draftLines(
  db: Db,
  meeting: Meeting,
  entries: readonly BudgetEntry[],
): Promise<NewBudgetLine[]> {
  const [twice] = itemsTwice(entries)
  if (twice) throw new Refusal(400, 'budget.item-twice', { item: itemKey(twice) })
  const items = entries.map((entry) => ({ ...entry, key: itemKey(entry) }))
  const ids = await ensureCostItems(db, meeting.organisationId, meeting.id, items)
  return items.map((entry) => {
    const amountCents = lineAmountCents(entry)
    if (amountCents === undefined) throw new Refusal(400, 'budget.amount-too-large')
    const itemId = ids.get(entry.key)
    if (itemId === undefined) throw new Error(`item ${entry.key} was not kept`)
    const { quantity, unit, unitPriceCents, note } = entry
    return { itemId, quantity, unit, unitPriceCents, amountCents, note: note ?? null }
  })
}

/** A budget as pages show it. Without any yet: an empty draft, version 0. */
export async function shownBudget(db: Db, meeting: Meeting, version?: number) {
  const versions = await listBudgets(db, meeting.id)
  const budget = version
    ? await findBudget(db, meeting.id, version)
    : await findCurrentBudget(db, meeting.id)
  if (version && !budget) throw new Refusal(404, 'budget.unknown')
  const lines = budget
    ? (await listBudgetLines(db, meeting.id, budget.version)).sort(inReadingOrder)
    : []
  const totalCents = lines.reduce((sum, line) => sum + line.amountCents, 0)
  return {
    version: budget?.version ?? 0,
    state: budget?.state ?? ('draft' as const),
    revision: budget?.revision ?? 0,
    reason: budget?.reason ?? null,
    approver: meeting.approverId
      ? { id: meeting.approverId, name: meeting.approverName ?? '' }
      : null,
    versions,
    lines,
    totalCents,
    annual: await annualOf(db, meeting, totalCents),
  }
}
