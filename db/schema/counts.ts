import { date, foreignKey, integer, numeric, text } from 'drizzle-orm/pg-core'
import { costItems, meetings } from './meetings.ts'
import { at, id, ownedTable, ref } from './owned.ts'

/** What was counted on one day. Signed, an edition never changes: a later one amends it, and both are kept. */
export const dailyCounts = ownedTable(
  'daily_counts',
  {
    meetingId: ref().notNull(),
    day: date({ mode: 'string' }).notNull(),
    edition: integer().notNull(),
    state: text({ enum: ['open', 'signed', 'amended'] }).notNull(),
    /** Counts the saves, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    /** Why a signed count was amended. */
    reason: text(),
    organiser: text(),
    organiserSignedAt: at(),
    hotelContact: text(),
    hotelSignedAt: at(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.day, t.edition],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
  ],
)

const ofCount = (t: Record<'organisationId' | 'meetingId' | 'day' | 'edition', never>) =>
  foreignKey({
    columns: [t.organisationId, t.meetingId, t.day, t.edition],
    foreignColumns: [
      dailyCounts.organisationId,
      dailyCounts.meetingId,
      dailyCounts.day,
      dailyCounts.edition,
    ],
  }).onDelete('cascade')

export const dailyCountLines = ownedTable(
  'daily_count_lines',
  {
    meetingId: ref().notNull(),
    day: date({ mode: 'string' }).notNull(),
    edition: integer().notNull(),
    itemId: ref().notNull(),
    /** Of a meal: delegates, guests and staff together. */
    quantity: numeric().notNull(),
    guestCount: integer(),
    staffCount: integer(),
    passengers: integer(),
    seats: integer(),
    kilometres: numeric(),
    /** Overtime. */
    hours: numeric(),
    note: text(),
  },
  (t) => [t.meetingId, t.day, t.edition, t.itemId],
  (t) => [
    ofCount(t as never),
    foreignKey({
      columns: [t.organisationId, t.itemId],
      foreignColumns: [costItems.organisationId, costItems.id],
    }),
  ],
)

/** People who left early and rooms given back, with the hour: why a later count is lower. */
export const departures = ownedTable(
  'departures',
  {
    id: id(),
    meetingId: ref().notNull(),
    day: date({ mode: 'string' }).notNull(),
    /** `14:30` */
    time: text().notNull(),
    kind: text({ enum: ['left-early', 'room-returned'] }).notNull(),
    quantity: integer().notNull(),
    /** Room type or room, or who left. */
    label: text().notNull(),
    note: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
  ],
)
