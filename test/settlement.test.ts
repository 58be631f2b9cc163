import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Role, type StaffRole, staffRoles } from '../api/access/role.ts'
import { paperKinds } from '../api/domain/settlement.ts'
import { jinhuPayableCents } from '../fixtures/settlements/jinhu-96.ts'
import { jinhu, put, takeBill } from './support/jinhu.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

type Operation = { 'x-roles'?: 'everyone' | Role[] }

describe.each(kinds)('settlement on %s', (kind) => {
  let office: Organisation
  let id: number
  let closedSha = ''

  const read = async (who: StaffRole = 'finance') =>
    expectStatus(
      await office[who].client.api.meetings[':meetingId'].settlement.$get({
        param: { meetingId: String(id) },
        query: {},
      }),
      200,
    )
  const close = (body: object, status = 200, who: StaffRole = 'finance') =>
    put<{ error: { code: string } }>(
      office[who],
      'PUT',
      `/meetings/${id}/settlement/closure`,
      body,
      status,
    )

  beforeAll(async () => {
    office = await organisation(kind)
    id = await jinhu(office)
  })

  test('nothing decided: what is payable is settled, in figures and in capitals', async () => {
    const { figures, state } = await read()
    expect(state).toBe('open')
    expect(figures.totals.settledCents).toBe(jinhuPayableCents)
    expect(figures.settledInCapitals).toBe('人民币伍万肆仟玖佰元整')
    expect(figures.kinds.map((one) => [one.kind, one.settledCents])).toEqual([
      ['lodging', 2_000_000],
      ['meal', 2_156_000],
      ['hall', 900_000],
      ['vehicle', 314_000],
      ['other', 120_000],
    ])
  })

  test('payments are netted; what the hotel sends back counts against them', async () => {
    const pay = (kind: string, amountCents: number, status = 201) =>
      put(
        office.finance,
        'POST',
        `/meetings/${id}/payments`,
        { kind, amountCents, paidOn: '2026-09-10' },
        status,
      )
    await pay('remittance', 3_000_000)
    await pay('deposit', 50_000)
    await pay('refund', 50_000)
    // No budget was submitted: nothing to carve an advance out of.
    await pay('advance', 100_000, 409)
    await pay('remittance', 0, 400)
    expect((await read()).figures).toMatchObject({ paidCents: 3_000_000, balanceCents: 2_490_000 })
  })

  test('an advance stays within the submitted budget', async () => {
    const { organiser, finance } = office
    const lines = [
      { kind: 'other', label: '打印复印', quantity: '1', unit: '项', unitPriceCents: 500_000 },
    ]
    await put(organiser, 'PUT', `/meetings/${id}/budget`, { revision: 0, lines })
    await put(organiser, 'PUT', `/meetings/${id}/budget/submission`)
    const advance = (amountCents: number, status: number) =>
      put<{ payments: { id: number; kind: string }[] }>(
        finance,
        'POST',
        `/meetings/${id}/payments`,
        { kind: 'advance', amountCents, paidOn: '2026-09-11' },
        status,
      )
    await advance(300_000, 201)
    await advance(200_001, 409)
    const { payments } = await advance(200_000, 201)
    for (const one of payments.filter(({ kind }) => kind === 'advance'))
      await put(finance, 'DELETE', `/meetings/${id}/payments/${one.id}`)
    expect((await read()).figures.paidCents).toBe(3_000_000)
  })

  test('what stands against closing is listed, and closing is refused until it is gone', async () => {
    const { figures } = await read()
    expect(figures.faults).toEqual([
      { fault: 'open', count: 15 },
      { fault: 'paper-missing', count: 4 },
    ])
    await close({ settledCents: figures.totals.settledCents }, 409)
  })

  test('the file of papers: missing, contradicting, complete', async () => {
    const file = async (paper: string, query = '') =>
      expectStatus(
        await office.organiser.request(
          `/api/meetings/${id}/papers?paper=${paper}&filename=${paper}.pdf${query}`,
          { method: 'POST', body: `scan of ${paper}` },
        ),
        201,
      )
    for (const paper of paperKinds.filter((one) => one !== 'bill' && one !== 'sign-in'))
      await file(paper)
    // 110 covers were billed at dinner: 86 on the sign-in sheet contradict that.
    const { papers } = (await file('sign-in', '&signedInCount=86')) as {
      papers: { id: number; kind: string }[]
    }
    const check = async () =>
      (await read()).figures.paperChecks.map(({ paper, state }) => `${paper} ${state}`)
    expect(await check()).toEqual([
      'approval present',
      'notice present',
      'sign-in contradicting',
      'bill present',
      'payment-sheet present',
    ])
    const signIn = papers.find((one) => one.kind === 'sign-in')
    const path = `/meetings/${id}/papers/${signIn?.id}`
    await put(office.organiser, 'PATCH', path, { signedInCount: 110 })
    expect(await check()).not.toContain('sign-in contradicting')
    const bytes = await office.leader.request(`/api${path}`)
    expect(await bytes.text()).toBe('scan of sign-in')
    expect(bytes.headers.get('content-disposition')).toMatch(/^attachment/)
    const empty = await office.organiser.request(
      `/api/meetings/${id}/papers?paper=notice&filename=a.pdf`,
      { method: 'POST' },
    )
    expect(empty.status).toBe(400)
    const large = await office.organiser.request(
      `/api/meetings/${id}/papers?paper=notice&filename=a.pdf`,
      { method: 'POST', body: new Uint8Array(21 * 1024 * 1024) },
    )
    expect(large.status).toBe(413)
  })

  test('who imported one of its files does not close it', async () => {
    const { figures } = await read()
    const { settledCents } = figures.totals
    const bill = '日期,单号,项目,摘要,数量,单价,金额\n2026-09-18,X1,打印复印,补印,1,50.00,50.00\n'
    const mine = await takeBill(office.finance, id, bill, 'mine.csv')
    const answer = await close({ settledCents: settledCents + 5000, overrideReason: '急' }, 403)
    expect(answer.error.code).toBe('settlement.own-import')
    expect((await read()).ownBills).toEqual(['mine.csv'])
    await put(office.finance, 'DELETE', `/imports/${mine}/commitment`)
    expect((await read()).ownBills).toEqual([])
  })

  test('only finance closes, and only the figure that was seen', async () => {
    const { figures } = await read()
    const { settledCents } = figures.totals
    for (const who of ['organiser', 'leader', 'administrator'] as const)
      await close({ settledCents, overrideReason: '急' }, 403, who)
    await close({ settledCents: settledCents + 1, overrideReason: '急' }, 409)
  })

  test('with everything decided it closes, and freezes', async () => {
    const open = await put<{ differences: { key: string; amountCents: number; state: string }[] }>(
      office.finance,
      'GET',
      `/meetings/${id}/reconciliation`,
    )
    const seen = open.differences.map(({ key, amountCents, state }) => ({
      key,
      amountCents,
      state,
    }))
    const decision = { state: 'credited', reason: '酒店全部更正', creditedOn: '2026-09-25' }
    await put(office.finance, 'PUT', `/meetings/${id}/differences`, { seen, decision })
    expect((await read()).figures.faults).toEqual([])
    await close({ settledCents: jinhuPayableCents })
    const closed = await read('leader')
    expect(closed).toMatchObject({
      state: 'closed',
      edition: 1,
      editions: [{ edition: 1, settledCents: jinhuPayableCents, overrideReason: null }],
      drift: { items: [], reasons: [] },
    })
    closedSha = closed.sha256 ?? ''
    expect(closedSha).toMatch(/^[0-9a-f]{64}$/)
    await close({ settledCents: jinhuPayableCents }, 409)
  })

  test('closed, it draws on its year with what was settled', async () => {
    const { drawn } = await put<{ drawn: { code: string; settledCents: number | null }[] }>(
      office.leader,
      'GET',
      '/annual-budgets?year=2026',
    )
    for (const one of drawn) expect(one.settledCents).toBe(jinhuPayableCents)
  })

  test('no route changes it: every mutating one, as every role', async () => {
    const { paths } = await put<{ paths: Record<string, Record<string, Operation>> }>(
      office.finance,
      'GET',
      '/openapi.json',
    )
    const preview = (await expectStatus(
      await office.organiser.request(
        `/api/meetings/${id}/imports?kind=hotel-bill&filename=late.csv`,
        { method: 'POST', body: '日期,项目,数量,单价,金额\n2026-09-18,打印复印,1,9.00,9.00\n' },
      ),
      201,
    )) as { id: number }
    const { rows } = (await office.database.db.execute(
      sql`select id from imports where organisation_id = ${office.id} and state = 'committed'`,
    )) as unknown as { rows: { id: number }[] }
    const ids: Record<string, (string | number)[]> = {
      meetingId: [id],
      importId: [preview.id, ...rows.map((row) => row.id)],
      day: ['2026-09-17', '2026-09-18'],
    }
    const bodies = [
      '{}',
      '{"revision":0,"lines":[]}',
      '{"revision":1,"lines":[]}',
      '{"reason":"x"}',
      '{"hotelContact":"x"}',
      '{"signedOn":"2026-09-01","signedForHotelBy":"x"}',
      '{"meetingId":1}',
      '{"title":"x","startsOn":"2026-09-01"}',
      '{"kind":"deposit","amountCents":1,"paidOn":"2026-09-01"}',
      '{"lines":[5],"item":{"kind":"other","label":"x"}}',
      '{"settledCents":1,"overrideReason":"x"}',
    ]
    const tried: string[] = []
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods).map((one) => one.toUpperCase())) {
        const ofMeeting = /\{(meetingId|importId)\}/.exec(path)
        // Reopening is the one way, and has its own test; a preview that counts nowhere may be thrown away.
        if (method === 'GET' || !ofMeeting || path.endsWith('/reopenings')) continue
        if (method === 'DELETE' && path.endsWith('/imports/{importId}')) continue
        if (method === 'POST' && path.endsWith('/imports')) continue
        const urls = (ids[ofMeeting[1] ?? ''] ?? []).flatMap((value) => {
          const filled = path.replace(/\{(meetingId|importId)\}/, String(value))
          return filled.includes('{day}')
            ? (ids.day ?? []).map((day) => filled.replace('{day}', String(day)))
            : [filled]
        })
        for (const url of urls)
          for (const role of staffRoles)
            for (const body of method === 'DELETE' ? [undefined] : bodies) {
              const answer = await office[role].request(
                `${url.replace(/\{\w+\}/g, '1')}?paper=notice&filename=a.pdf`,
                {
                  method,
                  headers: { 'content-type': 'application/json' },
                  ...(body !== undefined && { body }),
                },
              )
              tried.push(`${method} ${path}`)
              expect(answer.status, `${role} ${method} ${url} ${body}`).toBeGreaterThanOrEqual(400)
              expect(answer.status, `${role} ${method} ${url} ${body}`).toBeLessThan(500)
            }
      }
    expect(new Set(tried).size).toBeGreaterThan(25)
    const after = await read()
    expect(after).toMatchObject({
      state: 'closed',
      sha256: closedSha,
      drift: { items: [], reasons: [] },
    })
  })

  test('reopened and closed again without a change it is the same, to the last digit', async () => {
    await put(office.finance, 'POST', `/meetings/${id}/settlement/reopenings`, {}, 400)
    await put(
      office.finance,
      'POST',
      `/meetings/${id}/settlement/reopenings`,
      { reason: '复核' },
      201,
    )
    await close({ settledCents: jinhuPayableCents })
    const again = await read()
    expect(again).toMatchObject({ edition: 2, sha256: closedSha })
    expect(again.editions.map((one) => one.reopenReason)).toEqual([null, '复核'])
  })

  test('what comes after a reopening says what was signed, what is now, and why', async () => {
    const path = `/meetings/${id}/settlement/reopenings`
    await put(office.finance, 'POST', path, { reason: '酒店补开账单' }, 201)
    const late = '日期,项目,摘要,数量,单位,单价,金额\n2026-09-18,早餐,补记,4,人,30.00,120.00\n'
    await takeBill(office.organiser, id, late, 'late.csv')
    const found = await put<{
      differences: { key: string; amountCents: number; state: string; sitting: string | null }[]
    }>(office.finance, 'GET', `/meetings/${id}/reconciliation`)
    const [more] = found.differences.filter((one) => one.state === 'open')
    expect(more).toMatchObject({ sitting: 'breakfast', amountCents: 12_000 })
    await put(office.finance, 'PUT', `/meetings/${id}/differences`, {
      seen: [{ key: more?.key, amountCents: more?.amountCents, state: 'open' }],
      decision: { state: 'accepted', reason: '确有四人' },
    })
    const { drift, state } = await read()
    expect(state).toBe('open')
    expect(drift?.items.map(({ signedCents, nowCents }) => nowCents - signedCents)).toEqual([
      12_000,
    ])
    expect(drift?.reasons).toEqual([{ because: 'bill-added', filename: 'late.csv' }])
    await close({ settledCents: jinhuPayableCents + 12_000 })
    const editions = (await read()).editions.map((one) => [one.edition, one.settledCents])
    expect(editions).toEqual([
      [3, jinhuPayableCents + 12_000],
      [2, jinhuPayableCents],
      [1, jinhuPayableCents],
    ])
    const first = await put<{ sha256: string; figures: { totals: { settledCents: number } } }>(
      office.leader,
      'GET',
      `/meetings/${id}/settlement?edition=1`,
    )
    expect(first).toMatchObject({
      sha256: closedSha,
      figures: { totals: { settledCents: jinhuPayableCents } },
    })
  })
})

test('two people settle one meeting at the same time: the second is told', async () => {
  const office = await organisation('postgres')
  const id = await jinhu(office)
  const path = `/meetings/${id}`
  const { differences } = await put<{
    differences: { key: string; amountCents: number; state: string }[]
  }>(office.finance, 'GET', `${path}/reconciliation`)
  const seen = differences.map(({ key, amountCents, state }) => ({ key, amountCents, state }))
  const decide = (person: 'finance' | 'administrator', state: string) =>
    office[person].request(`/api${path}/differences`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seen, decision: { state, reason: person } }),
    })
  const answers = await Promise.all([
    decide('finance', 'accepted'),
    decide('administrator', 'disputed'),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  const refused = answers.find((answer) => answer.status === 409)
  if (!refused) throw new Error('nobody was refused')
  const { error } = (await refused.json()) as { error: { code: string; params: { by: string } } }
  expect(error.code).toBe('difference.changed')
  const winner = answers[0]?.status === 200 ? '周财务' : '何管理'
  expect(error.params.by).toBe(winner)
  const after = await put<{ states: Record<string, number> }>(
    office.finance,
    'GET',
    `${path}/reconciliation`,
  )
  expect(Object.values(after.states).filter((count) => count > 0)).toEqual([seen.length])
})
