import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, text } from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { at, cents, ownedTable } from './owned.ts'

/** 年初预算: what an organisation may spend on meetings in a year. */
export const annualBudgets = ownedTable(
  'annual_budgets',
  {
    year: integer().notNull(),
    amountCents: cents().notNull(),
    note: text(),
    changedBy: text().notNull(),
    changedAt: at().notNull().defaultNow(),
  },
  (t) => [t.year],
  (t) => [
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    check('annual_budget_not_negative', sql`${t.amountCents} >= 0`),
  ],
)
