import { join } from 'node:path'
import { openDb } from '../db/index.ts'
import { largeBill, largeBillCents } from '../fixtures/large-bill.ts'
import { meetingBody, signedIn, spawnServer } from '../test/support/spawn-server.ts'
import { type Figure, percentile, timed } from './figure.ts'
import { forgetPeak, memoryMb } from './memory.ts'
import { rawCopyMs } from './raw-copy.ts'
import { storeTenfold } from './tenfold.ts'

type Call = Awaited<ReturnType<typeof signedIn>>
type Preview = { id: number; balance: { imported: number; chargesCents: number } }

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

async function readOnce(call: Call, meetingId: number, bill: Buffer<ArrayBuffer>, lines: number) {
  const made = await call<Preview>(
    `/meetings/${meetingId}/imports?kind=hotel-bill&filename=large-${meetingId}.csv`,
    { method: 'POST', body: bill },
  )
  if (made.balance.imported !== lines || made.balance.chargesCents !== largeBillCents(lines))
    throw new Error(`imported ${JSON.stringify(made.balance)}`)
  return made.id
}

async function importOnce(...given: Parameters<typeof readOnce>) {
  const id = await readOnce(...given)
  await given[0](`/imports/${id}/commitment`, { method: 'PUT' })
}

const newMeeting = async (call: Call, code: string) =>
  (
    await call<{ id: number }>('/meetings', {
      method: 'POST',
      body: JSON.stringify({ ...JSON.parse(meetingBody), code }),
    })
  ).id

/** After some that warm the server up: the middle, and what all but one in twenty stay under. */
async function comparisonMs(call: Call, meetingId: number) {
  const ms: number[] = []
  for (let i = 0; i < 600; i += 1)
    ms.push((await timed(() => call(`/meetings/${meetingId}/comparison`))).ms)
  return { median: percentile(ms.slice(300), 0.5), p95: percentile(ms.slice(300), 0.95) }
}

/** The same, asked of a server that was just started. */
async function comparisonAnewMs(env: Record<string, string>, meetingId: number) {
  const server = await spawnServer(env)
  const found = await comparisonMs(await signedIn(server.origin), meetingId)
  await server.stop()
  return found
}

/** What the server gains over its idle size while it reads: a quarter of the lines, then all of them. */
async function gainedMb(pid: number | undefined, idleMb: number, work: () => Promise<unknown>) {
  forgetPeak(pid)
  await work()
  return memoryMb(pid, 'peak') - idleMb
}

export async function importFigures(
  name: string,
  env: Record<string, string>,
  lines: number,
  tenfold: boolean,
): Promise<Figure[]> {
  const server = await spawnServer(env)
  const { pid } = server.child
  const call = await signedIn(server.origin)
  const meeting = await newMeeting(call, 'HY-BENCH')
  const small = await newMeeting(call, 'HY-SMALL')
  await importOnce(call, small, Buffer.concat([...largeBill(2000)]), 2000)
  const idle = await comparisonMs(call, small)
  const idleMb = memoryMb(pid, 'now')
  const quarter = Math.ceil(lines / 4)
  const first = await newMeeting(call, 'HY-QUARTER')
  const part = Buffer.concat([...largeBill(quarter)])
  const quarterMb = await gainedMb(pid, idleMb, () => readOnce(call, first, part, quarter))
  const bill = Buffer.concat([...largeBill(lines)])
  let importedMs = 0
  const wholeMb = await gainedMb(pid, idleMb, async () => {
    importedMs = (await timed(() => importOnce(call, meeting, bill, lines))).ms
  })
  const stored = await comparisonMs(call, meeting)
  const busy = await newMeeting(call, 'HY-BUSY')
  const polling = poll(call, ['/health', `/meetings/${small}/comparison`])
  await importOnce(call, busy, bill, lines)
  const served = await polling.stop()
  await server.stop()
  const url = env.DATABASE_URL ?? join(env.DATA_DIR ?? '', 'db')
  const database = await openDb(url)
  const copyMs = await rawCopyMs(database, env.DATABASE_URL, lines)
  await database.close()
  const of = `${lines.toLocaleString('en')} lines, ${name}`
  const figures: Figure[] = [
    { name: `import, upload to committed, ${of}`, value: importedMs / 1000, unit: 's' },
    { name: `raw COPY of the same rows, ${of}`, value: copyMs / 1000, unit: 's' },
    { name: `import against raw COPY, ${of}`, value: importedMs / copyMs, unit: '×', atMost: 1.5 },
    {
      name: `answers while importing, p99, ${of}`,
      value: percentile(served, 0.99),
      unit: 'ms',
      atMost: 150,
    },
    { name: `server memory gained while importing, ${of}`, value: wholeMb, unit: 'MB' },
    {
      name: `the same against a quarter of the lines, ${name}`,
      value: wholeMb / quarterMb,
      unit: '×',
      // The embedded database is part of the process, and its memory is part of the figure.
      ...(env.DATABASE_URL && { atMost: 1.2 }),
    },
    { name: `comparison, p95, ${of} stored`, value: stored.p95, unit: 'ms', atMost: 10 },
    {
      name: `comparison with ${of} against 2,000, median`,
      value: stored.median / idle.median,
      unit: '×',
      atMost: 1.2,
    },
  ]
  if (!tenfold) return figures
  await storeTenfold(url, meeting)
  const ten = await comparisonAnewMs(env, meeting)
  const tenTimes = `comparison with 10× stored, ${of}`
  return [
    ...figures,
    { name: `${tenTimes}, p95`, value: ten.p95, unit: 'ms', atMost: 10 },
    {
      name: `${tenTimes}, against 1×, median`,
      value: ten.median / stored.median,
      unit: '×',
      atMost: 1.2,
    },
  ]
}
