import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { at, id, ownedTable, ref } from './owned.ts'

const day = () => date({ mode: 'string' })

/** 通报: of one period one. What it says stands in its draft, and in its editions once published. */
export const bulletins = ownedTable(
  'bulletins',
  {
    id: id(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    /** A version of a rule book scores it; null: those in force. An edition freezes the book whole. */
    ruleBookId: ref(),
    ruleBookVersion: integer(),
    createdBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [t.id],
  (t) => [
    uniqueIndex().on(t.organisationId, t.startsOn, t.endsOn),
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    check('bulletin_ends_after_it_starts', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
)

type Of<K extends string> = Record<'organisationId' | K, AnyPgColumn>

const ofBulletin = (t: Of<'bulletinId'>) =>
  foreignKey({
    columns: [t.organisationId, t.bulletinId],
    foreignColumns: [bulletins.organisationId, bulletins.id],
  })

/** What is being written: the first edition, or a correction. One a bulletin. */
export const bulletinDrafts = ownedTable(
  'bulletin_drafts',
  {
    bulletinId: ref().notNull(),
    /** Which edition it is to become. */
    edition: integer().notNull(),
    /** Counts the changes, so that two people never overwrite each other unseen. */
    revision: integer().notNull().default(0),
    /** Why a published one is corrected; null in a first edition. */
    reason: text(),
    /** 发文字号; may be empty. */
    number: text().notNull(),
    titleZh: text().notNull(),
    titleEn: text().notNull(),
    /** See Edits: paragraphs that somebody wrote anew. */
    edits: jsonb().notNull(),
    /** See BulletinFigures, as they were taken. */
    figures: jsonb().notNull(),
    /** See UnitReasons. */
    reasons: jsonb().notNull(),
    /** The last day for objections; null: it is not open for them. */
    openUntil: day(),
    openedBy: text(),
    /** Ids of all who wrote it: none of them publishes it. */
    authors: jsonb().notNull(),
    changedBy: text().notNull(),
    changedAt: at().notNull().defaultNow(),
  },
  (t) => [t.bulletinId],
  (t) => [ofBulletin(t)],
)

/** Published, and never changed: whoever serves requests may add rows and read them, nothing else. */
export const bulletinEditions = ownedTable(
  'bulletin_editions',
  {
    bulletinId: ref().notNull(),
    edition: integer().notNull(),
    reason: text(),
    number: text().notNull(),
    titleZh: text().notNull(),
    titleEn: text().notNull(),
    /** See FrozenBulletin: figures, paragraphs, reasons, what was checked, what it changes. */
    content: jsonb().notNull(),
    /** See BulletinBasis: the rule books and the facts, from which it can be worked out again. */
    basis: jsonb().notNull(),
    sha256: text().notNull(),
    draftedBy: text().notNull(),
    publishedBy: text().notNull(),
    publishedOn: day().notNull(),
    publishedAt: at().notNull().defaultNow(),
  },
  (t) => [t.bulletinId, t.edition],
  (t) => [ofBulletin(t)],
)

/** What a unit says against a draft, and what was decided. */
export const bulletinObjections = ownedTable(
  'bulletin_objections',
  {
    id: id(),
    bulletinId: ref().notNull(),
    /** Against the draft of which edition. */
    edition: integer().notNull(),
    /** As the draft has it; the unit may leave information work later, and its objection stays. */
    unitId: ref().notNull(),
    point: text({
      enum: ['points', 'rank', 'submitted', 'used', 'uses', 'instructions', 'attention', 'other'],
    }).notNull(),
    why: text().notNull(),
    /** What the draft said of the point then; null where it is no figure. */
    said: text(),
    raisedBy: text().notNull(),
    raisedAt: at().notNull().defaultNow(),
    /** Null: not answered yet. */
    isAccepted: boolean(),
    answer: text(),
    answeredBy: text(),
    answeredAt: at(),
  },
  (t) => [t.id],
  (t) => [ofBulletin(t), index().on(t.organisationId, t.bulletinId)],
)
