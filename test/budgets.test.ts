import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const meeting = {
  code: 'HY2026-05',
  title: '全市信息工作会议',
  category: 'second',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-10',
} as const

const lunch = {
  kind: 'meal',
  day: '2026-05-08',
  sitting: 'lunch',
  label: '',
  quantity: '186',
  unit: '人次',
  unitPriceCents: 6000,
} as const
const bus = {
  kind: 'vehicle',
  day: '2026-05-08',
  label: '浙A12345',
  quantity: '1.5',
  unit: '天',
  unitPriceCents: 120_033,
} as const

describe.each(kinds)('a budget on %s', (kind) => {
  let office: Organisation
  let meetingId: string

  beforeAll(async () => {
    office = await organisation(kind)
    const made = await expectStatus(
      await office.organiser.client.api.meetings.$post({
        json: { ...meeting, approverId: office.leader.id },
      }),
      201,
    )
    meetingId = String(made.id)
  })

  const budget = (who: 'organiser' | 'finance' | 'leader') =>
    office[who].client.api.meetings[':meetingId'].budget

  test('is saved, submitted, approved by the named approver alone, and then revised', async () => {
    const param = { meetingId }
    const empty = await expectStatus(await budget('organiser').$get({ param, query: {} }), 200)
    expect(empty).toMatchObject({ version: 0, lines: [], totalCents: 0 })

    const saved = await expectStatus(
      await budget('organiser').$put({ param, json: { revision: 0, lines: [bus, lunch] } }),
      200,
    )
    // 186 × 60.00 = 11,160.00; 1.5 × 1,200.33 = 1,800.495, rounded once to 1,800.50.
    expect(saved.lines.map((line) => line.amountCents)).toEqual([1_116_000, 180_050])
    expect(saved.totalCents).toBe(1_296_050)

    const late = await budget('finance').$put({ param, json: { revision: 0, lines: [] } })
    expect(late.status).toBe(409)

    await expectStatus(await budget('organiser').submission.$put({ param }), 200)
    expect(
      (await budget('organiser').$put({ param, json: { revision: 1, lines: [] } })).status,
    ).toBe(409)
    expect((await budget('finance').approval.$put({ param })).status).toBe(403)
    const approved = await expectStatus(await budget('leader').approval.$put({ param }), 200)
    expect(approved).toMatchObject({ state: 'approved', totalCents: 1_296_050 })

    const revised = await expectStatus(
      await budget('organiser').revisions.$post({ param, json: { reason: '增加一辆车' } }),
      201,
    )
    expect(revised).toMatchObject({ version: 2, state: 'draft', totalCents: 1_296_050 })
    const first = await expectStatus(
      await budget('organiser').$get({ param, query: { version: '1' } }),
      200,
    )
    expect(first).toMatchObject({ state: 'approved', totalCents: 1_296_050 })
  })

  test('refuses an item named twice, and leaves what was saved', async () => {
    const other = await expectStatus(
      await office.organiser.client.api.meetings.$post({ json: { ...meeting, code: 'HY-TWICE' } }),
      201,
    )
    const param = { meetingId: String(other.id) }
    const answer = await budget('organiser').$put({
      param,
      json: { revision: 0, lines: [lunch, lunch] },
    })
    expect(answer.status).toBe(400)
    const after = await expectStatus(await budget('organiser').$get({ param, query: {} }), 200)
    expect(after.version).toBe(0)
  })

  test('is copied from another meeting at this meeting’s dates', async () => {
    const copy = await expectStatus(
      await office.organiser.client.api.meetings.$post({
        json: { ...meeting, code: 'HY-COPY', startsOn: '2026-06-18', endsOn: '2026-06-19' },
      }),
      201,
    )
    const param = { meetingId: String(copy.id) }
    const filled = await expectStatus(
      await budget('organiser').source.$put({ param, json: { meetingId: Number(meetingId) } }),
      200,
    )
    expect(filled.lines.map((line) => line.day)).toEqual(['2026-06-18', '2026-06-18'])
    expect(filled.totalCents).toBe(1_296_050)
  })

  test('an approved version does not change, not even by the database’s owner', async () => {
    for (const change of ['set amount_cents = 0', 'set note = null']) {
      const tamper = office.database.db.execute(
        sql.raw(`update budget_lines ${change} where meeting_id = ${meetingId} and version = 1
          and organisation_id = '${office.id}'`),
      )
      await expect(tamper).rejects.toThrow()
    }
  })

  test('every change stands in the audit log, which nobody can change', async () => {
    const log = await expectStatus(
      await office.finance.client.api.audit.$get({ query: { meetingId } }),
      200,
    )
    expect(log.entries.map((entry) => entry.action)).toEqual([
      'budget.revise',
      'budget.approve',
      'budget.submit',
      'budget.save',
      'meeting.insert',
    ])
    const tamper = office.database.db.execute("update audit_entries set actor = 'nobody'")
    await expect(tamper).rejects.toThrow()
  })
})
