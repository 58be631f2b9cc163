import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { departments } from './departments.ts'
import { imports } from './imports.ts'
import { meetings } from './meetings.ts'
import { at, id, ownedTable, ref } from './owned.ts'

/** What is known of a person, by whoever named them: a file or a hand. */
const personColumns = () => ({
  name: text().notNull(),
  /** Null: not tied to a department yet. */
  departmentId: ref(),
  /** The unit as the file spells it. */
  unit: text(),
  region: text(),
  position: text(),
  kind: text({ enum: ['delegate', 'invited', 'observer', 'staff'] }).notNull(),
  /** In full; whoever answers masks it. */
  phone: text(),
  /** Signed the sheet, or was signed in on the page. */
  hasSigned: boolean().notNull(),
  /** Local time of the meeting: a day and `HH:MM`, which may be unknown. */
  arrivedOn: date({ mode: 'string' }),
  arrivedTime: text(),
  leftOn: date({ mode: 'string' }),
  leftTime: text(),
  /** Null: nobody has said. */
  lodging: text({ enum: ['single', 'shared', 'none'] }),
  note: text(),
})

/** Who was invited to a meeting and who came: one row a person. */
export const attendees = ownedTable(
  'attendees',
  {
    id: id(),
    meetingId: ref().notNull(),
    /** Short, and unique within the meeting: found on a phone faster than a name. */
    signInCode: text().notNull(),
    ...personColumns(),
    /** Invited or registered; otherwise a walk-in. */
    isExpected: boolean().notNull(),
    /** Null where the sheet says it: nobody of ours signed them in. */
    signedInBy: text(),
    /** The file that named them first; null for one added by hand. */
    importId: ref(),
    importLine: integer(),
    /** Counts the changes, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    changedBy: text().notNull(),
    changedAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organisationId, t.departmentId],
      foreignColumns: [departments.organisationId, departments.id],
    }),
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }),
    uniqueIndex().on(t.organisationId, t.meetingId, t.signInCode),
    index().on(t.organisationId, t.departmentId),
    index().on(t.organisationId, t.importId),
    check(
      'attendee_times_have_days',
      sql`(${t.arrivedTime} is null or ${t.arrivedOn} is not null)
      and (${t.leftTime} is null or ${t.leftOn} is not null)`,
    ),
  ],
)

/**
 * The people a sign-in sheet names, as read. They count nowhere: the commitment makes attendees of them or adds what
 * they say to those who are known already, and notes here what it did, so that undoing gives back what was.
 */
export const attendeeLines = ownedTable(
  'attendee_lines',
  {
    importId: ref().notNull(),
    line: integer().notNull(),
    duplicate: boolean().notNull(),
    ...personColumns(),
    rowKey: bigint({ mode: 'bigint' }).notNull(),
    /** What the commitment made of it: added to somebody known, somebody new, somebody nobody expected. */
    namedAs: text({ enum: ['known', 'new', 'walk-in'] }),
    /** Whom it became or was added to, set by the commitment. */
    attendeeId: ref(),
    /** The attendee's revision after that: another one now means that somebody changed them since. */
    attendeeRevision: integer(),
    /** What the attendee said before something was added; null for one who was new. */
    before: jsonb(),
  },
  (t) => [t.importId, t.line],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }).onDelete('cascade'),
    index().on(t.organisationId, t.attendeeId),
  ],
)
