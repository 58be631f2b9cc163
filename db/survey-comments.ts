import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from './index.ts'
import { surveyComments, surveyQuestions, surveys } from './schema/surveys.ts'

export type SurveyComment = typeof surveyComments.$inferSelect

/** Answers in words of a meeting's committed surveys, in the order of their wording, each with its question. */
export const listComments = (db: Db, meetingId: number) =>
  db
    .select({
      id: surveyComments.id,
      surveyId: surveyComments.surveyId,
      question: surveyComments.question,
      title: surveyQuestions.title,
      text: surveyComments.text,
      themeIds: surveyComments.themeIds,
      stance: surveyComments.stance,
      isPrinted: surveyComments.isPrinted,
      decidedBy: surveyComments.decidedBy,
      decidedAt: surveyComments.decidedAt,
    })
    .from(surveyComments)
    .innerJoin(
      surveys,
      and(
        eq(surveys.organisationId, surveyComments.organisationId),
        eq(surveys.id, surveyComments.surveyId),
      ),
    )
    .innerJoin(
      surveyQuestions,
      and(
        eq(surveyQuestions.organisationId, surveyComments.organisationId),
        eq(surveyQuestions.surveyId, surveyComments.surveyId),
        eq(surveyQuestions.position, surveyComments.question),
      ),
    )
    .where(
      and(
        eq(surveys.meetingId, meetingId),
        eq(surveys.state, 'committed'),
        isNull(surveyComments.option),
      ),
    )
    .orderBy(asc(surveyComments.id))

/** Words typed beside options, in the order of their wording. */
export const listOtherTexts = (db: Db, surveyId: number) =>
  db
    .select({
      question: surveyComments.question,
      option: surveyComments.option,
      text: surveyComments.text,
    })
    .from(surveyComments)
    .where(and(eq(surveyComments.surveyId, surveyId), isNotNull(surveyComments.option)))
    .orderBy(asc(surveyComments.id))

/** A comment in force, with its meeting. */
export async function findComment(db: Db, id: number) {
  const [found] = await db
    .select({ comment: surveyComments, meetingId: surveys.meetingId })
    .from(surveyComments)
    .innerJoin(
      surveys,
      and(
        eq(surveys.organisationId, surveyComments.organisationId),
        eq(surveys.id, surveyComments.surveyId),
      ),
    )
    .where(and(eq(surveyComments.id, id), eq(surveys.state, 'committed')))
  return found
}

/** Adds comments, in this order. */
export async function insertComments(
  db: Db,
  values: readonly (typeof surveyComments.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < values.length; from += 1000)
    await db.insert(surveyComments).values(values.slice(from, from + 1000))
}

export const replaceComment = (db: Db, id: number, values: Partial<SurveyComment>) =>
  db.update(surveyComments).set(values).where(eq(surveyComments.id, id))

/** Of a named survey: all that one person wrote. */
export const replaceCommentsOf = (
  db: Db,
  surveyId: number,
  sheetKey: bigint,
  values: Partial<SurveyComment>,
) =>
  db
    .update(surveyComments)
    .set(values)
    .where(and(eq(surveyComments.surveyId, surveyId), eq(surveyComments.sheetKey, sheetKey)))
    .returning({ id: surveyComments.id })

export const listCommentsOfSurveys = (db: Db, surveyIds: readonly number[]) =>
  db
    .select()
    .from(surveyComments)
    .where(inArray(surveyComments.surveyId, [...surveyIds]))
    .orderBy(asc(surveyComments.id))

export const removeComments = (db: Db, surveyId: number) =>
  db.delete(surveyComments).where(eq(surveyComments.surveyId, surveyId))
