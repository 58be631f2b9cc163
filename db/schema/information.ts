import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgTableExtraConfigValue,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { departments } from './departments.ts'
import { imports } from './imports.ts'
import { at, id, ownedTable, ref } from './owned.ts'

const level = () => text({ enum: ['central', 'province', 'city', 'county'] })
const useForm = () =>
  text({
    enum: [
      'single',
      'composite',
      'brief',
      'research',
      'special',
      'supplement',
      'circulated',
      'commissioned',
      'forwarded',
      'chosen',
      'filed',
    ],
  })
const itemRole = () => text({ enum: ['main', 'joint', 'adopting', 'other'] })
const day = () => date({ mode: 'string' })

/** Of every fact: the file it came from, how often it was changed, and by whom last. */
const provenance = () => ({
  /** Null for one that was entered by hand. */
  importId: ref(),
  importLine: integer(),
  /** Counts the changes, so that two people never overwrite each other unseen. */
  revision: integer().notNull().default(0),
  changedBy: text().notNull(),
  changedAt: at().notNull().defaultNow(),
})

type Columns<K extends string> = Record<K | 'organisationId', AnyPgColumn>

const ofImport = (t: Columns<'importId'>): PgTableExtraConfigValue[] => [
  foreignKey({
    columns: [t.organisationId, t.importId],
    foreignColumns: [imports.organisationId, imports.id],
  }),
  index().on(t.organisationId, t.importId),
]

/** Fields parted by unit separators, those of an inner list by group separators: see `packed`. */
const packedFields = (...fields: string[]) => fields.join(" || e'\\x1f' || ")
const orEmpty = (column: string) => `coalesce(${column}::text, '')`
const dayNumber = (column: string) => `coalesce((${column} - date '2000-01-01')::text, '')`

/**
 * A row as scoring needs it, in one text that the database keeps: a year has a hundred thousand, and putting each
 * together anew takes longer than scoring them. Days are counted from 2000-01-01. `db/packed-rows.ts` reads it.
 */
const packed = (fields: string) => text().notNull().generatedAlwaysAs(sql.raw(fields))

/** What is packed holds no control characters. */
const isOneLine = (column: AnyPgColumn) => sql`${column} !~ '[[:cntrl:]]'`

/** A department that takes part in information work. Its name, code, spellings and place in the tree are the department's. */
export const informationUnits = ownedTable(
  'information_units',
  {
    departmentId: ref().notNull(),
    /** In the office's own words: 县区, 市直部门, 企业. Classes are ranked apart. */
    class: text(),
    /** Takes part; otherwise it stands in the figures without a rank. */
    isRanked: boolean().notNull().default(true),
    ...provenance(),
  },
  (t) => [t.departmentId],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.departmentId],
      foreignColumns: [departments.organisationId, departments.id],
    }),
    ...ofImport(t),
    check('information_unit_class_is_one_line', isOneLine(t.class)),
  ],
)

const ofUnit = (t: Columns<'unitId'>) =>
  foreignKey({
    columns: [t.organisationId, t.unitId],
    foreignColumns: [informationUnits.organisationId, informationUnits.departmentId],
  })

/** 信息员: who writes for a unit. One who leaves is retired, so that earlier items keep their officer. */
export const informationOfficers = ownedTable(
  'information_officers',
  {
    id: id(),
    unitId: ref().notNull(),
    name: text().notNull(),
    isRetired: boolean().notNull().default(false),
    ...provenance(),
  },
  (t) => [t.id],
  (t) => [
    ofUnit(t),
    uniqueIndex().on(t.organisationId, t.unitId, t.name),
    ...ofImport(t),
    check('information_officer_is_one_line', isOneLine(t.name)),
  ],
)

const ofOfficer = (t: Columns<'officerId'>) =>
  foreignKey({
    columns: [t.organisationId, t.officerId],
    foreignColumns: [informationOfficers.organisationId, informationOfficers.id],
  })

