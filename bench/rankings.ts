import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { RuleBook } from '../api/domain/rule-book.ts'
import { plainBook, use } from '../api/domain/rule-books/plain.ts'
import { setUp } from '../api/setup.ts'
import { start } from '../api/start.ts'
import { type Figure, percentile, timed } from './figure.ts'

const itemCount = 100_000
const useCount = 150_000
const unitCount = 500
const year = 'from=2026-01-01&to=2026-12-31'
const person = { name: '何管理', email: 'admin@bench.example', password: 'correct horse' }

const book: RuleBook = {
  ...plainBook,
  name: '年度计分办法',
  source: '测算',
  validFrom: '2025-01-01',
  uses: [
    use('国家级', '50', { level: 'central' }),
    use('省级单篇', '20', { level: 'province', form: 'single' }),
    use('省级综合', '10', { level: 'province' }),
    use('市级单篇', '3', { level: 'city', form: 'single' }),
    use('市级综合', '1', { level: 'city' }),
    use('县级', '1/3'),
  ],
  joint: 'split',
  stacking: 'highest-per-level',
  ranking: { ...plainBook.ranking, classes: ['县区', '市直', '高校', '企业'] },
}

type Program = Awaited<ReturnType<typeof start>>
type Call = (path: string, init?: RequestInit) => Promise<unknown>

async function signedIn({ app }: Program): Promise<Call> {
  const { email, password } = person
  const headers = { 'content-type': 'application/json' }
  const answer = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (path, init = {}) => {
    const found = await app.request(`/api${path}`, { ...init, headers: { ...headers, cookie } })
    if (!found.ok) throw new Error(`${path}: ${found.status} ${await found.text()}`)
    return found.json()
  }
}

/**
 * A year of items and adoptions as four files of a quarter bring them: spread over units, publications and the days of
 * their quarter by remainders, the same in every run; an item is used one to twenty days after it was submitted.
 */
async function fill({ database: { db } }: Program, organisation: string) {
  await db.execute(sql`
    insert into departments (organisation_id, id, code, name, nature)
    select ${organisation}, 1000000 + n, 'B' || n, '单位' || n, 'subordinate' from generate_series(1, ${unitCount}::int) n`)
  await db.execute(sql`
    insert into information_units (organisation_id, department_id, class, changed_by)
    select ${organisation}, 1000000 + n, (array['县区', '市直', '高校', '企业'])[1 + n % 4], '测算'
    from generate_series(1, ${unitCount}::int) n`)
  await db.execute(sql`
    insert into information_items (organisation_id, id, title, unit_id, submitted_on, changed_by)
    select ${organisation}, 1000000 + n, '关于第' || n || '项工作进展情况的报告', 1000000 + 1 + (n * 7919) % ${unitCount}::int,
      date '2026-01-01' + 90 * ((n - 1) * 4 / ${itemCount}::int) + n * 37 % 90, '测算'
    from generate_series(1, ${itemCount}::int) n`)
  await db.execute(sql`
    insert into information_partners (organisation_id, item_id, unit_id, role)
    select ${organisation}, 1000000 + n, 1000000 + 1 + (n * 7919 + 1) % ${unitCount}::int, 'joint'
    from generate_series(1, ${itemCount}::int, 10) n`)
  await db.execute(sql`
    insert into information_adoptions (organisation_id, id, item_id, publication, level, form, adopted_on, changed_by)
    select ${organisation}, 1000000 + n, item.id, '刊物' || n % 12,
      (array['city', 'county', 'city', 'province', 'county', 'central'])[1 + n % 6],
      (array['single', 'composite', 'brief'])[1 + n % 3], least(item.submitted_on + 1 + n % 20, '2026-12-31'), '测算'
    from generate_series(1, ${useCount}::int) n
    join information_items item on item.organisation_id = ${organisation}
      and item.id = 1000001 + (n - 1) * ${itemCount}::bigint / ${useCount}::int`)
  await db.execute(sql`analyze`)
}

/** What others wait for at most while something runs: how far a timer of 5 ms comes late. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  await work()
  clearInterval(timer)
  return Math.max(longest, performance.now() - last - 5)
}

/** From asking to having the whole answer: after a fact has changed, and when nothing has. */
export async function rankingFigures(name: string, databaseUrl: string): Promise<Figure[]> {
  const program = await start({
    databaseUrl,
    spoolDir: join(tmpdir(), `huizhang-bench-${process.pid}`),
    demo: false,
    limitSignIn: false,
  })
  try {
    const organisation = await setUp(program, '云川市政府办公室', person)
    await fill(program, organisation)
    const call = await signedIn(program)
    const made = (await call('/rule-books', { method: 'POST', body: JSON.stringify(book) })) as {
      id: number
    }
    await call(`/rule-books/${made.id}/adoption`, { method: 'PUT' })
    const ask = () => call(`/rankings?${year}`)
    const change = (turn: number) =>
      program.database.db.execute(
        sql`update information_adoptions set issue = ${String(turn)} where id = ${1_000_001 + turn}`,
      )
    const cold: number[] = []
    const waits: number[] = []
    const first = (await timed(ask)).ms
    for (let turn = 0; turn < 65; turn += 1) {
      await change(turn)
      let ms = 0
      const wait = await longestWait(async () => {
        ms = (await timed(ask)).ms
      })
      if (turn >= 5) {
        cold.push(ms)
        waits.push(wait)
      }
    }
    const warm: number[] = []
    for (let turn = 0; turn < 100; turn += 1) warm.push((await timed(ask)).ms)
    const of = `100,000 items and 150,000 adoptions of 500 units`
    return [
      {
        name: `ranking a year, ${of}, p95, ${name}`,
        value: percentile(cold, 0.95),
        unit: 'ms',
        atMost: 300,
      },
      {
        name: `the same for the first time since the program began, ${name}`,
        value: first,
        unit: 'ms',
      },
      {
        name: `what others wait for meanwhile at most, ${name}`,
        value: percentile(waits, 0.95),
        unit: 'ms',
      },
      {
        name: `the same when nothing changed, p95, ${name}`,
        value: percentile(warm, 0.95),
        unit: 'ms',
        atMost: 20,
      },
    ]
  } finally {
    await program.stop()
  }
}
