import { beforeAll, describe, expect, test } from 'vitest'
import { addSums, type Measures, sumNames } from '../api/domain/meeting-figures.ts'
import { marchBudget, marchMeeting, mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { daysFromNow } from './support/follow-up.ts'
import { jinhu, put, takeBill } from './support/jinhu.ts'
import {
  closeMarchOf,
  foundDepartments,
  marchCents,
  marchHeads,
  marchMeetingOf,
  marchTerms,
} from './support/march.ts'
import { kinds, type Organisation, organisation, type Person } from './support/program.ts'

type Row = {
  key: string
  name: string | null
  measures: Measures
  nowCents: number | null
  lastYearCents: number | null
}
type Overview = {
  today: string
  year: number
  quarter: number | null
  years: number[]
  annual: { amountCents: number | null; drawnCents: number; leftCents: number | null }
  totals: Measures
  upcomingCount: number
  compared: Record<'now' | 'lastYear' | 'quarterBefore', { measures: Measures } | null>
  quarters: {
    year: number
    quarter: number
    measures: Measures
    lastYearCents: number | null
    quarterBeforeCents: number | null
  }[]
  rows: Row[]
  rest: null
}
type Listed = {
  total: number
  meetings: { code: string; shareCents: number | null; measures: Measures }[]
}
type Waiting = {
  waiting: { kind: string; total: number; items: { code: string; cents: number | null }[] }[]
}

const bill = (day: string, yuan: number) =>
  `日期,项目,数量,单价,金额\n${day},会议室,1,${yuan}.00,${yuan}.00\n`

describe.each(kinds)('the overview on %s', (kind) => {
  let office: Organisation
  let departments: Map<string, number>

  const get = <T = Overview>(path: string, person: Person = office.leader, status = 200) =>
    put<T>(person, 'GET', path, undefined, status)
  const waitingFor = async (person: Person) =>
    Object.fromEntries(
      (await get<Waiting>('/waiting', person)).waiting.map(({ kind, items }) => [
        kind,
        items.map(({ code }) => code),
      ]),
    )
  const meeting = async (about: object, yuan: number | null): Promise<number> => {
    const { startsOn } = about as { startsOn: string }
    const body = { endsOn: startsOn, category: 'fourth', trigger: 'emergency', ...about }
    const { id } = await put<{ id: number }>(office.organiser, 'POST', '/meetings', body, 201)
    if (yuan !== null) await takeBill(office.organiser, id, bill(startsOn, yuan), `${startsOn}.csv`)
    return id
  }

  // 2025  一季 1,000.00（2 月）  三季 2,000.00 + 500.00  四季 –（12 月，无账单）
  // 2026  一季 三月，关账 3,656.00  二季 五月，只有预算  三季 金湖 96，账单
  beforeAll(async () => {
    office = await organisation(kind)
    departments = await foundDepartments(office)
    await meeting({ code: 'A', title: '去年二月', startsOn: '2025-02-10', hotel: '机关食堂' }, 1000)
    await meeting({ code: 'B', title: '去年七月', startsOn: '2025-07-01', hotel: '望湖宾馆' }, 2000)
    await meeting({ code: 'C', title: '去年九月', startsOn: '2025-09-30' }, 500)
    await meeting({ code: 'D', title: '去年十二月', startsOn: '2025-12-31', trigger: 'time' }, null)
    const march = await marchMeetingOf(office)
    await put(office.organiser, 'PUT', `/meetings/${march}/budget`, {
      revision: 0,
      lines: marchBudget,
    })
    await closeMarchOf(office, march)
    const may = await put<{ id: number }>(
      office.organiser,
      'POST',
      '/meetings',
      { ...mayMeeting, approverId: office.leader.id },
      201,
    )
    await put(office.organiser, 'PUT', `/meetings/${may.id}/budget`, {
      revision: 0,
      lines: mayBudget,
    })
    await put(office.organiser, 'PUT', `/meetings/${may.id}/budget/submission`)
    await jinhu(office, 'JINHU')
    await put(office.finance, 'PUT', '/annual-budgets/2026', { amountCents: 20_000_000 })
  })

  test('a year that is over: its meetings, its quarters, and the year before that had none', async () => {
    const found = await get('/overview?year=2025')
    expect(found).toMatchObject({
      year: 2025,
      quarter: null,
      years: [2026, 2025],
      upcomingCount: 0,
      annual: { amountCents: null, drawnCents: 0, leftCents: null },
      totals: {
        meetingCount: 4,
        billedCount: 3,
        settledCount: 0,
        spentCents: 350_000,
        gapCents: null,
        costPerPersonDayCents: null,
      },
      compared: {
        lastYear: { measures: { meetingCount: 0, spentCents: null } },
        quarterBefore: null,
      },
    })
    expect(
      found.quarters
        .slice(4)
        .map(({ measures, lastYearCents, quarterBeforeCents }) => [
          measures.meetingCount,
          measures.spentCents,
          lastYearCents,
          quarterBeforeCents,
        ]),
    ).toEqual([
      [1, 100_000, null, null],
      [0, null, null, 100_000],
      [2, 250_000, null, null],
      [1, null, null, 250_000],
    ])
  })

  test('this year: settled where closed, else billed; drawn as its annual budget says', async () => {
    const found = await get('/overview?year=2026')
    const annual = await get<{ totals: { drawnCents: number; leftCents: number } }>(
      '/annual-budgets?year=2026',
    )
    expect(found.annual).toEqual({
      amountCents: 20_000_000,
      drawnCents: annual.totals.drawnCents,
      leftCents: annual.totals.leftCents,
    })
    expect(found.totals).toMatchObject({
      meetingCount: 3,
      settledCount: 1,
      settledCents: marchCents,
      billedCount: 1,
    })
  })

  test('a quarter: the same of a year ago, and the quarter before', async () => {
    const found = await get('/overview?year=2025&quarter=3')
    expect(found.totals).toMatchObject({ meetingCount: 2, spentCents: 250_000 })
    expect(found.compared.quarterBefore?.measures).toMatchObject({
      meetingCount: 0,
      spentCents: null,
    })
    const first = await get('/overview?year=2026&quarter=1&by=quarter')
    expect(first.rows).toMatchObject([{ key: '1', nowCents: marchCents, lastYearCents: 100_000 }])
    expect(first.compared.lastYear?.measures.spentCents).toBe(100_000)
  })

  test.each(['category', 'trigger', 'hotel', 'quarter'])('rows by %s are the whole', async (by) => {
    for (const query of ['year=2025', 'year=2026', 'year=2026&quarter=3']) {
      const found = await get(`/overview?${query}&by=${by}`)
      const all = addSums(found.rows.map(({ measures }) => measures))
      for (const name of sumNames) expect(all[name], `${query} ${name}`).toBe(found.totals[name])
      for (const { key, measures } of found.rows) {
        const behind = await get<Listed>(
          `/overview/meetings?${query}&by=${by}&key=${encodeURIComponent(key)}`,
        )
        expect(behind.total).toBe(measures.meetingCount)
        const sums = addSums(behind.meetings.map((one) => one.measures))
        for (const name of sumNames) expect(sums[name], `${key} ${name}`).toBe(measures[name])
      }
    }
  })

  test('rows keep their order: that of the words, or the dearest first and none last', async () => {
    const keys = async (query: string) =>
      (await get(`/overview?${query}`)).rows.map((one) => one.key)
    expect(await keys('year=2026&by=category')).toEqual(['second', 'third', 'fourth'])
    expect(await keys('year=2025&by=trigger')).toEqual(['time', 'emergency'])
    expect(await keys('year=2025&by=hotel')).toEqual(['望湖宾馆', '机关食堂', ''])
  })

  test('a hotel of last year only stands there with nothing this year', async () => {
    const { rows } = await get('/overview?year=2026&by=hotel')
    expect(rows.find(({ key }) => key === '机关食堂')).toMatchObject({
      nowCents: null,
      lastYearCents: 100_000,
      measures: { meetingCount: 0, spentCents: null },
    })
  })

  test('by department: nobody carries anything until shares are issued; then each its own, the rest none', async () => {
    const { organiser, finance } = office
    const before = await get('/overview?year=2026&by=department')
    expect(before.rows).toMatchObject([
      { key: '', measures: { meetingCount: 2, spentCents: before.totals.spentCents } },
    ])
    const { meetings } = await get<{ meetings: { id: number; code: string }[] }>('/meetings')
    const march = meetings.find(({ code }) => code === marchMeeting.code)?.id
    for (const [code, weight] of Object.entries(marchHeads))
      await put(
        finance,
        'PUT',
        `/meetings/${march}/apportionment/weights/heads/${departments.get(code)}`,
        {
          weight,
          reason: '按签到表',
        },
      )
    const scheme = await put<{ id: number }>(
      finance,
      'POST',
      '/apportionment-schemes',
      { name: '用餐按人数', validFrom: '2026-01-01', terms: marchTerms(departments) },
      201,
    )
    await put(finance, 'PUT', `/meetings/${march}/apportionment`, {
      schemeId: scheme.id,
      schemeVersion: 1,
      totalCents: marchCents,
    })
    const after = await get('/overview?year=2026&by=department')
    // See marchTerms: 2,358.88 + 732.29 + 564.83 = 3,656.00
    expect(after.rows.slice(0, 3).map(({ name, measures }) => [name, measures.spentCents])).toEqual(
      [
        ['综合处', 235_888],
        ['市大数据局', 73_229],
        ['信息处', 56_483],
      ],
    )
    const sum = after.rows.reduce((all, { measures }) => all + (measures.spentCents ?? 0), 0)
    expect(sum).toBe(after.totals.spentCents)
    expect(after.rows.at(-1)).toMatchObject({ key: '', measures: { meetingCount: 1 } })
    // Part of the year is carried by nobody yet: no department's share of it is set against last year's.
    expect(after.rows.every(({ nowCents }) => nowCents === null)).toBe(true)
    const byHotel = await get('/overview?year=2026&by=hotel')
    expect(byHotel.rows.some(({ nowCents }) => nowCents !== null)).toBe(true)
    const drilled = await get<Listed>(
      `/overview/meetings?year=2026&by=department&key=${departments.get('1002')}`,
    )
    expect(drilled.meetings).toMatchObject([{ code: marchMeeting.code, shareCents: 56_483 }])
    // Reopened, its cost is again what is billed, and the shares are of another sum.
    await put(finance, 'POST', `/meetings/${march}/settlement/reopenings`, { reason: '补单' }, 201)
    await takeBill(organiser, march ?? 0, bill('2026-03-18', 30), 'late.csv')
    const open = await get('/overview?year=2026&by=department')
    expect(open.rows).toMatchObject([{ key: '', measures: { meetingCount: 2 } }])
  })

  test('without a year it is this one, or the last that had a meeting', async () => {
    const found = await get('/overview')
    const year = Number(found.today.slice(0, 4))
    expect(found.year).toBe(found.years.includes(year) ? year : 2026)
    const other = await organisation(kind, '新单位')
    const none = await put<Overview>(other.leader, 'GET', '/overview')
    expect(none).toMatchObject({
      years: [],
      rows: [],
      totals: { meetingCount: 0, spentCents: null },
      annual: { amountCents: null, drawnCents: 0 },
    })
    expect(await put<Waiting>(other.leader, 'GET', '/waiting')).toMatchObject({ waiting: [] })
  })

  test('what is asked for wrongly is refused', async () => {
    for (const query of ['year=19', 'quarter=5', 'by=colour']) {
      const answer = await office.leader.request(`/api/overview?${query}`)
      expect(answer.status, query).toBe(400)
    }
    const odd = await get<Listed>('/overview/meetings?year=2026&by=department&key=x')
    expect(odd.total).toBe(0)
  })

  test('what waits, for whom', async () => {
    const { organiser, finance, leader } = office
    await meeting({ code: 'W', title: '待办', startsOn: daysFromNow(-30) }, 100)
    const { meetings } = await get<{ meetings: { id: number; code: string }[] }>('/meetings')
    const idOf = (code: string) => meetings.find((one) => one.code === code)?.id
    await put(
      organiser,
      'POST',
      `/meetings/${idOf('W')}/decisions`,
      { decisions: [{ text: '报方案', department: '综合处', dueOn: daysFromNow(-2) }] },
      201,
    )
    const preview = await organiser.request(
      `/api/meetings/${idOf('W')}/imports?kind=hotel-bill&filename=w2.csv`,
      { method: 'POST', body: bill(daysFromNow(-30), 7) },
    )
    expect(preview.status).toBe(201)
    expect(await waitingFor(leader)).toEqual({
      'budget-approval': [mayMeeting.code],
      'decision-overdue': ['W'],
    })
    expect(await waitingFor(organiser)).toEqual({
      'import-preview': ['W'],
      'decision-overdue': ['W'],
    })
    expect((await waitingFor(finance))['import-preview']).toEqual(['W'])
    // Six bills that nobody has looked into; the five that have waited longest are listed.
    const { waiting } = await get<Waiting>('/waiting', finance)
    expect(waiting.find((one) => one.kind === 'bill-unchecked')).toMatchObject({
      total: 6,
      items: [
        { code: 'A' },
        { code: 'B' },
        { code: 'C' },
        { code: 'HY2026-03' },
        { code: 'JINHU' },
      ],
    })
  })

  test('a settlement that was looked at says how it stands, until the meeting changes', async () => {
    const { finance, organiser } = office
    const { meetings } = await get<{ meetings: { id: number; code: string }[] }>('/meetings')
    const id = meetings.find(({ code }) => code === 'JINHU')?.id
    expect((await waitingFor(finance))['bill-unchecked']).toContain('JINHU')
    const { differences } = await get<{
      differences: { key: string; amountCents: number; state: string }[]
    }>(`/meetings/${id}/reconciliation`, finance)
    const open = differences.filter(({ state }) => state === 'open')
    const found = await get<Waiting>('/waiting', finance)
    expect(found.waiting.find((one) => one.kind === 'difference-undecided')).toMatchObject({
      total: 1,
      items: [{ code: 'JINHU', count: open.length }],
    })
    await put(finance, 'PUT', `/meetings/${id}/differences`, {
      seen: open.map(({ key, amountCents, state }) => ({ key, amountCents, state })),
      decision: { state: 'accepted', reason: '同意' },
    })
    expect((await waitingFor(finance))['difference-undecided']).toBeUndefined()
    await put(
      organiser,
      'POST',
      `/meetings/${id}/departures`,
      {
        day: '2026-09-17',
        time: '14:30',
        kind: 'left-early',
        quantity: 1,
        label: '一人',
      },
      201,
    )
    expect((await waitingFor(finance))['bill-unchecked']).toContain('JINHU')
  })
})
