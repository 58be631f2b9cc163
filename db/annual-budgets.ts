import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { annualBudgets } from './schema/annual-budgets.ts'
import { budgetLines, budgets } from './schema/budgets.ts'
import { meetings } from './schema/meetings.ts'
import { settlements } from './schema/settlements.ts'

export async function findAnnualBudget(db: Db, year: number) {
  const [found] = await db.select().from(annualBudgets).where(eq(annualBudgets.year, year))
  return found
}

export async function replaceAnnualBudget(db: Db, values: typeof annualBudgets.$inferInsert) {
  const { organisationId: _, year: _year, ...set } = values
  const [kept] = await db
    .insert(annualBudgets)
    .values(values)
    .onConflictDoUpdate({ target: [annualBudgets.organisationId, annualBudgets.year], set })
    .returning()
  if (!kept) throw new Error('the annual budget was not returned')
  return kept
}

/** Budgets that count or are to come of the meetings that begin in a year, each with its sum, by first day. */
export const listYearBudgets = (db: Db, year: number) =>
  db
    .select({
      meetingId: meetings.id,
      code: meetings.code,
      title: meetings.title,
      startsOn: meetings.startsOn,
      endsOn: meetings.endsOn,
      settledCents: settlements.settledCents,
      version: budgets.version,
      state: budgets.state,
      totalCents: sql<number>`coalesce(sum(${budgetLines.amountCents}), 0)::bigint`.mapWith(Number),
    })
    .from(meetings)
    .innerJoin(
      budgets,
      and(eq(budgets.organisationId, meetings.organisationId), eq(budgets.meetingId, meetings.id)),
    )
    .leftJoin(
      settlements,
      and(
        eq(settlements.organisationId, meetings.organisationId),
        eq(settlements.meetingId, meetings.id),
        eq(settlements.edition, meetings.closedEdition),
      ),
    )
    .leftJoin(
      budgetLines,
      and(
        eq(budgetLines.organisationId, budgets.organisationId),
        eq(budgetLines.meetingId, budgets.meetingId),
        eq(budgetLines.version, budgets.version),
      ),
    )
    .where(
      and(
        gte(meetings.startsOn, `${year}-01-01`),
        lt(meetings.startsOn, `${year + 1}-01-01`),
        inArray(budgets.state, ['draft', 'submitted', 'approved']),
      ),
    )
    .groupBy(
      meetings.organisationId,
      meetings.id,
      settlements.settledCents,
      budgets.version,
      budgets.state,
    )
    .orderBy(asc(meetings.startsOn), asc(meetings.id), asc(budgets.version))
