import {
  bigint,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  text,
} from 'drizzle-orm/pg-core'
import { imports } from './imports.ts'
import { meetings } from './meetings.ts'
import { at, cents, id, ownedTable, ref } from './owned.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

const cause = () =>
  text({
    enum: [
      'reversal',
      'forbidden',
      'twice',
      'surcharge',
      'arithmetic',
      'outside',
      'not-agreed',
      'unsigned',
      'quantity',
      'price',
    ],
  }).notNull()

type OfMeeting = Record<'organisationId' | 'meetingId', never>

const ofMeeting = (t: OfMeeting) =>
  foreignKey({
    columns: [t.organisationId, t.meetingId],
    foreignColumns: [meetings.organisationId, meetings.id],
  }).onDelete('cascade')

/** Up to where a difference is paid without asking. A cause without a row has none. */
export const tolerances = ownedTable(
  'tolerances',
  {
    meetingId: ref().notNull(),
    cause: cause(),
    basisPoints: integer().notNull(),
    amountCents: cents().notNull(),
  },
  (t) => [t.meetingId, t.cause],
  (t) => [ofMeeting(t as never)],
)

/** What was decided about a difference. Differences themselves are computed, never kept. */
export const resolutions = ownedTable(
  'resolutions',
  {
    meetingId: ref().notNull(),
    /** See Difference.key. */
    key: text().notNull(),
    state: text({ enum: ['accepted', 'disputed', 'credited'] }).notNull(),
    /** The difference as it stood when it was decided. */
    amountCents: cents().notNull(),
    creditedCents: cents(),
    creditedOn: date({ mode: 'string' }),
    reason: text().notNull(),
    by: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [t.meetingId, t.key],
  (t) => [ofMeeting(t as never)],
)

/** What the hotel answered to a dispute, and what was said to it. */
export const hotelReplies = ownedTable(
  'hotel_replies',
  {
    id: id(),
    meetingId: ref().notNull(),
    repliedOn: date({ mode: 'string' }).notNull(),
    contact: text().notNull(),
    text: text().notNull(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [ofMeeting(t as never), index().on(t.organisationId, t.meetingId)],
)

/** One line of a bill shared by hand between several items; the parts add up to it. */
export const lineSplits = ownedTable(
  'line_splits',
  {
    importId: ref().notNull(),
    line: integer().notNull(),
    slot: integer().notNull(),
    amountCents: cents().notNull(),
    quantity: numeric(),
  },
  (t) => [t.importId, t.line, t.slot],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }).onDelete('cascade'),
  ],
)

/** Money paid ahead, advanced or returned. */
export const payments = ownedTable(
  'payments',
  {
    id: id(),
    meetingId: ref().notNull(),
    kind: text({ enum: ['deposit', 'remittance', 'advance', 'refund'] }).notNull(),
    amountCents: cents().notNull(),
    paidOn: date({ mode: 'string' }).notNull(),
    /** Voucher or transfer number. */
    reference: text(),
    note: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [ofMeeting(t as never), index().on(t.organisationId, t.meetingId)],
)

/** A paper of the reimbursement file, with its bytes. */
export const papers = ownedTable(
  'papers',
  {
    id: id(),
    meetingId: ref().notNull(),
    kind: text({ enum: ['approval', 'notice', 'sign-in', 'bill', 'payment-sheet'] }).notNull(),
    filename: text().notNull(),
    byteCount: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    bytes: bytea().notNull(),
    /** Of a sign-in sheet: how many people it shows. */
    signedInCount: integer(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [ofMeeting(t as never), index().on(t.organisationId, t.meetingId)],
)

/** A settlement as it was closed: everything it said, frozen. Reopened, it stays, and the next is a new edition. */
export const settlements = ownedTable(
  'settlements',
  {
    meetingId: ref().notNull(),
    edition: integer().notNull(),
    snapshot: jsonb().notNull(),
    /** Of the snapshot's canonical text. */
    sha256: text().notNull(),
    settledCents: cents().notNull(),
    closedBy: text().notNull(),
    closedAt: at().notNull().defaultNow(),
    /** Why it was closed although something stood against it. */
    overrideReason: text(),
    reopenedBy: text(),
    reopenedAt: at(),
    reopenReason: text(),
  },
  (t) => [t.meetingId, t.edition],
  (t) => [ofMeeting(t as never)],
)
