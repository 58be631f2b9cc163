import { and, asc, eq, inArray, isNotNull, min } from 'drizzle-orm'
import type { Db } from './index.ts'
import { agreements } from './schema/agreements.ts'
import { budgets } from './schema/budgets.ts'
import { dailyCounts } from './schema/counts.ts'
import { imports } from './schema/imports.ts'
import { milestoneOffsets, milestones } from './schema/milestones.ts'
import { payments, settlements } from './schema/settlements.ts'

export const listSaidMilestones = (db: Db, meetingId: number) =>
  db
    .select({
      key: milestones.key,
      doneOn: milestones.doneOn,
      note: milestones.note,
      by: milestones.by,
      at: milestones.at,
    })
    .from(milestones)
    .where(eq(milestones.meetingId, meetingId))

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
 * What the rest of the program knows of a meeting's milestones: of each part when it was first reached, and whether
 * that part is kept here at all.
 */
export async function loadReached(db: Db, meetingId: number) {
  const [agreement] = await db
    .select({ reached: min(agreements.signedOn), any: min(agreements.version) })
    .from(agreements)
    .where(eq(agreements.meetingId, meetingId))
  const [budget] = await db
    .select({ reached: min(budgets.approvedAt), any: min(budgets.version) })
    .from(budgets)
    .where(eq(budgets.meetingId, meetingId))
  const [remittance] = await db
    .select({ reached: min(payments.paidOn) })
    .from(payments)
    .where(and(eq(payments.meetingId, meetingId), eq(payments.kind, 'remittance')))
  const [settlement] = await db
    .select({ reached: min(settlements.closedAt) })
    .from(settlements)
    .where(eq(settlements.meetingId, meetingId))
  const [bill] = await db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.meetingId, meetingId),
        eq(imports.state, 'committed'),
        inArray(imports.kind, ['hotel-bill', 'vehicle-log']),
      ),
    )
    .limit(1)
  const counts = await db
    .select({ day: dailyCounts.day })
    .from(dailyCounts)
    .where(eq(dailyCounts.meetingId, meetingId))
    .limit(1)
  const signed = await db
    .select({ day: dailyCounts.day, reached: min(dailyCounts.organiserSignedAt) })
    .from(dailyCounts)
    .where(and(eq(dailyCounts.meetingId, meetingId), isNotNull(dailyCounts.organiserSignedAt)))
    .groupBy(dailyCounts.day)
    .orderBy(asc(dailyCounts.day))
  return {
    agreement: { reached: agreement?.reached ?? null, isKept: agreement?.any != null },
    budget: { reached: budget?.reached ?? null, isKept: budget?.any != null },
    remittance: remittance?.reached ?? null,
    settlement: { reached: settlement?.reached ?? null, isKept: bill !== undefined },
    counts: { isKept: counts.length > 0, signed },
  }
}
