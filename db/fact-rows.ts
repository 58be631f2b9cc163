import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { createDays, createWords, innerFields, listPacked, orNull } from './packed-rows.ts'
import {
  informationAdoptions as adoptions,
  informationItems as items,
  informationPartners as partners,
} from './schema/information.ts'

type Role = (typeof items.$inferSelect)['role']
type LengthClass = (typeof items.$inferSelect)['length']
type Level = (typeof adoptions.$inferSelect)['level']
type Form = (typeof adoptions.$inferSelect)['form']
type Part = { unitId: number; role: Role; officerId: number | null }

const numberOrNull = (field: string) => (field === '' ? null : Number(field))

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

/** Items with the units they are joint with. @param where of the table of items */
export async function loadItems(db: Db, where: SQL) {
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
  const own = await loadPartners(db, sql`item_id in (select id from ${items} where ${where})`)
  const byId = new Map(own.length > 0 ? found.map((item) => [item.id, item]) : [])
  for (const { itemId, ...part } of own) byId.get(itemId)?.units.push(part)
  return found
}

/** @param where of the table of adoptions */
export async function loadUses(db: Db, where: SQL) {
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

export type LoadedItem = Awaited<ReturnType<typeof loadItems>>[number]
export type LoadedUse = Awaited<ReturnType<typeof loadUses>>[number]
