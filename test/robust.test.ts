import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

/** Text that databases, spreadsheets and parsers stumble over. */
const awkward = fc.constantFrom(
  '\0',
  '\ud800',
  "'; drop table meetings; --",
  '=1+1',
  '９９９',
  '2026-02-30',
  '0000-00-00',
  '1e309',
  '-0',
  '999999999999999999999999',
  '0.0000001',
  '',
  '💰'.repeat(300),
)
const value = fc.oneof(
  awkward,
  fc.constantFrom(null, -1, 0, 1.5, 1e15, 1e16, Number.MAX_SAFE_INTEGER, true, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
)

/** A body that was right until one or two of its fields were not. */
const spoiled = (body: Record<string, unknown>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(body)), value), { minLength: 1, maxLength: 2 })
    .map((changes) => ({ ...body, ...Object.fromEntries(changes) }))

describe.each(kinds)('wrong input on %s', (kind) => {
  let office: Organisation
  let meetingId: number

  beforeAll(async () => {
    office = await organisation(kind)
    const made = await expectStatus(
      await office.organiser.client.api.meetings.$post({ json: mayMeeting }),
      201,
    )
    meetingId = made.id
  })

  const send = (method: string, path: string, body: unknown) =>
    office.administrator.request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  const [line] = mayBudget
  const bodies: [string, string, Record<string, unknown>][] = [
    ['POST', '/meetings', { ...mayMeeting }],
    ['PATCH', '/meetings/ID', { ...mayMeeting }],
    ['POST', '/departments', { code: '01', name: '综合处', parentId: null, aliases: ['综合'] }],
    [
      'POST',
      '/members',
      { name: '王', email: 'w@x.example', role: 'leader', password: '12345678' },
    ],
    [
      'POST',
      '/members',
      { name: '方', email: 'f@x.example', role: 'reader', password: '12345678', departmentId: 1 },
    ],
    ['PUT', '/meetings/ID/budget', { revision: 0, lines: [line] }],
    ['PUT', '/meetings/ID/agreement', { revision: 0, lines: [line] }],
    ['PUT', '/meetings/ID/budget/source', { meetingId: 1 }],
    ['POST', '/keys', { name: 'k', days: 1 }],
  ]

  test.each(bodies)('%s %s is answered or refused, never a fault', async (method, path, body) => {
    await fc.assert(
      fc.asyncProperty(spoiled(body), async (wrong) => {
        const answer = await send(method, path.replace('ID', String(meetingId)), wrong)
        expect(answer.status, await answer.clone().text()).toBeLessThan(500)
      }),
      { numRuns: 40 },
    )
  })

  test('a budget line whose fields are wrong is refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(spoiled({ ...line }), async (wrong) => {
        const lines = { revision: 0, lines: [wrong] }
        const answer = await send('PUT', `/meetings/${meetingId}/budget`, lines)
        expect(answer.status, await answer.clone().text()).toBeLessThan(500)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    '/meetings/abc',
    '/meetings/0',
    '/meetings/9007199254740993',
    '/meetings/1.5',
    '/meetings?page=-1',
    '/meetings?search=%00',
    '/meetings?year=20x6',
    '/imports/1/lines?offset=1e99',
    '/imports/99999999/problems',
    '/audit?page=99999999999',
    '/meetings/1/comparison?by=colour',
  ])('GET %s is refused with a sentence', async (path) => {
    const answer = await office.administrator.request(`/api${path}`)
    expect(answer.status, await answer.clone().text()).toBeLessThan(500)
    if (answer.status >= 400)
      expect(await answer.json()).toMatchObject({ error: { message: expect.any(String) } })
  })

  test('a body that is no JSON is said to be none', async () => {
    const answer = await send('POST', '/meetings', '{"code":')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'request.not-json' } })
  })
})
