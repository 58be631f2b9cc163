import { beforeAll, describe, expect, test } from 'vitest'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const meeting = {
  code: 'HY2026-05',
  title: '全市信息工作会议',
  category: 'second',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-09',
} as const

const lunch = { kind: 'meal', day: '2026-05-08', sitting: 'lunch' } as const
const bus = { kind: 'vehicle', day: '2026-05-08', label: '浙A12345' } as const

const sheet = ['日期,早餐人数,午餐人数,晚餐人数', '2026-05-08,,118,186', ''].join('\n')

describe.each(kinds)('daily counts on %s', (kind) => {
  let office: Organisation
  let meetingId: string
  beforeAll(async () => {
    office = await organisation(kind)
    const made = await expectStatus(
      await office.organiser.client.api.meetings.$post({ json: meeting }),
      201,
    )
    meetingId = String(made.id)
  })

  type Who = 'organiser' | 'finance' | 'leader' | 'administrator'
  const of = (who: Who) => office[who].client.api.meetings[':meetingId']
  const counts = (who: Who) => of(who).counts
  const first = () => ({ meetingId, day: '2026-05-08' })
  const refused = async (answer: { status: number; json: () => Promise<unknown> }) => {
    const { error } = (await answer.json()) as { error: { code: string; params?: object } }
    return { status: answer.status, code: error.code, ...error.params }
  }

  test('a day begins with what the imported sheet says, and says whose figure it is', async () => {
    const sent = await office.organiser.request(
      `/api/meetings/${meetingId}/imports?kind=meal-counts&filename=a.csv`,
      { method: 'POST', body: sheet },
    )
    const { id } = (await sent.json()) as { id: number }
    await office.organiser.request(`/api/imports/${id}/commitment`, { method: 'PUT' })
    const empty = await expectStatus(
      await counts('leader')[':day'].$get({ param: first(), query: {} }),
      200,
    )
    expect(empty).toMatchObject({ edition: 0, state: 'open', revision: 0, lines: [] })
    expect(empty.offers.map(({ sitting, quantity, from }) => [sitting, quantity, from])).toEqual([
      ['lunch', '118', 'imported'],
      ['dinner', '186', 'imported'],
    ])
  })

  test('is saved whole by organisers, and by nobody over the head of another', async () => {
    const save = (who: Who, revision: number, quantity: string) =>
      counts(who)[':day'].$put({
        param: first(),
        json: {
          revision,
          lines: [
            { ...lunch, quantity, guestCount: 6, staffCount: 12 },
            { ...bus, quantity: '1', passengers: 45, seats: 49, kilometres: '36.5', hours: '2' },
          ],
        },
      })
    const saved = await expectStatus(await save('organiser', 0, '120'), 200)
    expect(saved).toMatchObject({ edition: 1, revision: 1, state: 'open' })
    expect(saved.lines).toMatchObject([
      { sitting: 'lunch', quantity: '120', guestCount: 6, staffCount: 12 },
      { label: '浙A12345', passengers: 45, seats: 49, kilometres: '36.5', hours: '2' },
    ])
    // What was counted is not offered back as the sheet's figure.
    expect(saved.offers[0]).toMatchObject({ quantity: '118', from: 'imported' })
    expect(saved.offers[2]).toMatchObject({ label: '浙A12345', quantity: '', from: 'none' })
    expect(await refused(await save('administrator', 0, '121'))).toMatchObject({
      status: 409,
      code: 'count.changed',
      by: '林会务',
    })
    for (const who of ['finance', 'leader'] as const)
      expect((await save(who, 1, '121')).status).toBe(403)
  })

  test('refuses more guests and staff than ate, another day, and an item twice', async () => {
    const put = (lines: object[]) =>
      office.organiser.request(`/api/meetings/${meetingId}/counts/2026-05-08`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revision: 1, lines }),
      })
    const parts = { ...lunch, quantity: '10', guestCount: 6, staffCount: 5 }
    expect((await put([parts])).status).toBe(400)
    expect(
      await refused(await put([{ ...lunch, day: '2026-05-09', quantity: '1' }])),
    ).toMatchObject({ status: 400, code: 'count.other-day' })
    const twice = { ...lunch, quantity: '1' }
    expect(await refused(await put([twice, twice]))).toMatchObject({ code: 'budget.item-twice' })
  })

  test('is signed as it was seen, and then locked', async () => {
    const sign = (json: { hotelContact: string; revision?: number }) =>
      counts('organiser')[':day'].signature.$put({ param: first(), json })
    expect(await refused(await sign({ hotelContact: '王经理', revision: 0 }))).toMatchObject({
      status: 409,
      code: 'count.changed',
    })
    const signed = await expectStatus(await sign({ hotelContact: '王经理', revision: 1 }), 200)
    expect(signed).toMatchObject({ state: 'signed', edition: 1 })
    expect(signed.editions[0]).toMatchObject({ organiser: '林会务', hotelContact: '王经理' })
    expect(signed.editions[0]?.hotelSignedAt).not.toBeNull()
    const late = counts('organiser')[':day'].$put({
      param: first(),
      json: { revision: 1, lines: [] },
    })
    expect(await refused(await late)).toMatchObject({ status: 409, code: 'count.signed' })
    expect(await refused(await sign({ hotelContact: '王经理' }))).toMatchObject({ status: 409 })
    const nothing = counts('organiser')[':day'].signature.$put({
      param: { meetingId, day: '2026-05-09' },
      json: { hotelContact: '王经理' },
    })
    expect(await refused(await nothing)).toMatchObject({ status: 409, code: 'count.empty' })
  })

  test('is amended beside the signed edition, which stands until the amendment is signed', async () => {
    const amend = (reason: string) =>
      counts('organiser')[':day'].amendments.$post({ param: first(), json: { reason } })
    const amended = await expectStatus(await amend('漏计司机用餐'), 201)
    expect(amended).toMatchObject({ edition: 2, state: 'open' })
    expect(amended.lines).toEqual(amended.signedLines)
    await expectStatus(
      await counts('organiser')[':day'].$put({
        param: first(),
        json: { revision: 0, lines: [{ ...lunch, quantity: '124' }] },
      }),
      200,
    )
    const meanwhile = await expectStatus(
      await counts('finance').$get({ param: { meetingId } }),
      200,
    )
    expect(meanwhile.days[0]).toMatchObject({
      state: 'signed',
      isBeingAmended: true,
      edition: 1,
      sums: { lunch: '120', breakfast: null, vehicle: '1' },
    })
    const dropped = await expectStatus(
      await counts('organiser')[':day'].amendments.$delete({ param: first() }),
      200,
    )
    expect(dropped).toMatchObject({ edition: 1, state: 'signed' })
    await expectStatus(await amend('再次更正'), 201)
    const again = await expectStatus(
      await counts('organiser')[':day'].signature.$put({
        param: first(),
        json: { hotelContact: '李主管' },
      }),
      200,
    )
    expect(again.editions.map(({ edition, state, reason }) => [edition, state, reason])).toEqual([
      [2, 'signed', '再次更正'],
      [1, 'amended', null],
    ])
    const ask = (edition: string) =>
      counts('leader')[':day'].$get({ param: first(), query: { edition } })
    expect(await expectStatus(await ask('1'), 200)).toMatchObject({ edition: 1, state: 'amended' })
    expect(await refused(await ask('3'))).toMatchObject({ status: 404, code: 'count.unknown' })
  })

  test('the next day is offered what was counted of the same thing the day before', async () => {
    await expectStatus(
      await of('organiser').budget.$put({
        param: { meetingId },
        json: {
          revision: 0,
          lines: [{ ...bus, day: '2026-05-09', quantity: '1', unitPriceCents: 150_000 }],
        },
      }),
      200,
    )
    const next = await expectStatus(
      await counts('organiser')[':day'].$get({
        param: { meetingId, day: '2026-05-09' },
        query: {},
      }),
      200,
    )
    expect(next.offers).toMatchObject([
      { label: '浙A12345', day: '2026-05-09', seats: 49, from: 'yesterday' },
    ])
  })

  test('departures are noted with their hour and taken back', async () => {
    const note = {
      day: '2026-05-08',
      time: '14:30',
      kind: 'room-returned',
      quantity: 2,
      label: '标准间',
    } as const
    const { departures } = await expectStatus(
      await of('organiser').departures.$post({ param: { meetingId }, json: note }),
      201,
    )
    expect(departures).toMatchObject([{ ...note, createdBy: '林会务', note: null }])
    const param = { meetingId, departureId: String(departures[0]?.id) }
    expect((await of('finance').departures[':departureId'].$delete({ param })).status).toBe(403)
    const left = await expectStatus(
      await of('organiser').departures[':departureId'].$delete({ param }),
      200,
    )
    expect(left.departures).toEqual([])
  })

  test('a closed settlement refuses every change and still answers', async () => {
    const { figures } = await expectStatus(
      await of('finance').settlement.$get({ param: { meetingId }, query: {} }),
      200,
    )
    await expectStatus(
      await of('finance').settlement.closure.$put({
        param: { meetingId },
        json: { settledCents: figures.totals.settledCents, overrideReason: '试关账' },
      }),
      200,
    )
    const closed = { status: 409, code: 'settlement.closed', edition: 1 }
    const day = counts('organiser')[':day']
    const param = first()
    const answers = [
      await day.$put({ param, json: { revision: 0, lines: [] } }),
      await day.signature.$put({ param, json: { hotelContact: '王经理' } }),
      await day.amendments.$post({ param, json: { reason: '更正' } }),
      await day.amendments.$delete({ param }),
    ]
    for (const answer of answers) expect(await refused(answer)).toEqual(closed)
    await expectStatus(await day.$get({ param, query: {} }), 200)
  })
})
