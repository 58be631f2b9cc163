import { foreignKey, index, integer, text } from 'drizzle-orm/pg-core'
import { meetings } from './meetings.ts'
import { at, id, ownedTable, ref } from './owned.ts'

type OfMeeting = Record<'organisationId' | 'meetingId', never>

const ofMeeting = (t: OfMeeting) =>
  foreignKey({
    columns: [t.organisationId, t.meetingId],
    foreignColumns: [meetings.organisationId, meetings.id],
  }).onDelete('cascade')

/** What to do differently the next time. */
export const lessons = ownedTable(
  'lessons',
  {
    id: id(),
    meetingId: ref().notNull(),
    aspect: text({
      enum: [
        'plan',
        'budget',
        'lodging',
        'meals',
        'venue',
        'vehicles',
        'materials',
        'staff',
        'settlement',
        'other',
      ],
    }).notNull(),
    text: text().notNull(),
    /** Who sees to it. */
    owner: text(),
    /** Counts the changes, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [ofMeeting(t as never), index().on(t.organisationId, t.meetingId)],
)

/** What a later meeting of the series made of a lesson. */
export const lessonReviews = ownedTable(
  'lesson_reviews',
  {
    /** The later meeting. */
    meetingId: ref().notNull(),
    lessonId: ref().notNull(),
    outcome: text({ enum: ['adopted', 'not-applicable'] }).notNull(),
    /** Why it does not apply. */
    reason: text(),
    by: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.lessonId],
  (t) => [
    ofMeeting(t as never),
    foreignKey({
      columns: [t.organisationId, t.lessonId],
      foreignColumns: [lessons.organisationId, lessons.id],
    }),
  ],
)
