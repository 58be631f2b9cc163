import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { breakdowns } from '../api/domain/overview.ts'
import { setUp } from '../api/setup.ts'
import { start } from '../api/start.ts'
import type { Db } from '../db/index.ts'
import { touchFigures } from '../db/meeting-figures.ts'
import { type Figure, percentile, timed } from './figure.ts'

const meetingCount = 5_000
const itemCount = 10
const person = { name: '许主任', email: 'bench@example.org', password: 'correct horse' }

/**
 * Meetings of this year and the last, each with an approved budget, a bill and people; seven in ten closed, six shared
 * by eight departments. Written by SQL: through the front door it would take an hour.
 */
export async function seedMeetings(db: Db, organisationId: string): Promise<void> {
  const own = sql`${organisationId}::text`
  const each = sql`generate_series(1, ${meetingCount}::int) as n`
  const perItem = sql`generate_series(1, ${itemCount}::int) as k`
  const year = new Date().getFullYear()
  await db.execute(sql`
    insert into departments (organisation_id, id, code, name) overriding system value
    select ${own}, n, '9' || n, '部门' || n from generate_series(1, 8) as n`)
  await db.execute(sql`
    insert into meetings (organisation_id, id, code, title, category, trigger, starts_on, ends_on, hotel, closed_edition)
    overriding system value
    select ${own}, n, 'B' || n, '会议 ' || n, (array['first', 'second', 'third', 'fourth'])[1 + n % 4],
      (array['time', 'process', 'emergency'])[1 + n % 3], day, day + 1, '宾馆 ' || n % 200,
      case when n % 10 < 7 then 1 end
    from ${each}, lateral (select make_date(${year}::int - n % 2, 1, 1) + (n * 7 % 363) as day) as days`)
  await db.execute(sql`
    insert into meeting_figures (organisation_id, meeting_id) select ${own}, n from ${each}`)
  await db.execute(sql`
    insert into cost_items (organisation_id, id, meeting_id, key, kind, label) overriding system value
    select ${own}, n * 100 + k, n, 'k' || k, 'other', '项目 ' || k from ${each}, ${perItem}`)
  await db.execute(sql`
    insert into budgets (organisation_id, meeting_id, version, state, created_by, approved_at)
    select ${own}, n, 1, 'draft', 'b', m.starts_on - 15 from ${each} join meetings m on m.id = n`)
  await db.execute(sql`
    insert into budget_lines (organisation_id, meeting_id, version, item_id, quantity, unit, unit_price_cents, amount_cents)
    select ${own}, n, 1, n * 100 + k, 10, '项', 10000, 100000 from ${each}, ${perItem}`)
  await db.execute(sql`update budgets set state = 'approved' where organisation_id = ${own}`)
  await db.execute(sql`
    insert into imports (organisation_id, id, meeting_id, kind, filename, byte_count, sha256, state, created_by)
    overriding system value
    select ${own}, n, n, 'hotel-bill', 'b.csv', 1, 'x', 'committed', 'b' from ${each}`)
  await db.execute(sql`
    insert into import_items (organisation_id, import_id, slot, kind, label, item_id, rule, line_count, billed_cents)
    select ${own}, n, k, 'other', '项目 ' || k, n * 100 + k, 'other', 20, 100000 + n from ${each}, ${perItem}`)
  await db.execute(sql`
    insert into attendees (organisation_id, meeting_id, sign_in_code, name, kind, has_signed, is_expected, changed_by)
    select ${own}, n, k::text, '人 ' || k, 'delegate', k % 5 > 0, true, 'b'
    from ${each}, generate_series(1, 20) as k`)
  await db.execute(sql`
    insert into settlements (organisation_id, meeting_id, edition, snapshot, sha256, settled_cents, closed_by, closed_at)
    select ${own}, n, 1, '{"personDays": 32}', 'x', 8 * (100000 + n), 'b', m.ends_on + 20
    from ${each} join meetings m on m.id = n where closed_edition = 1`)
  await db.execute(sql`
    insert into apportionment_schemes (organisation_id, id, name, created_by) overriding system value
    values (${own}, 1, '人数', 'b')`)
  await db.execute(sql`
    insert into apportionment_scheme_versions (organisation_id, scheme_id, version, valid_from, terms, created_by)
    values (${own}, 1, 1, '2000-01-01', '{}', 'b')`)
  await db.execute(sql`
    insert into apportionments (organisation_id, meeting_id, edition, scheme_id, scheme_version, settlement_edition,
      snapshot, sha256, total_cents, issued_by)
    select ${own}, n, 1, 1, 1, 1, '{}', 'x', 8 * (100000 + n), 'b' from ${each} where n % 10 < 6`)
  await db.execute(sql`
    insert into apportionment_shares (organisation_id, department_id, meeting_id, edition, cents, difference_cents)
    select ${own}, k, n, 1, 100000 + n, 0 from ${each}, generate_series(1, 8) as k where n % 10 < 6`)
}

async function signIn(app: Awaited<ReturnType<typeof start>>['app']) {
  const answer = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return async (path: string) => {
    const found = await app.request(path, { headers: { cookie: cookie.join('; ') } })
    if (!found.ok) throw new Error(`${path}: ${found.status} ${await found.text()}`)
    await found.arrayBuffer()
  }
}

/** The overview over 5,000 meetings, by each of its breakdowns in turn, and right after a meeting has changed. */
export async function overviewFigures(name: string, databaseUrl: string): Promise<Figure[]> {
  const spoolDir = mkdtempSync(join(tmpdir(), 'huizhang-bench-'))
  const program = await start({ databaseUrl, spoolDir, demo: false, limitSignIn: false })
  try {
    const { app, auth, database } = program
    const organisationId = await setUp({ auth, database }, '云川市政府办公室', person)
    await seedMeetings(database.db, organisationId)
    const ask = await signIn(app)
    const first = await timed(() => ask('/api/overview'))
    const steady: number[] = []
    const changed: number[] = []
    for (let turn = 0; turn < 20; turn += 1)
      for (const by of breakdowns) {
        const path = `/api/overview?by=${by}${turn % 2 ? '&quarter=3' : ''}`
        const { ms } = await timed(() => ask(path))
        if (turn > 3) steady.push(ms)
        await touchFigures(database.db, organisationId, 1 + ((turn * 7) % meetingCount))
        const after = await timed(() => ask(path))
        if (turn > 3) changed.push(after.ms)
      }
    const about = `overview over 5,000 meetings`
    return [
      { name: `${about}, p95, ${name}`, value: percentile(steady, 0.95), unit: 'ms', atMost: 50 },
      {
        name: `${about}, right after a change, p95, ${name}`,
        value: percentile(changed, 0.95),
        unit: 'ms',
      },
      { name: `working all 5,000 out anew, once, ${name}`, value: first.ms, unit: 'ms' },
    ]
  } finally {
    await program.stop()
    rmSync(spoolDir, { recursive: true, force: true })
  }
}
