import { sql } from 'drizzle-orm'
import { check, date, foreignKey, integer, numeric, text } from 'drizzle-orm/pg-core'
import { costItems, meetings } from './meetings.ts'
import { at, cents, ownedTable, ref } from './owned.ts'

/** A version of the agreement with the hotel. `replaced` is a signed version that a later one has superseded. */
export const agreements = ownedTable(
  'agreements',
  {
    meetingId: ref().notNull(),
    version: integer().notNull(),
    state: text({ enum: ['draft', 'signed', 'replaced'] }).notNull(),
    /** Counts the saves, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    /** Why a signed agreement was changed. */
    reason: text(),
    contact: text(),
    /** What comes free of charge besides the lines. */
    freeItems: text(),
    roomNumbersDueOn: date({ mode: 'string' }),
    keysDueOn: date({ mode: 'string' }),
    signedOn: date({ mode: 'string' }),
    signedForHotelBy: text(),
    signedBy: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.version],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
  ],
)

/** What the hotel agreed to, item by item. */
export const agreementLines = ownedTable(
  'agreement_lines',
  {
    meetingId: ref().notNull(),
    version: integer().notNull(),
    itemId: ref().notNull(),
    quantity: numeric().notNull(),
    unit: text().notNull(),
    unitPriceCents: cents().notNull(),
    /** quantity × price as agreed, rounded once. */
    amountCents: cents().notNull(),
    basis: text({ enum: ['unit', 'table', 'flat'] }).notNull(),
    personsPerTable: integer(),
    guaranteedQuantity: numeric(),
    discountBasisPoints: integer().notNull(),
    serviceChargeBasisPoints: integer().notNull(),
    freeKilometres: numeric(),
    kilometrePriceCents: cents(),
    hourPriceCents: cents(),
    /** Breakfasts included in a room's price. */
    breakfastCount: integer(),
    note: text(),
  },
  (t) => [t.meetingId, t.version, t.itemId],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId, t.version],
      foreignColumns: [agreements.organisationId, agreements.meetingId, agreements.version],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organisationId, t.itemId],
      foreignColumns: [costItems.organisationId, costItems.id],
    }),
    check('agreement_line_not_negative', sql`${t.quantity} >= 0 and ${t.unitPriceCents} >= 0`),
  ],
)
