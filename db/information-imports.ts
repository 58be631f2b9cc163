import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { listedImport } from './imports.ts'
import type { Db } from './index.ts'
import { departments } from './schema/departments.ts'
import { imports } from './schema/imports.ts'
import {
  informationAdoptions,
  informationInstructions,
  informationItems,
  informationOfficers,
  informationQuotas,
  informationReports,
  informationUnits,
} from './schema/information.ts'

/** Files of information work, latest first. */
export const listInformationImports = (db: Db) =>
  db
    .select(listedImport)
    .from(imports)
    .where(and(isNull(imports.meetingId), ne(imports.state, 'failed')))
    .orderBy(desc(imports.id))

const tables = {
  'information-units': informationUnits,
  'information-officers': informationOfficers,
  'information-items': informationItems,
  'information-adoptions': informationAdoptions,
  'information-instructions': informationInstructions,
  'information-reports': informationReports,
  'information-quotas': informationQuotas,
} as const
export type InformationKind = keyof typeof tables

const idOf = (kind: InformationKind) =>
  kind === 'information-units' ? informationUnits.departmentId : tables[kind].id

/** The facts that a file added: where each stands, and how often it was changed since. */
export async function listFactsOfImport(db: Db, kind: InformationKind, importId: number) {
  const table = tables[kind]
  return db
    .select({ id: idOf(kind), line: table.importLine, revision: table.revision })
    .from(table)
    .where(eq(table.importId, importId))
}

/** From now on these were entered by hand. */
export async function releaseFacts(db: Db, kind: InformationKind, ids: readonly number[]) {
  if (ids.length === 0) return
  const table = tables[kind]
  await db
    .update(table)
    .set({ importId: null, importLine: null })
    .where(inArray(idOf(kind), [...ids]))
}

export async function removeFacts(db: Db, kind: InformationKind, ids: readonly number[]) {
  const table = tables[kind]
  for (let at = 0; at < ids.length; at += 500)
    await db.delete(table).where(inArray(idOf(kind), ids.slice(at, at + 500)))
}

const countWhere = async (db: Db, conditions: readonly string[], ids: readonly number[]) => {
  if (ids.length === 0) return 0
  const those = sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::bigint)`
  let total = 0
  for (const of of conditions) {
    const { rows } = (await db.execute(
      sql`select count(*)::int as count from ${sql.raw(of)} in ${those}`,
    )) as unknown as { rows: { count: number }[] }
    total += rows[0]?.count ?? 0
  }
  return total
}

const resting: Partial<Record<InformationKind, string[]>> = {
  'information-items': [
    'information_adoptions where item_id',
    'information_instructions where item_id',
  ],
  'information-officers': [
    'information_items where officer_id',
    'information_partners where officer_id',
  ],
  'information-units': [
    'information_items where unit_id',
    'information_partners where unit_id',
    'information_reports where unit_id',
    'information_quotas where unit_id',
    'information_officers where unit_id',
  ],
}

/** How many facts of other files, or entered by hand, rest on what a file added. */
export const countRestingOn = (db: Db, kind: InformationKind, ids: readonly number[]) =>
  countWhere(db, resting[kind] ?? [], ids)

/** What else of the organisation rests on departments: people, readers, and departments under them that are not among them. */
export async function countOnDepartments(db: Db, ids: readonly number[]): Promise<number> {
  const below = await db
    .select({ id: departments.id, parentId: departments.parentId })
    .from(departments)
  const own = new Set(ids)
  const under = below.filter(
    ({ id, parentId }) => parentId !== null && own.has(parentId) && !own.has(id),
  )
  const people = ['attendees where department_id', 'member_departments where department_id']
  return under.length + (await countWhere(db, people, ids))
}

export async function removeDepartments(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.delete(departments).where(inArray(departments.id, [...ids]))
}
