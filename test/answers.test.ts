import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakdowns } from '../api/domain/overview.ts'
import { instruction, use } from '../api/domain/rule-books/plain.ts'
import { createMember } from '../api/people.ts'
import { start } from '../api/start.ts'
import { mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { demoPassword, demoPeople } from '../fixtures/people.ts'
import { type ApiDocument, documentOf, routeOf, shapeless, shapesOf } from './support/document.ts'
import { jinhu } from './support/jinhu.ts'
import { closeMarchOf, marchCents, marchMeetingOf } from './support/march.ts'
import { type Organisation, organisation, type Person } from './support/program.ts'
import { storyBook, tellStory } from './support/ranking-story.ts'
import { bookOf, factsOf, firstQuarter } from './support/scoring.ts'

/** Every unit that the sheet of May names. */
const maySheetUnits = [
  '临江县政府',
  '青石县',
  '东河区',
  '总寨镇政府',
  '沿江县',
  '市信息中心',
  '信息处',
  '综合处',
  '督查室',
  '市大数据局',
  '云川城投集团',
  '省政府办公厅',
  '行政财务处',
  '行财处',
]

type Request = (path: string, init?: RequestInit) => Response | Promise<Response>
type Made = { id: number }

/** Whoever asks for a route with a shape asks through here, so that none is left out. */
const asked = new Set<string>()
let document: ApiDocument
let shapes: ReturnType<typeof shapesOf>

/** Sends a request and holds the answer against the document: this status, no field more and no field less. */
async function ask<T = unknown>(
  request: Request,
  status: number,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const bytes = body instanceof Uint8Array
  const answer = await request(`/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: bytes ? (body as BodyInit) : JSON.stringify(body) }),
  })
  const json: unknown = await answer.json()
  const key = `${method} ${routeOf(document, method, `/api${path}`)} ${status}`
  expect(answer.status, JSON.stringify(json)).toBe(status)
  const shape = shapes.get(key)
  if (!shape) throw new Error(`the document has no shape for ${key}`)
  expect(shape.parse(json), key).toEqual(json)
  asked.add(key)
  return json as T
}

describe('the document’s shapes are those of the answers', () => {
  let office: Organisation
  let organiser: Request
  let administrator: Request
  /** Not set up yet, and a demo. */
  let fresh: Awaited<ReturnType<typeof start>>

  beforeAll(async () => {
    office = await organisation('pglite')
    const of = (person: Person): Request => person.request
    organiser = of(office.organiser)
    administrator = of(office.administrator)
    document = await documentOf(office.app)
    shapes = shapesOf(document)
    const spoolDir = join(tmpdir(), `huizhang-test-${process.pid}-fresh`)
    fresh = await start({ databaseUrl: 'memory:', spoolDir, demo: true, limitSignIn: false })
  })
  afterAll(() => fresh.stop())

  test('of setting up, and of the demo', async () => {
    const { app, auth, database, setupCode } = fresh
    const anyone: Request = (path, init) => app.request(path, init)
    await ask(anyone, 200, 'GET', '/health')
    await ask(anyone, 200, 'GET', '/setup')
    await ask(anyone, 201, 'POST', '/setup', {
      code: setupCode,
      organisation: '云川市政府办公室',
      name: '何管理',
      email: 'first@test.example',
      password: demoPassword,
    })
    const { rows } = (await database.db.execute('select id from organization')) as unknown as {
      rows: { id: string }[]
    }
    const [person] = demoPeople
    await createMember(auth, database.db, rows[0]?.id ?? '', { ...person, password: demoPassword })
    await ask(anyone, 200, 'GET', '/demo/people')
    await ask(anyone, 200, 'PUT', '/demo/person', { email: person.email })
  })

  test('of people, keys and departments', async () => {
    await ask(organiser, 200, 'GET', '/session')
    await ask(organiser, 200, 'GET', '/members')
    const made = await ask<{ id: string }>(administrator, 201, 'POST', '/members', {
      name: '吴新',
      email: `wu-${office.id}@test.example`,
      role: 'leader',
      password: 'correct horse',
    })
    await ask(administrator, 200, 'PATCH', `/members/${made.id}`, { role: 'organiser' })
    await ask(organiser, 201, 'POST', '/keys', { name: '夜间导入' })
    await ask(organiser, 200, 'GET', '/keys')
    const parent = await ask<Made>(administrator, 201, 'POST', '/departments', {
      code: '01',
      name: '综合处',
    })
    const part = await ask<Made>(administrator, 201, 'POST', '/departments', {
      code: '0101',
      name: '信息科',
      parentId: parent.id,
      aliases: ['信息'],
    })
    await ask(administrator, 200, 'PATCH', `/departments/${part.id}`, { name: '信息一科' })
    await ask(organiser, 200, 'GET', '/departments')
    const asReader = { role: 'reader', departmentId: part.id }
    await ask(administrator, 200, 'PATCH', `/members/${made.id}`, asReader)
    await ask(organiser, 200, 'GET', '/members')
    const reader = await office.joinReader('方联络', part.id)
    await ask(reader.request, 200, 'GET', '/session')
    await ask(reader.request, 200, 'GET', '/my-department')
  })

  test('of a meeting, from its budget to its comparison', async () => {
    await ask(organiser, 400, 'POST', '/meetings', {})
    const meeting = await ask<Made>(organiser, 201, 'POST', '/meetings', {
      ...mayMeeting,
      approverId: office.leader.id,
    })
    const about = `/meetings/${meeting.id}`
    await ask(organiser, 200, 'GET', about)
    await ask(organiser, 200, 'PATCH', about, { place: '云川' })
    const lines = mayBudget
    await ask(organiser, 200, 'PUT', `${about}/agreement`, {
      revision: 0,
      lines: lines.slice(0, 3),
    })
    await ask(organiser, 200, 'GET', `${about}/agreement`)
    const terms = readFileSync('fixtures/agreements/wanghu-186.csv')
    await ask(organiser, 200, 'POST', `${about}/agreement/reading?filename=terms.csv`, terms)
    await ask(organiser, 200, 'PUT', `${about}/budget`, { revision: 0, lines })
    await ask(organiser, 200, 'PUT', `${about}/budget/submission`)
    await ask(organiser, 200, 'DELETE', `${about}/budget/submission`)
    await ask(organiser, 200, 'PUT', `${about}/budget/submission`)
    await ask(office.leader.request, 200, 'PUT', `${about}/budget/approval`)
    await ask(organiser, 201, 'POST', `${about}/budget/revisions`, { reason: '多一辆大巴' })
    await ask(organiser, 200, 'GET', `${about}/budget`)
    const next = await ask<Made>(organiser, 201, 'POST', '/meetings', {
      ...mayMeeting,
      code: 'HY2026-06',
    })
    await ask(organiser, 200, 'PUT', `/meetings/${next.id}/budget/source`, {
      meetingId: meeting.id,
    })

    for (const kind of [
      'vehicle-log',
      'meal-counts',
      'room-counts',
      'sign-in-sheet',
      'hotel-bill',
    ]) {
      const file = readFileSync(`fixtures/imports/${kind}/wanghu-186.csv`)
      const upload = `${about}/imports?kind=${kind}&filename=a.csv`
      const { id } = await ask<Made>(organiser, 201, 'POST', upload, file)
      await ask(organiser, 200, 'GET', `/imports/${id}/progress`)
      // The office of this test has no such departments: everybody stays untied.
      const departments = Object.fromEntries(maySheetUnits.map((unit) => [unit, null]))
      const decisions = kind === 'sign-in-sheet' ? { departments } : { decimalMark: '.' }
      await ask(organiser, 200, 'PATCH', `/imports/${id}`, decisions)
      await ask(organiser, 200, 'GET', `/imports/${id}/problems`)
      await ask(organiser, 200, 'PUT', `/imports/${id}/commitment`)
      await ask(organiser, 200, 'GET', `/imports/${id}`)
      await ask(organiser, 200, 'GET', `/imports/${id}/lines`)
      await ask(organiser, 200, 'GET', `/imports/${id}/lines/3`)
      // The same again: read as decided, all of it there already.
      const again = await ask<Made>(organiser, 201, 'POST', upload, file)
      await ask(organiser, 200, 'GET', `/imports/${again.id}`)
      if (kind !== 'hotel-bill') continue
      const found = await ask<{ lines: { line: number; nature: string }[] }>(
        organiser,
        200,
        'GET',
        `/imports/${id}/lines`,
      )
      const line = found.lines.find(({ nature }) => nature === 'charge')?.line
      await ask(organiser, 200, 'PUT', `/imports/${id}/assignments`, {
        lines: [line],
        item: { kind: 'other', label: '会务服务' },
      })
      await ask(organiser, 200, 'DELETE', `/imports/${id}/commitment`)
    }
    await ask(organiser, 200, 'GET', `${about}/imports`)
    await ask(organiser, 200, 'GET', '/meetings')
    for (const by of ['item', 'meal', 'vehicle', 'category', 'day'])
      for (const part of ['comparison', 'comparison/evidence'])
        await ask(organiser, 200, 'GET', `${about}/${part}?by=${by}`)
    await ask(office.leader.request, 200, 'GET', '/audit')
  })

  test('of who was invited and who came', async () => {
    const about = `/meetings/${
      (await ask<Made>(organiser, 201, 'POST', '/meetings', { ...mayMeeting, code: 'HY2026-05B' }))
        .id
    }`
    const { id } = await ask<Made>(organiser, 201, 'POST', `${about}/attendees`, {
      name: '王伟',
      kind: 'delegate',
      phone: '13812345678',
    })
    const one = `${about}/attendees/${id}`
    await ask(organiser, 200, 'GET', one)
    await ask(organiser, 200, 'PATCH', one, { revision: 0, region: '市本级' })
    await ask(organiser, 200, 'GET', `${one}/phone`)
    const moment = { day: '2026-05-08', time: '08:40' }
    await ask(organiser, 200, 'PUT', `${one}/sign-in`, moment)
    await ask(organiser, 200, 'PUT', `${one}/departure`, { ...moment, time: '10:30' })
    await ask(organiser, 200, 'GET', `${about}/attendees`)
    await ask(organiser, 200, 'GET', `${about}/attendance`)
    for (const basis of ['counted', 'settled'])
      await ask(organiser, 200, 'GET', `${about}/ceilings?basis=${basis}`)
    await ask(organiser, 200, 'GET', `${about}/settlement`)
    await ask(organiser, 200, 'DELETE', `${one}/departure`)
    await ask(organiser, 200, 'DELETE', `${one}/sign-in`)
  })

  test('of standards, forbidden words and a year', async () => {
    const finance = office.finance.request
    await ask(organiser, 200, 'GET', '/standards')
    const standard = {
      name: '本市会议费',
      source: '云财行〔2026〕1号',
      place: '云川',
      category: 'second',
      validFrom: '2026-01-01',
      lodgingCents: 30_000,
      mealsCents: 13_000,
      otherCents: 7_000,
    }
    const { id } = await ask<Made>(finance, 201, 'POST', '/standards', standard)
    await ask(finance, 200, 'PUT', `/standards/${id}`, { ...standard, name: '市本级会议费' })
    const { words } = await ask<{ words: object[] }>(organiser, 200, 'GET', '/forbidden-words')
    await ask(finance, 200, 'PUT', '/forbidden-words', { words })
    const amount = { amountCents: 30_000_000, note: null }
    await ask(finance, 200, 'PUT', '/annual-budgets/2026', amount)
    await ask(organiser, 200, 'GET', '/annual-budgets?year=2026')
  })

  test('of the overview, by each of its breakdowns, and of what waits', async () => {
    const id = await jinhu(office, 'OVERVIEW')
    await ask(office.finance.request, 200, 'GET', `/meetings/${id}/settlement`)
    for (const by of breakdowns) {
      await ask(organiser, 200, 'GET', `/overview?year=2026&quarter=3&by=${by}`)
      await ask(organiser, 200, 'GET', `/overview/meetings?year=2026&by=${by}`)
    }
    for (const person of [organiser, office.finance.request, office.leader.request])
      await ask(person, 200, 'GET', '/waiting')
  })

  test('of counting, reconciling and settling', async () => {
    const finance = office.finance.request
    const id = await jinhu(office)
    const about = `/meetings/${id}`
    for (const basis of ['planned', 'counted', 'settled'])
      await ask(organiser, 200, 'GET', `${about}/ceilings?basis=${basis}`)
    await ask(organiser, 201, 'POST', `${about}/agreement/versions`, { reason: '改价' })
    await ask(organiser, 200, 'PUT', `${about}/agreement/signature`, {
      signedOn: '2026-09-03',
      signedForHotelBy: '沈经理',
    })
    const day = `${about}/counts/2026-09-17`
    await ask(organiser, 200, 'GET', day)
    await ask(organiser, 201, 'POST', `${day}/amendments`, { reason: '漏数' })
    await ask(organiser, 200, 'DELETE', `${day}/amendments`)
    await ask(organiser, 201, 'POST', `${day}/amendments`, { reason: '漏数' })
    const { lines } = await ask<{ lines: { itemId: number }[] }>(organiser, 200, 'GET', day)
    const again = lines.map(({ itemId: _, ...line }) => line)
    await ask(organiser, 200, 'PUT', day, { revision: 0, lines: again })
    await ask(organiser, 200, 'PUT', `${day}/signature`, { hotelContact: '沈经理' })
    const gone = { day: '2026-09-18', time: '10:30', kind: 'left-early', quantity: 3 }
    const noted = await ask<{ departures: Made[] }>(
      organiser,
      201,
      'POST',
      `${about}/departures`,
      gone,
    )
    await ask(organiser, 200, 'GET', `${about}/counts`)
    await ask(organiser, 200, 'DELETE', `${about}/departures/${noted.departures[0]?.id}`)

    const { imports } = await ask<{ imports: Made[] }>(organiser, 200, 'GET', `${about}/imports`)
    const line = `/imports/${imports[0]?.id}/lines/19/split`
    const parts = [120_000, 380_000].map((amountCents, at) => ({
      kind: 'other',
      label: ['席卡', '横幅'][at],
      amountCents,
    }))
    await ask(organiser, 200, 'PUT', line, { parts })
    await ask(organiser, 200, 'DELETE', line)

    const found = await ask<{
      differences: { key: string; amountCents: number; state: string }[]
      tolerances: object[]
    }>(organiser, 200, 'GET', `${about}/reconciliation`)
    const seen = found.differences.map(({ key, amountCents, state }) => ({
      key,
      amountCents,
      state,
    }))
    const decision = { state: 'credited', reason: '已更正', creditedOn: '2026-09-25' }
    await ask(finance, 200, 'PUT', `${about}/differences`, { seen, decision })
    const { tolerances } = found
    await ask(finance, 200, 'PUT', `${about}/tolerances`, { tolerances })
    const reply = { repliedOn: '2026-09-24', contact: '沈经理', text: '同意冲减。' }
    await ask(finance, 201, 'POST', `${about}/hotel-replies`, reply)

    const remittance = { kind: 'remittance', amountCents: 100, paidOn: '2026-09-10' }
    const paid = await ask<{ payments: Made[] }>(
      finance,
      201,
      'POST',
      `${about}/payments`,
      remittance,
    )
    await ask(organiser, 200, 'GET', `${about}/payments`)
    await ask(finance, 200, 'DELETE', `${about}/payments/${paid.payments[0]?.id}`)
    const scan = new TextEncoder().encode('scan')
    const upload = `${about}/papers?paper=sign-in&filename=a.pdf&signedInCount=110`
    const filed = await ask<{ papers: Made[] }>(organiser, 201, 'POST', upload, scan)
    const paper = `${about}/papers/${filed.papers[0]?.id}`
    await ask(organiser, 200, 'PATCH', paper, { signedInCount: 109 })
    await ask(organiser, 200, 'DELETE', paper)
    await ask(organiser, 200, 'GET', `${about}/papers`)

    const { figures } = await ask<{ figures: { totals: { settledCents: number } } }>(
      organiser,
      200,
      'GET',
      `${about}/settlement`,
    )
    const { settledCents } = figures.totals
    const closing = { settledCents, overrideReason: '材料后补' }
    await ask(finance, 200, 'PUT', `${about}/settlement/closure`, closing)
    await ask(finance, 201, 'POST', `${about}/settlement/reopenings`, { reason: '复核' })
  })

  test('of decisions, deadlines, commendations and lessons', async () => {
    const series = '全市信息工作会议'
    const earlier = await ask<Made>(organiser, 201, 'POST', '/meetings', {
      ...mayMeeting,
      code: 'HY2025-05',
      startsOn: '2025-05-08',
      endsOn: '2025-05-10',
      series,
    })
    const about = `/meetings/${earlier.id}`
    const decision = { text: '修订办法', department: '信息处', dueOn: '2025-06-30' }
    const { decisions } = await ask<{ decisions: Made[] }>(
      organiser,
      201,
      'POST',
      `${about}/decisions`,
      { decisions: [decision, { ...decision, person: '王芳' }] },
    )
    const text = '建立台账\t信息处\t\t6月30日\n尽快办\n'
    await ask(organiser, 200, 'POST', `${about}/decisions/reading`, { text })
    const [one, two] = decisions.map(({ id }) => `${about}/decisions/${id}`)
    await ask(organiser, 201, 'POST', `${one}/notes`, { text: '已发函' })
    const moved = { ...decision, dueOn: '2025-07-31', revision: 0, reason: '等批复' }
    await ask(organiser, 200, 'PUT', `${one}`, moved)
    await ask(organiser, 200, 'PUT', `${one}/completion`, { doneOn: '2025-07-30' })
    await ask(organiser, 200, 'GET', '/decisions')
    await ask(organiser, 200, 'DELETE', `${one}/completion`)
    await ask(organiser, 200, 'PUT', `${two}/cancellation`, { reason: '重复' })
    await ask(organiser, 200, 'GET', `${about}/decisions`)
    await ask(organiser, 200, 'DELETE', `${two}/cancellation`)

    const milestones = [{ key: 'departure', doneOn: '2025-05-10' }]
    await ask(organiser, 200, 'PUT', `${about}/milestones`, { milestones })
    await ask(organiser, 200, 'GET', `${about}/milestones`)
    const offsets = [{ rule: 'agreement', offsetDays: -20 }]
    await ask(organiser, 200, 'PUT', '/milestone-offsets', { offsets })
    await ask(organiser, 200, 'GET', '/milestone-offsets')

    const commendation = { who: '会务保障组', reason: '零差错' }
    const said = await ask<{ commendations: Made[] }>(
      organiser,
      201,
      'POST',
      `${about}/commendations`,
      commendation,
    )
    const commended = `${about}/commendations/${said.commendations[0]?.id}`
    await ask(organiser, 200, 'PUT', commended, {
      ...commendation,
      department: '综合处',
      revision: 0,
    })
    await ask(organiser, 200, 'GET', `${about}/commendations`)
    await ask(organiser, 200, 'DELETE', commended)

    const lesson = { aspect: 'meals', text: '自助餐按八成订', owner: '行政财务处' }
    const path = `${about}/lessons`
    await ask(organiser, 201, 'POST', path, lesson)
    const left = await ask<{ lessons: Made[] }>(organiser, 201, 'POST', path, lesson)
    const [first, second] = left.lessons
    await ask(organiser, 200, 'PUT', `${path}/${first?.id}`, {
      ...lesson,
      owner: null,
      revision: 0,
    })
    await ask(organiser, 200, 'DELETE', `${path}/${second?.id}`)
    const next = await ask<Made>(organiser, 201, 'POST', '/meetings', {
      ...mayMeeting,
      code: 'HY2026-07',
      series,
    })
    const review = `/meetings/${next.id}/lessons/${first?.id}/review`
    await ask(organiser, 200, 'PUT', review, { outcome: 'not-applicable', reason: '不设自助餐' })
    await ask(organiser, 200, 'GET', `/meetings/${next.id}/lessons`)
    await ask(organiser, 200, 'DELETE', review)
  })

  test('of questionnaires', async () => {
    const meeting = await ask<Made>(organiser, 201, 'POST', '/meetings', {
      ...mayMeeting,
      code: 'HY2026-05Q',
    })
    const about = `/meetings/${meeting.id}`
    const file = readFileSync('fixtures/surveys/plain/every-kind.tsv')
    const upload = `${about}/surveys?filename=a.tsv`
    const made = await ask<Made>(organiser, 201, 'POST', upload, file)
    const survey = `/surveys/${made.id}`
    const read = await ask<{ revision: number }>(organiser, 200, 'PATCH', survey, { named: true })
    await ask(organiser, 200, 'GET', survey)
    await ask(organiser, 200, 'PUT', `${survey}/commitment`, { revision: read.revision })
    await ask(organiser, 200, 'GET', survey)
    await ask(organiser, 200, 'GET', `${about}/surveys`)
    for (const by of ['', '?by=department', '?by=kind'])
      await ask(organiser, 200, 'GET', `${survey}/statistics${by}`)
    const { people } = await ask<{ people: { id: string }[] }>(
      organiser,
      200,
      'GET',
      `${survey}/people`,
    )
    const out = { isPrinted: false }
    await ask(organiser, 200, 'PATCH', `${survey}/people/${people[0]?.id}`, out)
    const { comments } = await ask<{ comments: Made[] }>(organiser, 200, 'GET', `${about}/comments`)
    await ask(organiser, 200, 'PATCH', `/comments/${comments[0]?.id}`, { stance: 'for' })
    await ask(organiser, 200, 'GET', `${about}/satisfaction`)
    const { smallestGroup, ...themes } = await ask<{
      revision: number
      smallestGroup: number
      forWords: string[]
      againstWords: string[]
      themes: object[]
    }>(organiser, 200, 'GET', '/survey-settings')
    await ask(organiser, 200, 'PUT', '/survey-themes', themes)
    const settings = { revision: themes.revision + 1, smallestGroup }
    await ask(administrator, 200, 'PUT', '/survey-settings', settings)
    await ask(organiser, 200, 'DELETE', `${survey}/commitment`)
  })

  test('of the facts of information work', async () => {
    const units = '/information/units'
    const unit = await ask<Made>(organiser, 201, 'POST', units, {
      code: 'X41',
      name: '临江县',
      class: '县区',
      aliases: ['临江县政府'],
    })
    await ask(organiser, 200, 'PUT', `${units}/${unit.id}`, { class: null, isRanked: false })
    await ask(organiser, 200, 'PUT', `${units}/${unit.id}`, { class: '县区' })
    await ask(organiser, 200, 'GET', units)
    const officers = '/information/officers'
    const officer = { unitId: unit.id, name: '赵敏' }
    const { id: officerId } = await ask<Made>(organiser, 201, 'POST', officers, officer)
    await ask(organiser, 200, 'PUT', `${officers}/${officerId}`, { ...officer, revision: 0 })
    await ask(organiser, 200, 'GET', officers)
    const adoption = {
      publication: '每日要情',
      level: 'county',
      form: 'single',
      adoptedOn: '2026-02-05',
      given: '1/3',
    }
    const instruction = { level: 'city', office: '市长', writtenOn: '2026-02-06' }
    const item = {
      number: '云信1',
      title: '春耕备耕情况',
      units: [{ unitId: unit.id, officerId }],
      kind: 'routine',
      submittedAt: '2026-02-03T09:30',
      dueAt: '2026-02-03',
      extras: ['现场图片'],
    }
    const made = await ask<Made>(organiser, 201, 'POST', '/information/items', {
      ...item,
      adoptions: [adoption],
      instructions: [instruction],
    })
    const path = `/information/items/${made.id}`
    await ask(organiser, 200, 'PUT', path, { ...item, note: '备注', revision: 0 })
    await ask(organiser, 200, 'GET', path)
    await ask(organiser, 200, 'GET', '/information/items')
    for (const [noun, body] of [
      ['adoptions', { ...adoption, issue: '第8期' }],
      ['instructions', instruction],
    ] as const) {
      const fact = await ask<Made>(organiser, 201, 'POST', `/information/${noun}`, {
        ...body,
        itemId: made.id,
      })
      const one = `/information/${noun}/${fact.id}`
      await ask(organiser, 200, 'PUT', one, { ...body, revision: 0 })
      await ask(organiser, 200, 'GET', `/information/${noun}`)
    }
    const report = {
      unitId: unit.id,
      kind: 'late',
      reportedOn: '2026-02-07',
      matter: '迟报两小时',
      points: '60',
    }
    const { id: reportId } = await ask<Made>(organiser, 201, 'POST', '/information/reports', report)
    const held = `/information/reports/${reportId}`
    await ask(organiser, 200, 'PUT', held, { ...report, points: null, revision: 0 })
    await ask(organiser, 200, 'GET', '/information/reports')
    const quota = { unitId: null, class: '县区', startsOn: '2026-01-01', endsOn: '2026-03-31' }
    await ask(organiser, 200, 'PUT', '/information/quotas', {
      quotas: [{ ...quota, amount: '15', revision: null }],
    })
    await ask(organiser, 200, 'GET', '/information/quotas')
    const upload = '/information/imports?kind=information-items&filename=a.csv'
    const text = '标题,报送单位,报送时间\n甲,临江县政府,2026-01-05\n乙,,2026-01-06\n'
    const file = new TextEncoder().encode(text)
    const { id } = await ask<Made>(organiser, 201, 'POST', upload, file)
    await ask(organiser, 200, 'PATCH', `/imports/${id}`, { decimalMark: '.' })
    await ask(organiser, 200, 'GET', `/imports/${id}/lines`)
    await ask(organiser, 200, 'PUT', `/imports/${id}/commitment`)
    await ask(organiser, 200, 'GET', `/imports/${id}`)
    await ask(organiser, 200, 'DELETE', `/imports/${id}/commitment`)
    await ask(organiser, 200, 'GET', '/information/imports')
  })

  test('of sharing costs between departments', async () => {
    const finance = office.finance.request
    const [one, other] = [
      await ask<Made>(administrator, 201, 'POST', '/departments', { code: '02', name: '督查处' }),
      await ask<Made>(administrator, 201, 'POST', '/departments', { code: '03', name: '财务处' }),
    ]
    const id = await marchMeetingOf(office)
    await closeMarchOf(office, id)
    const about = `/meetings/${id}/apportionment`
    const scheme = {
      name: '用餐按人数',
      validFrom: '2026-01-01',
      terms: {
        pools: [
          {
            name: '用餐',
            items: [{ kind: 'meal', day: null, sitting: null, label: null }],
            basis: { of: 'heads' },
            limits: [{ departmentId: one.id, minCents: null, maxCents: 100_000 }],
          },
          {
            name: '会场',
            items: [{ kind: 'hall', day: null, sitting: null, label: null }],
            basis: { of: 'direct', departmentId: other.id },
          },
          {
            name: '其余',
            items: 'rest',
            basis: {
              of: 'fixed',
              weights: [
                { departmentId: one.id, weight: '1/3' },
                { departmentId: other.id, weight: '0.5' },
              ],
            },
          },
        ],
        host: { departmentId: one.id, percent: '12.5' },
      },
    }
    const made = await ask<Made>(finance, 201, 'POST', '/apportionment-schemes', scheme)
    const path = `/apportionment-schemes/${made.id}`
    await ask(finance, 200, 'PUT', path, { ...scheme, version: 1 })
    await ask(organiser, 200, 'GET', '/apportionment-schemes')
    await ask(organiser, 200, 'POST', '/apportionments/preview', {
      totalCents: 18_225,
      weights: [{ code: 'A', weight: '98' }],
    })

    await ask(organiser, 200, 'GET', about)
    await ask(organiser, 200, 'GET', `${about}?schemeId=${made.id}`)
    const weightOf = (departmentId: number) => `${about}/weights/heads/${departmentId}`
    for (const [departmentId, weight] of [
      [one.id, '20'],
      [other.id, '22'],
    ] as const)
      await ask(finance, 200, 'PUT', weightOf(departmentId), { weight, reason: '按通知名单' })
    await ask(finance, 200, 'DELETE', weightOf(other.id))
    await ask(finance, 200, 'PUT', weightOf(other.id), { weight: '22', reason: '按通知名单' })
    await ask(organiser, 200, 'GET', `${about}/inputs`)
    await ask(organiser, 200, 'GET', `${about}/comparison?schemes=${made.id}`)
    await ask(organiser, 200, 'GET', `${about}?schemeId=${made.id}`)
    const issuing = { schemeId: made.id, schemeVersion: 2, totalCents: marchCents }
    await ask(finance, 200, 'PUT', about, issuing)
    await ask(organiser, 200, 'GET', `${about}?edition=1`)
    const answered = { departmentId: one.id, edition: 1, state: 'objected', comment: '多算一人' }
    await ask(finance, 200, 'PUT', `${about}/confirmations`, answered)
    const reader = await office.joinReader('方联络', one.id)
    await ask(reader.request, 200, 'GET', '/my-department/shares')
    await ask(reader.request, 200, 'GET', `/my-department/shares/${id}/${one.id}`)

    const { columns } = await ask<{ columns: object[] }>(organiser, 200, 'GET', '/journal-layout')
    await ask(finance, 200, 'PUT', '/journal-layout', { columns, encoding: 'gb18030' })

    const ridden = await ask<Made>(organiser, 201, 'POST', '/meetings', {
      ...mayMeeting,
      code: 'HY2026-08',
    })
    const lines = mayBudget.filter(({ kind }) => kind === 'vehicle').slice(0, 1)
    const budget = await ask<{ lines: { itemId: number }[] }>(
      organiser,
      200,
      'PUT',
      `/meetings/${ridden.id}/budget`,
      { revision: 0, lines },
    )
    const ride = `/meetings/${ridden.id}/apportionment/rides/${budget.lines[0]?.itemId}`
    await ask(organiser, 200, 'PUT', ride, { seats: [{ departmentId: one.id, seats: 12 }] })
  })

  test('of rule books', async () => {
    await ask(organiser, 200, 'GET', '/ready-rule-books')
    const entry = bookOf({
      uses: [
        use('刊物', { main: '5', joint: '3', adopting: '2', other: '0' }),
        use('每日信息', 'given', { level: 'city', joint: 'full' }),
      ],
      joint: 'by-role',
      late: [{ name: '迟报', lateKind: null, takes: { keep: '1/2' } }],
      months: { of: 'average', places: 2 },
    })
    // The more particular line goes first.
    entry.uses.reverse()
    const made = await ask<Made>(organiser, 201, 'POST', '/rule-books', entry)
    const path = `/rule-books/${made.id}`
    await ask(organiser, 200, 'PUT', path, { ...entry, version: 1 })
    await ask(organiser, 200, 'GET', path)
    await ask(administrator, 200, 'PUT', `${path}/adoption`)
    await ask(administrator, 200, 'DELETE', `${path}/adoption`)
    await ask(organiser, 200, 'GET', '/rule-books')
  })

  test('of a summary, signed, reopened and traced', async () => {
    const leader = office.leader.request
    const id = await jinhu(office, 'HY2026-09S')
    const about = `/meetings/${id}/summary`
    type Seen = {
      sha256: string
      blocks: { figures: { key: string; code: string }[]; tables: { rows: { code: string }[] }[] }[]
    }
    const decision = { text: '修订办法', department: '信息处', dueOn: '2026-12-31' }
    await ask(organiser, 201, 'POST', `/meetings/${id}/decisions`, { decisions: [decision] })
    const text = '共 {cost.total}'
    const texts = [{ block: 'cost', text }]
    await ask(organiser, 200, 'PUT', `${about}/draft`, { revision: 0, texts })
    const { sha256, blocks } = await ask<Seen>(organiser, 200, 'GET', about)
    for (const { figures, tables } of blocks)
      for (const code of [
        ...figures.map((one) => one.code),
        ...tables.flatMap(({ rows }) => rows.slice(0, 1).map((one) => one.code)),
      ])
        await ask(leader, 200, 'GET', `/trace/${code}`)
    await ask(leader, 200, 'PUT', `${about}/signature`, { edition: 1, sha256 })
    await ask(organiser, 201, 'POST', `/meetings/${id}/attendees`, {
      name: '王伟',
      kind: 'delegate',
      arrivedOn: '2026-09-17',
    })
    await ask(organiser, 201, 'POST', `/meetings/${id}/counts/2026-09-17/amendments`, {
      reason: '漏数',
    })
    await ask(leader, 200, 'GET', about)
    await ask(leader, 201, 'POST', `${about}/reopenings`, { reason: '补材料' })
  })

  test('of scoring and ranking', async () => {
    const facts = factsOf(`
      unit 1
      unit 2
      unit 3 !
      officer 7 1
      item 1 1:main:7+2 02-01
      item 2 1 02-03
      use 1 02-05 city single
      word 1 02-09 city
      quota _ 02-01 02-28 1`)
    const book = bookOf({
      uses: [use('每日信息', '3')],
      instructions: { lines: [instruction('批示', '10')], count: 'each' },
      joint: 'split',
      quota: { per: 'month', counts: 'submitted', usual: null },
      shortfall: { of: 'fixed', points: '1/3' },
    })
    await ask(organiser, 200, 'POST', '/rankings/preview', {
      book,
      facts,
      period: firstQuarter,
      earlier: [{ unitId: 2, class: null, rank: 1 }],
    })
    const broken = { book: { ...book, uses: [] }, facts, period: firstQuarter }
    const path = '/api/rankings/preview'
    const post = (body: unknown) =>
      organiser(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify(body),
      })
    const refused = await post(broken)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      error: {
        code: 'rule-book.contradicts',
        problems: [{ path: 'book.uses', message: 'No line says what a use is worth. Add one.' }],
      },
    })
    const unknown = await post({ book, facts: { ...facts, officers: [] }, period: firstQuarter })
    expect(unknown.status).toBe(422)
    expect(await unknown.json()).toMatchObject({
      error: { code: 'ranking.impossible', problems: [{ path: 'facts.items.0' }] },
    })
  })

  test('of rankings by the facts that are kept', async () => {
    const units = await tellStory(office)
    const made = await ask<Made>(organiser, 201, 'POST', '/rule-books', storyBook())
    const other = await ask<Made>(
      organiser,
      201,
      'POST',
      '/rule-books',
      storyBook({ name: '另一' }),
    )
    await ask(administrator, 200, 'PUT', `/rule-books/${made.id}/adoption`)
    const asked = 'from=2026-04-01&to=2026-06-30'
    await ask(organiser, 200, 'GET', `/rankings?${asked}`)
    await ask(organiser, 200, 'GET', `/rankings/trend?${asked}`)
    await ask(organiser, 200, 'GET', `/rankings/attention?${asked}`)
    await ask(organiser, 200, 'GET', `/rankings/officers?${asked}`)
    await ask(organiser, 200, 'GET', `/rankings/units/${units.丙}?${asked}`)
    await ask(organiser, 200, 'GET', `/rankings/comparison?${asked}&other=${other.id}`)
  })

  test('of bulletins, from the draft to a correction', async () => {
    const leader = office.leader.request
    const { units } = await ask<{ units: { id: number; name: string }[] }>(
      organiser,
      200,
      'GET',
      '/information/units',
    )
    const unitId = units[0]?.id ?? 0
    const reader = (await office.joinReader('方联络', unitId)).request
    const period = { from: '2026-04-01', to: '2026-06-30' }
    const made = await ask<Made>(organiser, 201, 'POST', '/bulletins', period)
    const about = `/bulletins/${made.id}`
    const titles = { zh: '通报', en: 'Bulletin' }
    const edits = { totals: { zh: '共采用999次，目标5000条。', en: '999 uses.' } }
    await ask(organiser, 200, 'PUT', `${about}/draft`, { revision: 0, titles, edits })
    await ask(organiser, 200, 'PUT', `${about}/opening`, { revision: 1, until: '2099-12-31' })
    await ask(reader, 200, 'GET', about)
    await ask(reader, 200, 'GET', `${about}/units/${unitId}`)
    const objection = { unitId, point: 'points', why: '少计' }
    const { objections } = await ask<{ objections: Made[] }>(
      reader,
      201,
      'POST',
      `${about}/objections`,
      objection,
    )
    await ask(reader, 200, 'GET', `${about}/objections`)
    await ask(organiser, 200, 'PUT', `${about}/objections/${objections[0]?.id}/answer`, {
      isAccepted: false,
      answer: '已计入',
    })
    await ask(organiser, 200, 'PUT', `${about}/figures`, { revision: 2 })
    const { draft } = await ask<{ draft: { checked: { disagreements: object[] } } }>(
      organiser,
      200,
      'GET',
      about,
    )
    const disagreementCount = draft.checked.disagreements.length
    const publication = { revision: 3, disagreementCount, isEarly: true }
    await ask(leader, 200, 'PUT', `${about}/publication`, publication)
    await ask(organiser, 201, 'POST', `${about}/draft`, { reason: '改标题' })
    const corrected = { revision: 0, titles: { ...titles, zh: '通报（更正）' } }
    await ask(organiser, 200, 'PUT', `${about}/draft`, corrected)
    await ask(leader, 200, 'PUT', `${about}/publication`, { revision: 1 })
    await ask(reader, 200, 'GET', `${about}/editions/2`)
    await ask(organiser, 200, 'GET', `${about}/editions/1/basis`)
    await ask(reader, 200, 'GET', '/bulletins')
  })

  test('and no route with a shape has been left out', () => {
    const given = [...shapes.keys()].filter((key) => / 20\d$/.test(key))
    expect(given.filter((key) => !asked.has(key))).toEqual([])
    expect(given.length).toBeGreaterThan(35)
  })

  test('only files have none', () => {
    expect(shapeless(document)).toEqual([
      'GET /api/meetings/{meetingId}/comparison/export',
      'GET /api/meetings/{meetingId}/dispute-letter',
      'GET /api/meetings/{meetingId}/papers/{paperId}',
      'GET /api/meetings/{meetingId}/settlement/export',
      'GET /api/meetings/{meetingId}/apportionment/export',
      'GET /api/meetings/{meetingId}/apportionment/journal',
      'GET /api/decisions/export',
      'GET /api/decisions/reminder',
      'GET /api/meetings/{meetingId}/summary/export',
      'GET /api/rankings/export',
      'GET /api/bulletins/{bulletinId}/export',
    ])
  })
})
