import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { marchBudget, marchMeeting, mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

describe.each(kinds)('meetings on %s', (kind) => {
  let office: Organisation
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    office = await organisation(kind)
    for (const [about, lines] of [
      [marchMeeting, marchBudget],
      [mayMeeting, mayBudget],
    ] as const) {
      const made = await expectStatus(
        await office.organiser.client.api.meetings.$post({
          json: { ...about, approverId: office.leader.id },
        }),
        201,
      )
      ids[about.code] = String(made.id)
      await expectStatus(
        await office.organiser.client.api.meetings[':meetingId'].budget.$put({
          param: { meetingId: String(made.id) },
          json: { revision: 0, lines },
        }),
        200,
      )
    }
  })

  const take = async (meetingId: string, kindOfFile: string, path: string) => {
    const answer = await office.organiser.request(
      `/api/meetings/${meetingId}/imports?kind=${kindOfFile}&filename=wanghu-186.csv`,
      { method: 'POST', body: readFileSync(path) },
    )
    const made = (await expectStatus(answer, 201)) as { id: number }
    const done = await office.organiser.request(`/api/imports/${made.id}/commitment`, {
      method: 'PUT',
    })
    await expectStatus(done, 200)
  }

  test('the list says of each what is planned, and finds by title, code and year', async () => {
    const list = async (query: { search?: string; year?: string }) =>
      (await expectStatus(await office.leader.client.api.meetings.$get({ query }), 200)).meetings
    // By hand: 42 × (50 + 15) + 800 = 3,530.00. May: lodging 82,640 + meals 74,490 + halls 12,000 + vehicles 7,800 + printing 1,500.
    expect((await list({})).map((one) => [one.code, one.plannedCents, one.billedCents])).toEqual([
      ['HY2026-05', 17_843_000, null],
      ['HY2026-03', 353_000, null],
    ])
    expect(await list({ search: '信息工作' })).toHaveLength(1)
    expect(await list({ search: '%' })).toHaveLength(0)
    expect(await list({ year: '2025' })).toHaveLength(0)
  })

  test('the 186 at Wanghu: what was planned, counted and billed, to the cent', async () => {
    const meetingId = ids['HY2026-05'] ?? ''
    for (const one of ['meal-counts', 'room-counts', 'vehicle-log', 'hotel-bill'])
      await take(meetingId, one, `fixtures/imports/${one}/wanghu-186.csv`)
    const read = async (by: 'item' | 'meal' | 'vehicle' | 'category') =>
      expectStatus(
        await office.leader.client.api.meetings[':meetingId'].comparison.$get({
          param: { meetingId },
          query: { by },
        }),
        200,
      )
    const { totals } = await read('item')
    // 177,038.00 billed, the remittance of 50,000.00 being no cost.
    expect(totals).toMatchObject({
      planned: { cents: 17_843_000 },
      billed: { cents: 17_703_800 },
      gapCents: -139_200,
    })
    const meals = await read('meal')
    const dinner = meals.rows.find((row) => row.day === '2026-05-09' && row.sitting === 'dinner')
    // 18 tables of ten were billed at 800.00: 180 covers at 80.00 for 186 planned; 176 were counted.
    expect(dinner).toMatchObject({
      billed: { quantity: '180', cents: 1_440_000 },
      gapCents: -48_000,
      quantityCents: -48_000,
      priceCents: 0,
      meal: { coversEaten: '176', coversUnused: '4', costPerCoverCents: 8182 },
    })
    const vehicles = await read('vehicle')
    const extra = vehicles.rows.find((row) => row.label === '浙A45678')
    expect(extra).toMatchObject({
      unplannedCents: 150_000,
      vehicle: { passengers: null, loadFactor: null },
    })
    const nights = (await read('item')).rows.filter(
      (row) => row.kind === 'lodging' && row.day === '2026-05-09',
    )
    expect(
      nights.map((row) => [
        row.label,
        row.counted.quantity,
        row.billed.quantity,
        row.quantityCents,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['标准间', '74', '76', -152_000],
        ['单间', '23', '24', -84_000],
      ]),
    )
  })
})
