import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, numeric, text } from 'drizzle-orm/pg-core'
import { costItems, meetings } from './meetings.ts'
import { at, cents, ownedTable, ref } from './owned.ts'

/** A version of a meeting's budget. `revised` is an approved version that a later one has replaced. */
export const budgets = ownedTable(
  'budgets',
  {
    meetingId: ref().notNull(),
    version: integer().notNull(),
    state: text({ enum: ['draft', 'submitted', 'approved', 'revised'] }).notNull(),
    /** Counts the saves, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    reason: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    submittedBy: text(),
    submittedAt: at(),
    approvedBy: text(),
    approvedAt: at(),
  },
  (t) => [t.meetingId, t.version],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
  ],
)

export const budgetLines = ownedTable(
  'budget_lines',
  {
    meetingId: ref().notNull(),
    version: integer().notNull(),
    itemId: ref().notNull(),
    quantity: numeric().notNull(),
    unit: text().notNull(),
    unitPriceCents: cents().notNull(),
    /** quantity × price, rounded once. */
    amountCents: cents().notNull(),
    note: text(),
  },
  (t) => [t.meetingId, t.version, t.itemId],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId, t.version],
      foreignColumns: [budgets.organisationId, budgets.meetingId, budgets.version],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organisationId, t.itemId],
      foreignColumns: [costItems.organisationId, costItems.id],
    }),
    check('budget_line_not_negative', sql`${t.quantity} >= 0 and ${t.unitPriceCents} >= 0`),
  ],
)
