import { and, asc, desc, eq, gte, inArray, lte, max } from 'drizzle-orm'
import type { Db } from './index.ts'
import { decisionNotes, decisions } from './schema/decisions.ts'
import { meetings } from './schema/meetings.ts'

export type Decision = Omit<typeof decisions.$inferSelect, 'organisationId'>
export type DecisionNote = Omit<typeof decisionNotes.$inferSelect, 'organisationId' | 'decisionId'>
export type NewDecision = Pick<Decision, 'text' | 'department' | 'person' | 'dueOn'>

const columns = {
  id: decisions.id,
  meetingId: decisions.meetingId,
  number: decisions.number,
  text: decisions.text,
  department: decisions.department,
  person: decisions.person,
  dueOn: decisions.dueOn,
  revision: decisions.revision,
  doneOn: decisions.doneOn,
  doneBy: decisions.doneBy,
  doneAt: decisions.doneAt,
  cancelledReason: decisions.cancelledReason,
  cancelledBy: decisions.cancelledBy,
  cancelledAt: decisions.cancelledAt,
  createdBy: decisions.createdBy,
  createdAt: decisions.createdAt,
  changedBy: decisions.changedBy,
}

const noteColumns = {
  id: decisionNotes.id,
  decisionId: decisionNotes.decisionId,
  text: decisionNotes.text,
  dueBefore: decisionNotes.dueBefore,
  dueAfter: decisionNotes.dueAfter,
  by: decisionNotes.by,
  at: decisionNotes.at,
}

/** Decisions of a meeting by number. */
export const listDecisions = (db: Db, meetingId: number): Promise<Decision[]> =>
  db
    .select(columns)
    .from(decisions)
    .where(eq(decisions.meetingId, meetingId))
    .orderBy(asc(decisions.number))

/** Decisions of all meetings that are due in a period (both its days count), each with its meeting. */
export const listDueDecisions = (
  db: Db,
  { from, to }: { from?: string | undefined; to?: string | undefined },
) =>
  db
    .select({
      ...columns,
      meeting: {
        id: meetings.id,
        code: meetings.code,
        title: meetings.title,
        startsOn: meetings.startsOn,
      },
    })
    .from(decisions)
    .innerJoin(
      meetings,
      and(
        eq(meetings.organisationId, decisions.organisationId),
        eq(meetings.id, decisions.meetingId),
      ),
    )
    .where(
      and(from ? gte(decisions.dueOn, from) : undefined, to ? lte(decisions.dueOn, to) : undefined),
    )

/** Held until the transaction ends: what becomes of a decision happens one after another. */
export async function lockDecision(
  db: Db,
  meetingId: number,
  id: number,
): Promise<Decision | undefined> {
  const [found] = await db
    .select(columns)
    .from(decisions)
    .where(and(eq(decisions.meetingId, meetingId), eq(decisions.id, id)))
    .for('update')
  return found
}

/** Adds decisions with the numbers that follow; the caller holds the meeting. */
export async function insertDecisions(
  db: Db,
  organisationId: string,
  meetingId: number,
  by: string,
  made: readonly NewDecision[],
): Promise<Decision[]> {
  const [last] = await db
    .select({ number: max(decisions.number) })
    .from(decisions)
    .where(eq(decisions.meetingId, meetingId))
  const before = last?.number ?? 0
  return db
    .insert(decisions)
    .values(
      made.map((one, at) => ({
        organisationId,
        meetingId,
        number: before + at + 1,
        createdBy: by,
        changedBy: by,
        ...one,
      })),
    )
    .returning(columns)
}

/** Changes a decision and counts the change. */
export async function replaceDecision(
  db: Db,
  { id, revision }: Decision,
  values: Partial<Omit<Decision, 'id' | 'meetingId' | 'number' | 'revision'>>,
): Promise<Decision> {
  const [changed] = await db
    .update(decisions)
    .set({ ...values, revision: revision + 1 })
    .where(eq(decisions.id, id))
    .returning(columns)
  if (!changed) throw new Error('the decision was not returned')
  return changed
}

/** What was noted about these decisions, the latest first. */
export const listDecisionNotes = (db: Db, decisionIds: readonly number[]) =>
  db
    .select(noteColumns)
    .from(decisionNotes)
    .where(inArray(decisionNotes.decisionId, [...decisionIds]))
    .orderBy(desc(decisionNotes.id))

/** The latest note of each of these decisions that has one. */
export const listLatestNotes = (db: Db, decisionIds: readonly number[]) =>
  db
    .selectDistinctOn([decisionNotes.decisionId], noteColumns)
    .from(decisionNotes)
    .where(inArray(decisionNotes.decisionId, [...decisionIds]))
    .orderBy(asc(decisionNotes.decisionId), desc(decisionNotes.id))

export async function insertDecisionNote(
  db: Db,
  values: typeof decisionNotes.$inferInsert,
): Promise<DecisionNote> {
  const { decisionId: _, ...returned } = noteColumns
  const [made] = await db.insert(decisionNotes).values(values).returning(returned)
  if (!made) throw new Error('the note was not returned')
  return made
}
