import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
} from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { departments } from './departments.ts'
import { meetings } from './meetings.ts'
import { at, id, ownedTable, ref } from './owned.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

const attendeeKind = () => text({ enum: ['delegate', 'invited', 'observer', 'staff'] })

/**
 * One export of a questionnaire, given to one meeting. Its answers count from the moment it is `committed`; undone,
 * nothing of them stays but that it was there.
 */
export const surveys = ownedTable(
  'surveys',
  {
    id: id(),
    meetingId: ref().notNull(),
    filename: text().notNull(),
    byteCount: ref().notNull(),
    sha256: text().notNull(),
    state: text({ enum: ['preview', 'committed', 'undone'] }).notNull(),
    /** What the user decided about reading it. */
    decisions: jsonb().notNull().default({}),
    /** How it was read. From the commitment on without anything that was written in it. */
    reading: jsonb().notNull(),
    /** Counts the readings: only the one that was seen is put in force. */
    revision: integer().notNull().default(0),
    readAt: at().notNull(),
    /** The form asked for the name, and it is kept. */
    isNamed: boolean().notNull(),
    /** The fewest people of whom a figure is shown, as it was when the answers came in force. */
    minimum: integer(),
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
  ],
)

const ofSurvey = (t: { organisationId: never; surveyId: never }) =>
  foreignKey({
    columns: [t.organisationId, t.surveyId],
    foreignColumns: [surveys.organisationId, surveys.id],
  }).onDelete('cascade')

/** The bytes as they came; from the commitment on the answers alone, without what tells who gave them. */
export const surveyFiles = ownedTable(
  'survey_files',
  { surveyId: ref().notNull(), bytes: bytea().notNull() },
  (t) => [t.surveyId],
  (t) => [ofSurvey(t as never)],
)

/** What a committed survey asked. */
export const surveyQuestions = ownedTable(
  'survey_questions',
  {
    surveyId: ref().notNull(),
    position: integer().notNull(),
    number: text(),
    title: text().notNull(),
    /** Of a matrix: the row. */
    row: text(),
    kind: text({
      enum: ['rating', 'score', 'single', 'multiple', 'ranking', 'open', 'unused'],
    }).notNull(),
    low: integer(),
    high: integer(),
    aspect: text({
      enum: ['lodging', 'meals', 'hall', 'vehicles', 'content', 'organisation'],
    }),
    tie: text({ enum: ['department', 'kind', 'name'] }),
    /** What was written → its points, as they were decided. */
    points: jsonb().notNull().default({}),
  },
  (t) => [t.surveyId, t.position],
  (t) => [ofSurvey(t as never)],
)

/**
 * Answer sheets, one an answer. They have no order and no moment: the key is a hash, and says only that the same answer
 * came before. No page reads them; figures come from the cells. Only a named survey has names, and a route of its own.
 */
export const surveySheets = ownedTable(
  'survey_sheets',
  {
    surveyId: ref().notNull(),
    key: bigint({ mode: 'bigint' }).notNull(),
    departmentId: ref(),
    kind: attendeeKind(),
    name: text(),
    /** In the order of the questions. */
    answers: jsonb().notNull(),
    /** Words typed beside an option: place of the question, option, words. */
    others: jsonb().notNull(),
  },
  (t) => [t.surveyId, t.key],
  (t) => [
    ofSurvey(t as never),
    foreignKey({
      columns: [t.organisationId, t.departmentId],
      foreignColumns: [departments.organisationId, departments.id],
    }),
    index().on(t.organisationId, t.departmentId),
  ],
)

/** Every figure that may be shown of a survey, and no other: worked out once, when it comes in force. */
export const surveyCells = ownedTable(
  'survey_cells',
  {
    surveyId: ref().notNull(),
    by: text({ enum: ['all', 'department', 'kind'] }).notNull(),
    /** A department's id as text, an attendee kind; '' is nobody's, or the whole. */
    group: text().notNull(),
    /** Position of the question; −1: how many answered at all. */
    question: integer().notNull(),
    answered: integer().notNull(),
    missing: jsonb().notNull(),
    counts: jsonb().notNull(),
  },
  (t) => [t.surveyId, t.by, t.group, t.question],
  (t) => [ofSurvey(t as never)],
)

/** Words of a committed survey, by themselves: their ids follow their wording, not who wrote them. */
export const surveyComments = ownedTable(
  'survey_comments',
  {
    id: id(),
    surveyId: ref().notNull(),
    question: integer().notNull(),
    /** The option that the words were typed beside; null for an answer in words. */
    option: text(),
    text: text().notNull(),
    /** Of a named survey alone: whose words they are. */
    sheetKey: bigint({ mode: 'bigint' }),
    /** Themes that somebody gave it; null leaves it to its words. */
    themeIds: jsonb(),
    stance: text({ enum: ['for', 'against', 'neutral'] }),
    isPrinted: boolean().notNull().default(true),
    decidedBy: text(),
    decidedAt: at(),
  },
  (t) => [t.id],
  (t) => [ofSurvey(t as never), index().on(t.organisationId, t.surveyId)],
)

/** Words that were given points, for the next survey that uses them. */
export const surveyScales = ownedTable(
  'survey_scales',
  {
    /** The words, sorted, as one text. */
    words: text().notNull(),
    points: jsonb().notNull(),
    low: integer().notNull(),
    high: integer().notNull(),
    keptBy: text().notNull(),
    keptAt: at().notNull(),
  },
  (t) => [t.words],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)

/** By what comments are gathered. */
export const surveyThemes = ownedTable(
  'survey_themes',
  {
    id: id(),
    position: integer().notNull(),
    name: text().notNull(),
    english: text().notNull(),
    words: text().array().notNull(),
  },
  (t) => [t.id],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)

/** What an organisation says about its surveys; without a row it is as the program begins. */
export const surveySettings = ownedTable(
  'survey_settings',
  {
    /** Nothing is shown of fewer people. */
    smallestGroup: integer().notNull(),
    forWords: text().array().notNull(),
    againstWords: text().array().notNull(),
    revision: integer().notNull().default(0),
  },
  () => [],
  (t) => [foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] })],
)
