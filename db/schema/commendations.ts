import { foreignKey, index, integer, text } from 'drizzle-orm/pg-core'
import { meetings } from './meetings.ts'
import { at, id, ownedTable, ref } from './owned.ts'

/** 表扬: who did especially well at a meeting, and what for. */
export const commendations = ownedTable(
  'commendations',
  {
    id: id(),
    meetingId: ref().notNull(),
    /** A person, or a group: 会务保障组. */
    who: text().notNull(),
    department: text(),
    reason: text().notNull(),
    /** Counts the changes, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
    index().on(t.organisationId, t.meetingId),
  ],
)
