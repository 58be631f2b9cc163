import { beforeAll, describe, expect, test } from 'vitest'
import { use } from '../api/domain/rule-books/plain.ts'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'
import { storyBook, tellStory } from './support/ranking-story.ts'

type Row = {
  unitId: number
  name: string
  points: string
  rank: number
  movement: number | null
  share: string | null
  adoptionRate: string | null
  isTop: boolean
  isByTieBreak: boolean
  sources: { name: string | null; kind: string; points: string }[]
}
type Ranking = {
  before: object | null
  books: { version: number; from: string; to: string }[]
  classes: { class: string; points: string; rows: Row[] }[]
  unranked: { name: string; points: string }[]
  unjudged: { name: string; count: number }[]
}
type Refused = { error: { code: string; message: string } }
type Unit = {
  points: string
  rank: number | null
  reasons: { kind: string; points: string; lineName: string | null; item: string | null }[]
  lift: {
    toRank: number
    over: string[]
    gap: string
    ways: { name: string; count: number }[]
    losses: { kind: string }[]
  } | null
}
const first = 'from=2026-01-01&to=2026-03-31'
const second = 'from=2026-04-01&to=2026-06-30'
const told = (found: Ranking, name = 'A') =>
  found.classes
    .find((one) => one.class === name)
    ?.rows.map(({ rank, name: unit, points }) => `${rank} ${unit} ${points}`)

