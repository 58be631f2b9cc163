import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { largeBill, largeBillCents } from '../fixtures/large-bill.ts'
import { allTests } from './support/all-tests.ts'
import { foundedDirectory } from './support/founded-directory.ts'
import {
  meetingBody,
  type Spawned,
  signedIn,
  spawnServer,
  temporaryDirectory,
} from './support/spawn-server.ts'
import { startPostgres } from './support/start-postgres.ts'

const bytesOf = (lineCount: number) => Buffer.concat([...largeBill(lineCount)])

type Made = { id: number }
type Preview = { id: number; state: string; balance: { imported: number; chargesCents: number } }
type Comparison = { totals: { billed: { cents: number | null } } }

const running: Spawned[] = []
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill()
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

async function server(env: Record<string, string>) {
  const spawned = await spawnServer(env)
  running.push(spawned)
  return spawned
}

function dataDirectory(make = temporaryDirectory) {
  const directory = make()
  cleanups.push(directory.remove)
  return directory.path
}

describe('a process killed in the middle of an import', () => {
  const small = bytesOf(70)
  const large = bytesOf(40_000)

  /** Kills it this often, each time a little later, and says before each upload what is there. */
  async function killOften(
    env: Record<string, string>,
    { rounds, commitEvery, laterByMs }: { rounds: number; commitEvery: number; laterByMs: number },
    expectStates: (states: string[], acknowledged: number) => void,
  ) {
    let meetingId = 0
    let acknowledged = 0
    for (let round = 0; round < rounds; round += 1) {
      const spawned = await server(env)
      const call = await signedIn(spawned.origin)
      if (round === 0)
        meetingId = (await call<Made>('/meetings', { method: 'POST', body: meetingBody })).id
      const { imports } = await call<{ imports: Preview[] }>(`/meetings/${meetingId}/imports`)
      expectStates(
        imports.map((one) => one.state),
        acknowledged,
      )
      const { totals } = await call<Comparison>(`/meetings/${meetingId}/comparison`)
      expect(totals.billed.cents ?? 0).toBe(acknowledged * largeBillCents(70))
      if (round % commitEvery === 0) {
        const made = await call<Preview>(
          `/meetings/${meetingId}/imports?kind=hotel-bill&filename=small-${round}.csv`,
          { method: 'POST', body: small },
        )
        await call(`/imports/${made.id}`, { method: 'PATCH', body: '{"duplicates":"import"}' })
        await call(`/imports/${made.id}/commitment`, { method: 'PUT' })
        acknowledged += 1
      }
      // The upload is never answered: the process dies under it.
      const cut = call(`/meetings/${meetingId}/imports?kind=hotel-bill&filename=large.csv`, {
        method: 'POST',
        body: large,
      }).then(
        () => 'answered',
        () => 'cut',
      )
      await new Promise((resolve) => setTimeout(resolve, 20 + laterByMs * round))
      await spawned.kill()
      running.splice(running.indexOf(spawned), 1)
      expect(['answered', 'cut']).toContain(await cut)
    }
    return { meetingId, acknowledged }
  }

  const rounds = allTests ? 10 : 2
  test(`leaves nothing half there and loses nothing acknowledged, ${2 * rounds} times over`, async () => {
    // On two directories at once: starting takes longer than dying.
    const often = { rounds, commitEvery: Math.ceil(rounds / 2), laterByMs: 700 / rounds }
    const all = (states: string[], acknowledged: number) =>
      expect(states).toEqual(Array(acknowledged).fill('committed'))
    await Promise.all([
      killOften({ DATA_DIR: dataDirectory(foundedDirectory) }, often, all),
      killOften({ DATA_DIR: dataDirectory(foundedDirectory) }, often, all),
    ])
  }, 280_000)

  test('and so on PostgreSQL, where what it left waits until no other process can be reading it', async () => {
    const postgres = await startPostgres()
    cleanups.push(() => postgres.stop())
    const env = { DATA_DIR: dataDirectory(), DATABASE_URL: postgres.url }
    const often = { rounds: 4, commitEvery: 3, laterByMs: 60 }
    const { meetingId, acknowledged } = await killOften(env, often, (states, acknowledged) => {
      const settled = states.filter((state) => state !== 'reading')
      expect(settled).toEqual(Array(acknowledged).fill('committed'))
    })
    const client = new pg.Client(postgres.url)
    await client.connect()
    try {
      const left = await client.query(
        `update imports set touched_at = now() - interval '3 minutes' where state = 'reading'`,
      )
      expect(left.rowCount).toBeGreaterThan(0)
      const call = await signedIn((await server(env)).origin)
      const { imports } = await call<{ imports: Preview[] }>(`/meetings/${meetingId}/imports`)
      expect(imports.map((one) => one.state)).toEqual(Array(acknowledged).fill('committed'))
      const { rows } = await client.query('select count(*)::int as count from bill_lines')
      expect(rows).toEqual([{ count: acknowledged * 70 }])
    } finally {
      await client.end()
    }
  }, 120_000)
})

