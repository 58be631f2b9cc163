import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { agreedVersion } from './agreements.ts'
import type { Db } from './index.ts'
import { agreementLines } from './schema/agreements.ts'
import { budgetLines } from './schema/budgets.ts'
import { importItems, imports } from './schema/imports.ts'

type Item = { itemId: number }
type Slot = { importId: number; slot: number }
/** Of the lines of one slot, in the order of the file. */
type SlotStretch = { source: Slot; skip: number; take: number }

const planColumns = {
  itemId: budgetLines.itemId,
  quantity: sql<string>`trim_scale(${budgetLines.quantity})::text`,
  unit: budgetLines.unit,
  unitPriceCents: budgetLines.unitPriceCents,
  amountCents: budgetLines.amountCents,
  note: budgetLines.note,
}

const idsOf = (items: readonly Item[]) => items.map((item) => item.itemId)

/** What one version of the budget says of these items. */
export const listPlannedOf = (
  db: Db,
  plan: { meetingId: number; version: number },
  items: readonly Item[],
) =>
  db
    .select(planColumns)
    .from(budgetLines)
    .where(
      and(
        eq(budgetLines.meetingId, plan.meetingId),
        eq(budgetLines.version, plan.version),
        inArray(budgetLines.itemId, idsOf(items)),
      ),
    )

/** What the agreement says of these items. */
export const listAgreedOf = (db: Db, meetingId: number, items: readonly Item[]) =>
  db
    .select({
      itemId: agreementLines.itemId,
      quantity: sql<string>`trim_scale(${agreementLines.quantity})::text`,
      unit: agreementLines.unit,
      unitPriceCents: agreementLines.unitPriceCents,
      amountCents: agreementLines.amountCents,
    })
    .from(agreementLines)
    .where(
      and(
        eq(agreementLines.meetingId, meetingId),
        eq(agreementLines.version, agreedVersion(meetingId)),
        inArray(agreementLines.itemId, idsOf(items)),
      ),
    )

/** Which committed import says what of these items: the way from a figure to its files. */
export const listItemSources = (db: Db, meetingId: number, items: readonly Item[]) =>
  db
    .select({
      itemId: sql<number>`${importItems.itemId}`.mapWith(Number),
      importId: imports.id,
      filename: imports.filename,
      kind: imports.kind,
      slot: importItems.slot,
      rule: importItems.rule,
      lineCount: importItems.lineCount,
    })
    .from(importItems)
    .innerJoin(
      imports,
      and(
        eq(imports.organisationId, importItems.organisationId),
        eq(imports.id, importItems.importId),
      ),
    )
    .where(
      and(
        inArray(importItems.itemId, idsOf(items)),
        eq(imports.meetingId, meetingId),
        eq(imports.state, 'committed'),
      ),
    )
    .orderBy(asc(imports.id), asc(importItems.slot))

const values = (rows: readonly SQL[]) => sql`(values ${sql.join([...rows], sql`, `)})`

/** How many charges and how many counts stand in each slot, for imports whose rows can be both. */
export async function countSlotLines(db: Db, slots: readonly Slot[]) {
  if (slots.length === 0) return []
  const asked = values(slots.map((one) => sql`(${one.importId}::bigint, ${one.slot}::int)`))
  const found = await db.execute(sql`select s.import_id::int as "importId", s.slot,
      (select count(*)::int from bill_lines b where b.import_id = s.import_id and b.slot = s.slot
        and b.nature = 'c' and not b.duplicate) as "billedCount",
      (select count(*)::int from count_lines c where c.import_id = s.import_id and c.slot = s.slot
        and not c.duplicate) as "countedCount"
    from ${asked} as s (import_id, slot)`)
  return (found as unknown as { rows: (Slot & { billedCount: number; countedCount: number })[] })
    .rows
}

/** Which stretch a line is of, by its place among those asked for. */
type Placed = { at: number; line: number }
export type BilledLine = Placed & {
  day: string | null
  text: string
  room: string | null
  reference: string | null
  quantity: string | null
  unitPriceCents: number | null
  amountCents: number
  pairLine: number | null
  /** Of the whole line, when only a part of it was given to the item. */
  wholeCents: number | null
}
export type CountedLine = Placed & {
  part: number
  text: string
  quantity: string
  passengers: number | null
  seats: number | null
  kilometres: string | null
}

/** One walk of the index a stretch, all in one round trip. */
async function listStretches<L>(
  db: Db,
  stretches: readonly SlotStretch[],
  lines: SQL,
  columns: SQL,
  order: SQL,
): Promise<L[]> {
  if (stretches.length === 0) return []
  const asked = values(
    stretches.map(
      ({ source, skip, take }, at) =>
        sql`(${at}::int, ${source.importId}::bigint, ${source.slot}::int, ${skip}::int, ${take}::int)`,
    ),
  )
  const found =
    await db.execute(sql`select coalesce(json_agg(json_build_object('at', s.at, ${columns})
      order by s.at, ${order}), '[]') as lines
    from ${asked} as s (at, import_id, slot, skip, take) cross join lateral (
      select * from ${lines} and import_id = s.import_id and slot = s.slot and not duplicate
      order by ${order} offset s.skip limit s.take) as l`)
  return (found as unknown as { rows: { lines: L[] }[] }).rows[0]?.lines ?? []
}

/** Lines where they stand: a line shared by hand stands in each of its items, with its part. */
const chargeLines = sql`(
  select import_id, line, slot, day, text, room, reference, quantity, unit_price_cents, amount_cents, pair_line,
    duplicate, null::bigint as whole_cents
  from bill_lines where nature = 'c' and not exists (
    select from line_splits s where s.import_id = bill_lines.import_id and s.line = bill_lines.line)
  union all
  select l.import_id, l.line, s.slot, l.day, l.text, l.room, l.reference, s.quantity, null, s.amount_cents,
    l.pair_line, l.duplicate, l.amount_cents
  from line_splits s join bill_lines l on l.import_id = s.import_id and l.line = s.line
) as charges where true`

/** Charges of these stretches, each as it was read. */
export const listBilledOf = (db: Db, stretches: readonly SlotStretch[]) =>
  listStretches<BilledLine>(
    db,
    stretches,
    chargeLines,
    sql`'line', line, 'day', day, 'text', text, 'room', room, 'reference', reference,
      'quantity', trim_scale(quantity)::text, 'unitPriceCents', unit_price_cents,
      'amountCents', amount_cents, 'pairLine', pair_line, 'wholeCents', whole_cents`,
    sql`line`,
  )

/** Counts of these stretches. */
export const listCountedOf = (db: Db, stretches: readonly SlotStretch[]) =>
  listStretches<CountedLine>(
    db,
    stretches,
    sql`count_lines where true`,
    sql`'line', line, 'part', part, 'text', text, 'quantity', trim_scale(quantity)::text,
      'passengers', passengers, 'seats', seats, 'kilometres', trim_scale(kilometres)::text`,
    sql`line, part`,
  )
