import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { agreementReadingAnswer } from '../api/answers.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const meeting = {
  code: 'HY2026-05',
  title: '全市信息工作会议',
  category: 'second',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-10',
  hotel: '望湖宾馆',
} as const

const dinner = {
  kind: 'meal',
  day: '2026-05-08',
  sitting: 'dinner',
  quantity: '186',
  unit: '人次',
  unitPriceCents: 80_000,
  basis: 'table',
  personsPerTable: 10,
  guaranteedQuantity: '170',
} as const
const room = {
  kind: 'lodging',
  day: '2026-05-08',
  label: '标准间',
  quantity: '80',
  unit: '间夜',
  unitPriceCents: 40_000,
  discountBasisPoints: 500,
  serviceChargeBasisPoints: 1000,
  breakfastCount: 2,
} as const
const bus = {
  kind: 'vehicle',
  day: '2026-05-08',
  label: '浙A12345',
  quantity: '1',
  unit: '天',
  unitPriceCents: 150_000,
  freeKilometres: '100',
  kilometrePriceCents: 300,
  hourPriceCents: 8000,
} as const

describe.each(kinds)('an agreement on %s', (kind) => {
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
  const agreement = (who: Who) => of(who).agreement
  const refused = async (answer: { status: number; json: () => Promise<unknown> }) => {
    const { error } = (await answer.json()) as { error: { code: string; params?: object } }
    return { status: answer.status, code: error.code, ...error.params }
  }
  const signature = { signedOn: '2026-04-24', signedForHotelBy: '王经理' }
  const about = {
    contact: '王经理',
    freeItems: '茶水',
    roomNumbersDueOn: '2026-05-06',
    keysDueOn: '2026-05-08',
  }

  test('is empty at first, and due two weeks before the first day', async () => {
    const param = { meetingId }
    const empty = await expectStatus(await agreement('leader').$get({ param, query: {} }), 200)
    expect(empty).toMatchObject({
      version: 0,
      state: 'draft',
      lines: [],
      dueOn: '2026-04-24',
      hotel: '望湖宾馆',
    })
    const nothing = agreement('organiser').signature.$put({ param, json: signature })
    expect(await refused(await nothing)).toMatchObject({ status: 409 })
  })

  test('is saved whole, with what it is worth at its terms', async () => {
    const save = (who: Who, revision: number) =>
      agreement(who).$put({
        param: { meetingId },
        json: { revision, ...about, lines: [bus, dinner, room] },
      })
    const saved = await expectStatus(await save('organiser', 0), 200)
    expect(saved).toMatchObject({ version: 1, revision: 1, ...about })
    expect(saved.lines).toMatchObject([room, dinner, bus])
    // 80 × 400.00 less 5 % plus 10 % = 33,440.00; 19 tables × 800.00 = 15,200.00; one day 1,500.00.
    expect(saved.lines.map(({ amountCents }) => amountCents)).toEqual([
      3_344_000, 1_520_000, 150_000,
    ])
    expect(saved.totalCents).toBe(5_014_000)
    expect(await refused(await save('finance', 0))).toEqual({
      status: 409,
      code: 'agreement.changed',
      by: '林会务',
    })
    expect((await save('leader', 1)).status).toBe(403)
  })

  test('refuses a price per table without its persons, and an item twice', async () => {
    const put = (...lines: object[]) =>
      office.organiser.request(`/api/meetings/${meetingId}/agreement`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revision: 1, lines }),
      })
    expect((await put({ ...dinner, personsPerTable: null })).status).toBe(400)
    expect((await put({ ...room, discountBasisPoints: 10_001 })).status).toBe(400)
    expect(await refused(await put(bus, bus))).toMatchObject({ code: 'budget.item-twice' })
  })

  test('is signed as it was seen, then locked, and only replaced by a next version', async () => {
    const param = { meetingId }
    const sign = (revision: number, on = signature.signedOn) =>
      agreement('finance').signature.$put({
        param,
        json: { ...signature, signedOn: on, revision },
      })
    expect(await refused(await sign(0))).toMatchObject({ status: 409, code: 'agreement.changed' })
    const signed = await expectStatus(await sign(1), 200)
    expect(signed).toMatchObject({ state: 'signed', signedBy: '周财务', ...signature })
    const late = agreement('organiser').$put({ param, json: { revision: 1, lines: [] } })
    expect(await refused(await late)).toMatchObject({ status: 409, code: 'agreement.not-draft' })

    const next = await expectStatus(
      await agreement('organiser').versions.$post({ param, json: { reason: '加一辆车' } }),
      201,
    )
    expect(next).toMatchObject({ version: 2, state: 'draft', reason: '加一辆车', ...about })
    expect(next.lines).toMatchObject([room, dinner, bus])
    const twice = agreement('organiser').versions.$post({ param, json: { reason: '再加' } })
    expect(await refused(await twice)).toMatchObject({ code: 'agreement.not-signed' })

    await expectStatus(await sign(0, '2026-05-01'), 200)
    const first = await expectStatus(
      await agreement('leader').$get({ param, query: { version: '1' } }),
      200,
    )
    expect(first.state).toBe('replaced')
    expect(first.versions.map(({ version, state }) => [version, state])).toEqual([
      [1, 'replaced'],
      [2, 'signed'],
    ])
    const none = agreement('leader').$get({ param, query: { version: '9' } })
    expect(await refused(await none)).toMatchObject({ status: 404, code: 'agreement.unknown' })
  })

  test('a file of terms is read into proposals, and nothing is written', async () => {
    const read = (who: Who, body: string | Uint8Array<ArrayBuffer>) =>
      office[who].request(`/api/meetings/${meetingId}/agreement/reading?filename=terms.csv`, {
        method: 'POST',
        body,
      })
    const file = readFileSync(new URL('../fixtures/agreements/wanghu-186.csv', import.meta.url))
    const answer = await expectStatus(await read('finance', Uint8Array.from(file)), 200)
    const found = agreementReadingAnswer.parse(answer)
    expect(found.balance).toEqual({ read: 12, proposed: 7, rejected: 0, ignored: 5 })
    expect(found.reading.encoding).toBe('gb18030')
    const faulty = '项目,数量,单价\n标准间,80,\n'
    const { problems } = await expectStatus(await read('organiser', faulty), 200)
    expect(problems.map(({ message }: { message: string }) => message)[0]).toContain('Line 2')
    expect(await refused(await read('organiser', '%PDF-1.7'))).toMatchObject({
      status: 422,
      code: 'file.pdf',
    })
    expect((await read('leader', faulty)).status).toBe(403)
    const kept = await expectStatus(
      await agreement('leader').$get({ param: { meetingId }, query: {} }),
      200,
    )
    expect(kept).toMatchObject({ version: 2, state: 'signed' })
    expect(kept.lines).toHaveLength(3)
  })

  test('a closed settlement refuses every change and still answers', async () => {
    const param = { meetingId }
    const { figures } = await expectStatus(
      await of('finance').settlement.$get({ param, query: {} }),
      200,
    )
    await expectStatus(
      await of('finance').settlement.closure.$put({
        param,
        json: { settledCents: figures.totals.settledCents, overrideReason: '试关账' },
      }),
      200,
    )
    const closed = { status: 409, code: 'settlement.closed', edition: 1 }
    const answers = [
      await agreement('organiser').$put({ param, json: { revision: 0, lines: [] } }),
      await agreement('organiser').signature.$put({ param, json: signature }),
      await agreement('organiser').versions.$post({ param, json: { reason: '变更' } }),
    ]
    for (const answer of answers) expect(await refused(answer)).toEqual(closed)
    await expectStatus(await agreement('organiser').$get({ param, query: {} }), 200)
  })
})
