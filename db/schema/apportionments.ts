import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { departments } from './departments.ts'
import { costItems, meetings } from './meetings.ts'
import { at, cents, id, ownedTable, ref } from './owned.ts'
import { settlements } from './settlements.ts'

/** A named way to share costs. What it says stands in its versions. */
export const apportionmentSchemes = ownedTable(
  'apportionment_schemes',
  {
    id: id(),
    name: text().notNull(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    uniqueIndex().on(t.organisationId, t.name),
  ],
)

/** A version never changes: what was apportioned by it can be worked out again. */
export const apportionmentSchemeVersions = ownedTable(
  'apportionment_scheme_versions',
  {
    schemeId: ref().notNull(),
    version: integer().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** The last day; null is still in force. */
    validTo: date({ mode: 'string' }),
    /** See SchemeTerms. */
    terms: jsonb().notNull(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.schemeId, t.version],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.schemeId],
      foreignColumns: [apportionmentSchemes.organisationId, apportionmentSchemes.id],
    }).onDelete('cascade'),
    check('scheme_ends_after_it_starts', sql`${t.validTo} >= ${t.validFrom}`),
  ],
)

type Of<K extends string> = Record<'organisationId' | K, never>

const ofMeeting = (t: Of<'meetingId'>) =>
  foreignKey({
    columns: [t.organisationId, t.meetingId],
    foreignColumns: [meetings.organisationId, meetings.id],
  }).onDelete('cascade')

const ofDepartment = (t: Of<'departmentId'>) =>
  foreignKey({
    columns: [t.organisationId, t.departmentId],
    foreignColumns: [departments.organisationId, departments.id],
  })

/** A weight that somebody set right, for this meeting, and why. */
export const weightCorrections = ownedTable(
  'weight_corrections',
  {
    meetingId: ref().notNull(),
    basis: text({ enum: ['heads', 'person-days', 'covers', 'room-nights'] }).notNull(),
    departmentId: ref().notNull(),
    /** Decimal or fraction. */
    weight: text().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.basis, t.departmentId],
  (t) => [ofMeeting(t as never), ofDepartment(t as never)],
)

/** Who sat in which vehicle. */
export const rides = ownedTable(
  'rides',
  {
    meetingId: ref().notNull(),
    itemId: ref().notNull(),
    departmentId: ref().notNull(),
    seats: integer().notNull(),
  },
  (t) => [t.meetingId, t.itemId, t.departmentId],
  (t) => [
    ofMeeting(t as never),
    ofDepartment(t as never),
    foreignKey({
      columns: [t.organisationId, t.itemId],
      foreignColumns: [costItems.organisationId, costItems.id],
    }).onDelete('cascade'),
    check('ride_seats', sql`${t.seats} > 0`),
  ],
)

/** An apportionment as it was issued, frozen. After a reopened settlement the next edition issues the difference. */
export const apportionments = ownedTable(
  'apportionments',
  {
    meetingId: ref().notNull(),
    edition: integer().notNull(),
    schemeId: ref().notNull(),
    schemeVersion: integer().notNull(),
    settlementEdition: integer().notNull(),
    /** See IssuedApportionment. */
    snapshot: jsonb().notNull(),
    sha256: text().notNull(),
    totalCents: cents().notNull(),
    issuedBy: text().notNull(),
    issuedAt: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.edition],
  (t) => [
    ofMeeting(t as never),
    foreignKey({
      columns: [t.organisationId, t.schemeId, t.schemeVersion],
      foreignColumns: [
        apportionmentSchemeVersions.organisationId,
        apportionmentSchemeVersions.schemeId,
        apportionmentSchemeVersions.version,
      ],
    }),
    foreignKey({
      columns: [t.organisationId, t.meetingId, t.settlementEdition],
      foreignColumns: [settlements.organisationId, settlements.meetingId, settlements.edition],
    }),
  ],
)

/** What each department carries by an edition, and what it said to it. */
export const apportionmentShares = ownedTable(
  'apportionment_shares',
  {
    departmentId: ref().notNull(),
    meetingId: ref().notNull(),
    edition: integer().notNull(),
    cents: cents().notNull(),
    /** More (+) or less (−) than by the edition before. */
    differenceCents: cents().notNull(),
    state: text({ enum: ['open', 'confirmed', 'objected'] })
      .notNull()
      .default('open'),
    comment: text(),
    answeredBy: text(),
    answeredAt: at(),
    /** Finance wrote down what the department said on paper or by telephone. */
    onBehalf: boolean().notNull().default(false),
  },
  (t) => [t.departmentId, t.meetingId, t.edition],
  (t) => [
    ofDepartment(t as never),
    foreignKey({
      columns: [t.organisationId, t.meetingId, t.edition],
      foreignColumns: [
        apportionments.organisationId,
        apportionments.meetingId,
        apportionments.edition,
      ],
    }).onDelete('cascade'),
  ],
)

/** Columns of the journal file, as the accounting program wants them; one row an organisation. */
export const journalLayouts = ownedTable(
  'journal_layouts',
  { columns: jsonb().notNull(), encoding: text({ enum: ['utf-8', 'gb18030'] }).notNull() },
  () => [],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)
