import { z } from 'zod'
import {
  type Agreement,
  findAgreement,
  findCurrentAgreement,
  insertAgreement,
  listAgreementLines,
  listAgreements,
  type NewAgreementLine,
} from '../db/agreements.ts'
import { ensureCostItems } from '../db/cost-items.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { itemsTwice } from './domain/budget.ts'
import { inReadingOrder } from './domain/compare.ts'
import { addDays } from './domain/day.ts'
import { decimal } from './domain/decimal.ts'
import { itemKey } from './domain/item.ts'
import { maxCents } from './domain/money.ts'
import { priceOf, termBases } from './domain/term.ts'
import type { Actor } from './env.ts'
import { incomplete, isWhole, itemFields } from './item-body.ts'
import { Refusal } from './refusal.ts'
import { cents, quantity } from './validate.ts'

const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null)
const basisPoints = z.number().int().min(0).max(10_000).default(0)
const price = maybe(cents.min(0))

/** Days before the first one until which the agreement should be signed (domain rule T−14). */
const signedBefore = 14

export const termBody = z
  .object({
    ...itemFields,
    quantity,
    unit: z.string().trim().max(20).default(''),
    unitPriceCents: cents.min(0),
    basis: z.enum(termBases).default('unit'),
    personsPerTable: maybe(z.number().int().min(1).max(100)),
    guaranteedQuantity: maybe(quantity),
    discountBasisPoints: basisPoints,
    serviceChargeBasisPoints: basisPoints,
    freeKilometres: maybe(quantity),
    kilometrePriceCents: price,
    hourPriceCents: price,
    breakfastCount: maybe(z.number().int().min(0).max(9)),
    note: maybe(z.string().trim().max(500)),
  })
  .refine(isWhole, incomplete)
  .refine(
    ({ basis, personsPerTable }) => basis !== 'table' || personsPerTable !== null,
    'a price per table needs the persons at one table / 按桌计价须写明每桌人数',
  )

export type TermBody = z.infer<typeof termBody>

/** The draft to write into: the current one, or a first one. A signed one is not open to change. */
export async function agreementDraft(db: Db, meeting: Meeting, actor: Actor): Promise<Agreement> {
  const current = await findCurrentAgreement(db, meeting.id)
  if (current && current.state !== 'draft') throw new Refusal(409, 'agreement.not-draft')
  return (
    current ??
    insertAgreement(db, {
      organisationId: actor.organisationId,
      meetingId: meeting.id,
      version: 1,
      state: 'draft',
      createdBy: actor.name,
    })
  )
}

/** Terms as lines: amounts worked out, items found or added, nothing twice. */
export async function agreementLinesOf(
  db: Db,
  meeting: Meeting,
  terms: readonly TermBody[],
): Promise<NewAgreementLine[]> {
  const [twice] = itemsTwice(terms)
  if (twice) throw new Refusal(400, 'budget.item-twice', { item: itemKey(twice) })
  const items = terms.map((term) => ({ ...term, key: itemKey(term) }))
  const ids = await ensureCostItems(db, meeting.organisationId, meeting.id, items)
  return items.map(({ key, kind: _k, day: _d, sitting: _s, label: _l, ...term }) => {
    const itemId = ids.get(key)
    if (itemId === undefined) throw new Error(`item ${key} was not kept`)
    const amountCents = priceOf(term, decimal(term.quantity))
    if (amountCents > maxCents) throw new Refusal(400, 'budget.amount-too-large')
    return { ...term, itemId, amountCents }
  })
}

/** An agreement as pages show it. Without any yet: an empty draft, version 0. */
export async function shownAgreement(db: Db, meeting: Meeting, version?: number) {
  const versions = await listAgreements(db, meeting.id)
  const agreement = version
    ? await findAgreement(db, meeting.id, version)
    : await findCurrentAgreement(db, meeting.id)
  if (version && !agreement) throw new Refusal(404, 'agreement.unknown')
  const lines = agreement
    ? (await listAgreementLines(db, meeting.id, agreement.version)).sort(inReadingOrder)
    : []
  return {
    version: agreement?.version ?? 0,
    state: agreement?.state ?? ('draft' as const),
    revision: agreement?.revision ?? 0,
    reason: agreement?.reason ?? null,
    hotel: meeting.hotel,
    contact: agreement?.contact ?? null,
    freeItems: agreement?.freeItems ?? null,
    roomNumbersDueOn: agreement?.roomNumbersDueOn ?? null,
    keysDueOn: agreement?.keysDueOn ?? null,
    signedOn: agreement?.signedOn ?? null,
    signedBy: agreement?.signedBy ?? null,
    signedForHotelBy: agreement?.signedForHotelBy ?? null,
    /** T−14. */
    dueOn: addDays(meeting.startsOn, -signedBefore),
    versions,
    lines,
    totalCents: lines.reduce((sum, line) => sum + line.amountCents, 0),
  }
}
