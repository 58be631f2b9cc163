import { beforeAll, describe, expect, test } from 'vitest'
import { marchMeeting } from '../fixtures/meetings.ts'
import { put } from './support/jinhu.ts'
import {
  closeMarchAgain,
  closeMarchOf,
  foundDepartments,
  marchCents,
  marchHeads,
  marchMeetingOf,
  marchTerms,
} from './support/march.ts'
import {
  expectStatus,
  kinds,
  type Organisation,
  organisation,
  type Person,
} from './support/program.ts'

type Refused = { error: { code: string; message: string } }
type Share = {
  departmentId: number
  cents: number
  differenceCents: number
  state: string
  comment: string | null
  answeredBy: string | null
  onBehalf: boolean
}
type Shown = {
  edition: number | null
  editions: { edition: number; settlementEdition: number; totalCents: number }[]
  faults: { pool: string | null; message: string }[]
  apportionment: {
    totalCents: number
    departments: { id: number; code: string; cents: number }[]
    rows: { cents: number; cells: number[] }[]
    pools: { name: string; outside: { departmentId: number; because: string }[] }[]
  } | null
  changes: { code: string; beforeCents: number; nowCents: number; differenceCents: number }[] | null
  shares: Share[]
}
type Weight = { departmentId: number; weight: string; corrected: { reason: string } | null }
type Inputs = {
  items: { itemId: number; settledCents: number }[]
  weights: Record<string, Weight[]>
  rides: { departmentId: number; seats: number }[]
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe.each(kinds)('an apportionment on %s', (kind) => {
  let office: Organisation
  let departments: Map<string, number>
  let meetingId: number
  let schemeId: number
  const idOf = (code: string) => departments.get(code) ?? 0

  beforeAll(async () => {
    office = await organisation(kind)
    departments = await foundDepartments(office)
    meetingId = await marchMeetingOf(office)
    await closeMarchOf(office, meetingId)
    schemeId = await scheme('用餐按人数')
  })

  const ask = <T>(
    method: string,
    path: string,
    body?: unknown,
    status = 200,
    person: Person = office.finance,
  ) => put<T>(person, method, path, body, status)
  const about = () => `/meetings/${meetingId}/apportionment`
  const scheme = async (name: string, terms: object = marchTerms(departments)) =>
    (
      await ask<{ id: number }>(
        'POST',
        '/apportionment-schemes',
        { name, validFrom: '2026-01-01', terms },
        201,
      )
    ).id
  const shown = (query = '') => ask<Shown>('GET', `${about()}${query}`)
  const issue = <T = Shown>(totalCents: number, status = 200, schemeVersion = 1) =>
    ask<T>('PUT', about(), { schemeId, schemeVersion, totalCents }, status)
  const carried = ({ apportionment }: Shown) =>
    Object.fromEntries(apportionment?.departments.map((one) => [one.code, one.cents]) ?? [])
  const correct = (code: string, weight: string, basis = 'heads', status = 200) =>
    ask<Inputs>(
      'PUT',
      `${about()}/weights/${basis}/${idOf(code)}`,
      { weight, reason: '按通知名单' },
      status,
    )

  test('nothing is issued yet, and without weights a scheme says why it cannot be applied', async () => {
    expect(await shown()).toMatchObject({ edition: null, editions: [], apportionment: null })
    const preview = await shown(`?schemeId=${schemeId}`)
    expect(preview.apportionment).toBeNull()
    expect(preview.faults).toHaveLength(1)
    expect(preview.faults[0]).toMatchObject({ pool: '用餐' })
    await ask('GET', `${about()}?edition=1`, undefined, 404)
    await ask('GET', `${about()}?schemeId=999999`, undefined, 404)
  })

  test('weights are set right with the reason, and taken back', async () => {
    for (const [code, weight] of Object.entries(marchHeads)) await correct(code, weight)
    const { weights, items } = await correct('1003', '5')
    expect(weights.heads?.find((one) => one.departmentId === idOf('1001'))).toEqual({
      departmentId: idOf('1001'),
      weight: '37',
      corrected: { from: null, reason: '按通知名单', by: '周财务' },
    })
    expect(sum(items.map(({ settledCents }) => settledCents))).toBe(marchCents)
    const path = `${about()}/weights/heads/${idOf('1003')}`
    const restored = await ask<Inputs>('DELETE', path)
    expect(restored.weights.heads?.map(({ departmentId }) => departmentId).sort()).toEqual(
      [idOf('1001'), idOf('1002'), idOf('20')].sort(),
    )
    expect((await ask<Refused>('DELETE', path, undefined, 404)).error.code).toBe(
      'weight.not-corrected',
    )
    await ask('PUT', `${about()}/weights/heads/${idOf('1001')}`, { weight: '1' }, 400)
    await correct('1001', '-1', 'heads', 400)
    await correct('1001', '1', 'seats', 400)
    await ask('PUT', `${about()}/weights/heads/999999`, { weight: '1', reason: '无' }, 404)
  })

  test('who sat in a vehicle is said whole; only of a vehicle of the meeting', async () => {
    const lines = ['vehicle', 'other'].map((kind) => ({
      kind,
      day: '2026-03-18',
      label: kind === 'vehicle' ? '浙A12345' : '横幅',
      quantity: '1',
      unit: '项',
      unitPriceCents: 1000,
    }))
    const { organiser } = office
    const meeting = { ...marchMeeting, code: 'HY2026-04' }
    const other = await ask<{ id: number }>('POST', '/meetings', meeting, 201, organiser)
    const budget = `/meetings/${other.id}/budget`
    const rideOf = (itemId: number | undefined, id = other.id) =>
      `/meetings/${id}/apportionment/rides/${itemId}`
    const made = await ask<{ lines: { itemId: number; kind: string }[] }>(
      'PUT',
      budget,
      { revision: 0, lines },
      200,
      organiser,
    )
    const itemOf = (kind: string) => made.lines.find((one) => one.kind === kind)?.itemId
    const seats = [
      { departmentId: idOf('1001'), seats: 12 },
      { departmentId: idOf('20'), seats: 7 },
    ]
    const ride = rideOf(itemOf('vehicle'))
    const { rides } = await ask<Inputs>('PUT', ride, { seats }, 200, organiser)
    expect(rides.map((one) => one.seats)).toEqual([12, 7])
    const again = await ask<Inputs>('PUT', ride, { seats: seats.slice(1) }, 200, organiser)
    expect(again.rides.map((one) => one.seats)).toEqual([7])
    await ask('PUT', ride, { seats: [seats[0], seats[0]] }, 400)
    await ask('PUT', rideOf(itemOf('other')), { seats }, 404)
    await ask('PUT', rideOf(itemOf('vehicle'), meetingId), { seats }, 404)
    await ask('PUT', ride, { seats: [{ departmentId: 999_999, seats: 1 }] }, 404)
    await ask('PUT', ride, { seats }, 403, office.leader)
  })

  test('while the settlement is open it is a preview, and issuing is refused', async () => {
    await ask('POST', `/meetings/${meetingId}/settlement/reopenings`, { reason: '复核' }, 201)
    const preview = await shown(`?schemeId=${schemeId}`)
    expect(carried(preview)).toEqual({ '1001': 235_888, '1002': 56_483, '20': 73_229 })
    const refused = await issue<Refused>(marchCents, 409)
    expect(refused.error.code).toBe('apportionment.not-closed')
    await ask('PUT', `/meetings/${meetingId}/settlement/closure`, { settledCents: marchCents })
  })

  test('subordinate bodies, companies and local governments weigh nothing, and are named', async () => {
    await correct('41', '30')
    const preview = await shown(`?schemeId=${schemeId}`)
    expect(preview.apportionment?.pools[0]?.outside).toMatchObject([
      { departmentId: idOf('41'), because: 'nature' },
    ])
    expect(carried(preview)).toEqual({ '1001': 235_888, '1002': 56_483, '20': 73_229 })
  })

  test('schemes stand side by side, those that cannot be applied with the reason', async () => {
    const equal = await scheme('平均', {
      pools: [{ name: '全部', items: 'rest', basis: { of: 'equal', departmentIds: [] } }],
    })
    const nobody = await scheme('按座位', {
      pools: [{ name: '全部', items: 'rest', basis: { of: 'seats' } }],
    })
    const found = await ask<{
      departments: { id: number; code: string }[]
      columns: { name: string; faults: unknown[]; departments: { id: number; cents: number }[] }[]
    }>('GET', `${about()}/comparison?schemes=${schemeId},${equal},${nobody}`)
    expect(found.departments.map(({ code }) => code)).toEqual(['1001', '1002', '20'])
    expect(found.columns.map((one) => one.departments.map(({ cents }) => cents))).toEqual([
      [235_888, 56_483, 73_229],
      // 3,656.00 ÷ 3 = 1,218.66…: two cents over, to the first codes.
      [121_867, 121_867, 121_866],
      [],
    ])
    expect(found.columns.map(({ faults }) => faults.length)).toEqual([0, 0, 1])
    // One that begins after the meeting says so in its own column, and the others stand.
    const later = await ask<{ id: number }>(
      'POST',
      '/apportionment-schemes',
      {
        name: '明年起',
        validFrom: '2027-01-01',
        terms: { pools: [{ name: '全部', items: 'rest', basis: { of: 'heads' } }] },
      },
      201,
    )
    const beside = await ask<{ columns: { version: number | null; faults: { code: string }[] }[] }>(
      'GET',
      `${about()}/comparison?schemes=${schemeId},${later.id}`,
    )
    expect(beside.columns.map(({ version }) => version)).toEqual([1, null])
    expect(beside.columns[1]?.faults.map(({ code }) => code)).toEqual(['scheme.not-valid'])
    await ask('GET', `${about()}/comparison?schemes=1,2,3,4,5`, undefined, 400)
    await ask('GET', `${about()}/comparison?schemes=a`, undefined, 400)
  })

  test('closed it is issued: what was seen, once, and by finance alone', async () => {
    for (const person of [office.organiser, office.leader, office.administrator])
      await ask('PUT', about(), { schemeId, schemeVersion: 1, totalCents: 1 }, 403, person)
    expect((await issue<Refused>(marchCents + 1, 409)).error.code).toBe('apportionment.changed')
    await issue(marchCents, 409, 2)
    const first = await issue(marchCents)
    expect(first).toMatchObject({
      edition: 1,
      editions: [{ edition: 1, settlementEdition: 2, totalCents: marchCents }],
      changes: null,
    })
    expect(carried(first)).toEqual({ '1001': 235_888, '1002': 56_483, '20': 73_229 })
    const { departments: columns = [], rows = [] } = first.apportionment ?? {}
    for (const { cents, cells } of rows) expect(sum(cells)).toBe(cents)
    for (const [at, { cents }] of columns.entries())
      expect(sum(rows.map(({ cells }) => cells[at] ?? 0))).toBe(cents)
    expect(first.shares.map((one) => [one.cents, one.differenceCents, one.state])).toEqual([
      [235_888, 235_888, 'open'],
      [56_483, 56_483, 'open'],
      [73_229, 73_229, 'open'],
    ])
    const refused = await issue<Refused>(marchCents, 409)
    expect(refused.error.code).toBe('apportionment.unchanged')
    expect(refused.error.message).toContain('edition 1')
  })

  test('a scheme that was used stays, and what was issued keeps the weights it used', async () => {
    const path = `/apportionment-schemes/${schemeId}`
    const { error } = await ask<Refused>('DELETE', path, undefined, 409)
    expect(error.code).toBe('scheme.used')
    await correct('1001', '1')
    expect(carried(await shown())).toMatchObject({ '1001': 235_888 })
    await correct('1001', '37')
  })

  test('a department answers for itself, or finance writes it down for it', async () => {
    const path = `${about()}/confirmations`
    const body = (code: string, state: string, more: object = {}) => ({
      departmentId: idOf(code),
      edition: 1,
      state,
      ...more,
    })
    const reader = await office.joinReader('方联络', idOf('1002'))
    const stranger = await office.joinReader('罗联络', idOf('20'))
    const own = await ask<Share>('PUT', path, body('1002', 'confirmed'), 200, reader)
    expect(own).toMatchObject({ state: 'confirmed', answeredBy: '方联络', onBehalf: false })
    await ask('PUT', path, body('1002', 'confirmed'), 404, stranger)
    await ask('PUT', path, body('1002', 'confirmed'), 403, office.leader)
    await ask('PUT', path, body('1003', 'confirmed'), 404)

    await ask('PUT', path, body('20', 'objected'), 400, stranger)
    const comment = '会场只用了半天'
    const objected = await ask<Share>('PUT', path, body('20', 'objected', { comment }), 200)
    expect(objected).toMatchObject({ state: 'objected', comment, onBehalf: true })
    const back = await ask<Share>('PUT', path, body('20', 'open'), 200, stranger)
    expect(back).toMatchObject({ state: 'open', comment: null, answeredBy: null, onBehalf: false })
    const states = (await shown()).shares.map((one) => one.state)
    expect(states).toEqual(['open', 'confirmed', 'open'])
  })

  test('a reader sees their own share with what explains it, and no other', async () => {
    const reader = await office.joinReader('郑联络', idOf('1002'))
    const { shares } = await ask<{ shares: { meetingId: number; departmentCode: string }[] }>(
      'GET',
      '/my-department/shares',
      undefined,
      200,
      reader,
    )
    expect(shares).toMatchObject([{ meetingId, departmentCode: '1002' }])
    const own = `/my-department/shares/${meetingId}`
    const found = await ask<{ statement: { cents: number; pools: { name: string }[] } }>(
      'GET',
      `${own}/${idOf('1002')}`,
      undefined,
      200,
      reader,
    )
    expect(found.statement).toMatchObject({ cents: 56_483, pools: [{ name: '用餐' }] })
    await ask('GET', `${own}/${idOf('20')}`, undefined, 404, reader)
    await ask('GET', about(), undefined, 403, reader)
    // Whoever reads for the whole office sees the parts under it, and not the co-host.
    const all = await office.joinReader('总联络', idOf('10'))
    const whole = await ask<{ shares: { departmentCode: string }[] }>(
      'GET',
      '/my-department/shares',
      undefined,
      200,
      all,
    )
    expect(whole.shares.map((one) => one.departmentCode)).toEqual(['1001', '1002'])
  })

  test('reopened, changed and closed anew, a second edition books only the difference', async () => {
    const totalCents = await closeMarchAgain(office, meetingId)
    const second = await issue(totalCents)
    expect(second).toMatchObject({ edition: 2, editions: [{ edition: 2 }, { edition: 1 }] })
    // 30.00 more of the rest, two parts to one; the meals stay.
    expect(second.changes).toMatchObject([
      { code: '1001', beforeCents: 235_888, nowCents: 237_888, differenceCents: 2000 },
      { code: '1002', beforeCents: 56_483, nowCents: 56_483, differenceCents: 0 },
      { code: '20', beforeCents: 73_229, nowCents: 74_229, differenceCents: 1000 },
    ])
    expect(sum(second.shares.map((one) => one.differenceCents))).toBe(totalCents - marchCents)
    expect(second.shares.map((one) => one.state)).toEqual(['open', 'open', 'open'])
    const first = await shown('?edition=1')
    expect(first.shares.map((one) => one.state)).toEqual(['open', 'confirmed', 'open'])
    const late = { departmentId: idOf('20'), edition: 1, state: 'confirmed' }
    const refused = await ask<Refused>('PUT', `${about()}/confirmations`, late, 409)
    expect(refused.error.code).toBe('apportionment.newer')
  })

  test('every step of it stands in the audit log', async () => {
    const answer = await office.leader.client.api.audit.$get({
      query: { meetingId: String(meetingId) },
    })
    const { entries } = (await expectStatus(answer as never, 200)) as {
      entries: { action: string }[]
    }
    const actions = new Set(entries.map(({ action }) => action))
    for (const action of [
      'weight.correct',
      'weight.restore',
      'apportionment.issue',
      'apportionment.answer',
    ])
      expect(actions).toContain(action)
  })
})
