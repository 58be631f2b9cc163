import { index, jsonb, text } from 'drizzle-orm/pg-core'
import { at, id, ownedTable, ref } from './owned.ts'

/** Who did what, when, from what to what. Only ever added to: the database refuses update, delete and truncate. */
export const auditEntries = ownedTable(
  'audit_entries',
  {
    id: id(),
    at: at().notNull().defaultNow(),
    actorId: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    /** What it was done to, as a path of the API: `meetings/12/budget/1`. */
    subject: text().notNull(),
    meetingId: ref(),
    before: jsonb(),
    after: jsonb(),
  },
  (t) => [t.id],
  (t) => [index().on(t.organisationId, t.meetingId, t.id)],
)
