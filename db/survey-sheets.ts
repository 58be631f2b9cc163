import { and, count, eq, inArray } from 'drizzle-orm'
import type { Db } from './index.ts'
import { surveyCells, surveySheets, surveys } from './schema/surveys.ts'

export type SurveySheet = typeof surveySheets.$inferSelect
export type SurveyCell = Omit<typeof surveyCells.$inferSelect, 'organisationId'>

const most = 1000

const ofSurvey = and(
  eq(surveys.organisationId, surveySheets.organisationId),
  eq(surveys.id, surveySheets.surveyId),
)

/** Answer sheets in the order of their keys, which is none that means anything. */
export const listSheets = (db: Db, surveyId: number): Promise<SurveySheet[]> =>
  db
    .select()
    .from(surveySheets)
    .where(eq(surveySheets.surveyId, surveyId))
    .orderBy(surveySheets.key)

/** Keys of all answers of the meeting that are in force. */
export async function listSheetKeys(db: Db, meetingId: number): Promise<bigint[]> {
  const found = await db
    .select({ key: surveySheets.key })
    .from(surveySheets)
    .innerJoin(surveys, ofSurvey)
    .where(and(eq(surveys.meetingId, meetingId), eq(surveys.state, 'committed')))
  return found.map(({ key }) => key)
}

export async function replaceSheets(
  db: Db,
  surveyId: number,
  sheets: readonly (typeof surveySheets.$inferInsert)[],
): Promise<void> {
  await removeSheets(db, surveyId)
  for (let from = 0; from < sheets.length; from += most)
    await db.insert(surveySheets).values(sheets.slice(from, from + most))
}

export const removeSheets = (db: Db, surveyId: number) =>
  db.delete(surveySheets).where(eq(surveySheets.surveyId, surveyId))

/** Leaves of an undone survey's answers their keys alone: which they were, not what they said. */
export const stripSheets = (db: Db, surveyId: number) =>
  db
    .update(surveySheets)
    .set({ departmentId: null, kind: null, name: null, answers: [], others: [] })
    .where(eq(surveySheets.surveyId, surveyId))

/** Of each survey of the meeting that was in force and undone, which answers it had. */
export async function listUndoneKeys(
  db: Db,
  meetingId: number,
): Promise<{ filename: string; keys: Set<bigint> }[]> {
  const found = await db
    .select({ id: surveys.id, filename: surveys.filename, key: surveySheets.key })
    .from(surveySheets)
    .innerJoin(surveys, ofSurvey)
    .where(and(eq(surveys.meetingId, meetingId), eq(surveys.state, 'undone')))
  return [...Map.groupBy(found, ({ id }) => id).values()].map((rows) => ({
    filename: rows[0]?.filename ?? '',
    keys: new Set(rows.map(({ key }) => key)),
  }))
}

/** Has anybody answered who is of this department? */
export async function hasAnswersOf(db: Db, departmentId: number): Promise<boolean> {
  const [found] = await db
    .select({ count: count() })
    .from(surveySheets)
    .where(eq(surveySheets.departmentId, departmentId))
  return (found?.count ?? 0) > 0
}

/** Published figures of these surveys: of everybody, or of the groups of one dimension. */
export async function listCells(
  db: Db,
  surveyIds: readonly number[],
  by: SurveyCell['by'],
): Promise<SurveyCell[]> {
  if (surveyIds.length === 0) return []
  const found = await db
    .select()
    .from(surveyCells)
    .where(and(inArray(surveyCells.surveyId, [...surveyIds]), eq(surveyCells.by, by)))
    .orderBy(surveyCells.surveyId, surveyCells.group, surveyCells.question)
  return found.map(({ organisationId: _, ...cell }) => cell)
}

export async function listAllCells(db: Db, surveyId: number): Promise<SurveyCell[]> {
  const found = await db.select().from(surveyCells).where(eq(surveyCells.surveyId, surveyId))
  return found.map(({ organisationId: _, ...cell }) => cell)
}

export async function replaceCells(
  db: Db,
  surveyId: number,
  cells: readonly (typeof surveyCells.$inferInsert)[],
): Promise<void> {
  await removeCells(db, surveyId)
  for (let from = 0; from < cells.length; from += most)
    await db.insert(surveyCells).values(cells.slice(from, from + most))
}

export const removeCells = (db: Db, surveyId: number) =>
  db.delete(surveyCells).where(eq(surveyCells.surveyId, surveyId))
