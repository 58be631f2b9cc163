import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database } from '../db/index.ts'
import { type BillRow, billBatch, billColumns } from '../db/load-lines.ts'
import { timed } from './figure.ts'

/** One COPY of all, where the database can stream it; the embedded one takes large batches. */
async function copyAll(database: Database, url: string | undefined, batches: Uint8Array[]) {
  if (!url) {
    for (let from = 0; from < batches.length; from += 5)
      await database.copyIn(
        'bench_lines',
        billColumns,
        Buffer.concat(batches.slice(from, from + 5)),
      )
    return
  }
  const client = new pg.Client(url)
  await client.connect()
  const copy = client.query(copyFrom(`copy bench_lines (${billColumns.join(', ')}) from stdin`))
  await pipeline(Readable.from(batches), copy)
  await client.end()
}

/** The lines of an import, ready-made for COPY. */
export async function copyBatches({ db }: Database, meetingId: number): Promise<Uint8Array[]> {
  const { rows: found } = (await db.execute(
    sql`select id, organisation_id, (select max(line) from bill_lines where import_id = imports.id) as last_line
      from imports where meeting_id = ${meetingId}`,
  )) as unknown as { rows: { id: string; organisation_id: string; last_line: number }[] }
  const [given] = found
  if (!given) throw new Error('nothing was imported')
  const own = { organisationId: given.organisation_id, importId: Number(given.id) }
  const step = 20_000
  const batches: Uint8Array[] = []
  for (let from = 0; from <= given.last_line; from += step) {
    const rows = (await db.execute(
      sql`select line, slot, nature, duplicate, day::text as day, amount_cents, unit_price_cents, quantity::text as quantity,
        row_key::text as row_key, pair_line, text, room, reference from bill_lines
        where import_id = ${own.importId} and line > ${from} and line <= ${from + step}`,
    )) as unknown as { rows: Record<string, string>[] }
    const facts = rows.rows.map(
      (row): BillRow => ({
        line: Number(row.line),
        slot: Number(row.slot),
        nature: 'charge',
        duplicate: false,
        day: row.day ?? null,
        amountCents: Number(row.amount_cents),
        unitPriceCents: row.unit_price_cents === null ? null : Number(row.unit_price_cents),
        quantity: row.quantity ?? null,
        rowKey: BigInt(row.row_key ?? 0),
        pairLine: null,
        text: row.text ?? '',
        room: row.room ?? null,
        reference: row.reference ?? null,
      }),
    )
    batches.push(billBatch(own, facts))
  }
  return batches
}

/** These rows by nothing but COPY, into a table like ours. */
export async function rawCopyMs(
  database: Database,
  url: string | undefined,
  batches: Uint8Array[],
  lines: number,
): Promise<number> {
  const { db } = database
  await db.execute(sql`create table bench_lines (like bill_lines including all)`)
  const { ms } = await timed(() => copyAll(database, url, batches))
  const counted = (await db.execute(
    sql`select count(*)::int as count from bench_lines`,
  )) as unknown as { rows: { count: number }[] }
  if (counted.rows[0]?.count !== lines) throw new Error(`copied ${counted.rows[0]?.count}`)
  await db.execute(sql`drop table bench_lines`)
  return ms
}
