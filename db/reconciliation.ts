import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { ids } from './ids.ts'
import type { Db } from './index.ts'
import { imports } from './schema/imports.ts'

export type BilledSum = {
  itemId: number
  cents: number
  quantity: string | null
  lineCount: number
}

export type Suspect = {
  importId: number
  line: number
  itemId: number
  day: string | null
  text: string
  room: string | null
  reference: string | null
  quantity: string | null
  unitPriceCents: number | null
  amountCents: number
}

/** What makes a line worth looking at by itself; the rules decide whether it is wrong. */
export type Suspicion = {
  /** Regular expression over the lines' texts, any case. */
  pattern: string
  /** Imports whose references are vouchers: one voucher is charged once. */
  voucherImportIds: readonly number[]
}

/** Committed imports, the few lines in pairs that take each other back, and those shared by hand. */
const given = (meetingId: number): SQL => sql`
  given as materialized (
    select id from imports where meeting_id = ${meetingId} and state = 'committed'),
  items as materialized (
    select import_id, slot, item_id, kind from import_items
    where import_id = any(array(select id from given)) and item_id is not null),
  paired as materialized (
    select import_id, line, pair_line from bill_lines
    where import_id = any(array(select id from given)) and pair_line is not null and not duplicate),
  shared as materialized (
    select import_id, line, slot, amount_cents, quantity from line_splits
    where import_id = any(array(select id from given))),
  apart as materialized (
    select import_id, line from paired union all select import_id, pair_line from paired
    union all select import_id, line from shared)`

/** A charge in force that stands for itself: neither half of a pair that takes itself back, nor shared by hand. */
const isCharge = sql`import_id = any(array(select id from given)) and nature = 'c' and not duplicate
  and (import_id, line) not in (select import_id, line from apart)`

const rowOf = async <T>(db: Db, query: SQL): Promise<T | undefined> =>
  ((await db.execute(query)) as unknown as { rows: T[] }).rows[0]

/** What was billed of each item, line by line; the quantity is unknown as soon as one line names none. */
export async function listBilledSums(db: Db, meetingId: number): Promise<BilledSum[]> {
  const row = await rowOf<{ sums: BilledSum[] }>(
    db,
    sql`with ${given(meetingId)}, slots as materialized (
        select import_id, slot, sum(amount_cents)::bigint as cents, count(*) as line_count,
          count(quantity) as quantity_count, sum(quantity) as quantity
        from bill_lines where ${isCharge} group by import_id, slot
        union all
        select import_id, slot, sum(amount_cents)::bigint, count(*), count(quantity), sum(quantity)
        from shared group by import_id, slot
      ), sums as (
        select item_id, sum(cents)::bigint as cents, sum(line_count)::int as line_count,
          case when sum(quantity_count) = sum(line_count) then trim_scale(sum(quantity))::text end as quantity
        from slots join items using (import_id, slot) group by item_id
      )
      select coalesce(json_agg(json_build_object('itemId', item_id, 'cents', cents, 'quantity', quantity,
        'lineCount', line_count)), '[]') as sums from sums`,
  )
  return row?.sums ?? []
}

/**
 * Lines that may be wrong by themselves: taking back what is not found, of forbidden or special words, charged twice
 * on one voucher or for one room's night, or miscalculated. Each suspicion is one scan of the meeting's own lines.
 */
