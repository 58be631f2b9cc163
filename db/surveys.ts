import { and, asc, desc, eq, gt, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { surveyFiles, surveyQuestions, surveys } from './schema/surveys.ts'

export type Survey = typeof surveys.$inferSelect
export type NewSurvey = typeof surveys.$inferInsert
export type SurveyQuestion = Omit<typeof surveyQuestions.$inferSelect, 'organisationId'>

export async function findSurvey(db: Db, id: number): Promise<Survey | undefined> {
  const [found] = await db.select().from(surveys).where(eq(surveys.id, id))
  return found
}

export async function lockSurvey(db: Db, id: number): Promise<Survey | undefined> {
  const [found] = await db.select().from(surveys).where(eq(surveys.id, id)).for('update')
  return found
}

const listWhere = (db: Db, where: SQL | undefined): Promise<Survey[]> =>
  db.select().from(surveys).where(where).orderBy(desc(surveys.id))

/** Surveys given to a meeting, the latest first. */
export const listSurveys = (db: Db, meetingId: number) =>
  listWhere(db, eq(surveys.meetingId, meetingId))

/** Those of several meetings that are in force. */
export const listCommittedSurveys = async (db: Db, meetingIds: readonly number[]) =>
  meetingIds.length === 0
    ? []
    : listWhere(
        db,
        and(inArray(surveys.meetingId, [...meetingIds]), eq(surveys.state, 'committed')),
      )

/** All of the organisation in force that show groups smaller than this. */
export const listSurveysBelow = (db: Db, minimum: number) =>
  listWhere(db, and(eq(surveys.state, 'committed'), sql`${surveys.minimum} < ${minimum}`))

export async function insertSurvey(db: Db, values: NewSurvey): Promise<Survey> {
  const [made] = await db.insert(surveys).values(values).returning()
  if (!made) throw new Error('the survey was not returned')
  return made
}

export async function replaceSurvey(
  db: Db,
  id: number,
  values: Partial<NewSurvey>,
): Promise<Survey> {
  const [changed] = await db.update(surveys).set(values).where(eq(surveys.id, id)).returning()
  if (!changed) throw new Error('the survey was not returned')
  return changed
}

export const removeSurvey = (db: Db, id: number) => db.delete(surveys).where(eq(surveys.id, id))

/** A survey of the meeting that came in force or went out of it after this one was read. */
export async function findLaterSurvey(db: Db, { id, meetingId, readAt }: Survey) {
  const [found] = await db
    .select({ filename: surveys.filename })
    .from(surveys)
    .where(
      and(
        eq(surveys.meetingId, meetingId),
        ne(surveys.id, id),
        or(gt(surveys.committedAt, readAt), gt(surveys.undoneAt, readAt)),
      ),
    )
    .limit(1)
  return found
}

export async function findSurveyBytes(db: Db, surveyId: number) {
  const [found] = await db
    .select({ bytes: surveyFiles.bytes })
    .from(surveyFiles)
    .where(eq(surveyFiles.surveyId, surveyId))
  return found?.bytes
}

export const replaceSurveyBytes = (
  db: Db,
  { organisationId, id }: Pick<Survey, 'organisationId' | 'id'>,
  bytes: Uint8Array,
) =>
  db
    .insert(surveyFiles)
    .values({ organisationId, surveyId: id, bytes })
    .onConflictDoUpdate({
      target: [surveyFiles.organisationId, surveyFiles.surveyId],
      set: { bytes },
    })

export const removeSurveyBytes = (db: Db, surveyId: number) =>
  db.delete(surveyFiles).where(eq(surveyFiles.surveyId, surveyId))

/** Questions of committed surveys, in their order. */
export async function listSurveyQuestions(
  db: Db,
  surveyIds: readonly number[],
): Promise<SurveyQuestion[]> {
  if (surveyIds.length === 0) return []
  const found = await db
    .select()
    .from(surveyQuestions)
    .where(inArray(surveyQuestions.surveyId, [...surveyIds]))
    .orderBy(asc(surveyQuestions.surveyId), asc(surveyQuestions.position))
  return found.map(({ organisationId: _, ...question }) => question)
}

export async function insertSurveyQuestions(
  db: Db,
  values: readonly (typeof surveyQuestions.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < values.length; from += 1000)
    await db.insert(surveyQuestions).values(values.slice(from, from + 1000))
}

export const removeSurveyQuestions = (db: Db, surveyId: number) =>
  db.delete(surveyQuestions).where(eq(surveyQuestions.surveyId, surveyId))
