import { beforeAll, describe, expect, test } from 'vitest'
import { marchBudget, marchMeeting, mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

describe.each(kinds)('annual budgets on %s', (kind) => {
  let office: Organisation
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    office = await organisation(kind)
    for (const [about, lines] of [
      [marchMeeting, marchBudget],
      [mayMeeting, mayBudget],
      [
        { ...marchMeeting, code: 'LAST', startsOn: '2025-12-31', endsOn: '2026-01-02' },
        marchBudget,
      ],
    ] as const) {
      const made = await expectStatus(
        await office.organiser.client.api.meetings.$post({
          json: { ...about, approverId: office.leader.id },
        }),
        201,
      )
      ids[about.code] = String(made.id)
      const param = { meetingId: String(made.id) }
      await expectStatus(
        await budget('organiser').$put({ param, json: { revision: 0, lines } }),
        200,
      )
    }
  })

  const budget = (who: 'organiser' | 'leader') =>
    office[who].client.api.meetings[':meetingId'].budget
  const year = async (of = '2026') =>
    expectStatus(
      await office.organiser.client.api['annual-budgets'].$get({ query: { year: of } }),
      200,
    )
  const approve = async (code: string) => {
    const param = { meetingId: ids[code] ?? '' }
    await expectStatus(await budget('organiser').submission.$put({ param }), 200)
    return expectStatus(await budget('leader').approval.$put({ param }), 200)
  }

  test('a year without one says so, and what is wanted', async () => {
    const found = await year()
    expect(found).toMatchObject({
      annual: null,
      drawn: [],
      totals: { drawnCents: 0, wantedCents: 18_196_000, leftCents: null },
    })
    expect(found.wanted.map(({ code, state, wantedCents }) => [code, state, wantedCents])).toEqual([
      ['HY2026-03', 'draft', 353_000],
      ['HY2026-05', 'draft', 17_843_000],
    ])
  })

  test('is said by finance alone', async () => {
    const param = { year: '2026' }
    const json = { amountCents: 18_000_000, note: '第一次会议通过' }
    const put = (who: 'organiser' | 'finance') =>
      office[who].client.api['annual-budgets'][':year'].$put({ param, json })
    expect((await put('organiser')).status).toBe(403)
    const said = await expectStatus(await put('finance'), 200)
    expect(said.annual).toMatchObject({ ...json, changedBy: '周财务' })
    expect(said.totals).toMatchObject({ leftCents: 18_000_000, leftAfterWantedCents: -196_000 })
    for (const wrong of [{ amountCents: -1 }, { amountCents: 1.5 }])
      expect(
        (await office.finance.client.api['annual-budgets'][':year'].$put({ param, json: wrong }))
          .status,
      ).toBe(400)
  })

  test('an approval that overdraws is given, and its answer says by how much', async () => {
    const first = await approve('HY2026-03')
    expect(first.annual).toEqual({
      year: 2026,
      amountCents: 18_000_000,
      drawnByOthersCents: 0,
      leftCents: 17_647_000,
    })
    const second = await approve('HY2026-05')
    // 180,000.00 − 3,530.00 − 178,430.00
    expect(second).toMatchObject({
      state: 'approved',
      annual: { drawnByOthersCents: 353_000, leftCents: -196_000 },
    })
  })

  test('a meeting draws in the year of its first day', async () => {
    expect((await approve('LAST')).annual).toBeNull()
    const found = await year()
    expect(
      found.drawn.map(({ code, drawnCents, settledCents }) => [code, drawnCents, settledCents]),
    ).toEqual([
      ['HY2026-03', 353_000, null],
      ['HY2026-05', 17_843_000, null],
    ])
    expect((await year('2025')).drawn.map(({ code }) => code)).toEqual(['LAST'])
    expect(found.totals.leftCents).toBe(-196_000)
  })

  test('a revision draws its approved version, and wants only what it adds', async () => {
    const param = { meetingId: ids['HY2026-03'] ?? '' }
    const draft = await expectStatus(
      await budget('organiser').revisions.$post({ param, json: { reason: '加一场' } }),
      201,
    )
    const more = marchBudget.map((line) =>
      line.kind === 'hall' ? { ...line, quantity: '2' } : line,
    )
    await expectStatus(
      await budget('organiser').$put({ param, json: { revision: draft.revision, lines: more } }),
      200,
    )
    const found = await year()
    expect(found.totals).toMatchObject({ drawnCents: 18_196_000, wantedCents: 80_000 })
    expect(found.wanted).toMatchObject([
      { code: 'HY2026-03', pendingCents: 433_000, wantedCents: 80_000 },
    ])
  })

  test('a changed amount stands in the audit log', async () => {
    const json = { amountCents: 20_000_000 }
    await expectStatus(
      await office.administrator.client.api['annual-budgets'][':year'].$put({
        param: { year: '2026' },
        json,
      }),
      200,
    )
    const log = await expectStatus(await office.finance.client.api.audit.$get({ query: {} }), 200)
    expect(log.entries[0]).toMatchObject({
      action: 'annual-budget.replace',
      subject: 'annual-budgets/2026',
      before: { amountCents: 18_000_000, note: '第一次会议通过' },
      after: { amountCents: 20_000_000, note: null },
    })
  })
})
