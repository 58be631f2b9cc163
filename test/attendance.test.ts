import { beforeAll, describe, expect, test } from 'vitest'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const meeting = {
  code: 'HY2026-05',
  title: '全市信息工作会议',
  category: 'second',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-09',
  plannedDelegates: 4,
  plannedInvited: 0,
  plannedObservers: 1,
  plannedStaff: 1,
} as const

describe.each(kinds)('attendance on %s', (kind) => {
  let office: Organisation
  let meetingId: string
  let infoId: number
  beforeAll(async () => {
    office = await organisation(kind)
    const made = await expectStatus(
      await office.organiser.client.api.meetings.$post({ json: meeting }),
      201,
    )
    meetingId = String(made.id)
    const department = await expectStatus(
      await office.administrator.client.api.departments.$post({
        json: { code: '1002', name: '信息处', aliases: ['信息科'] },
      }),
      201,
    )
    infoId = department.id
  })

  type Who = 'organiser' | 'finance' | 'leader' | 'administrator'
  const of = (who: Who) => office[who].client.api.meetings[':meetingId']
  const people = (who: Who) => of(who).attendees
  const one = (who: Who) => people(who)[':attendeeId']
  const refused = async (answer: { status: number; json: () => Promise<unknown> }) => {
    const { error } = (await answer.json()) as { error: { code: string; params?: object } }
    return { status: answer.status, code: error.code, ...error.params }
  }
  const list = async (query: object = {}) =>
    expectStatus(await people('leader').$get({ param: { meetingId }, query }), 200)
  const named = async (name: string) => {
    const { attendees } = await list({ search: name })
    const found = attendees.find((each) => each.name === name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const param = (id: number) => ({ meetingId, attendeeId: String(id) })

  test('people are added by hand, each with a code; a phone is masked for everyone', async () => {
    const add = (json: Parameters<ReturnType<typeof people>['$post']>[0]['json']) =>
      people('organiser').$post({ param: { meetingId }, json })
    const first = await expectStatus(
      await add({
        name: '王伟',
        kind: 'delegate',
        departmentId: infoId,
        phone: '13812345678',
        isExpected: true,
        lodging: 'single',
      }),
      201,
    )
    expect(first).toMatchObject({
      signInCode: '001',
      phone: '138****5678',
      isExpected: true,
      hasSigned: false,
      revision: 0,
      changedBy: '林会务',
    })
    await expectStatus(await add({ name: '李娜', kind: 'staff', isExpected: true }), 201)
    const walkIn = await expectStatus(
      await add({
        name: '赵敏',
        kind: 'observer',
        unit: '云川日报社',
        arrivedOn: '2026-05-08',
        arrivedTime: '12:00',
      }),
      201,
    )
    expect(walkIn).toMatchObject({
      signInCode: '003',
      isExpected: false,
      hasSigned: true,
      signedInBy: '林会务',
    })
    expect(await refused(await add({ name: '某', kind: 'staff', departmentId: 999_999 }))).toEqual({
      status: 404,
      code: 'department.unknown',
    })
    for (const who of ['finance', 'leader'] as const)
      expect(
        (await people(who).$post({ param: { meetingId }, json: { name: 'x', kind: 'staff' } }))
          .status,
      ).toBe(403)
  })

  test('the whole number goes to the organiser who asks for one person, and it is written down', async () => {
    const { id } = await named('王伟')
    const ask = (who: Who) => one(who).phone.$get({ param: param(id) })
    expect(await expectStatus(await ask('organiser'), 200)).toEqual({ phone: '13812345678' })
    for (const who of ['administrator', 'finance', 'leader'] as const)
      expect((await ask(who)).status).toBe(403)
    const { entries } = await expectStatus(
      await office.administrator.client.api.audit.$get({ query: {} }),
      200,
    )
    expect(entries[0]).toMatchObject({ action: 'attendee.phone', actor: '林会务' })
    expect(JSON.stringify(entries)).not.toContain('13812345678')
    const none = one('organiser').phone.$get({ param: param((await named('李娜')).id) })
    expect(await refused(await none)).toMatchObject({ status: 404, code: 'attendee.no-phone' })
  })

  test('signing in is one step, said twice only once, and taken back', async () => {
    const { id } = await named('李娜')
    const signIn = (day: string, time: string | null) =>
      one('organiser')['sign-in'].$put({ param: param(id), json: { day, time } })
    expect(await refused(await signIn('2026-06-08', '08:00'))).toMatchObject({
      status: 400,
      code: 'attendee.day-outside',
    })
    const signed = await expectStatus(await signIn('2026-05-08', '08:00'), 200)
    expect(signed).toMatchObject({ hasSigned: true, arrivedTime: '08:00', revision: 1 })
    expect(await refused(await signIn('2026-05-08', '08:01'))).toMatchObject({
      status: 409,
      code: 'attendee.signed-in',
      at: '2026-05-08 08:00',
      by: '林会务',
    })
    const back = (revision: string) =>
      one('organiser')['sign-in'].$delete({ param: param(id), query: { revision } })
    expect(await refused(await back('0'))).toMatchObject({ code: 'attendee.changed' })
    expect(await expectStatus(await back('1'), 200)).toMatchObject({
      hasSigned: false,
      arrivedOn: null,
      signedInBy: null,
    })
    expect(await refused(await back('2'))).toMatchObject({ code: 'attendee.not-there' })
    const leave = one('organiser').departure.$put({
      param: param(id),
      json: { day: '2026-05-08', time: '20:00' },
    })
    expect(await refused(await leave)).toMatchObject({ status: 409, code: 'attendee.not-there' })
    await expectStatus(await signIn('2026-05-08', '08:00'), 200)
  })

  test('two tabs do not overwrite each other, and nobody leaves before they come', async () => {
    const { id, revision } = await named('赵敏')
    const change = (json: object) =>
      one('organiser').$patch({ param: param(id), json: { revision, ...json } })
    const changed = await expectStatus(await change({ region: '市本级', lodging: 'shared' }), 200)
    expect(changed).toMatchObject({ region: '市本级', lodging: 'shared', revision: revision + 1 })
    expect(await refused(await change({ region: '省直' }))).toMatchObject({
      status: 409,
      code: 'attendee.changed',
      by: '林会务',
    })
    const leave = (day: string, time: string) =>
      one('organiser').departure.$put({ param: param(id), json: { day, time } })
    expect(await refused(await leave('2026-05-08', '11:00'))).toMatchObject({
      status: 400,
      code: 'attendee.left-before-arrival',
    })
    await expectStatus(await leave('2026-05-08', '18:00'), 200)
    const stayed = one('organiser').departure.$delete({ param: param(id), query: {} })
    expect(await expectStatus(await stayed, 200)).toMatchObject({ leftOn: null, leftTime: null })
    await expectStatus(await leave('2026-05-08', '18:00'), 200)
    const masked = one('organiser').$patch({
      param: param((await named('王伟')).id),
      json: { revision: 0, phone: '138****5678' },
    })
    expect((await masked).status).toBe(400)
  })

  test('the list is searched and filtered, and counts all the while', async () => {
    const names = async (query: object) => (await list(query)).attendees.map(({ name }) => name)
    expect(await list()).toMatchObject({ expected: 2, came: 2, total: 3, page: 1 })
    expect(await names({ search: '日报' })).toEqual(['赵敏'])
    expect(await names({ search: '2' })).toEqual(['李娜'])
    expect(await names({ kind: 'delegate' })).toEqual(['王伟'])
    expect(await names({ departmentId: 'none' })).toEqual(['李娜', '赵敏'])
    expect(await names({ departmentId: String(infoId) })).toEqual(['王伟'])
    expect(await names({ came: 'absent' })).toEqual(['王伟'])
    expect(await names({ came: 'left-early' })).toEqual(['赵敏'])
    expect(await names({ came: 'walk-in' })).toEqual(['赵敏'])
    expect(await list({ page: '2' })).toMatchObject({ attendees: [], total: 3 })
  })

  test('statistics: one of two expected came, and a walk-in who left on the first evening', async () => {
    const found = await expectStatus(
      await of('leader').attendance.$get({ param: { meetingId } }),
      200,
    )
    // 李娜 both days, 赵敏 the first: 3 person-days. No meal is planned: every sitting counts.
    // 李娜 from 08:00 on: 2 + 3; 赵敏 12:00 to 18:00: lunch.
    expect(found.totals).toMatchObject({
      expected: 2,
      cameExpected: 1,
      walkIns: 1,
      absent: 1,
      rate: 0.5,
      heads: 2,
      personDays: '3',
      covers: '6',
      leftEarly: 1,
    })
    expect(found.planned).toEqual({ delegates: 4, invited: 0, observers: 1, staff: 1 })
    expect(
      found.departments.map(({ code, name, heads, rate }) => [code, name, heads, rate]),
    ).toEqual([
      ['1002', '信息处', 0, 0],
      [null, null, 2, 1],
    ])
    expect(found.earlyLeavers).toMatchObject([
      { name: '赵敏', leftOn: '2026-05-08', leftTime: '18:00' },
    ])
  })

  test('ceilings take their person-days from who came, and say so', async () => {
    const ask = async (basis: 'planned' | 'counted' | 'settled') =>
      expectStatus(
        await of('leader').ceilings.$get({ param: { meetingId }, query: { basis } }),
        200,
      )
    expect((await ask('planned')).personDays).toMatchObject({ from: 'attendees', count: 12 })
    for (const basis of ['counted', 'settled'] as const) {
      const { personDays, checks } = await ask(basis)
      expect(personDays).toEqual({
        from: 'attendance',
        count: 3,
        heads: 2,
        byDay: [
          { day: '2026-05-08', heads: 2 },
          { day: '2026-05-09', heads: 1 },
        ],
      })
      // One of staff for one other.
      expect(checks.find(({ name }) => name === 'staff-share')).toMatchObject({
        state: 'exceeded',
        actual: 10_000,
        base: { code: 'staff-share', staff: 1, others: 1 },
      })
      expect(checks.find(({ name }) => name === 'attendance')).toMatchObject({
        state: 'within',
        actual: 2,
      })
    }
  })

  test('a day’s count is offered the people who are there at each sitting', async () => {
    const line = { kind: 'meal', quantity: '6', unit: '人次', unitPriceCents: 6000 } as const
    await expectStatus(
      await of('organiser').budget.$put({
        param: { meetingId },
        json: {
          revision: 0,
          lines: [
            { ...line, day: '2026-05-08', sitting: 'lunch' },
            { ...line, day: '2026-05-08', sitting: 'dinner' },
            { ...line, day: '2026-05-08', sitting: 'tea' },
          ],
        },
      }),
      200,
    )
    const { offers } = await expectStatus(
      await of('organiser').counts[':day'].$get({
        param: { meetingId, day: '2026-05-08' },
        query: {},
      }),
      200,
    )
    const told = offers.map(({ sitting, quantity, from, present }) => [
      sitting,
      quantity,
      from,
      present,
    ])
    expect(told.toSorted()).toEqual([
      ['dinner', '1', 'attendance', 1],
      ['lunch', '2', 'attendance', 2],
      ['tea', '', 'none', null],
    ])
  })

  test('the sign-in paper is held against the people counted', async () => {
    const file = (count: number) =>
      office.organiser.request(
        `/api/meetings/${meetingId}/papers?paper=sign-in&filename=a.pdf&signedInCount=${count}`,
        { method: 'POST', body: 'scan' },
      )
    const check = async () => {
      const { figures } = await expectStatus(
        await of('finance').settlement.$get({ param: { meetingId }, query: {} }),
        200,
      )
      expect(figures.personDays).toBe(3)
      return figures.paperChecks.find(({ paper }) => paper === 'sign-in')
    }
    expect(await check()).toMatchObject({ state: 'missing', counted: 2 })
    await file(3)
    expect(await check()).toMatchObject({ state: 'contradicting', stated: 3, counted: 2 })
    await file(2)
    expect(await check()).toMatchObject({ state: 'present', stated: 2, counted: 2 })
  })

  test('a department in which somebody stands is not removed, nor is the meeting', async () => {
    const department = office.administrator.client.api.departments[':departmentId'].$delete({
      param: { departmentId: String(infoId) },
    })
    expect(await refused(await department)).toMatchObject({
      status: 409,
      code: 'department.has-attendees',
      people: 1,
      meetings: 1,
    })
    expect(await refused(await of('organiser').$delete({ param: { meetingId } }))).toMatchObject({
      code: 'meeting.not-empty',
    })
  })

  test('somebody is taken off the list', async () => {
    const { id } = await named('王伟')
    expect((await one('leader').$delete({ param: param(id) })).status).toBe(403)
    expect((await one('organiser').$delete({ param: param(id) })).status).toBe(204)
    expect(await refused(await one('organiser').$delete({ param: param(id) }))).toMatchObject({
      status: 404,
      code: 'attendee.unknown',
    })
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
    const { id, revision } = await named('李娜')
    const closed = { status: 409, code: 'settlement.closed', edition: 1 }
    const moment = { day: '2026-05-08', time: '09:00' }
    const answers = [
      await people('organiser').$post({ param: { meetingId }, json: { name: 'x', kind: 'staff' } }),
      await one('organiser').$patch({ param: param(id), json: { revision } }),
      await one('organiser').$delete({ param: param(id) }),
      await one('organiser')['sign-in'].$put({ param: param(id), json: moment }),
      await one('organiser')['sign-in'].$delete({ param: param(id), query: {} }),
      await one('organiser').departure.$put({ param: param(id), json: moment }),
      await one('organiser').departure.$delete({ param: param(id), query: {} }),
    ]
    for (const answer of answers) expect(await refused(answer)).toEqual(closed)
    await list()
    await expectStatus(await of('leader').attendance.$get({ param: { meetingId } }), 200)
  })

  test('reopened and changed, the settlement says that it rests on other person-days', async () => {
    await expectStatus(
      await of('finance').settlement.reopenings.$post({
        param: { meetingId },
        json: { reason: '补签' },
      }),
      201,
    )
    const { id } = await named('李娜')
    await expectStatus(
      await one('organiser').departure.$put({
        param: param(id),
        json: { day: '2026-05-08', time: null },
      }),
      200,
    )
    const { drift } = await expectStatus(
      await of('finance').settlement.$get({ param: { meetingId }, query: {} }),
      200,
    )
    expect(drift?.reasons).toEqual([{ because: 'attendance', signed: 3, now: 2 }])
  })
})
