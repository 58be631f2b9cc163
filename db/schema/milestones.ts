import { date, foreignKey, integer, text } from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { meetings } from './meetings.ts'
import { at, ownedTable, ref } from './owned.ts'

/** The day on which a milestone of a meeting was reached, where somebody had to say so. */
export const milestones = ownedTable(
  'milestones',
  {
    meetingId: ref().notNull(),
    /** See Milestone.key: `venue`, `count:2026-05-08`. */
    key: text().notNull(),
    doneOn: date({ mode: 'string' }).notNull(),
    note: text(),
    by: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.key],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
  ],
)

/** Where an organisation plans a milestone on another day than the first set does. */
export const milestoneOffsets = ownedTable(
  'milestone_offsets',
  {
    /** Of a rule: `agreement`. */
    rule: text().notNull(),
    offsetDays: integer().notNull(),
    by: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [t.rule],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)
