import { largeBill } from '../fixtures/large-bill.ts'
import { meetingBody, signedIn, spawnServer } from '../test/support/spawn-server.ts'
import { type Figure, percentile, timed } from './figure.ts'

type Call = Awaited<ReturnType<typeof signedIn>>
type Made = { id: number }

/** A meeting with a bill of so many lines in force, and an agreement on what they charge. */
export async function billedMeeting(call: Call, code: string, lines: number): Promise<number> {
  const body = JSON.stringify({ ...JSON.parse(meetingBody), code })
  const { id } = await call<Made>('/meetings', { method: 'POST', body })
  const days = ['2026-05-08', '2026-05-09', '2026-05-10']
  const terms = days.flatMap((day) => [
    { kind: 'lodging', day, label: '标准间', quantity: '100', unitPriceCents: 38_000 },
    { kind: 'meal', day, sitting: 'lunch', quantity: '100', unitPriceCents: 6_000 },
    { kind: 'meal', day, sitting: 'dinner', quantity: '100', unitPriceCents: 8_000 },
  ])
  await call(`/meetings/${id}/agreement`, {
    method: 'PUT',
    body: JSON.stringify({ revision: 0, lines: terms }),
  })
  const made = await call<Made>(`/meetings/${id}/imports?kind=hotel-bill&filename=${code}.csv`, {
    method: 'POST',
    body: Buffer.concat([...largeBill(lines)]),
  })
  await call(`/imports/${made.id}/commitment`, { method: 'PUT' })
  return id
}

/** From asking to having the whole answer. */
async function reconcileMs(call: Call, meetingId: number, times: number): Promise<number> {
  const ms: number[] = []
  for (let i = 0; i < times; i += 1)
    ms.push((await timed(() => call(`/meetings/${meetingId}/reconciliation`))).ms)
  return percentile(ms.slice(Math.floor(times / 4)), 0.95)
}

export async function reconcileFigures(
  name: string,
  env: Record<string, string>,
): Promise<Figure[]> {
  const server = await spawnServer(env)
  const call = await signedIn(server.origin)
  const usual = await reconcileMs(call, await billedMeeting(call, 'HY-USUAL', 2_000), 40)
  const large = await reconcileMs(call, await billedMeeting(call, 'HY-LARGE', 100_000), 16)
  await server.stop()
  return [
    { name: `reconciling 2,000 lines, p95, ${name}`, value: usual, unit: 'ms', atMost: 100 },
    { name: `reconciling 100,000 lines, p95, ${name}`, value: large, unit: 'ms', atMost: 1000 },
  ]
}
