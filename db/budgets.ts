import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { budgetLines, budgets } from './schema/budgets.ts'
import { costItems } from './schema/meetings.ts'

export type Budget = typeof budgets.$inferSelect
export type NewBudgetLine = Omit<
  typeof budgetLines.$inferInsert,
  'organisationId' | 'meetingId' | 'version'
>

const thisBudget = (budget: Pick<Budget, 'meetingId' | 'version'>) =>
  and(eq(budgets.meetingId, budget.meetingId), eq(budgets.version, budget.version))

/** The latest version, whatever its state. */
export async function findCurrentBudget(db: Db, meetingId: number): Promise<Budget | undefined> {
  const [found] = await db
    .select()
    .from(budgets)
    .where(eq(budgets.meetingId, meetingId))
    .orderBy(desc(budgets.version))
    .limit(1)
  return found
}

export async function findBudget(db: Db, meetingId: number, version: number) {
  const [found] = await db.select().from(budgets).where(thisBudget({ meetingId, version }))
  return found
}

export const listBudgets = (db: Db, meetingId: number) =>
  db
    .select({
      version: budgets.version,
      state: budgets.state,
      reason: budgets.reason,
      createdBy: budgets.createdBy,
      submittedBy: budgets.submittedBy,
      submittedAt: budgets.submittedAt,
      approvedBy: budgets.approvedBy,
      approvedAt: budgets.approvedAt,
      totalCents: sql<number>`coalesce(sum(${budgetLines.amountCents}), 0)::bigint`.mapWith(Number),
    })
    .from(budgets)
    .leftJoin(
      budgetLines,
      and(
        eq(budgetLines.organisationId, budgets.organisationId),
        eq(budgetLines.meetingId, budgets.meetingId),
        eq(budgetLines.version, budgets.version),
      ),
    )
    .where(eq(budgets.meetingId, meetingId))
    .groupBy(budgets.organisationId, budgets.meetingId, budgets.version)
    .orderBy(asc(budgets.version))

export const listBudgetLines = (db: Db, meetingId: number, version: number) =>
  db
    .select({
      itemId: budgetLines.itemId,
      kind: costItems.kind,
      day: costItems.day,
      sitting: costItems.sitting,
      label: costItems.label,
      quantity: sql<string>`trim_scale(${budgetLines.quantity})::text`,
      unit: budgetLines.unit,
      unitPriceCents: budgetLines.unitPriceCents,
      amountCents: budgetLines.amountCents,
      note: budgetLines.note,
    })
    .from(budgetLines)
    .innerJoin(
      costItems,
      and(
        eq(costItems.organisationId, budgetLines.organisationId),
        eq(costItems.id, budgetLines.itemId),
      ),
    )
    .where(and(eq(budgetLines.meetingId, meetingId), eq(budgetLines.version, version)))

export async function insertBudget(
  db: Db,
  values: typeof budgets.$inferInsert,
  lines: readonly NewBudgetLine[] = [],
): Promise<Budget> {
  const [made] = await db.insert(budgets).values(values).returning()
  if (!made) throw new Error('the budget was not returned')
  await insertLines(db, made, lines)
  return made
}

async function insertLines(db: Db, budget: Budget, lines: readonly NewBudgetLine[]) {
  const { organisationId, meetingId, version } = budget
  for (let from = 0; from < lines.length; from += 1000) {
    const part = lines.slice(from, from + 1000)
    await db
      .insert(budgetLines)
      .values(part.map((line) => ({ organisationId, meetingId, version, ...line })))
  }
}

/** Puts other lines in place of a budget's, and counts the save. */
export async function replaceBudgetLines(
  db: Db,
  budget: Budget,
  lines: readonly NewBudgetLine[],
): Promise<void> {
  await db
    .delete(budgetLines)
    .where(
      and(eq(budgetLines.meetingId, budget.meetingId), eq(budgetLines.version, budget.version)),
    )
  await insertLines(db, budget, lines)
  await db
    .update(budgets)
    .set({ revision: budget.revision + 1 })
    .where(thisBudget(budget))
}

export const replaceBudget = (db: Db, budget: Budget, values: Partial<Budget>) =>
  db.update(budgets).set(values).where(thisBudget(budget))
