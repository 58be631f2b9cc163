import { asc, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { createDays, createWords, innerFields, listPacked, orNull } from './packed-rows.ts'
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

const noExtras: string[] = []

/** What few items have: see `packed` in the schema. */
function rarely(field: string, dayOf: (day: string) => string) {
  const [role, length = '', commissioned, dueDay = '', dueTime = '', late = '', extras = '[]'] =
    innerFields(field)
  return {
    role: role as Role,
    length: orNull(length) as LengthClass,
    commissioned: commissioned === 'true',
    dueAt: dueDay === '' ? null : dueTime === '' ? dayOf(dueDay) : `${dayOf(dueDay)}T${dueTime}`,
    lateKind: orNull(late),
    extras: JSON.parse(extras) as string[],
  }
}

const usually = {
  role: 'main' as Role,
  length: null as LengthClass,
  commissioned: false,
  dueAt: null as string | null,
  lateKind: null as string | null,
  extras: noExtras,
}

async function loadItems(db: Db, where: SQL) {
  const dayOf = createDays()
  const wordOf = createWords()
  const fields = await listPacked(db, sql`${items}`, where)
  const found = []
  for (let at = 0; at < fields.length; at += 7) {
    const id = fields[at] as string
    const day = fields[at + 2] as string
    const time = fields[at + 3] as string
    const kind = fields[at + 4] as string
    const rest = fields[at + 6] as string
    const more = rest === '' ? usually : rarely(rest, dayOf)
    const part: Part = {
      unitId: Number(fields[at + 1]),
      role: more.role,
      officerId: numberOrNull(fields[at + 5] as string),
    }
    found.push({
      id: Number(id),
      title: `#${id}`,
      kind: kind === '' ? null : wordOf(kind),
      units: [part],
      submittedAt: day === '' ? null : time === '' ? dayOf(day) : `${dayOf(day)}T${time}`,
      length: more.length,
      commissioned: more.commissioned,
      dueAt: more.dueAt,
      lateKind: more.lateKind,
      extras: more.extras,
    })
  }
  return found
}

async function loadUses(db: Db, where: SQL) {
  const dayOf = createDays()
  const levelOf = createWords<Level>()
  const formOf = createWords<Form>()
  const wordOf = createWords()
  const fields = await listPacked(db, sql`${adoptions}`, where)
  const found = []
  for (let at = 0; at < fields.length; at += 7)
    found.push({
      id: Number(fields[at]),
      itemId: Number(fields[at + 1]),
      day: dayOf(fields[at + 2] as string),
      level: levelOf(fields[at + 3] as string),
      form: formOf(fields[at + 4] as string),
      publication: wordOf(fields[at + 5] as string),
      given: orNull(fields[at + 6] as string),
    })
  return found
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

const loadPartners = (db: Db, where: SQL) =>
  db
    .select({
      itemId: partners.itemId,
      unitId: partners.unitId,
      role: partners.role,
      officerId: partners.officerId,
    })
    .from(partners)
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
 * to say what is wrong with which.
 */
export async function loadFacts(db: Db, { from, to }: Days, titled = false) {
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
    const ids = idsIn([...older])
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
  if (titled)
    for (const [id, title] of await listTitles(db, [...itemsById.keys()])) {
      const item = itemsById.get(id)
      if (item) item.title = title
    }
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
