import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
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

/**
 * The charges in force, each with its item. Pairs that take each other back are out, and a line shared by hand is its
 * parts. One index scan of the meeting's own lines.
 */
const charges = (meetingId: number): SQL => sql`
  given as (select id from imports where meeting_id = ${meetingId} and state = 'committed'),
  lines as materialized (
    select import_id, line, slot, day, text, room, reference, quantity, unit_price_cents, amount_cents, pair_line
    from bill_lines where import_id = any(array(select id from given)) and nature = 'c' and not duplicate
  ),
  paired as (
    select import_id, line from lines where pair_line is not null
    union select import_id, pair_line from lines where pair_line is not null
  ),
  shared as (select import_id, line, slot, amount_cents, quantity from line_splits
    where import_id = any(array(select id from given))),
  items as (select import_id, slot, item_id, kind from import_items
    where import_id = any(array(select id from given)) and item_id is not null),
  charges as (
    select lines.*, items.item_id, items.kind from lines
    join items using (import_id, slot)
    where not exists (select from paired where paired.import_id = lines.import_id and paired.line = lines.line)
      and not exists (select from shared where shared.import_id = lines.import_id and shared.line = lines.line)
  )`

const rowsOf = async <T>(db: Db, query: SQL): Promise<T[]> =>
  ((await db.execute(query)) as unknown as { rows: T[] }).rows

/** What was billed of each item, line by line; the quantity is unknown as soon as one line names none. */
export const listBilledSums = (db: Db, meetingId: number): Promise<BilledSum[]> =>
  rowsOf<{ sums: BilledSum[] }>(
    db,
    sql`with ${charges(meetingId)}, all_charges as (
        select item_id, amount_cents, quantity from charges
        union all
        select items.item_id, shared.amount_cents, shared.quantity from shared join items using (import_id, slot)
      ), sums as (
        select item_id, sum(amount_cents)::bigint as cents, count(*)::int as line_count,
          case when bool_and(quantity is not null) then trim_scale(sum(quantity))::text end as quantity
        from all_charges group by item_id
      )
      select coalesce(json_agg(json_build_object('itemId', item_id, 'cents', cents, 'quantity', quantity,
        'lineCount', line_count)), '[]') as sums from sums`,
  ).then(([row]) => row?.sums ?? [])

/**
 * Lines that may be wrong by themselves: taking back what is not found, of forbidden or special words, charged twice
 * on one voucher or for one room's night, or miscalculated.
 */
export const listSuspects = (
  db: Db,
  meetingId: number,
  { pattern, voucherImportIds }: Suspicion,
): Promise<Suspect[]> =>
  rowsOf<{ suspects: Suspect[] }>(
    db,
    sql`with ${charges(meetingId)},
      words as (
        select text from (select distinct text from charges) as texts where text ~* ${pattern}
      ),
      vouchers as (
        select item_id, reference, amount_cents from charges
        where reference is not null and amount_cents > 0
          and import_id = any(${sql.param(`{${voucherImportIds.join(',')}}`)}::bigint[])
        group by 1, 2, 3 having count(*) > 1
      ),
      nights as (
        select item_id, room, amount_cents from charges
        where kind = 'lodging' and room is not null and amount_cents > 0
        group by 1, 2, 3 having count(*) > 1
      ),
      suspects as (
        select * from charges where amount_cents < 0
          or (quantity is not null and unit_price_cents is not null
            and round(quantity * unit_price_cents) <> amount_cents)
          or text in (select text from words)
          or (reference is not null and (item_id, reference, amount_cents) in (select * from vouchers))
          or (room is not null and (item_id, room, amount_cents) in (select * from nights))
      )
      select coalesce(json_agg(json_build_object('importId', import_id, 'line', line, 'itemId', item_id,
        'day', day, 'text', text, 'room', room, 'reference', reference,
        'quantity', trim_scale(quantity)::text, 'unitPriceCents', unit_price_cents, 'amountCents', amount_cents)
        order by import_id, line), '[]') as suspects from suspects`,
  ).then(([row]) => row?.suspects ?? [])

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