test('a second process on the same data directory is refused, and told what to do', async () => {
  const DATA_DIR = dataDirectory(foundedDirectory)
  const first = await server({ DATA_DIR })
  await expect(spawnServer({ DATA_DIR })).rejects.toThrow(
    /in use by process \d+.*DATA_DIR.*DATABASE_URL/s,
  )
  const call = await signedIn(first.origin)
  expect(await call('/health')).toMatchObject({ status: 'ok' })
  expect(await first.stop()).toBe(0)
  running.pop()
  const again = await server({ DATA_DIR })
  expect(await (await signedIn(again.origin))('/health')).toMatchObject({ status: 'ok' })
})

test.each([
  [{ PORT: 'eighty' }, /PORT=eighty.*number/],
  [{ DATABASE_URL: 'mysql://db' }, /DATABASE_URL=mysql:\/\/db.*postgres:\/\//],
  [{ HUIZHANG_SECRET: 'short' }, /HUIZHANG_SECRET.*32/],
  [
    { HUIZHANG_ADMIN_PASSWORD: '' },
    /HUIZHANG_ORGANISATION, HUIZHANG_ADMIN_EMAIL, HUIZHANG_ADMIN_PASSWORD/,
  ],
])('a wrong setting is named and refused at start: %o', async (env, told) => {
  await expect(spawnServer({ DATA_DIR: dataDirectory(), ...env })).rejects.toThrow(told)
})

test('a full disk is said to be full; nothing of the file stays, and small ones still fit', async () => {
  const spawned = await spawnServer({ DATA_DIR: dataDirectory() }, { fileBlocks: 40_000 })
  running.push(spawned)
  const call = await signedIn(spawned.origin)
  const meeting = await call<Made>('/meetings', { method: 'POST', body: meetingBody })
  const path = `/meetings/${meeting.id}/imports?kind=hotel-bill&filename=bill.csv`
  const upload = call(path, { method: 'POST', body: bytesOf(800_000) })
  await expect(upload).rejects.toThrow(/507.*disk\.full/)
  expect(await call(`/meetings/${meeting.id}/imports`)).toEqual({ imports: [] })
  const made = await call<Preview>(path, { method: 'POST', body: bytesOf(70) })
  expect(made.balance).toMatchObject({ imported: 70, chargesCents: largeBillCents(70) })
})

test('a lost PostgreSQL is said to be out of reach, and work goes on when it is back', async () => {
  const postgres = await startPostgres()
  cleanups.push(() => postgres.stop())
  const spawned = await server({ DATA_DIR: dataDirectory(), DATABASE_URL: postgres.url })
  const call = await signedIn(spawned.origin)
  const meeting = await call<Made>('/meetings', { method: 'POST', body: meetingBody })
  const upload = call(`/meetings/${meeting.id}/imports?kind=hotel-bill&filename=large.csv`, {
    method: 'POST',
    body: bytesOf(200_000),
  }).then(
    () => 'answered',
    (error: Error) => error.message,
  )
  await new Promise((resolve) => setTimeout(resolve, 400))
  await postgres.server.stop()
  expect(await upload).toMatch(/503|500/)
  await expect(call('/meetings')).rejects.toThrow(/503.*database\.unreachable/)
  expect(spawned.child.exitCode).toBeNull()
  await postgres.server.start()
  const { imports } = await call<{ imports: Preview[] }>(`/meetings/${meeting.id}/imports`)
  expect(imports.filter((one) => one.state !== 'reading')).toEqual([])
  expect(await call<Comparison>(`/meetings/${meeting.id}/comparison`)).toMatchObject({
    totals: { billed: { cents: null } },
  })
}, 120_000)
