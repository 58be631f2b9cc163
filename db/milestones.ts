import { and, eq, inArray, min } from 'drizzle-orm'
import type { Db } from './index.ts'
import { agreements } from './schema/agreements.ts'
import { apportionments } from './schema/apportionments.ts'
import { budgets } from './schema/budgets.ts'
import { dailyCounts } from './schema/counts.ts'
import { decisions } from './schema/decisions.ts'
import { imports } from './schema/imports.ts'
import { milestoneOffsets, milestones } from './schema/milestones.ts'
import { payments, settlements } from './schema/settlements.ts'

export const listSaidMilestones = (db: Db, meetingIds: readonly number[]) =>
  db
    .select({
      meetingId: milestones.meetingId,
      key: milestones.key,
      doneOn: milestones.doneOn,
      note: milestones.note,
      by: milestones.by,
      at: milestones.at,
    })
    .from(milestones)
    .where(inArray(milestones.meetingId, [...meetingIds]))

export async function replaceSaidMilestone(
  db: Db,
  values: typeof milestones.$inferInsert,
): Promise<void> {
  const { organisationId: _, meetingId: _meeting, key: _key, ...set } = values
  await db
    .insert(milestones)
    .values(values)
    .onConflictDoUpdate({
      target: [milestones.organisationId, milestones.meetingId, milestones.key],
      set,
    })
}

export const removeSaidMilestone = (db: Db, meetingId: number, key: string) =>
  db.delete(milestones).where(and(eq(milestones.meetingId, meetingId), eq(milestones.key, key)))

export const listMilestoneOffsets = (db: Db) =>
  db
    .select({
      rule: milestoneOffsets.rule,
      offsetDays: milestoneOffsets.offsetDays,
      by: milestoneOffsets.by,
      at: milestoneOffsets.at,
    })
    .from(milestoneOffsets)

/** Says one rule's days, or with null goes back to the first set. */
export async function replaceMilestoneOffset(
  db: Db,
  organisationId: string,
  rule: string,
  said: { offsetDays: number; by: string; at: Date } | null,
): Promise<void> {
  if (said === null) await db.delete(milestoneOffsets).where(eq(milestoneOffsets.rule, rule))
  else
    await db
      .insert(milestoneOffsets)
      .values({ organisationId, rule, ...said })
      .onConflictDoUpdate({
        target: [milestoneOffsets.organisationId, milestoneOffsets.rule],
        set: said,
      })
}

/**
 * What the rest of the program knows of the milestones of these meetings: of each part when it was first reached, and
 * whether that part is kept here at all. A fixed number of queries, however many meetings.
 */
export async function listReached(db: Db, meetingIds: readonly number[]) {
  const ids = [...meetingIds]
  const byMeeting = <R extends { meetingId: number }>(rows: R[]) =>
    new Map(rows.map((row) => [row.meetingId, row]))
  const agreed = byMeeting(
    await db
      .select({ meetingId: agreements.meetingId, reached: min(agreements.signedOn) })
      .from(agreements)
      .where(inArray(agreements.meetingId, ids))
      .groupBy(agreements.meetingId),
  )
  const budgeted = byMeeting(
    await db
      .select({ meetingId: budgets.meetingId, reached: min(budgets.approvedAt) })
      .from(budgets)
      .where(inArray(budgets.meetingId, ids))
      .groupBy(budgets.meetingId),
  )
  const remitted = byMeeting(
    await db
      .select({ meetingId: payments.meetingId, reached: min(payments.paidOn) })
      .from(payments)
      .where(and(inArray(payments.meetingId, ids), eq(payments.kind, 'remittance')))
      .groupBy(payments.meetingId),
  )
  const settled = byMeeting(
    await db
      .select({ meetingId: settlements.meetingId, reached: min(settlements.closedAt) })
      .from(settlements)
      .where(inArray(settlements.meetingId, ids))
      .groupBy(settlements.meetingId),
  )
  const billing = await db
    .selectDistinct({ meetingId: imports.meetingId })
    .from(imports)
    .where(
      and(
        inArray(imports.meetingId, ids),
        eq(imports.state, 'committed'),
        inArray(imports.kind, ['hotel-bill', 'vehicle-log']),
      ),
    )
  const billed = byMeeting(
    billing.flatMap(({ meetingId }) => (meetingId === null ? [] : [{ meetingId }])),
  )
  const decided = byMeeting(
    await db
      .select({ meetingId: decisions.meetingId, reached: min(decisions.createdAt) })
      .from(decisions)
      .where(inArray(decisions.meetingId, ids))
      .groupBy(decisions.meetingId),
  )
  const issued = byMeeting(
    await db
      .select({ meetingId: apportionments.meetingId, reached: min(apportionments.issuedAt) })
      .from(apportionments)
      .where(inArray(apportionments.meetingId, ids))
      .groupBy(apportionments.meetingId),
  )
  const counted = Map.groupBy(
    await db
      .select({
        meetingId: dailyCounts.meetingId,
        day: dailyCounts.day,
        reached: min(dailyCounts.organiserSignedAt),
      })
      .from(dailyCounts)
      .where(inArray(dailyCounts.meetingId, ids))
      .groupBy(dailyCounts.meetingId, dailyCounts.day),
    ({ meetingId }) => meetingId,
  )
  const part = <R>(found: ReadonlyMap<number, { reached: R | null }>, id: number) => ({
    reached: found.get(id)?.reached ?? null,
    isKept: found.has(id),
  })
  return new Map(
    ids.map((id) => [
      id,
      {
        agreement: part(agreed, id),
        budget: part(budgeted, id),
        remittance: remitted.get(id)?.reached ?? null,
        settlement: { reached: settled.get(id)?.reached ?? null, isKept: billed.has(id) },
        decided: decided.get(id)?.reached ?? null,
        issued: issued.get(id)?.reached ?? null,
        counts: counted.get(id) ?? [],
      },
    ]),
  )
}

/** What is known of one meeting. */
export type Reached =
  Awaited<ReturnType<typeof listReached>> extends Map<number, infer R> ? R : never
