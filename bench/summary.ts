import { signedIn, spawnServer } from '../test/support/spawn-server.ts'
import { type Figure, percentile, timed } from './figure.ts'
import { billedMeeting } from './reconcile.ts'

type Call = Awaited<ReturnType<typeof signedIn>>
type Seen = { blocks: { figures: { key: string; code: string }[] }[] }

const attendeeCount = 1_000
const lineCount = 2_000

/** People who were invited, most of whom came. */
async function inviteAll(call: Call, meetingId: number): Promise<void> {
  for (let at = 0; at < attendeeCount; at += 1)
    await call(`/meetings/${meetingId}/attendees`, {
      method: 'POST',
      body: JSON.stringify({
        name: `代表${at}`,
        kind: 'delegate',
        ...(at % 10 > 0 && { arrivedOn: '2026-05-08', arrivedTime: '08:30' }),
      }),
    })
}

/** From asking to having the whole answer. */
async function askMs(call: Call, path: string, times: number): Promise<number> {
  const ms: number[] = []
  for (let i = 0; i < times; i += 1) ms.push((await timed(() => call(path))).ms)
  return percentile(ms.slice(Math.floor(times / 4)), 0.95)
}

/** The summary of a meeting of 1,000 people and a bill of 2,000 lines, and a figure opened down to its lines. */
export async function summaryFigures(name: string, env: Record<string, string>): Promise<Figure[]> {
  const server = await spawnServer(env)
  const call = await signedIn(server.origin)
  const id = await billedMeeting(call, 'HY-SUMMARY', lineCount)
  await inviteAll(call, id)
  const drafted = await askMs(call, `/meetings/${id}/summary`, 60)
  const { blocks } = await call<Seen>(`/meetings/${id}/summary`)
  const total = blocks.flatMap(({ figures }) => figures).find(({ key }) => key === 'cost.total')
  const traced = await askMs(call, `/trace/${total?.code}`, 40)
  await server.stop()
  return [
    {
      name: `summary of 1,000 people and 2,000 lines, p95, ${name}`,
      value: drafted,
      unit: 'ms',
      atMost: 100,
    },
    { name: `a figure of it opened, p95, ${name}`, value: traced, unit: 'ms' },
  ]
}
