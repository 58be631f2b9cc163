import { and, count, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { attendees } from './schema/attendees.ts'
import { budgetLines, budgets } from './schema/budgets.ts'
import { commendations } from './schema/commendations.ts'
import { decisions } from './schema/decisions.ts'
import { importItems, imports } from './schema/imports.ts'
import { lessons } from './schema/lessons.ts'
import { meetings } from './schema/meetings.ts'
import { surveys } from './schema/surveys.ts'

export type Meeting = typeof meetings.$inferSelect
export type NewMeeting = typeof meetings.$inferInsert

export async function findMeeting(db: Db, id: number): Promise<Meeting | undefined> {
  const [found] = await db.select().from(meetings).where(eq(meetings.id, id))
  return found
}

/** Holds the meeting until the transaction ends: changes to its money happen one after another. */
export async function lockMeeting(db: Db, id: number): Promise<Meeting | undefined> {
  const [found] = await db.select().from(meetings).where(eq(meetings.id, id)).for('update')
  return found
}

export async function findMeetingByCode(db: Db, code: string): Promise<Meeting | undefined> {
  const [found] = await db.select().from(meetings).where(eq(meetings.code, code))
  return found
}

export async function insertMeeting(db: Db, values: NewMeeting): Promise<Meeting> {
  const [made] = await db.insert(meetings).values(values).returning()
  if (!made) throw new Error('the meeting was not returned')
  return made
}

export async function replaceMeeting(db: Db, id: number, values: Partial<NewMeeting>) {
  const [changed] = await db.update(meetings).set(values).where(eq(meetings.id, id)).returning()
  return changed
}

export const removeMeeting = (db: Db, id: number) => db.delete(meetings).where(eq(meetings.id, id))

const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

type Filter = {
  search?: string | undefined
  year?: number | undefined
  offset: number
  limit: number
}

function matching({ search, year }: Filter): SQL | undefined {
  const text = search && containing(search)
  return and(
    text
      ? or(ilike(meetings.title, text), ilike(meetings.code, text), ilike(meetings.hotel, text))
      : undefined,
    year ? gte(meetings.startsOn, `${year}-01-01`) : undefined,
    year ? lt(meetings.startsOn, `${year + 1}-01-01`) : undefined,
  )
}

/** A page of meetings, latest first, each with what is planned and billed. Reads rollups, never lines. */
export async function listMeetings(db: Db, filter: Filter) {
  const where = matching(filter)
  const found = await db
    .select()
    .from(meetings)
    .where(where)
    .orderBy(desc(meetings.startsOn), desc(meetings.id))
    .limit(filter.limit)
    .offset(filter.offset)
  const [total] = await db.select({ count: count() }).from(meetings).where(where)
  const ids = found.map((meeting) => meeting.id)
  const [planned, billed] = [await sumPlanned(db, ids), await sumBilled(db, ids)]
  return {
    total: total?.count ?? 0,
    meetings: found.map((meeting) => ({
      ...meeting,
      budgetState: planned.get(meeting.id)?.state ?? ('none' as const),
      plannedCents: planned.get(meeting.id)?.cents ?? null,
      billedCents: billed.get(meeting.id) ?? null,
    })),
  }
}

/** Of each meeting, the latest budget: its state and its sum. */
async function sumPlanned(db: Db, ids: number[]) {
  if (ids.length === 0) return new Map<number, never>()
  const latest = db
    .selectDistinctOn([budgets.meetingId], {
      organisationId: budgets.organisationId,
      meetingId: budgets.meetingId,
      version: budgets.version,
      state: budgets.state,
    })
    .from(budgets)
    .where(inArray(budgets.meetingId, ids))
    .orderBy(budgets.meetingId, desc(budgets.version))
    .as('latest')
  const rows = await db
    .select({
      meetingId: latest.meetingId,
      state: latest.state,
      cents: sql<number>`coalesce(sum(${budgetLines.amountCents}), 0)::bigint`.mapWith(Number),
    })
    .from(latest)
    .leftJoin(
      budgetLines,
      and(
        eq(budgetLines.organisationId, latest.organisationId),
        eq(budgetLines.meetingId, latest.meetingId),
        eq(budgetLines.version, latest.version),
      ),
    )
    .groupBy(latest.meetingId, latest.state)
  return new Map(rows.map((row) => [row.meetingId, row]))
}

export async function sumBilled(db: Db, ids: number[]) {
  if (ids.length === 0) return new Map<number, number>()
  const rows = await db
    .select({
      meetingId: imports.meetingId,
      cents: sql<number>`sum(${importItems.billedCents})::bigint`.mapWith(Number),
    })
    .from(importItems)
    .innerJoin(
      imports,
      and(
        eq(imports.organisationId, importItems.organisationId),
        eq(imports.id, importItems.importId),
      ),
    )
    .where(and(inArray(imports.meetingId, ids), eq(imports.state, 'committed')))
    .groupBy(imports.meetingId)
    .having(sql`count(${importItems.billedCents}) > 0`)
  return new Map(rows.map((row) => [row.meetingId, row.cents]))
}

/** How much hangs on a meeting; it may be removed only when this is nothing. */
export async function countMeetingParts(db: Db, id: number) {
  const [ofBudgets] = await db
    .select({ count: count() })
    .from(budgets)
    .where(eq(budgets.meetingId, id))
  const [ofImports] = await db
    .select({ count: count() })
    .from(imports)
    .where(eq(imports.meetingId, id))
  let outcomes = 0
  for (const table of [decisions, commendations, lessons, surveys])
    outcomes += await db.$count(table, eq(table.meetingId, id))
  return {
    budgets: ofBudgets?.count ?? 0,
    imports: ofImports?.count ?? 0,
    attendees: await db.$count(attendees, eq(attendees.meetingId, id)),
    outcomes,
  }
}

export const listMeetingsApprovedBy = (db: Db, organisationId: string, userId: string) =>
  db
    .select({ code: meetings.code })
    .from(meetings)
    .where(and(eq(meetings.organisationId, organisationId), eq(meetings.approverId, userId)))
