import { join } from 'node:path'
import { type Database, openDb } from '../db/index.ts'
import { largeBill, largeBillCents } from '../fixtures/large-bill.ts'
import { meetingBody, signedIn, spawnServer } from '../test/support/spawn-server.ts'
import { type Figure, percentile, timed } from './figure.ts'
import { forgetPeak, memoryMb } from './memory.ts'
import { copyBatches, rawCopyMs } from './raw-copy.ts'
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

async function importOnce(call: Call, meetingId: number, bill: Buffer<ArrayBuffer>, lines: number) {
  const made = await call<Preview>(
    `/meetings/${meetingId}/imports?kind=hotel-bill&filename=large-${meetingId}.csv`,
    { method: 'POST', body: bill },
  )
  if (made.balance.imported !== lines || made.balance.chargesCents !== largeBillCents(lines))
    throw new Error(`imported ${JSON.stringify(made.balance)}`)
  await call(`/imports/${made.id}/commitment`, { method: 'PUT' })
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

/**
 * The same, asked of a server that was just started: what a process has done before makes it slower or faster than
 * what is stored does.
 */
async function comparisonAnewMs(env: Record<string, string>, meetingId: number) {
  const server = await spawnServer(env)
  const found = await comparisonMs(await signedIn(server.origin), meetingId)
  await server.stop()
  return found
}

/** A server that was just started and has done a little of all that is measured, as one in use has. */
async function usedServer(env: Record<string, string>, code: string) {
  const server = await spawnServer(env)
  const call = await signedIn(server.origin)
  const small = await newMeeting(call, code)
  await importOnce(call, small, Buffer.concat([...largeBill(2000)]), 2000)
  await comparisonMs(call, small)
  return { server, call, small }
}

/**
 * Upload to commitment, and what the server gains over its idle size meanwhile. Each length has a server of its own:
 * what one import leaves free the next would fill, and neither would gain what it needs.
 */
async function importAnew(env: Record<string, string>, code: string, lines: number) {
  const bill = Buffer.concat([...largeBill(lines)])
  const { server, call } = await usedServer(env, `${code}-SMALL`)
  const { pid } = server.child
  const meetingId = await newMeeting(call, code)
  const idleMb = memoryMb(pid, 'now')
  forgetPeak(pid)
  const { ms } = await timed(() => importOnce(call, meetingId, bill, lines))
  const gainedMb = memoryMb(pid, 'peak') - idleMb
  await server.stop()
  return { meetingId, ms, gainedMb }
}

/** How long others wait for their answers while a bill is imported. */
async function servedMs(env: Record<string, string>, lines: number) {
  const bill = Buffer.concat([...largeBill(lines)])
  const { server, call, small } = await usedServer(env, 'HY-BUSY-SMALL')
  const busy = await newMeeting(call, 'HY-BUSY')
  const polling = poll(call, ['/health', `/meetings/${small}/comparison`])
  await importOnce(call, busy, bill, lines)
  const served = await polling.stop()
  await server.stop()
  return served
}

/** The same figures are taken this often, in turn: other work on the machine comes and goes. */
const rounds = 3

const middle = (values: readonly number[]) => percentile(values, 0.5)

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDb(url)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** One database's comparison, and how much slower its middle is than that of one that holds 2,000 lines; asked in turn. */
async function againstSmall(
  env: Record<string, string>,
  meetingId: number,
  smallEnv: Record<string, string>,
  smallId: number,
) {
  const many: { median: number; p95: number }[] = []
  const few: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    few.push((await comparisonAnewMs(smallEnv, smallId)).median)
    many.push(await comparisonAnewMs(env, meetingId))
  }
  return {
    p95: middle(many.map(({ p95 }) => p95)),
    ratio: middle(many.map(({ median }) => median)) / middle(few),
  }
}

/** @param smallEnv another database, that stays as good as empty */
export async function importFigures(
  name: string,
  env: Record<string, string>,
  smallEnv: Record<string, string>,
  lines: number,
  tenfold: boolean,
): Promise<Figure[]> {
  // The very first start unpacks the database, and its litter would be taken for memory that a server has anyway.
  await (await usedServer(env, 'HY-SMALL')).server.stop()
  const few = await usedServer(smallEnv, 'HY-SMALL')
  await few.server.stop()
  const url = env.DATABASE_URL ?? join(env.DATA_DIR ?? '', 'db')
  const quarter = [await importAnew(env, 'HY-QUARTER', Math.ceil(lines / 4))]
  const whole = [await importAnew(env, 'HY-WHOLE', lines)]
  const meetingId = whole[0]?.meetingId ?? 0
  const stored = await againstSmall(env, meetingId, smallEnv, few.small)
  const served = await servedMs(env, lines)
  if (tenfold) await withDatabase(url, ({ db }) => storeTenfold(db, meetingId))
  const ten = tenfold ? await againstSmall(env, meetingId, smallEnv, few.small) : undefined
  const batches = await withDatabase(url, (database) => copyBatches(database, meetingId))
  const copyMs: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    copyMs.push(
      await withDatabase(url, (database) => rawCopyMs(database, env.DATABASE_URL, batches, lines)),
    )
    if (round === rounds) break
    quarter.push(await importAnew(env, `HY-QUARTER-${round}`, Math.ceil(lines / 4)))
    whole.push(await importAnew(env, `HY-WHOLE-${round}`, lines))
  }
  const importMs = middle(whole.map(({ ms }) => ms))
  const gainedMb = middle(whole.map((one) => one.gainedMb))
  const of = `${lines.toLocaleString('en')} lines, ${name}`
  const figures: Figure[] = [
    { name: `import, upload to committed, ${of}`, value: importMs / 1000, unit: 's' },
    { name: `raw COPY of the same rows, ${of}`, value: middle(copyMs) / 1000, unit: 's' },
    {
      name: `import against raw COPY, ${of}`,
      value: importMs / middle(copyMs),
      unit: '×',
      atMost: 1.5,
    },
    {
      name: `answers while importing, p99, ${of}`,
      value: percentile(served, 0.99),
      unit: 'ms',
      atMost: 150,
    },
    { name: `server memory gained while importing, ${of}`, value: gainedMb, unit: 'MB' },
    {
      name: `the same against a quarter of the lines, ${name}`,
      value: gainedMb / middle(quarter.map((one) => one.gainedMb)),
      unit: '×',
      atMost: 1.2,
    },
    { name: `comparison, p95, ${of} stored`, value: stored.p95, unit: 'ms', atMost: 10 },
    {
      name: `comparison with ${of} against 2,000, median`,
      value: stored.ratio,
      unit: '×',
      atMost: 1.2,
    },
  ]
  if (!ten) return figures
  const tenTimes = `comparison with 10× stored, ${of}`
  return [
    ...figures,
    { name: `${tenTimes}, p95`, value: ten.p95, unit: 'ms', atMost: 10 },
    {
      name: `${tenTimes}, against 1×, median`,
      value: ten.ratio / stored.ratio,
      unit: '×',
      atMost: 1.2,
    },
  ]
}
