import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { member, organization } from './auth.ts'
import { itemColumns } from './item-columns.ts'
import { at, id, ownedTable, ref } from './owned.ts'

export const meetings = ownedTable(
  'meetings',
  {
    id: id(),
    /** 活动编号 */
    code: text().notNull(),
    title: text().notNull(),
    /** Meetings held again and again: lessons of one are the checklist of the next. */
    series: text(),
    category: text({ enum: ['first', 'second', 'third', 'fourth'] }).notNull(),
    trigger: text({ enum: ['time', 'process', 'emergency'] }).notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    place: text(),
    hotel: text(),
    plannedDelegates: integer(),
    plannedInvited: integer(),
    plannedObservers: integer(),
    plannedStaff: integer(),
    /** Persons at one table, when the hotel bills meals per 桌. */
    personsPerTable: integer(),
    /** Length of the meeting itself in half-days, without arrival and departure. */
    sessionHalfDays: integer(),
    /** The one person whose approval of the budget is valid. */
    approverId: text(),
    /** Their name when they were named: people are not read under the serving role. */
    approverName: text(),
    /** Edition of the closed settlement; while it stands nothing about the meeting's money changes. */
    closedEdition: integer(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    foreignKey({
      columns: [t.organisationId, t.approverId],
      foreignColumns: [member.organizationId, member.userId],
    }),
    uniqueIndex().on(t.organisationId, t.code),
    index().on(t.organisationId, t.startsOn, t.id),
    index().on(t.organisationId, t.series),
    check('meeting_ends_after_it_starts', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
)

/** One thing that is paid for. Its four columns live with whoever said them: budget, agreement, count, bill. */
export const costItems = ownedTable(
  'cost_items',
  {
    id: id(),
    meetingId: ref().notNull(),
    /** The natural identity as one text; see itemKey. */
    key: text().notNull(),
    ...itemColumns(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
    uniqueIndex().on(t.organisationId, t.meetingId, t.key),
  ],
)
