import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, integer, text } from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { cents, id, ownedTable } from './owned.ts'

/** 综合定额标准: what a meeting may cost per person-day, by category and place, with its days of validity. */
export const standards = ownedTable(
  'standards',
  {
    id: id(),
    name: text().notNull(),
    /** The document that says so, with its number. */
    source: text().notNull(),
    /** Where it applies; null is everywhere that has none of its own. */
    place: text(),
    category: text({ enum: ['first', 'second', 'third', 'fourth'] }).notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** The last day; null is still in force. */
    validTo: date({ mode: 'string' }),
    lodgingCents: cents().notNull(),
    mealsCents: cents().notNull(),
    otherCents: cents().notNull(),
    /** Parts may offset each other: only the total binds. */
    partsOffset: boolean().notNull(),
    /** A part that is not provided at all is taken off the ceiling. */
    deductNotProvided: boolean().notNull(),
    attendanceCap: integer(),
    staffShareBasisPoints: integer(),
    /** Length of the meeting itself. */
    maxHalfDays: integer(),
    /** Arrival and departure together, on top of it. */
    travelHalfDays: integer(),
    /** Somebody compared it with the document. */
    verified: boolean().notNull(),
    note: text(),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    index().on(t.organisationId, t.category, t.validFrom),
    check('standard_ends_after_it_starts', sql`${t.validTo} >= ${t.validFrom}`),
    check(
      'standard_not_negative',
      sql`${t.lodgingCents} >= 0 and ${t.mealsCents} >= 0 and ${t.otherCents} >= 0`,
    ),
  ],
)

/** What may not stand on a hotel's bill: a word, the class it gives away, and words in which it does not count. */
export const forbiddenWords = ownedTable(
  'forbidden_words',
  {
    word: text().notNull(),
    position: integer().notNull(),
    class: text({
      enum: [
        'banquet',
        'alcohol',
        'tobacco',
        'gift',
        'tourism',
        'suite',
        'flowers',
        'backdrop',
        'fruit',
        'asset',
        'hospitality',
        'lump',
      ],
    }).notNull(),
    exceptions: text().array().notNull(),
  },
  (t) => [t.word],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)

/** Which sets an organisation was given to begin with: what it removed does not come back. */
export const firstSets = ownedTable(
  'first_sets',
  { name: text().notNull() },
  (t) => [t.name],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)
