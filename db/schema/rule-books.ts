import { sql } from 'drizzle-orm'
import { check, date, foreignKey, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { at, id, ownedTable, ref } from './owned.ts'

/** 计分办法: how information work is scored. What it says stands in its versions. */
export const ruleBooks = ownedTable(
  'rule_books',
  {
    id: id(),
    name: text().notNull(),
    /** Who put it into force; null: it is there to be tried. No two in force hold on one day. */
    adoptedBy: text(),
    adoptedAt: at(),
    /** Up to which version it is in force: a later one waits for whoever decides. */
    adoptedVersion: integer(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    uniqueIndex().on(t.organisationId, t.name),
    check(
      'rule_book_in_force_up_to_a_version',
      sql`(${t.adoptedBy} is null) = (${t.adoptedVersion} is null)`,
    ),
  ],
)

/** A version never changes: a ranking that was published by it can be worked out again. */
export const ruleBookVersions = ownedTable(
  'rule_book_versions',
  {
    ruleBookId: ref().notNull(),
    version: integer().notNull(),
    source: text().notNull(),
    note: text(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** The last day; null is still in force. */
    validTo: date({ mode: 'string' }),
    /** See RuleBook, without what stands in the other columns. */
    terms: jsonb().notNull(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.ruleBookId, t.version],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.ruleBookId],
      foreignColumns: [ruleBooks.organisationId, ruleBooks.id],
    }).onDelete('cascade'),
    check('rule_book_ends_after_it_starts', sql`${t.validTo} >= ${t.validFrom}`),
  ],
)
