import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../api/domain/day.ts'
import { daysFromNow, pastMeeting } from './support/follow-up.ts'
import { put } from './support/jinhu.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

type Milestone = {
  key: string
  plannedOn: string
  actualOn: string | null
  knownBy: string | null
  state: string
  dayCount: number
  said: { by: string; note: string | null } | null
}

describe.each(kinds)('milestones on %s', (kind) => {
  let office: Organisation
  let meeting: string
  const startsOn = daysFromNow(-20)

  const load = async () =>
    new Map(
      (
        await put<{ milestones: Milestone[] }>(office.leader, 'GET', `${meeting}/milestones`)
      ).milestones.map((one) => [one.key, one]),
    )
  const say = (key: string, doneOn: string | null, note?: string) =>
    put(office.organiser, 'PUT', `${meeting}/milestones`, { milestones: [{ key, doneOn, note }] })
  const refused = async (who: 'organiser' | 'finance', key: string, doneOn: string | null) => {
    const answer = await office[who].request(`/api${meeting}/milestones`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ milestones: [{ key, doneOn }] }),
    })
    const { error } = (await answer.json()) as { error: { code: string } }
    return [answer.status, error.code]
  }

  beforeAll(async () => {
    office = await organisation(kind)
    meeting = `/meetings/${await pastMeeting(office, 'HY-1', 20)}`
  })

  test('of a meeting of which nothing is kept: planned days, due or not known, nothing missed', async () => {
    const found = [...(await load()).values()]
    expect(found.map(({ key, state }) => [key, state])).toEqual([
      ['preparation', 'unknown'],
      ['plan', 'unknown'],
      ['agreement', 'unknown'],
      ['budget', 'unknown'],
      ['remittance', 'unknown'],
      [`count:${startsOn}`, 'unknown'],
      [`count:${addDays(startsOn, 1)}`, 'unknown'],
      ['departure', 'unknown'],
      ['follow-up', 'unknown'],
      ['summary', 'unknown'],
      ['settlement', 'due'],
      ['apportionment', 'due'],
    ])
    expect(found[0]?.plannedOn).toBe(addDays(startsOn, -30))
    expect(found.at(-1)?.dayCount).toBe(11)
  })

  test('the program’s own records say when: agreement, approval, remittance, counts, decisions', async () => {
    const line = {
      kind: 'meal',
      day: startsOn,
      sitting: 'lunch',
      label: '',
      quantity: '40',
      unit: '人次',
      unitPriceCents: 5000,
    }
    const { organiser, leader, finance } = office
    await put(organiser, 'PUT', `${meeting}/agreement`, { revision: 0, lines: [line] })
    expect((await load()).get('agreement')).toMatchObject({
      state: 'missed',
      dayCount: 34,
    })
    await put(organiser, 'PUT', `${meeting}/agreement/signature`, {
      signedOn: addDays(startsOn, -12),
      signedForHotelBy: '沈经理',
    })
    await put(organiser, 'PUT', `${meeting}/budget`, { revision: 0, lines: [line] })
    await put(organiser, 'PUT', `${meeting}/budget/submission`)
    await put(leader, 'PUT', `${meeting}/budget/approval`)
    for (const days of [-5, -9])
      await put(
        finance,
        'POST',
        `${meeting}/payments`,
        { kind: 'remittance', amountCents: 100, paidOn: addDays(startsOn, days) },
        201,
      )
    const { unit: _u, unitPriceCents: _p, ...counted } = line
    const count = `${meeting}/counts/${startsOn}`
    await put(organiser, 'PUT', count, { revision: 0, lines: [counted] })
    await put(organiser, 'PUT', `${count}/signature`, { hotelContact: '沈经理' })
    await put(
      organiser,
      'POST',
      `${meeting}/decisions`,
      { decisions: [{ text: '办好', department: '信息处', dueOn: daysFromNow(9) }] },
      201,
    )
    const found = await load()
    expect(found.get('agreement')).toMatchObject({
      state: 'missed',
      dayCount: 2,
      knownBy: 'program',
    })
    expect(found.get('budget')).toMatchObject({ actualOn: daysFromNow(0), dayCount: 34 })
    // The first of the two, nine days ahead.
    expect(found.get('remittance')).toMatchObject({ state: 'kept', dayCount: 2 })
    expect(found.get(`count:${startsOn}`)).toMatchObject({ state: 'missed', dayCount: 20 })
    // Counting is kept here, and this day was not signed.
    expect(found.get(`count:${addDays(startsOn, 1)}`)).toMatchObject({
      state: 'missed',
      actualOn: null,
      dayCount: 19,
    })
    expect(found.get('follow-up')).toMatchObject({ actualOn: daysFromNow(0), dayCount: 12 })
  })

  test('what it cannot know is said by the organiser, with a note; taken back it is unknown again', async () => {
    await say('departure', addDays(startsOn, 1), '钥匙全部退回')
    expect((await load()).get('departure')).toMatchObject({
      state: 'kept',
      knownBy: 'hand',
      said: { by: '林会务', note: '钥匙全部退回' },
    })
    await say('departure', null)
    expect((await load()).get('departure')).toMatchObject({ state: 'unknown', said: null })
    expect(await refused('finance', 'departure', startsOn)).toEqual([403, 'role.forbidden'])
    expect(await refused('organiser', 'agreement', startsOn)).toEqual([409, 'milestone.known'])
    expect(await refused('organiser', 'banquet', startsOn)).toEqual([404, 'milestone.unknown'])
    expect(await refused('organiser', 'departure', daysFromNow(1))).toEqual([
      400,
      'milestone.in-future',
    ])
  })

  test('an organisation plans on other days, for all its meetings; the first set comes back by its own days', async () => {
    const offsets = async () =>
      new Map(
        (
          await put<{ offsets: { rule: string; offsetDays: number; by: string | null }[] }>(
            office.finance,
            'GET',
            '/milestone-offsets',
          )
        ).offsets.map((one) => [one.rule, one]),
      )
    const plan = (offsetDays: number) =>
      put(office.organiser, 'PUT', '/milestone-offsets', {
        offsets: [{ rule: 'agreement', offsetDays }],
      })
    expect((await offsets()).get('agreement')).toMatchObject({ offsetDays: -14, by: null })
    await plan(-10)
    expect((await offsets()).get('agreement')).toMatchObject({ offsetDays: -10, by: '林会务' })
    expect((await load()).get('agreement')).toMatchObject({ state: 'kept', dayCount: 2 })
    await plan(-14)
    expect((await offsets()).get('agreement')).toMatchObject({ offsetDays: -14, by: null })
    const other = await organisation(kind, '邻市政府办公室')
    await put(other.organiser, 'PUT', '/milestone-offsets', {
      offsets: [{ rule: 'agreement', offsetDays: -60 }],
    })
    expect((await load()).get('agreement')).toMatchObject({ state: 'missed', dayCount: 2 })
  })

  test('the settlement is reached when it is closed, pending when it is reopened', async () => {
    await put(office.finance, 'PUT', `${meeting}/settlement/closure`, {
      // 40 × 50.00, as agreed and counted.
      settledCents: 200_000,
      overrideReason: '演练',
    })
    expect((await load()).get('settlement')).toMatchObject({
      state: 'kept',
      actualOn: daysFromNow(0),
      dayCount: 11,
    })
    // Decisions and deadlines are no money: they stay open when it is closed.
    await say('summary', daysFromNow(-3))
    await put(
      office.organiser,
      'POST',
      `${meeting}/decisions`,
      { decisions: [{ text: '再办', department: '信息处', dueOn: daysFromNow(9) }] },
      201,
    )
    await put(office.finance, 'POST', `${meeting}/settlement/reopenings`, { reason: '补票据' }, 201)
    expect((await load()).get('settlement')).toMatchObject({ state: 'due', actualOn: null })
  })

  test('what was said and planned stands in the audit log', async () => {
    const log = await expectStatus(await office.finance.client.api.audit.$get({ query: {} }), 200)
    const actions = new Set(log.entries.map(({ action }) => action))
    for (const action of ['milestone.say', 'milestone.take-back', 'milestone-offsets.replace'])
      expect(actions).toContain(action)
  })
})