export async function listSuspects(
  db: Db,
  meetingId: number,
  { pattern, voucherImportIds }: Suspicion,
): Promise<Suspect[]> {
  const row = await rowOf<{
    items: { importId: number; slot: number; itemId: number }[]
    suspects: (Omit<Suspect, 'itemId'> & { slot: number })[]
  }>(
    db,
    sql`with ${given(meetingId)},
      texts as materialized (select distinct text from bill_lines where ${isCharge}),
      words as materialized (select text from texts where text ~* ${pattern}),
      vouchers as materialized (
        select reference, amount_cents from bill_lines
        where ${isCharge} and reference is not null and amount_cents > 0
          and import_id = any(${ids(voucherImportIds)})
        group by 1, 2 having count(*) > 1
      ),
      nights as materialized (
        select room, day, amount_cents from bill_lines
        where ${isCharge} and room is not null and amount_cents > 0
          and slot = any(array(select slot from items where kind = 'lodging'))
        group by 1, 2, 3 having count(*) > 1
      ),
      suspects as materialized (
        select * from bill_lines where ${isCharge} and (
          amount_cents < 0
          or round(quantity * unit_price_cents) <> amount_cents
          or text in (select text from words)
          or (reference, amount_cents) in (select * from vouchers)
          or (room, day, amount_cents) in (select * from nights))
      )
      select
        (select coalesce(json_agg(json_build_object('importId', import_id, 'slot', slot, 'itemId', item_id)), '[]')
          from items) as items,
        (select coalesce(json_agg(json_build_object('importId', import_id, 'line', line, 'slot', slot, 'day', day,
          'text', text, 'room', room, 'reference', reference, 'quantity', trim_scale(quantity)::text,
          'unitPriceCents', unit_price_cents, 'amountCents', amount_cents) order by import_id, line), '[]')
          from suspects) as suspects`,
  )
  // Joined here: a planner without statistics would loop over both, line by line.
  const items = new Map(row?.items.map((one) => [`${one.importId}:${one.slot}`, one.itemId]))
  return (row?.suspects ?? []).flatMap(({ slot, ...line }) => {
    const itemId = items.get(`${line.importId}:${slot}`)
    return itemId === undefined ? [] : [{ ...line, itemId }]
  })
}

export type Charge = {
  itemId: number
  importId: number
  line: number
  text: string
  quantity: string | null
  unitPriceCents: number | null
  amountCents: number
  /** How many charges the item has; at most `limit` of them are listed. */
  itemLineCount: number
}

/** The charges of these items, the first of each in the order of their bills. */
export async function listCharges(
  db: Db,
  meetingId: number,
  itemIds: readonly number[],
  limit: number,
): Promise<Charge[]> {
  const row = await rowOf<{ charges: Charge[] }>(
    db,
    sql`with ${given(meetingId)}, charges as (
        select item_id, import_id, line, text, quantity, unit_price_cents, amount_cents
        from bill_lines join items using (import_id, slot) where ${isCharge}
        union all
        select items.item_id, import_id, line, bill_lines.text, shared.quantity, bill_lines.unit_price_cents,
          shared.amount_cents
        from shared join items using (import_id, slot) join bill_lines using (import_id, line)
      ), numbered as (
        select *, row_number() over (partition by item_id order by import_id, line) as place,
          count(*) over (partition by item_id) as item_line_count
        from charges where item_id = any(${ids(itemIds)})
      )
      select coalesce(json_agg(json_build_object('itemId', item_id, 'importId', import_id, 'line', line,
        'text', text, 'quantity', trim_scale(quantity)::text, 'unitPriceCents', unit_price_cents,
        'amountCents', amount_cents, 'itemLineCount', item_line_count) order by item_id, import_id, line), '[]')
        as charges from numbered where place <= ${limit}`,
  )
  return row?.charges ?? []
}

/** The bills in force, with the heads of their columns. */
export const listBills = (db: Db, meetingId: number) =>
  db
    .select({
      id: imports.id,
      kind: imports.kind,
      filename: imports.filename,
      sha256: imports.sha256,
      byteCount: imports.byteCount,
      committedBy: imports.committedBy,
      committedAt: imports.committedAt,
      columns: sql<
        { head: string; field: string | null }[] | null
      >`${imports.reading} #> '{reading,columns}'`,
      balance: sql<unknown>`${imports.reading} -> 'balance'`,
    })
    .from(imports)
    .where(and(eq(imports.meetingId, meetingId), eq(imports.state, 'committed')))
    .orderBy(asc(imports.id))
