import { jsonb, text } from 'drizzle-orm/pg-core'
import { importKind } from './import-kind.ts'
import { at, ownedTable } from './owned.ts'

/**
 * What the user decided about reading the files of one kind from one hotel that have one set of heads. Kept when
 * such a file is committed, used when the next one comes; every change stands in the audit log.
 */
export const sourceProfiles = ownedTable(
  'source_profiles',
  {
    /** Empty for a meeting without a hotel. */
    hotel: text().notNull(),
    kind: importKind(),
    headsHash: text().notNull(),
    decided: jsonb().notNull(),
    /** The file it was decided for, by whom and when. */
    filename: text().notNull(),
    keptBy: text().notNull(),
    keptAt: at().notNull().defaultNow(),
  },
  (t) => [t.hotel, t.kind, t.headsHash],
)
