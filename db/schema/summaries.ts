import { foreignKey, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { meetings } from './meetings.ts'
import { at, ownedTable, ref } from './owned.ts'

/**
 * 会议总结: one page, then detail. An edition is a draft until a leader signs it, then frozen; reopened, it stays and
 * the next is a new edition. A draft keeps only what the organiser wrote: its figures are worked out at every look.
 */
export const summaries = ownedTable(
  'summaries',
  {
    meetingId: ref().notNull(),
    edition: integer().notNull(),
    /** The first characters of every trace code of this edition. */
    mark: text().notNull(),
    /** Makes the rest of them: nobody who knows one code can tell another. */
    traceSecret: text().notNull(),
    /** Counts the changes, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    /** What the organiser wrote, by block; see WrittenTexts. */
    texts: jsonb().notNull(),
    editedBy: text(),
    editedById: text(),
    editedAt: at(),
    /** See FrozenSummary; null while it is a draft. */
    snapshot: jsonb(),
    /** Of the snapshot's canonical text. */
    sha256: text(),
    signedBy: text(),
    signedAt: at(),
    reopenedBy: text(),
    reopenedAt: at(),
    reopenReason: text(),
  },
  (t) => [t.meetingId, t.edition],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
    uniqueIndex().on(t.organisationId, t.mark),
  ],
)
