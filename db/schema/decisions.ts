import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { meetings } from './meetings.ts'
import { at, id, ownedTable, ref } from './owned.ts'

/** 议定事项: what a meeting decided, who owes it by when, and what became of it. Numbered within the meeting. */
export const decisions = ownedTable(
  'decisions',
  {
    id: id(),
    meetingId: ref().notNull(),
    number: integer().notNull(),
    text: text().notNull(),
    /** As it was said; other spellings are brought together when it is read. */
    department: text().notNull(),
    person: text(),
    dueOn: date({ mode: 'string' }).notNull(),
    /** Counts the changes, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    doneOn: date({ mode: 'string' }),
    doneBy: text(),
    doneAt: at(),
    cancelledReason: text(),
    cancelledBy: text(),
    cancelledAt: at(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    changedBy: text().notNull(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
    uniqueIndex().on(t.organisationId, t.meetingId, t.number),
    index().on(t.organisationId, t.dueOn),
    check('decision_done_or_cancelled', sql`${t.doneOn} is null or ${t.cancelledAt} is null`),
  ],
)

/** How it goes with a decision: only ever added to. A moved due date stands here with its reason. */
export const decisionNotes = ownedTable(
  'decision_notes',
  {
    id: id(),
    decisionId: ref().notNull(),
    text: text().notNull(),
    /** Of a moved due date: what it was, and what it became. */
    dueBefore: date({ mode: 'string' }),
    dueAfter: date({ mode: 'string' }),
    by: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.decisionId],
      foreignColumns: [decisions.organisationId, decisions.id],
    }).onDelete('cascade'),
    index().on(t.organisationId, t.decisionId),
  ],
)
