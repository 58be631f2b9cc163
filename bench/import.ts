import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Database, openDb } from '../db/index.ts'
import { type BillRow, billBatch, billColumns } from '../db/load-lines.ts'
import { largeBill, largeBillCents } from '../fixtures/large-bill.ts'
import { meetingBody, signedIn, spawnServer } from '../test/support/spawn-server.ts'
import { type Figure, percentile, timed } from './figure.ts'

type Call = Awaited<ReturnType<typeof signedIn>>
type Preview = { id: number; balance: { imported: number; chargesCents: number } }

/** Resident memory of a process in MB; 0 where the system does not say. */
function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000
  } catch {
    return 0
  }
}

/** Asks these paths one after another until told to stop; the times they took. */
function poll(call: Call, paths: string[]) {
  const ms: number[] = []
  let going = true
  const asking = (async () => {
    while (going)
      for (const path of paths) {
        ms.push((await timed(() => call(path))).ms)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
  })()
  return {
    async stop() {
      going = false
      await asking
      return ms
    },
  }
}

async function importOnce(call: Call, meetingId: number, bill: Buffer<ArrayBuffer>, lines: number) {
  const made = await call<Preview>(
    `/meetings/${meetingId}/imports?kind=hotel-bill&filename=large-${meetingId}.csv`,
    { method: 'POST', body: bill },
  )
  if (made.balance.imported !== lines || made.balance.chargesCents !== largeBillCents(lines))
    throw new Error(`imported ${JSON.stringify(made.balance)}`)
  await call(`/imports/${made.id}/commitment`, { method: 'PUT' })
  return made.id
}

const newMeeting = async (call: Call, code: string) =>
  (
    await call<{ id: number }>('/meetings', {
      method: 'POST',
      body: JSON.stringify({ ...JSON.parse(meetingBody), code }),
    })
  ).id

async function comparisonMs(call: Call, meetingId: number) {
  const ms: number[] = []
  for (let i = 0; i < 300; i += 1)
    ms.push((await timed(() => call(`/meetings/${meetingId}/comparison`))).ms)
  return percentile(ms.slice(100), 0.95)
}

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

/** The same rows, ready-made, by nothing but COPY into a table like ours. */
async function rawCopyMs(
  database: Database,
  url: string | undefined,
  lines: number,
): Promise<number> {
  const { db } = database
  await db.execute(sql`create table bench_lines (like bill_lines including all)`)
  const step = 20_000
  const batches: Uint8Array[] = []
  for (let from = 0; from < lines; from += step) {
    const rows = (await db.execute(
      sql`select line, slot, nature, duplicate, day::text as day, amount_cents, unit_price_cents, quantity::text as quantity,
        row_key::text as row_key, pair_line, text, room, reference from bill_lines
        where import_id = (select max(id) from imports) and line > ${from + 1} and line <= ${from + step + 1}`,
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
    batches.push(billBatch({ organisationId: 'bench', importId: 1 }, facts))
  }
  const { ms } = await timed(() => copyAll(database, url, batches))
  const counted = (await db.execute(
    sql`select count(*)::int as count from bench_lines`,
  )) as unknown as { rows: { count: number }[] }
  if (counted.rows[0]?.count !== lines) throw new Error(`copied ${counted.rows[0]?.count}`)
  await db.execute(sql`drop table bench_lines`)
  return ms
}

export async function importFigures(
  name: string,
  env: Record<string, string>,
  lines: number,
): Promise<Figure[]> {
  const server = await spawnServer(env)
  const call = await signedIn(server.origin)
  const meeting = await newMeeting(call, 'HY-BENCH')
  const small = await newMeeting(call, 'HY-SMALL')
  await importOnce(call, small, Buffer.concat([...largeBill(2000)]), 2000)
  const idle = await comparisonMs(call, small)
  const bill = Buffer.concat([...largeBill(lines)])
  const before = residentMb(server.child.pid)
  const imported = await timed(() => importOnce(call, meeting, bill, lines))
  const peak = residentMb(server.child.pid)
  const stored = await comparisonMs(call, meeting)
  const busy = await newMeeting(call, 'HY-BUSY')
  const polling = poll(call, ['/health', `/meetings/${small}/comparison`])
  await importOnce(call, busy, bill, lines)
  const served = await polling.stop()
  await server.stop()
  const database = await openDb(env.DATABASE_URL ?? join(env.DATA_DIR ?? '', 'db'))
  const copyMs = await rawCopyMs(database, env.DATABASE_URL, lines)
  await database.close()
  const of = `${lines.toLocaleString('en')} lines, ${name}`
  return [
    { name: `import, upload to committed, ${of}`, value: imported.ms / 1000, unit: 's' },
    { name: `raw COPY of the same rows, ${of}`, value: copyMs / 1000, unit: 's' },
    { name: `import against raw COPY, ${of}`, value: imported.ms / copyMs, unit: '×', atMost: 1.5 },
    {
      name: `answers while importing, p99, ${of}`,
      value: percentile(served, 0.99),
      unit: 'ms',
      atMost: 150,
    },
    { name: `server memory gained while importing, ${of}`, value: peak - before, unit: 'MB' },
    { name: `comparison, p95, ${of} stored`, value: stored, unit: 'ms', atMost: 10 },
    { name: `comparison with ${of} against 2,000`, value: stored / idle, unit: '×', atMost: 1.2 },
  ]
}