describe.each(kinds)('rankings on %s', (kind) => {
  let office: Organisation
  let units: Record<string, number>
  let bookId: number
  let otherId: number
  const get = <T>(path: string, status = 200) =>
    put<T>(office.leader, 'GET', `/rankings${path}`, undefined, status)

  beforeAll(async () => {
    office = await organisation(kind)
    units = await tellStory(office)
    const add = async (json: object) =>
      (await put<{ id: number }>(office.organiser, 'POST', '/rule-books', json, 201)).id
    bookId = await add(storyBook())
    otherId = await add(
      storyBook({
        name: '另一办法',
        uses: [use('市级', '10', { level: 'city' }), use('省级', '3', { level: 'province' })],
        instructions: { lines: [], count: 'each' },
        late: [],
        undelivered: null,
      }),
    )
  })

  test('without a rule book in force a period is refused, and tried by one that is named', async () => {
    const { error } = await get<Refused>(`?${first}`, 409)
    expect(error.code).toBe('ranking.no-rule-book')
    expect(told(await get(`?${first}&ruleBook=${bookId}`))).toEqual([
      '1 甲县 13',
      '2 乙县 3',
      '3 丙县 0',
    ])
    // The other book has no line for instructions: what it cannot judge is said.
    const { unjudged } = await get<Ranking>(`?${second}&ruleBook=${otherId}`)
    expect(unjudged.map(({ name, count }) => `${name} ${count}`)).toEqual(['乙县 1'])
    expect((await get<Ranking>(`?${second}&ruleBook=${bookId}`)).unjudged).toEqual([])
    await get(`?${first}&ruleBook=999999`, 404)
    await get(`?${first}&ruleBook=${bookId}.9`, 404)
    await get(`?from=2026-03-31&to=2026-01-01`, 400)
    await put(office.leader, 'PUT', `/rule-books/${bookId}/adoption`)
  })

  test('the second quarter: points, places, movement, share, rate; the unranked apart', async () => {
    const found = await get<Ranking>(`?${second}`)
    expect(told(found)).toEqual(['1 乙县 18', '2 甲县 6', '3 丙县 -3.5'])
    expect(told(found, 'B')).toEqual(['1 丁局 0'])
    expect(found.unranked.map(({ name, points }) => `${name} ${points}`)).toEqual(['戊园区 0'])
    expect(found.before).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    const rows = found.classes[0]?.rows ?? []
    expect(
      rows.map(({ movement, share, adoptionRate, isTop }) => [
        movement,
        share,
        adoptionRate,
        isTop,
      ]),
    ).toEqual([
      [1, '36/41', '1', true],
      [-1, '12/41', '1', false],
      [0, '-7/41', '1', false],
    ])
    expect(found.classes[1]?.rows[0]?.adoptionRate).toBeNull()
    expect(rows[2]?.sources).toEqual([
      { name: '每日信息', kind: 'use', points: '3' },
      { name: '迟报', kind: 'late', points: '-1.5' },
      { name: null, kind: 'undelivered', points: '-5' },
    ])
    const alone = await get<Ranking>(`?${second}&class=B`)
    expect(alone.classes.map((one) => one.class)).toEqual(['B'])
  })

  test('the first quarter moved from nothing, since nothing was in force before it', async () => {
    const found = await get<Ranking>(`?${first}`)
    expect(found.before).toBeNull()
    expect(found.classes[0]?.rows.map(({ movement }) => movement)).toEqual([null, null, null])
  })

  test('any days, a month, and the year so far, which carries over', async () => {
    expect(told(await get('?from=2026-01-06&to=2026-01-09'))).toEqual([
      '1 甲县 3',
      '1 乙县 3',
      '3 丙县 0',
    ])
    expect(told(await get('?from=2026-04-01&to=2026-04-30'))).toEqual([
      '1 乙县 18',
      '2 甲县 3',
      '3 丙县 0',
    ])
    expect(told(await get('?from=2026-01-01&to=2026-06-30'))).toEqual([
      '1 乙县 21',
      '2 甲县 19',
      '3 丙县 -3.5',
    ])
  })

  test('places over the quarters, and the year to date beside them', async () => {
    const found = await get<{
      periods: object[]
      units: { name: string; places: ({ rank: number; of: number } | null)[]; direction: string }[]
      yearToDate: { units: { unitId: number; points: string; rank: number | null }[] }
    }>(`/trend?${second}&count=4`)
    expect(found.periods).toHaveLength(2)
    expect(
      found.units.map(({ name, places, direction }) => [
        name,
        places.map((one) => one?.rank).join(' '),
        direction,
      ]),
    ).toEqual([
      ['乙县', '2 1', 'rising'],
      ['甲县', '1 2', 'falling'],
      ['丙县', '3 3', 'steady'],
      ['丁局', '1 1', 'steady'],
    ])
    expect(found.yearToDate.units.map(({ points, rank }) => [points, rank])).toEqual([
      ['19', 2],
      ['21', 1],
      ['-3.5', 3],
      ['3', 1],
      ['3', null],
    ])
  })

  test('who needs help, who brought nothing, what is owed', async () => {
    const found = await get<{
      asOf: string
      keySupport: { units: { name: string; ranks: number[] }[] }
      zeroReporters: { name: string }[]
      rising: { name: string; movement: number }[]
      falling: { name: string; movement: number }[]
      overdue: { title: string; units: { name: string }[]; dayCount: number }[]
      late: { title: string }[]
    }>(`/attention?${second}`)
    expect(found).toMatchObject({
      asOf: '2026-07-01',
      keySupport: { units: [{ name: '丙县', ranks: [3, 3] }] },
      zeroReporters: [{ name: '丁局' }],
      rising: [{ name: '乙县', movement: 1 }],
      falling: [{ name: '甲县', movement: -1 }],
      overdue: [{ title: '信息10', units: [{ name: '丙县' }], dayCount: 42 }],
      late: [{ title: '信息9' }],
    })
  })

  test('every point down to the item and the rule, and what would lift a unit one place', async () => {
    const unit = await get<Unit>(`/units/${units.甲}?${second}`)
    expect(unit).toMatchObject({
      points: '6',
      rank: 2,
      reasons: [
        { kind: 'use', points: '3', lineName: '每日信息', item: '信息7' },
        { kind: 'use', points: '3', lineName: '每日信息', item: '信息8' },
      ],
      lift: { toRank: 1, over: ['乙县'], gap: '12' },
    })
    expect(unit.lift?.ways.map(({ name, count }) => `${count} × ${name}`)).toEqual([
      '2 × 省级采用',
      '3 × 市领导批示',
      '4 × 每日信息',
    ])
    const last = await get<Unit>(`/units/${units.丙}?${second}`)
    expect(last.lift).toMatchObject({ toRank: 2, gap: '9.5', losses: [] })
    expect((await get<Unit>(`/units/${units.乙}?${second}`)).lift).toBeNull()
    await get(`/units/999999?${second}`, 404)
  })

  test('officers by the points of their items', async () => {
    const { officers } = await get<{
      officers: { name: string; unit: string; points: string; rank: number }[]
    }>(`/officers?${first}`)
    expect(officers).toMatchObject([{ name: '张信', unit: '甲县', points: '13', rank: 1 }])
  })

  test('what if: the same quarter under another book, side by side', async () => {
    const found = await get<{
      units: {
        name: string
        before: { rank: number }
        after: { rank: number; points: string }
        places: number
      }[]
      changed: number
    }>(`/comparison?${second}&other=${otherId}`)
    expect(
      found.units.map(({ name, before, after, places }) => [
        name,
        before.rank,
        after.rank,
        after.points,
        places,
      ]),
    ).toEqual([
      ['乙县', 1, 2, '13', -1],
      ['甲县', 2, 1, '20', 1],
      ['丙县', 3, 3, '10', 0],
      ['丁局', 1, 1, '0', 0],
    ])
    expect(found.changed).toBe(2)
  })

  test('the table goes out as a file, the tie-break under it', async () => {
    const answer = await office.leader.request(`/api/rankings/export?${second}&format=csv&lang=zh`)
    const lines = (await answer.text()).split('\r\n')
    expect(lines[1]).toBe('A,乙县,U02,1,1,18,0.8780,1,1,2,1,1.0000')
    expect(lines.at(-2)).toContain('同分时：1. 采用次数多者在前')
    const book = await office.leader.request(`/api/rankings/export?${second}&format=xlsx`)
    expect(book.headers.get('content-type')).toContain('spreadsheetml')
  })

  test('a new fact changes what is answered; the rules of June count from June', async () => {
    const before = await get<Ranking>(`?${second}`)
    expect(await get<Ranking>(`?${second}`)).toEqual(before)
    await put(
      office.organiser,
      'POST',
      '/information/items',
      {
        title: '补录',
        units: [{ unitId: units.丙 }],
        submittedAt: '2026-06-10',
        adoptions: [
          { publication: '云川信息', level: 'city', form: 'single', adoptedOn: '2026-06-11' },
        ],
      },
      201,
    )
    expect(told(await get(`?${second}`))).toEqual(['1 乙县 18', '2 甲县 6', '3 丙县 -0.5'])

    const dearer = storyBook({
      validFrom: '2026-06-01',
      uses: [use('每日信息', '6', { level: 'city' }), use('省级采用', '10', { level: 'province' })],
    })
    await put(office.organiser, 'PUT', `/rule-books/${bookId}`, { ...dearer, version: 1 })
    // Who keeps the book does not decide that its next version counts.
    expect(told(await get(`?${second}`))).toEqual(['1 乙县 18', '2 甲县 6', '3 丙县 -0.5'])
    await put(office.leader, 'PUT', `/rule-books/${bookId}/adoption`)
    const found = await get<Ranking>(`?${second}`)
    expect(found.books.map(({ version, from, to }) => [version, from, to])).toEqual([
      [1, '2026-04-01', '2026-05-31'],
      [2, '2026-06-01', '2026-06-30'],
    ])
    expect(told(found)).toEqual(['1 乙县 18', '2 甲县 9', '3 丙县 2.5'])
    // The same period by the first version alone, as it was.
    expect(told(await get(`?${second}&ruleBook=${bookId}.1`))).toEqual([
      '1 乙县 18',
      '2 甲县 6',
      '3 丙县 -0.5',
    ])
  })
})
