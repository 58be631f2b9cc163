import { eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import type { InformationKind } from './information-imports.ts'
import { departments } from './schema/departments.ts'
import {
  informationAdoptions as adoptions,
  informationInstructions as instructions,
  informationItems as items,
  informationOfficers as officers,
  informationQuotas as quotas,
  informationReports as reports,
  informationUnits as units,
} from './schema/information.ts'

/** Items as a file's rows are tied to them, the latest of them: more nobody's file names. */
const mostItems = 300_000

export const listKnownItems = (db: Db) =>
  db
    .select({
      id: items.id,
      number: items.number,
      title: items.title,
      unitId: items.unitId,
      submittedOn: items.submittedOn,
    })
    .from(items)
    .orderBy(sql`${items.submittedOn} desc nulls first`, sql`${items.id} desc`)
    .limit(mostItems)

const lists = {
  'information-units': (db: Db) =>
    db
      .select({
        departmentId: units.departmentId,
        name: departments.name,
        class: units.class,
        isRanked: units.isRanked,
      })
      .from(units)
      .innerJoin(departments, eq(departments.id, units.departmentId))
      .then((rows) => rows.map((row) => ({ is: 'unit' as const, ...row }))),
  'information-officers': (db: Db) =>
    db
      .select({ unitId: officers.unitId, name: officers.name })
      .from(officers)
      .then((rows) => rows.map((row) => ({ is: 'officer' as const, ...row }))),
  'information-items': (db: Db) =>
    listKnownItems(db).then((rows) =>
      rows.map(({ unitId, ...row }) => ({
        is: 'item' as const,
        ...row,
        units: [{ unitId, role: 'main' as const, officerId: null }],
      })),
    ),
  'information-adoptions': (db: Db) =>
    db
      .select({
        itemId: adoptions.itemId,
        publication: adoptions.publication,
        issue: adoptions.issue,
        form: adoptions.form,
        adoptedOn: adoptions.adoptedOn,
      })
      .from(adoptions)
      .then((rows) => rows.map((row) => ({ is: 'adoption' as const, ...row }))),
  'information-instructions': (db: Db) =>
    db
      .select({
        itemId: instructions.itemId,
        office: instructions.office,
        writtenOn: instructions.writtenOn,
      })
      .from(instructions)
      .then((rows) => rows.map((row) => ({ is: 'instruction' as const, ...row }))),
  'information-reports': (db: Db) =>
    db
      .select({
        unitId: reports.unitId,
        kind: reports.kind,
        reportedOn: reports.reportedOn,
        matter: reports.matter,
      })
      .from(reports)
      .then((rows) => rows.map((row) => ({ is: 'report' as const, ...row }))),
  'information-quotas': (db: Db) =>
    db
      .select({
        unitId: quotas.unitId,
        class: quotas.class,
        startsOn: quotas.startsOn,
        endsOn: quotas.endsOn,
        amount: quotas.amount,
      })
      .from(quotas)
      .then((rows) => rows.map((row) => ({ is: 'quota' as const, ...row }))),
} as const satisfies Record<InformationKind, unknown>

type Lists = typeof lists
type Listed = Awaited<ReturnType<Lists[InformationKind]>>[number]

/** What is in force of one kind, as far as its natural key needs it. */
export const listEntries = (db: Db, kind: InformationKind): Promise<Listed[]> => lists[kind](db)
