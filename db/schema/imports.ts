import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  char,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { importKind } from './import-kind.ts'
import { itemColumns, itemKind, itemSitting } from './item-columns.ts'
import { costItems, meetings } from './meetings.ts'
import { at, cents, id, ownedTable, ref } from './owned.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const key64 = () => bigint({ mode: 'bigint' })

/**
 * One file given to one meeting or, of information work, to the organisation. Its rows count from the moment it is
 * `committed`, and only while it is.
 */
export const imports = ownedTable(
  'imports',
  {
    id: id(),
    /** Null for files of information work, which belong to no meeting. */
    meetingId: ref(),
    kind: importKind(),
    filename: text().notNull(),
    byteCount: ref().notNull(),
    sha256: text().notNull(),
    state: text({ enum: ['reading', 'preview', 'committed', 'undone', 'failed'] }).notNull(),
    /** What the user decided about reading it. */
    decisions: jsonb().notNull().default({}),
    /** The reading without its items: columns, balance, control totals, questions, ignored rows, sample. */
    reading: jsonb(),
    /** Progress while `reading`. */
    rowsRead: integer().notNull().default(0),
    touchedAt: at().notNull().defaultNow(),
    readAt: at(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    committedBy: text(),
    committedAt: at(),
    undoneBy: text(),
    undoneAt: at(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }),
    index().on(t.organisationId, t.meetingId, t.state),
    check(
      'import_of_meeting_or_information',
      sql`(${t.meetingId} is null) = (${t.kind} like 'information-%')`,
    ),
  ],
)

const ofImport = (t: { organisationId: never; importId: never }) =>
  foreignKey({
    columns: [t.organisationId, t.importId],
    foreignColumns: [imports.organisationId, imports.id],
  }).onDelete('cascade')

/** The original bytes, in parts of a mebibyte or so. */
export const importBytes = ownedTable(
  'import_bytes',
  { importId: ref().notNull(), part: integer().notNull(), bytes: bytea().notNull() },
  (t) => [t.importId, t.part],
  (t) => [ofImport(t as never)],
)

/** The rollup that pages read: what one import says of one item. Kept in the transaction that changes its lines. */
export const importItems = ownedTable(
  'import_items',
  {
    importId: ref().notNull(),
    slot: integer().notNull(),
    ...itemColumns(),
    /** Set by the commitment. */
    itemId: ref(),
    rule: text().notNull(),
    lineCount: integer().notNull(),
    billedCents: cents(),
    billedQuantity: numeric(),
    countedQuantity: numeric(),
    passengers: integer(),
    seats: integer(),
    kilometres: numeric(),
  },
  (t) => [t.importId, t.slot],
  (t) => [
    ofImport(t as never),
    foreignKey({
      columns: [t.organisationId, t.itemId],
      foreignColumns: [costItems.organisationId, costItems.id],
    }),
    index().on(t.organisationId, t.itemId),
  ],
)

/**
 * Charges and payments, a million at a time: the key is the file's own numbering, there is no foreign key to
 * check a line at a time and no random id, since those cost more than the lines. Removed with their import.
 */
export const billLines = ownedTable(
  'bill_lines',
  {
    importId: ref().notNull(),
    line: integer().notNull(),
    slot: integer().notNull(),
    nature: char({ length: 1, enum: ['c', 'p'] }).notNull(),
    duplicate: boolean().notNull(),
    day: date({ mode: 'string' }),
    amountCents: cents().notNull(),
    unitPriceCents: cents(),
    quantity: numeric(),
    rowKey: key64().notNull(),
    pairLine: integer(),
    text: text().notNull(),
    room: text(),
    reference: text(),
  },
  (t) => [t.importId, t.line],
  (t) => [index().on(t.organisationId, t.importId, t.slot, t.line)],
)

export const countLines = ownedTable(
  'count_lines',
  {
    importId: ref().notNull(),
    line: integer().notNull(),
    part: smallint().notNull(),
    slot: integer().notNull(),
    duplicate: boolean().notNull(),
    quantity: numeric().notNull(),
    passengers: integer(),
    seats: integer(),
    kilometres: numeric(),
    rowKey: key64().notNull(),
    text: text().notNull(),
  },
  (t) => [t.importId, t.line, t.part],
  (t) => [index().on(t.organisationId, t.importId, t.slot, t.line)],
)

export const importProblems = ownedTable(
  'import_problems',
  {
    importId: ref().notNull(),
    position: integer().notNull(),
    line: integer().notNull(),
    /** A warning that holds for very many rows stands once for those that are not listed singly. */
    rowCount: integer().notNull().default(1),
    lastLine: integer(),
    columnHead: text(),
    columnIndex: integer(),
    value: text().notNull(),
    rule: text().notNull(),
    severity: text({ enum: ['rejected', 'warning'] }).notNull(),
    suggestion: text(),
  },
  (t) => [t.importId, t.position],
)

/** A correction made by hand at a hotel: such a text belongs to such an item, next time too. */
export const learnedAssignments = ownedTable(
  'learned_assignments',
  {
    hotel: text().notNull(),
    text: text().notNull(),
    kind: itemKind(),
    sitting: itemSitting(),
    label: text().notNull(),
  },
  (t) => [t.hotel, t.text],
)
