import { signedIn, spawnServer } from '../test/support/spawn-server.ts'
import { type Figure, percentile, timed } from './figure.ts'
import { billedMeeting } from './reconcile.ts'

type Call = Awaited<ReturnType<typeof signedIn>>
type Seen = { blocks: { figures: { key: string; code: string }[] }[] }

const attendeeCount = 1_000
const lineCount = 2_000
const answerCount = 800
const subjects = ['住宿', '用餐', '会场', '用车', '会议内容', '组织服务']
const ratingCount = 36

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

/** Answers to forty questions: ratings of every aspect, one of 0 to 10, three in words; the same in every run. */
function answerSheet(): Uint8Array<ArrayBuffer> {
  const ratings = Array.from(
    { length: ratingCount },
    (_, at) =>
      `您对${subjects[at % subjects.length]}的满意度（${Math.floor(at / subjects.length) + 1}）`,
  )
  const words = ['您最满意的是', '您最不满意的是', '您的建议']
  const rows = Array.from({ length: answerCount }, (_, row) => [
    ...ratings.map(
      (_, at) => 5 - ((row * 7 + at * 3 + row * at) % 11 > 7 ? (row + at) % 5 : at % 2),
    ),
    (row * 13) % 11,
    ...words.map((_, at) =>
      (row + at) % 3 ? `第${row % 40}组：会场偏冷，早餐很好，班车${at}次晚点` : '',
    ),
  ])
  return new TextEncoder().encode(
    [[...ratings, '0-10分，您愿意推荐吗', ...words], ...rows]
      .map((row) => row.join(','))
      .join('\n'),
  )
}

async function askEverybody(call: Call, meetingId: number): Promise<void> {
  const read = await call<{ id: number; revision: number; balance: { imported: number } }>(
    `/meetings/${meetingId}/surveys?filename=answers.csv`,
    { method: 'POST', body: answerSheet() },
  )
  if (read.balance.imported !== answerCount) throw new Error(JSON.stringify(read.balance))
  await call(`/surveys/${read.id}/commitment`, {
    method: 'PUT',
    body: JSON.stringify({ revision: read.revision }),
  })
}

/** From asking to having the whole answer. */
async function askMs(call: Call, path: string, times: number): Promise<number> {
  const ms: number[] = []
  for (let i = 0; i < times; i += 1) ms.push((await timed(() => call(path))).ms)
  return percentile(ms.slice(Math.floor(times / 4)), 0.95)
}

/** The summary of a meeting of 1,000 people, 800 answers to 40 questions and a bill of 2,000 lines, and a figure opened down to its lines. */
export async function summaryFigures(name: string, env: Record<string, string>): Promise<Figure[]> {
  const server = await spawnServer(env)
  const call = await signedIn(server.origin)
  const id = await billedMeeting(call, 'HY-SUMMARY', lineCount)
  await inviteAll(call, id)
  await askEverybody(call, id)
  const drafted = await askMs(call, `/meetings/${id}/summary`, 60)
  const { blocks } = await call<Seen>(`/meetings/${id}/summary`)
  const total = blocks.flatMap(({ figures }) => figures).find(({ key }) => key === 'cost.total')
  const traced = await askMs(call, `/trace/${total?.code}`, 40)
  await server.stop()
  return [
    {
      name: `summary of 1,000 people, 800 × 40 answers and 2,000 lines, p95, ${name}`,
      value: drafted,
      unit: 'ms',
      atMost: 100,
    },
    { name: `a figure of it opened, p95, ${name}`, value: traced, unit: 'ms' },
  ]
}
