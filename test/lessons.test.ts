import { beforeAll, describe, expect, test } from 'vitest'
import { pastMeeting } from './support/follow-up.ts'
import { put } from './support/jinhu.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

type Lesson = { id: number; text: string }
type Review = { outcome: string; reason: string | null; by: string } | null
type Lessons = {
  series: string | null
  lessons: Lesson[]
  checklist: (Lesson & { meeting: { id: number }; review: Review })[]
}

describe.each(kinds)('commendations and lessons on %s', (kind) => {
  let office: Organisation
  const ids: number[] = []
  const series = '全市信息工作会议'

  const about = (at: number) => `/meetings/${ids[at]}`
  const load = (at: number) => put<Lessons>(office.leader, 'GET', `${about(at)}/lessons`)
  const refused = async (method: string, path: string, body?: object, who = office.organiser) => {
    const answer = await who.request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const { error } = (await answer.json()) as { error: { code: string } }
    return [answer.status, error.code]
  }

  beforeAll(async () => {
    office = await organisation(kind)
    // Two years ago, a year ago, now, and one of no series in between.
    ids.push(await pastMeeting(office, 'HY-2024', 730, { series }))
    ids.push(await pastMeeting(office, 'HY-2025', 365, { series: ` ${series} ` }))
    ids.push(await pastMeeting(office, 'HY-2026', 0, { series }))
    ids.push(await pastMeeting(office, 'HY-X', 30))
    const lesson = (at: number, text: string) =>
      put(office.organiser, 'POST', `${about(at)}/lessons`, { aspect: 'meals', text }, 201)
    await lesson(0, '自助餐按八成订')
    await lesson(1, '大巴提前一天确认车牌')
    await lesson(1, '夜餐写进协议')
    await lesson(3, '别的会议的')
  })

  test('a lesson is said by the organiser, with its aspect and owner, and said anew', async () => {
    const body = { aspect: 'materials', text: '材料袋提前三天装', owner: '综合处' }
    const made = await put<Lessons>(office.organiser, 'POST', `${about(2)}/lessons`, body, 201)
    expect(made.lessons).toMatchObject([{ ...body, createdBy: '林会务' }])
    const path = `${about(2)}/lessons/${made.lessons[0]?.id}`
    const again = { ...body, text: '材料袋提前两天装' }
    const seen = { ...again, revision: 0 }
    expect((await put<Lessons>(office.organiser, 'PUT', path, seen)).lessons).toMatchObject([
      { ...again, revision: 1 },
    ])
    // Another who still sees it as it was does not write over it.
    expect(await refused('PUT', path, seen)).toEqual([409, 'lesson.changed'])
    for (const who of [office.leader, office.finance])
      expect(await refused('PUT', path, seen, who)).toEqual([403, 'role.forbidden'])
    expect((await put<Lessons>(office.organiser, 'DELETE', path)).lessons).toEqual([])
    expect(await refused('DELETE', path)).toEqual([404, 'lesson.unknown'])
  })

  test('those of earlier meetings of the series are the next one’s checklist, the latest first', async () => {
    const { checklist } = await load(2)
    expect(checklist.map(({ text, meeting, review }) => [text, meeting.id, review])).toEqual([
      ['大巴提前一天确认车牌', ids[1], null],
      ['夜餐写进协议', ids[1], null],
      ['自助餐按八成订', ids[0], null],
    ])
    expect((await load(1)).checklist.map(({ text }) => text)).toEqual(['自助餐按八成订'])
    expect((await load(0)).checklist).toEqual([])
    expect(await load(3)).toMatchObject({ series: null, checklist: [] })
  })

  test('each is ticked by somebody: adopted, or not applicable with a reason', async () => {
    const [bus, night] = (await load(2)).checklist
    const review = (lesson: Lesson | undefined) => `${about(2)}/lessons/${lesson?.id}/review`
    await put(office.organiser, 'PUT', review(bus), { outcome: 'adopted' })
    const bare = { outcome: 'not-applicable' }
    expect(await refused('PUT', review(night), bare)).toEqual([400, 'lesson.reason-missing'])
    const reasoned = { ...bare, reason: '这次不过夜' }
    await put(office.organiser, 'PUT', review(night), reasoned)
    expect((await load(2)).checklist.map(({ review }) => review)).toMatchObject([
      { outcome: 'adopted', reason: null, by: '林会务' },
      reasoned,
      {},
    ])
    // The meeting before has not ticked it: each meeting works through the list for itself.
    expect((await load(1)).checklist[0]?.review).toBeNull()
    await put(office.organiser, 'DELETE', review(night))
    expect((await load(2)).checklist[1]?.review).toBeNull()
    expect(await refused('PUT', review(bus), bare, office.leader)).toEqual([403, 'role.forbidden'])
  })

  test('a lesson of its own, of a later meeting or of another series is not on the list', async () => {
    const own = (await load(1)).lessons[0]
    const other = (await load(3)).lessons[0]
    for (const [at, lesson] of [
      [1, own],
      [0, own],
      [2, other],
    ] as const)
      expect(
        await refused('PUT', `${about(at)}/lessons/${lesson?.id}/review`, { outcome: 'adopted' }),
      ).toEqual([404, 'lesson.not-of-series'])
  })

  test('a lesson that a later meeting has worked through stays', async () => {
    const [bus] = (await load(1)).lessons
    expect(await refused('DELETE', `${about(1)}/lessons/${bus?.id}`)).toEqual([
      409,
      'lesson.reviewed',
    ])
  })

  test('a series is named in the meeting’s form, also when its settlement is closed; nothing else is', async () => {
    await put(office.finance, 'PUT', `${about(3)}/settlement/closure`, {
      settledCents: 0,
      overrideReason: '演练',
    })
    const meeting = await put<{ meeting: { title: string; place: string | null } }>(
      office.organiser,
      'GET',
      about(3),
    )
    const { title, place } = meeting.meeting
    await put(office.organiser, 'PATCH', about(3), { title, place, series })
    expect(await refused('PATCH', about(3), { title: '改名', series })).toEqual([
      409,
      'settlement.closed',
    ])
    // Thirty days ago it was held: what it leaves is now on this one's list.
    expect((await load(2)).checklist[0]?.text).toBe('别的会议的')
  })

  test('commendations: who, department, what for; said anew and taken back', async () => {
    const path = `${about(1)}/commendations`
    type Found = { commendations: { id: number; who: string }[] }
    const body = { who: '李明', department: '综合处', reason: '连夜改签 40 张车票' }
    const { commendations } = await put<Found>(office.organiser, 'POST', path, body, 201)
    expect(commendations).toMatchObject([{ ...body, createdBy: '林会务' }])
    const one = `${path}/${commendations[0]?.id}`
    const again = { who: '会务保障组', reason: '零差错' }
    expect(
      (await put<Found>(office.organiser, 'PUT', one, { ...again, revision: 0 })).commendations,
    ).toMatchObject([{ ...again, department: null }])
    expect(await refused('POST', path, body, office.leader)).toEqual([403, 'role.forbidden'])
    expect(await put<Found>(office.finance, 'GET', path)).toMatchObject({ commendations: [again] })
    expect(await put<Found>(office.organiser, 'DELETE', one)).toEqual({ commendations: [] })
    expect(await refused('DELETE', one)).toEqual([404, 'commendation.unknown'])
  })

  test('every change stands in the audit log', async () => {
    const log = await expectStatus(await office.finance.client.api.audit.$get({ query: {} }), 200)
    const actions = new Set(log.entries.map(({ action }) => action))
    for (const action of [
      'lesson.insert',
      'lesson.replace',
      'lesson.remove',
      'lesson.review',
      'lesson.take-back-review',
      'commendation.insert',
      'commendation.replace',
      'commendation.remove',
    ])
      expect(actions).toContain(action)
  })
})
