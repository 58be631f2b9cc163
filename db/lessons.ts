import { and, asc, count, desc, eq, lt, or, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import type { Meeting } from './meetings.ts'
import { lessonReviews, lessons } from './schema/lessons.ts'
import { meetings } from './schema/meetings.ts'

export type Lesson = Omit<typeof lessons.$inferSelect, 'organisationId' | 'meetingId'>
export type LessonReview = Pick<
  typeof lessonReviews.$inferSelect,
  'outcome' | 'reason' | 'by' | 'at'
>

const columns = {
  id: lessons.id,
  aspect: lessons.aspect,
  text: lessons.text,
  owner: lessons.owner,
  revision: lessons.revision,
  createdBy: lessons.createdBy,
  createdAt: lessons.createdAt,
}

const ofMeeting = (meetingId: number, id: number) =>
  and(eq(lessons.meetingId, meetingId), eq(lessons.id, id))

export const listLessons = (db: Db, meetingId: number): Promise<Lesson[]> =>
  db.select(columns).from(lessons).where(eq(lessons.meetingId, meetingId)).orderBy(asc(lessons.id))

/** Lessons of earlier meetings of the same series, the latest meeting first, each with what this one made of it. */
export async function listChecklist(
  db: Db,
  { id, series, startsOn }: Pick<Meeting, 'id' | 'series' | 'startsOn'>,
) {
  if (series === null) return []
  const isEarlier = or(
    lt(meetings.startsOn, startsOn),
    and(eq(meetings.startsOn, startsOn), lt(meetings.id, id)),
  )
  const found = await db
    .select({
      ...columns,
      meeting: { id: meetings.id, title: meetings.title, startsOn: meetings.startsOn },
      review: {
        outcome: lessonReviews.outcome,
        reason: lessonReviews.reason,
        by: lessonReviews.by,
        at: lessonReviews.at,
      },
    })
    .from(lessons)
    .innerJoin(
      meetings,
      and(eq(meetings.organisationId, lessons.organisationId), eq(meetings.id, lessons.meetingId)),
    )
    .leftJoin(
      lessonReviews,
      and(
        eq(lessonReviews.organisationId, lessons.organisationId),
        eq(lessonReviews.lessonId, lessons.id),
        eq(lessonReviews.meetingId, id),
      ),
    )
    .where(and(eq(meetings.series, series), isEarlier))
    .orderBy(desc(meetings.startsOn), desc(meetings.id), asc(lessons.id))
  return found
}

export async function insertLesson(db: Db, values: typeof lessons.$inferInsert): Promise<Lesson> {
  const [made] = await db.insert(lessons).values(values).returning(columns)
  if (!made) throw new Error('the lesson was not returned')
  return made
}

export async function replaceLesson(
  db: Db,
  meetingId: number,
  id: number,
  values: Pick<Lesson, 'aspect' | 'text' | 'owner'>,
): Promise<Lesson | undefined> {
  const [changed] = await db
    .update(lessons)
    .set({ ...values, revision: sql`${lessons.revision} + 1` })
    .where(ofMeeting(meetingId, id))
    .returning(columns)
  return changed
}

export async function removeLesson(
  db: Db,
  meetingId: number,
  id: number,
): Promise<Lesson | undefined> {
  const [removed] = await db.delete(lessons).where(ofMeeting(meetingId, id)).returning(columns)
  return removed
}

/** How many later meetings have said what they made of a lesson. */
export async function countLessonReviews(db: Db, lessonId: number): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(lessonReviews)
    .where(eq(lessonReviews.lessonId, lessonId))
  return found?.count ?? 0
}

export async function replaceLessonReview(
  db: Db,
  values: typeof lessonReviews.$inferInsert,
): Promise<void> {
  const { organisationId: _, meetingId: _meeting, lessonId: _lesson, ...set } = values
  await db
    .insert(lessonReviews)
    .values(values)
    .onConflictDoUpdate({
      target: [lessonReviews.organisationId, lessonReviews.meetingId, lessonReviews.lessonId],
      set,
    })
}

export const removeLessonReview = (db: Db, meetingId: number, lessonId: number) =>
  db
    .delete(lessonReviews)
    .where(and(eq(lessonReviews.meetingId, meetingId), eq(lessonReviews.lessonId, lessonId)))
