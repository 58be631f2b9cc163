import { and, asc, count, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Import } from './imports.ts'
import type { Db } from './index.ts'
import { attendeeLines } from './schema/attendees.ts'
import {
  billLines,
  countLines,
  importBytes,
  importItems,
  importProblems,
  imports,
} from './schema/imports.ts'
import { informationLines } from './schema/information.ts'
import { lineSplits } from './schema/settlements.ts'

const keysAtOnce = 50_000
const removedAtOnce = 10_000

/** A vehicle log's rows are all counted, some are billed too; a hotel bill's rows are only billed. */
const keyTable = (kind: Import['kind']) => {
  if (kind === 'sign-in-sheet') return attendeeLines
  return kind === 'hotel-bill' ? billLines : countLines
}

/** Keys of the rows that an import put in force, in steps, so that a million of them hold nobody up. */
export async function* listRowKeys(db: Db, given: Import): AsyncGenerator<bigint[]> {
  const table = keyTable(given.kind)
  for (let after = 0; ; ) {
    const rows = await db
      .selectDistinct({ line: table.line, rowKey: table.rowKey })
      .from(table)
      .where(
        and(
          eq(table.organisationId, given.organisationId),
          eq(table.importId, given.id),
          gt(table.line, after),
          eq(table.duplicate, false),
        ),
      )
      .orderBy(asc(table.line))
      .limit(keysAtOnce)
    if (rows.length === 0) return
    yield rows.map((row) => row.rowKey)
    after = rows.at(-1)?.line ?? after
  }
}

/** Takes away all that a reading left, in steps. The import itself stays. */
export async function removeReading(db: Db, organisationId: string, importId: number) {
  for (const table of [billLines, countLines, attendeeLines, informationLines, importProblems]) {
    const ofImport = and(eq(table.organisationId, organisationId), eq(table.importId, importId))
    for (;;) {
      const doomed = db.select({ ctid: sql`ctid` }).from(table).where(ofImport).limit(removedAtOnce)
      const removed = await db.execute(
        sql`with removed as (delete from ${table} where ctid = any(array(${doomed})) returning 1)
          select count(*)::int as removed from removed`,
      )
      const rows = (removed as unknown as { rows: { removed: number }[] }).rows
      if ((rows[0]?.removed ?? 0) < removedAtOnce) break
    }
  }
  for (const table of [importItems, lineSplits])
    await db
      .delete(table)
      .where(and(eq(table.organisationId, organisationId), eq(table.importId, importId)))
}

/** Removes an import that never took effect, without a trace but the audit log's. */
export async function removeImport(db: Db, organisationId: string, importId: number) {
  await removeReading(db, organisationId, importId)
  await db
    .delete(importBytes)
    .where(and(eq(importBytes.organisationId, organisationId), eq(importBytes.importId, importId)))
  await db
    .delete(imports)
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId)))
}

/** Imports whose reader is gone: all that are reading when nobody else can be, or that nobody touched for a while. */
export const listAbandoned = (db: Db, nobodyElse: boolean) =>
  db
    .select({ organisationId: imports.organisationId, id: imports.id })
    .from(imports)
    .where(
      nobodyElse
        ? inArray(imports.state, ['reading', 'failed'])
        : and(
            inArray(imports.state, ['reading', 'failed']),
            sql`${imports.touchedAt} < now() - interval '2 minutes'`,
          ),
    )

export type LineFilter = {
  slot?: number | undefined
  fate?: 'imported' | 'duplicate' | undefined
  offset: number
  limit: number
}

const splitLines = (importId: number) =>
  sql`select line from line_splits where import_id = ${importId}`

/** Placed in a slot whole, or with a part of it. */
const standsIn = (importId: number, slot: number) =>
  or(
    eq(billLines.slot, slot),
    sql`${billLines.line} in (${splitLines(importId)} and slot = ${slot})`,
  )