/** An article that a unit submitted, or was commissioned to. Most are of one unit; others stand in the partners. */
export const informationItems = ownedTable(
  'information_items',
  {
    id: id(),
    /** The office's own number, unique where there is one. */
    number: text(),
    title: text().notNull(),
    unitId: ref().notNull(),
    role: itemRole().notNull().default('main'),
    officerId: ref(),
    /** `routine`, `experience`, `problem`, `suggestion`, or the office's own word. */
    kind: text(),
    length: text({ enum: ['short', 'standard', 'long'] }),
    commissioned: boolean().notNull().default(false),
    /** Local time: a day and `HH:MM`, which may be unknown. No day: not delivered. */
    submittedOn: day(),
    submittedTime: text(),
    dueOn: day(),
    dueTime: text(),
    /** How late, in the office's own words. */
    lateKind: text(),
    /** What it brings along (`现场图片`): a list of words. */
    extras: jsonb().$type<string[]>().notNull().default([]),
    note: text(),
    packed: packed(
      packedFields(
        'id::text',
        'unit_id::text',
        dayNumber('submitted_on'),
        orEmpty('submitted_time'),
        orEmpty('kind'),
        orEmpty('officer_id'),
        `case when role = 'main' and length is null and not commissioned and due_on is null and late_kind is null
          and extras = '[]'::jsonb then '' else ${[
            'role',
            orEmpty('length'),
            'commissioned::text',
            dayNumber('due_on'),
            orEmpty('due_time'),
            orEmpty('late_kind'),
            'extras::text',
          ].join(" || e'\\x1d' || ")} end`,
      ),
    ),
    ...provenance(),
  },
  (t) => [t.id],
  (t) => [
    ofUnit(t),
    ofOfficer(t),
    ...ofImport(t),
    uniqueIndex().on(t.organisationId, t.number),
    index().on(t.organisationId, t.submittedOn),
    index().on(t.organisationId, t.unitId, t.submittedOn),
    index('information_items_not_delivered')
      .on(t.organisationId, t.dueOn)
      .where(sql`${t.commissioned} and ${t.submittedOn} is null`),
    check(
      'information_item_times_have_days',
      sql`(${t.submittedTime} is null or ${t.submittedOn} is not null)
      and (${t.dueTime} is null or ${t.dueOn} is not null)`,
    ),
    check(
      'information_item_is_one_line',
      sql`${isOneLine(t.title)} and ${isOneLine(t.kind)} and ${isOneLine(t.lateKind)} and ${isOneLine(t.submittedTime)}`,
    ),
  ],
)

const ofItem = (t: Columns<'itemId'>) =>
  foreignKey({
    columns: [t.organisationId, t.itemId],
    foreignColumns: [informationItems.organisationId, informationItems.id],
  }).onDelete('cascade')

/** The other units of an item, each with its part in it. */
export const informationPartners = ownedTable(
  'information_partners',
  {
    itemId: ref().notNull(),
    unitId: ref().notNull(),
    role: itemRole().notNull(),
    officerId: ref(),
  },
  (t) => [t.itemId, t.unitId],
  (t) => [ofItem(t), ofUnit(t), ofOfficer(t), index().on(t.organisationId, t.unitId)],
)

/** 采用: a publication used an item. */
export const informationAdoptions = ownedTable(
  'information_adoptions',
  {
    id: id(),
    itemId: ref().notNull(),
    publication: text().notNull(),
    /** Its number: 第12期. */
    issue: text(),
    level: level().notNull(),
    form: useForm().notNull(),
    adoptedOn: day().notNull(),
    /** Points that the publication's own office gave, as text. */
    given: text(),
    packed: packed(
      packedFields(
        'id::text',
        'item_id::text',
        dayNumber('adopted_on'),
        'level',
        'form',
        'publication',
        orEmpty('given'),
      ),
    ),
    ...provenance(),
  },
  (t) => [t.id],
  (t) => [
    ofItem(t),
    ...ofImport(t),
    index().on(t.organisationId, t.itemId),
    index().on(t.organisationId, t.adoptedOn),
    check(
      'information_adoption_is_one_line',
      sql`${isOneLine(t.publication)} and ${isOneLine(t.given)}`,
    ),
  ],
)

