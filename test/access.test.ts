import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '../api/access/role.ts'
import { use } from '../api/domain/rule-books/plain.ts'
import { loadGrid } from '../db/grid.ts'
import { ownedTables } from '../db/migrate.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { meetings } from '../db/schema/meetings.ts'
import {
  expectStatus,
  kinds,
  type Organisation,
  organisation,
  type Person,
} from './support/program.ts'
import { bookOf } from './support/scoring.ts'

type Operation = {
  'x-roles'?: 'everyone' | Role[]
  parameters?: { name: string; in: string; required?: boolean }[]
}
type Route = { method: string; path: string; allowed: 'everyone' | Role[] | undefined }

async function routesOf(office: Organisation): Promise<Route[]> {
  const answer = await office.app.request('/api/openapi.json')
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      allowed: operation['x-roles'],
    })),
  )
}

/** A request that reaches the handler as far as its form goes: ids are filled in, bodies have some JSON. */
function request(
  { method, path }: Route,
  ids: Record<string, string>,
  query = '',
): [string, RequestInit] {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '1')
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }
  return [`${url}${query}`, { method, headers: { 'content-type': 'application/json' }, ...body }]
}

const query = '?kind=hotel-bill&filename=a.csv&format=csv&itemId=1'

describe.each(kinds)('access on %s', (kind) => {
  let ours: Organisation
  let theirs: Organisation
  /** One person a role, a reader among them. */
  let people: Record<Role, Person>
  let routes: Route[]
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    ours = await organisation(kind)
    theirs = await organisation(kind, '邻市政府办公室')
    const own = await expectStatus(
      await ours.administrator.client.api.departments.$post({
        json: { code: '1002', name: '信息处' },
      }),
      201,
    )
    people = { ...ours, reader: await ours.joinReader('方联络', own.id) }
    routes = await routesOf(ours)
    const meeting = await expectStatus(
      await theirs.organiser.client.api.meetings.$post({
        json: {
          code: 'SECRET-1',
          title: '机密会议',
          category: 'second',
          trigger: 'time',
          startsOn: '2026-05-08',
          endsOn: '2026-05-10',
        },
      }),
      201,
    )
    const department = await expectStatus(
      await theirs.administrator.client.api.departments.$post({
        json: { code: '001', name: '机密处' },
      }),
      201,
    )
    ids.unitId = String(department.id)
    const bill = '日期,项目,金额\n2026-05-08,早餐,35.00\n2026-05-08,机密房费,380.00\n'
    const preview = await theirs.organiser.request(
      `/api/meetings/${meeting.id}/imports?kind=hotel-bill&filename=secret.csv`,
      { method: 'POST', body: bill },
    )
    const standard = await expectStatus(
      await theirs.finance.client.api.standards.$post({
        json: {
          name: '机密标准',
          source: '机密〔2026〕1号',
          place: '机密',
          category: 'second',
          validFrom: '2026-01-01',
          lodgingCents: 1,
          mealsCents: 1,
          otherCents: 1,
        },
      }),
      201,
    )
    const outcome = async (noun: string, body: object) => {
      const made = await theirs.organiser.request(`/api/meetings/${meeting.id}/${noun}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const found = (await made.json()) as Record<string, { id: number }[]>
      return String(found[noun]?.[0]?.id)
    }
    const decision = { text: '机密事项', department: '机密处', dueOn: '2026-06-30' }
    ids.decisionId = await outcome('decisions', { decisions: [decision] })
    ids.lessonId = await outcome('lessons', { aspect: 'other', text: '机密教训' })
    ids.commendationId = await outcome('commendations', { who: '机密员', reason: '机密' })
    const scheme = await expectStatus(
      await theirs.finance.client.api['apportionment-schemes'].$post({
        json: {
          name: '机密方案',
          validFrom: '2026-01-01',
          terms: {
            pools: [{ name: '机密费用', items: 'rest', basis: { of: 'heads' } }],
            excluded: [department.id],
          },
        },
      }),
      201,
    )
    const survey = await theirs.organiser.request(
      `/api/meetings/${meeting.id}/surveys?filename=secret.csv`,
      { method: 'POST', body: `住宿满意度,建议\n${'5,机密意见\n'.repeat(6)}` },
    )
    ids.surveyId = String(((await survey.json()) as { id: number }).id)
    await theirs.organiser.request(`/api/surveys/${ids.surveyId}/commitment`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"revision":0}',
    })
    const said = await theirs.organiser.request(`/api/meetings/${meeting.id}/comments`)
    const { comments } = (await said.json()) as { comments: { id: number }[] }
    ids.commentId = String(comments[0]?.id)
    ids.personId = '0'.repeat(16)
    const secretBook = bookOf({ name: '机密办法', uses: [use('机密采用', '1')] })
    const ruleBook = await expectStatus(
      await theirs.organiser.client.api['rule-books'].$post({ json: secretBook }),
      201,
    )
    ids.ruleBookId = String(ruleBook.id)
    await theirs.leader.client.api['rule-books'][':ruleBookId'].adoption.$put({
      param: { ruleBookId: String(ruleBook.id) },
    })
    const bulletin = await expectStatus(
      await theirs.organiser.client.api.bulletins.$post({
        json: { from: '2026-01-01', to: '2026-03-31' },
      }),
      201,
    )
    ids.bulletinId = String(bulletin.id)
    ids.edition = '1'
    ids.standardId = String(standard.id)
    ids.schemeId = String(scheme.id)
    ids.year = '2026'
    ids.meetingId = String(meeting.id)
    ids.departmentId = String(department.id)
    ids.importId = String(((await preview.json()) as { id: number }).id)
    ids.userId = theirs.leader.id
    ids.line = '2'
    ids.keyId = 'none'
    const summary = await theirs.leader.request(`/api/meetings/${meeting.id}/summary`)
    const { blocks } = (await summary.json()) as { blocks: { figures: { code: string }[] }[] }
    ids.code = blocks[0]?.figures[0]?.code ?? ''
    ids.basis = 'heads'
  })

  test('every route of the document says who may call it', () => {
    expect(routes.length).toBeGreaterThan(35)
    expect(routes.filter((route) => route.allowed === undefined)).toEqual([])
    expect(
      routes
        .filter((route) => route.allowed === 'everyone')
        .map(({ method, path }) => `${method} ${path}`),
    ).toEqual([
      'GET /api/health',
      'GET /api/setup',
      'POST /api/setup',
      'GET /api/demo/people',
      'PUT /api/demo/person',
    ])
  })

  test('without a session every other route answers 401', async () => {
    for (const route of routes.filter((one) => one.allowed !== 'everyone')) {
      const answer = await ours.app.request(...request(route, ids, query))
      expect(answer.status, `${route.method} ${route.path}`).toBe(401)
    }
  })

  test('a role that is not named answers 403, before anything else is looked at', async () => {
    for (const route of routes)
      for (const role of roles) {
        if (route.allowed === 'everyone' || route.allowed?.includes(role)) continue
        const answer = await people[role].request(...request(route, ids, query))
        expect(answer.status, `${role}: ${route.method} ${route.path}`).toBe(403)
      }
  })

  test('a reader reaches who they are, their department and bulletins, and nothing else', () => {
    expect(
      routes
        .filter(({ allowed }) => allowed !== 'everyone' && allowed?.includes('reader'))
        .map(({ method, path }) => `${method} ${path}`),
    ).toEqual([
      'GET /api/session',
      'GET /api/my-department',
      'PUT /api/meetings/{meetingId}/apportionment/confirmations',
      'GET /api/meetings/{meetingId}/apportionment/export',
      'GET /api/my-department/shares',
      'GET /api/my-department/shares/{meetingId}/{departmentId}',
      'GET /api/bulletins',
      'GET /api/bulletins/{bulletinId}',
      'GET /api/bulletins/{bulletinId}/objections',
      'POST /api/bulletins/{bulletinId}/objections',
      'GET /api/bulletins/{bulletinId}/editions/{edition}',
      'GET /api/bulletins/{bulletinId}/units/{unitId}',
      'GET /api/bulletins/{bulletinId}/export',
    ])
  })

  test('another organisation’s ids answer 400 or 404, and never its data, to any role', async () => {
    for (const route of routes.filter((one) => one.path.includes('{')))
      for (const role of roles) {
        const answer = await people[role].request(...request(route, ids, query))
        const label = `${role}: ${route.method} ${route.path}`
        expect([400, 403, 404], label).toContain(answer.status)
        expect(await answer.text(), label).not.toMatch(/机密|SECRET|secret\.csv/)
      }
    const still = await theirs.organiser.client.api.imports[':importId'].$get({
      param: { importId: ids.importId ?? '' },
    })
    expect(await expectStatus(still, 200)).toMatchObject({ state: 'preview' })
  })

  test('a list shows only what is one’s own', async () => {
    const found = await ours.leader.client.api.meetings.$get({ query: {} })
    expect(await expectStatus(found, 200)).toMatchObject({ meetings: [], total: 0 })
  })

  test('a query without any where sees one organisation, and none when nobody said which', async () => {
    const { db } = ours.database
    const seen = await withinOrganisation(db, theirs.id, (scoped) => scoped.select().from(meetings))
    expect(seen.map((meeting) => meeting.code)).toEqual(['SECRET-1'])
    expect(
      await withinOrganisation(db, ours.id, (scoped) => scoped.select().from(meetings)),
    ).toEqual([])
    expect(await withinOrganisation(db, '', (scoped) => scoped.select().from(meetings))).toEqual([])
  })

  test('a row cannot be written into another organisation', async () => {
    const write = withinOrganisation(ours.database.db, ours.id, (db) =>
      db.insert(meetings).values({
        organisationId: theirs.id,
        code: 'X',
        title: 'X',
        category: 'first',
        trigger: 'time',
        startsOn: '2026-01-01',
        endsOn: '2026-01-01',
      }),
    )
    await expect(write).rejects.toThrow()
  })

  test('the serving role reaches no people, sessions or secrets', async () => {
    for (const table of ['user', 'session', 'account', 'apikey', 'member', 'installation']) {
      const read = withinOrganisation(ours.database.db, ours.id, (db) =>
        db.execute(sql.raw(`select * from "${table}"`)),
      )
      await expect(read, table).rejects.toThrow()
    }
  })

  test('every table but those of sign-in carries its organisation first in its key, under row-level security', async () => {
    const { rows } = (await ours.database.db.execute(sql`
      select c.relname as name, c.relrowsecurity as secured,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'`)) as unknown as {
      rows: { name: string; secured: boolean; first: string }[]
    }
    const signIn = [
      'user',
      'session',
      'account',
      'verification',
      'organization',
      'member',
      'invitation',
      'apikey',
      'installation',
    ]
    const owned = rows.filter((row) => !signIn.includes(row.name))
    expect(owned.map((row) => row.name).sort()).toEqual([...ownedTables].sort())
    for (const row of owned) expect(row).toMatchObject({ secured: true, first: 'organisation_id' })
  })

  test('a change sent by a page of another site is refused', async () => {
    const answer = await ours.organiser.request('/api/meetings', {
      method: 'POST',
      headers: {
        origin: 'https://elsewhere.example',
        host: 'localhost',
        'content-type': 'application/json',
      },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })

  test('a grid that is planned once for all organisations shows each its own, every time', async () => {
    const meeting = ids.meetingId ?? ''
    const line = {
      kind: 'other',
      label: '机密茶歇',
      quantity: '1',
      unit: '次',
      unitPriceCents: 100,
    }
    const saved = await theirs.organiser.request(`/api/meetings/${meeting}/agreement`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: 0, lines: [line] }),
    })
    expect(saved.status).toBe(200)
    // More often than it takes until the plan is a general one, on one connection.
    for (let turn = 0; turn < 12; turn += 1)
      for (const [id, count] of [
        [theirs.id, 1],
        [ours.id, 0],
        ['', 0],
      ] as const) {
        const grid = await withinOrganisation(ours.database.db, id, (db) =>
          loadGrid(db, Number(meeting)),
        )
        expect(grid).toHaveLength(count)
      }
  })

  test('the signed copy of a session goes out again when it is missing, and not before', async () => {
    const { headers } = ours.leader
    const isCopy = (cookie: string) => cookie.includes('session_data')
    const cookies = headers.cookie?.split('; ') ?? []
    expect(cookies.filter(isCopy)).toHaveLength(1)
    const known = await ours.app.request('/api/session', { headers })
    expect(known.headers.getSetCookie()).toEqual([])
    const cookie = cookies.filter((one) => !isCopy(one)).join('; ')
    const renewed = await ours.app.request('/api/session', { headers: { ...headers, cookie } })
    expect(renewed.status).toBe(200)
    const [copy = '', ...others] = renewed.headers.getSetCookie()
    expect(copy).toMatch(/session_data=\S{50,}; Max-Age=60;.*HttpOnly/)
    expect(others).toEqual([])
    const [value = ''] = copy.split(';')
    const alone = await ours.app.request('/api/session', { headers: { ...headers, cookie: value } })
    expect(alone.status).toBe(401)
  })

  test('an API key acts as the person who made it, until it is withdrawn', async () => {
    const made = await expectStatus(
      await ours.organiser.client.api.keys.$post({ json: { name: '夜间导入' } }),
      201,
    )
    const headers = { 'x-api-key': made.key }
    expect((await ours.app.request('/api/meetings', { headers })).status).toBe(200)
    expect((await ours.app.request('/api/audit', { headers })).status).toBe(403)
    const removed = await ours.organiser.client.api.keys[':keyId'].$delete({
      param: { keyId: made.id },
    })
    expect(removed.status).toBe(204)
    expect((await ours.app.request('/api/meetings', { headers })).status).toBe(401)
  })

  test('the last administrator stays', async () => {
    const param = { userId: ours.administrator.id }
    const demoted = await ours.administrator.client.api.members[':userId'].$patch({
      param,
      json: { role: 'leader' },
    })
    expect(demoted.status).toBe(409)
    const left = await ours.administrator.client.api.members[':userId'].$delete({ param })
    expect(left.status).toBe(409)
  })
})
