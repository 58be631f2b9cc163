import { asc, gte, lte, type SQL, sql } from 'drizzle-orm'
import { itemsOfMonths, usesOfMonths } from './fact-months.ts'
import { type LoadedItem, type LoadedUse, loadItems, loadUses } from './fact-rows.ts'
import type { Db } from './index.ts'
import { departments } from './schema/departments.ts'
import {
  informationInstructions as instructions,
  informationItems as items,
  informationOfficers as officers,
  informationQuotas as quotas,
  informationReports as reports,
  informationUnits as units,
} from './schema/information.ts'

type Days = { from: string; to: string }
/** Units with their names from the tree; above one stands the nearest department that is a unit itself. */
async function loadUnits(db: Db) {
  const tree = new Map(
    (
      await db
        .select({
          id: departments.id,
          code: departments.code,
          name: departments.name,
          parentId: departments.parentId,
        })
        .from(departments)
    ).map((one) => [one.id, one]),
  )
  const found = await db
    .select({ id: units.departmentId, class: units.class, ranked: units.isRanked })
    .from(units)
    .orderBy(asc(units.departmentId))
  const isUnit = new Set(found.map(({ id }) => id))
  const unitAbove = (id: number): number | null => {
    let above = tree.get(id)?.parentId ?? null
    while (above !== null && !isUnit.has(above)) above = tree.get(above)?.parentId ?? null
    return above
  }
  return found.map(({ id, ...unit }) => ({
    id,
    code: tree.get(id)?.code ?? '',
    name: tree.get(id)?.name ?? '',
    ...unit,
    parentId: unitAbove(id),
  }))
}

const loadInstructions = (db: Db, where: SQL) =>
  db
    .select({
      id: instructions.id,
      itemId: instructions.itemId,
      level: instructions.level,
      office: instructions.office,
      day: instructions.writtenOn,
      publication: instructions.publication,
      form: instructions.form,
    })
    .from(instructions)
    .where(where)

const loadReports = (db: Db, { from, to }: Days) =>
  db
    .select({
      id: reports.id,
      unitId: reports.unitId,
      kind: reports.kind,
      day: reports.reportedOn,
      points: reports.points,
    })
    .from(reports)
    .where(
      sql`${gte(reports.reportedOn, `${from.slice(0, 4)}-01-01`)} and ${lte(reports.reportedOn, to)}`,
    )

const loadQuotas = (db: Db, { from, to }: Days) =>
  db
    .select({
      unitId: quotas.unitId,
      class: quotas.class,
      from: quotas.startsOn,
      to: quotas.endsOn,
      amount: quotas.amount,
    })
    .from(quotas)
    .where(sql`${gte(quotas.startsOn, from)} and ${lte(quotas.endsOn, to)}`)

export type LoadedFacts = {
  units: Awaited<ReturnType<typeof loadUnits>>
  officers: Pick<typeof officers.$inferSelect, 'id' | 'name' | 'unitId'>[]
  items: LoadedItem[]
  uses: LoadedUse[]
  instructions: Awaited<ReturnType<typeof loadInstructions>>
  reports: Awaited<ReturnType<typeof loadReports>>
  quotas: Awaited<ReturnType<typeof loadQuotas>>
}

/** Titles of items by id, for whoever shows reasons. */
export async function listTitles(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  for (let at = 0; at < ids.length; at += 10_000) {
    const rows = await db
      .select({ id: items.id, title: items.title })
      .from(items)
      .where(sql`${items.id} in ${idsIn(ids.slice(at, at + 10_000))}`)
    for (const { id, title } of rows) found.set(id, title)
  }
  return found
}

/** Any number of ids as one parameter. */
const idsIn = (ids: readonly number[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::bigint)`

/**
 * All that scoring any period within these days rests on, in the shape that scoring takes. Of items those submitted
 * or used or written on within the days, and commissioned ones never delivered that were due by their end; of those
 * items every earlier use and instruction too. Of reports all since the year began, since they may zero it; of quotas
 * those that lie wholly within the days. Whoever needs months before a period asks from their first day on.
 * Scoring needs no titles, and they are most of what an item weighs: each is `#` and its id, until `titled` is asked for
 * to say what is wrong with which. What is given may be kept for others: nobody changes it.
 */
export async function loadFacts(
  db: Db,
  organisationId: string,
  { from, to }: Days,
  titled = false,
): Promise<LoadedFacts> {
  const submitted = await itemsOfMonths(db, organisationId, { from, to })
  const used = await usesOfMonths(db, organisationId, { from, to })
  const written = await loadInstructions(db, sql`written_on between ${from} and ${to}`)
  const ids = new Set(submitted.map(({ id }) => id))
  const older = new Set<number>()
  for (const { itemId } of used) if (!ids.has(itemId)) older.add(itemId)
  for (const { itemId } of written) if (!ids.has(itemId)) older.add(itemId)
  let [own, uses, instructed] = [submitted, used, written]
  if (older.size > 0) {
    const those = idsIn([...older])
    own = [...submitted, ...(await loadItems(db, sql`id in ${those}`))]
    // Nothing is used or written on before it is submitted, so only these have earlier copies.
    const earlier = await loadUses(db, sql`adopted_on < ${from} and item_id in ${those}`)
    uses = [...used, ...earlier]
    const before = await loadInstructions(db, sql`written_on < ${from} and item_id in ${those}`)
    instructed = [...written, ...before]
  }
  if (titled) {
    const titles = await listTitles(
      db,
      own.map(({ id }) => id),
    )
    own = own.map((item) => ({ ...item, title: titles.get(item.id) ?? item.title }))
  }
  return {
    units: await loadUnits(db),
    officers: await db
      .select({ id: officers.id, name: officers.name, unitId: officers.unitId })
      .from(officers),
    items: own,
    uses,
    instructions: instructed,
    reports: await loadReports(db, { from, to }),
    quotas: await loadQuotas(db, { from, to }),
  }
}