/** Lines of a bill as they were read, with the item each was placed in. */
export async function listBillLines(db: Db, importId: number, filter: LineFilter) {
  const conditions: (SQL | undefined)[] = [
    eq(billLines.importId, importId),
    filter.slot === undefined ? undefined : standsIn(importId, filter.slot),
    filter.fate && eq(billLines.duplicate, filter.fate === 'duplicate'),
  ]
  const where = and(...conditions)
  const lines = await db
    .select({
      line: billLines.line,
      slot: billLines.slot,
      day: billLines.day,
      text: billLines.text,
      room: billLines.room,
      reference: billLines.reference,
      quantity: sql<string | null>`trim_scale(${billLines.quantity})::text`,
      unitPriceCents: billLines.unitPriceCents,
      amountCents: billLines.amountCents,
      nature: sql<
        'charge' | 'payment'
      >`case ${billLines.nature} when 'c' then 'charge' else 'payment' end`,
      pairLine: billLines.pairLine,
      duplicate: billLines.duplicate,
      /** Of a line that is shared by hand: what the slot asked for has of it, perhaps nothing any more. */
      partCents: sql<
        number | null
      >`(select sum(case when ${filter.slot ?? null}::int is null or s.slot = ${filter.slot ?? null}::int
          then s.amount_cents else 0 end)
        from line_splits s where s.import_id = ${importId} and s.line = bill_lines.line)`.mapWith(
        (cents) => (cents === null ? null : Number(cents)),
      ),
    })
    .from(billLines)
    .where(where)
    .orderBy(asc(billLines.line))
    .offset(filter.offset)
    .limit(filter.limit)
  const [total] = await db.select({ count: count() }).from(billLines).where(where)
  return { lines, total: total?.count ?? 0 }
}

export async function listCountLines(db: Db, importId: number, filter: LineFilter) {
  const where = and(
    eq(countLines.importId, importId),
    filter.slot === undefined ? undefined : eq(countLines.slot, filter.slot),
    filter.fate && eq(countLines.duplicate, filter.fate === 'duplicate'),
  )
  const lines = await db
    .select({
      line: countLines.line,
      part: countLines.part,
      slot: countLines.slot,
      text: countLines.text,
      quantity: sql<string>`trim_scale(${countLines.quantity})::text`,
      passengers: countLines.passengers,
      seats: countLines.seats,
      kilometres: sql<string | null>`trim_scale(${countLines.kilometres})::text`,
      duplicate: countLines.duplicate,
    })
    .from(countLines)
    .where(where)
    .orderBy(asc(countLines.line), asc(countLines.part))
    .offset(filter.offset)
    .limit(filter.limit)
  const [total] = await db.select({ count: count() }).from(countLines).where(where)
  return { lines, total: total?.count ?? 0 }
}

/** Which of these lines are charges of the import, and where they stand now. */
export const listLineSlots = (db: Db, importId: number, lines: readonly number[]) =>
  db
    .select({ line: billLines.line, slot: billLines.slot, text: billLines.text })
    .from(billLines)
    .where(
      and(
        eq(billLines.importId, importId),
        inArray(billLines.line, [...lines]),
        eq(billLines.nature, 'c'),
      ),
    )

export const replaceSlot = (db: Db, importId: number, lines: readonly number[], slot: number) =>
  db
    .update(billLines)
    .set({ slot })
    .where(and(eq(billLines.importId, importId), inArray(billLines.line, [...lines])))

/** Works the billed side of these slots out anew from their lines. */
export async function refreshRollup(db: Db, importId: number, slots: readonly number[]) {
  for (const slot of slots) {
    const { rows } = (await db.execute(sql`
      select count(*)::int as "lineCount", sum(amount_cents)::bigint::text as "billedCents",
        case when bool_and(quantity is not null) then trim_scale(sum(quantity))::text end as "billedQuantity"
      from (
        select amount_cents, quantity from bill_lines
        where import_id = ${importId} and slot = ${slot} and nature = 'c' and not duplicate
          and line not in (${splitLines(importId)})
        union all
        select amount_cents, quantity from line_splits where import_id = ${importId} and slot = ${slot}
      ) as charges`)) as unknown as {
      rows: { lineCount: number; billedCents: string | null; billedQuantity: string | null }[]
    }
    const [found] = rows
    const sum = found && {
      ...found,
      billedCents: found.billedCents === null ? null : Number(found.billedCents),
    }
    await db
      .update(importItems)
      .set(sum ?? {})
      .where(and(eq(importItems.importId, importId), eq(importItems.slot, slot)))
  }
}
