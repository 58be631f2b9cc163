import { asc, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { listPacked, orNull } from './packed-rows.ts'
import { departments } from './schema/departments.ts'
import {
  informationAdoptions as adoptions,
  informationInstructions as instructions,
  informationItems as items,
  informationOfficers as officers,
  informationPartners as partners,
  informationQuotas as quotas,
  informationReports as reports,
  informationUnits as units,
} from './schema/information.ts'

type Days = { from: string; to: string }
type Role = (typeof items.$inferSelect)['role']
type LengthClass = (typeof items.$inferSelect)['length']
type Level = (typeof adoptions.$inferSelect)['level']
type Form = (typeof adoptions.$inferSelect)['form']
type Part = { unitId: number; role: Role; officerId: number | null }

const numberOrNull = (field: string) => (field === '' ? null : Number(field))

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

const loadItems = (db: Db, where: SQL) =>
  listPacked(
    db,
    [
      sql`id`,
      sql`title`,
      sql`unit_id`,
      sql`role`,
      sql`officer_id`,
      sql`kind`,
      sql`length`,
      sql`case when commissioned then 'c' end`,
      sql`submitted_on || coalesce('T' || submitted_time, '')`,
      sql`due_on || coalesce('T' || due_time, '')`,
      sql`late_kind`,
      sql`nullif(extras, '[]')`,
    ],
    sql`from ${items} where ${where}`,
    (of) => ({
      id: Number(of[0]),
      title: of[1] as string,
      kind: orNull(of[5] as string),
      length: orNull(of[6] as string) as LengthClass,
      units: [
        {
          unitId: Number(of[2]),
          role: of[3] as Role,
          officerId: numberOrNull(of[4] as string),
        },
      ] as Part[],
      commissioned: of[7] === 'c',
      submittedAt: orNull(of[8] as string),
      dueAt: orNull(of[9] as string),
      lateKind: orNull(of[10] as string),
      extras: of[11] === '' ? [] : (JSON.parse(of[11] as string) as string[]),
    }),
  )

const loadUses = (db: Db, where: SQL) =>
  listPacked(
    db,
    [sql`id`, sql`item_id`, sql`publication`, sql`level`, sql`form`, sql`adopted_on`, sql`given`],
    sql`from ${adoptions} where ${where}`,
    (of) => ({
      id: Number(of[0]),
      itemId: Number(of[1]),
      publication: of[2] as string,
      level: of[3] as Level,
      form: of[4] as Form,
      day: of[5] as string,
      given: orNull(of[6] as string),
    }),
  )

const loadInstructions = (db: Db, where: SQL) =>
  listPacked(
    db,
    [sql`id`, sql`item_id`, sql`level`, sql`office`, sql`written_on`, sql`publication`, sql`form`],
    sql`from ${instructions} where ${where}`,
    (of) => ({
      id: Number(of[0]),
      itemId: Number(of[1]),
      level: of[2] as Level,
      office: of[3] as string,
      day: of[4] as string,
      publication: orNull(of[5] as string),
      form: orNull(of[6] as string) as Form | null,
    }),
  )

const loadPartners = (db: Db, where: SQL) =>
  listPacked(
    db,
    [sql`item_id`, sql`unit_id`, sql`role`, sql`officer_id`],
    sql`from ${partners} where ${where}`,
    (of) => ({
      itemId: Number(of[0]),
      unitId: Number(of[1]),
      role: of[2] as Role,
      officerId: numberOrNull(of[3] as string),
    }),
  )

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

/**
 * All that scoring any period within these days rests on, in the shape that scoring takes. Of items those submitted
 * or used or written on within the days, and commissioned ones never delivered that were due by their end; of those
 * items every earlier use and instruction too. Of reports all since the year began, since they may zero it; of quotas
 * those that lie wholly within the days. Whoever needs months before a period asks from their first day on.
 */
export async function loadFacts(db: Db, { from, to }: Days) {
  const ofDays = sql`(submitted_on between ${from} and ${to}
    or (commissioned and submitted_on is null and due_on <= ${to}))`
  const own = await loadItems(db, ofDays)
  const uses = await loadUses(db, sql`adopted_on between ${from} and ${to}`)
  const written = await loadInstructions(db, sql`written_on between ${from} and ${to}`)
  const parts = await loadPartners(db, sql`item_id in (select id from ${items} where ${ofDays})`)
  const itemsById = new Map(own.map((item) => [item.id, item]))
  const older = new Set<number>()
  for (const { itemId } of uses) if (!itemsById.has(itemId)) older.add(itemId)
  for (const { itemId } of written) if (!itemsById.has(itemId)) older.add(itemId)
  if (older.size > 0) {
    const ids = sql`(select jsonb_array_elements_text(${JSON.stringify([...older])}::jsonb)::bigint)`
    for (const item of await loadItems(db, sql`id in ${ids}`)) {
      own.push(item)
      itemsById.set(item.id, item)
    }
    parts.push(...(await loadPartners(db, sql`item_id in ${ids}`)))
    // Nothing is used or written on before it is submitted, so only these have earlier copies.
    uses.push(...(await loadUses(db, sql`adopted_on < ${from} and item_id in ${ids}`)))
    written.push(...(await loadInstructions(db, sql`written_on < ${from} and item_id in ${ids}`)))
  }
  for (const { itemId, ...part } of parts) itemsById.get(itemId)?.units.push(part)
  return {
    units: await loadUnits(db),
    officers: await db
      .select({ id: officers.id, name: officers.name, unitId: officers.unitId })
      .from(officers),
    items: own,
    uses,
    instructions: written,
    reports: await loadReports(db, { from, to }),
    quotas: await loadQuotas(db, { from, to }),
  }
}

export type LoadedFacts = Awaited<ReturnType<typeof loadFacts>>