/** 批示: a leader wrote on an item, perhaps on a known copy of it. */
export const informationInstructions = ownedTable(
  'information_instructions',
  {
    id: id(),
    itemId: ref().notNull(),
    level: level().notNull(),
    /** The leader's office: 市长. */
    office: text().notNull(),
    writtenOn: day().notNull(),
    publication: text(),
    form: useForm(),
    ...provenance(),
  },
  (t) => [t.id],
  (t) => [
    ofItem(t),
    ...ofImport(t),
    index().on(t.organisationId, t.itemId),
    index().on(t.organisationId, t.writtenOn),
    check(
      'information_instruction_is_one_line',
      sql`${isOneLine(t.office)} and ${isOneLine(t.publication)}`,
    ),
  ],
)

/** What is held against a unit: a report late, missed, concealed or untrue; negative coverage of it. */
export const informationReports = ownedTable(
  'information_reports',
  {
    id: id(),
    unitId: ref().notNull(),
    kind: text({ enum: ['late', 'missed', 'concealed', 'untrue', 'negative'] }).notNull(),
    reportedOn: day().notNull(),
    /** What happened. */
    matter: text().notNull(),
    /** Where the rule leaves a range: how much, as text without a sign. */
    points: text(),
    ...provenance(),
  },
  (t) => [t.id],
  (t) => [ofUnit(t), ...ofImport(t), index().on(t.organisationId, t.reportedOn)],
)

/** 任务: what a unit, else its class, else everybody has to bring between two days. */
export const informationQuotas = ownedTable(
  'information_quotas',
  {
    id: id(),
    unitId: ref(),
    class: text(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    /** Items or points, as the rule book counts; as text. */
    amount: text().notNull(),
    ...provenance(),
  },
  (t) => [t.id],
  (t) => [
    ofUnit(t),
    ...ofImport(t),
    unique('information_quotas_one_each')
      .on(t.organisationId, t.unitId, t.class, t.startsOn, t.endsOn)
      .nullsNotDistinct(),
    check('information_quota_for_one', sql`${t.unitId} is null or ${t.class} is null`),
    check('information_quota_days', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
)

/**
 * What the rows of a file of information work say, as read. They count nowhere: the commitment makes facts of them. Where
 * it changed one that was there, what that said before stands here, so that undoing gives it back.
 */
export const informationLines = ownedTable(
  'information_lines',
  {
    importId: ref().notNull(),
    line: integer().notNull(),
    /** A row of a grid of quotas has several. */
    part: integer().notNull(),
    duplicate: boolean().notNull(),
    rowKey: bigint({ mode: 'bigint' }).notNull(),
    entry: jsonb().notNull(),
    /** What the commitment did beyond adding a fact of this line's: a department made, a unit or quota changed. */
    effect: jsonb(),
  },
  (t) => [t.importId, t.line, t.part],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }).onDelete('cascade'),
  ],
)

/** Counts every change of what rankings rest on. Kept by the database itself, so that none can be forgotten. */
export const factsVersions = ownedTable(
  'facts_versions',
  { version: bigint({ mode: 'number' }).notNull() },
  () => [],
)

/**
 * Counts the changes of each month: of items by the month they were submitted in (empty: never delivered), of
 * adoptions by theirs. Kept by the database itself as well: what is held of a month is good as long as its count stays.
 */
export const factsMonths = ownedTable(
  'facts_months',
  {
    fact: text().$type<'items' | 'adoptions'>().notNull(),
    month: text().notNull(),
    version: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [t.fact, t.month],
)
