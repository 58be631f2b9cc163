import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'

const meeting = {
  title: '全市信息工作会议',
  category: 'second',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-09',
  hotel: '望湖宾馆',
} as const

/** Three are invited; one of them works for a newspaper that is no department. */
const list = [
  '参会人员名单',
  '姓名,单位,参会类别,手机',
  '王伟,信息科,代表,13812345678',
  '王伟,信息处,代表,13900000001',
  '李娜,综合处,代表,',
  '赵敏,云川日报社,媒体,',
  '',
].join('\n')

/** Two of them come, and one whom nobody expected; the second 王伟 is told by the number. */
const sheet = [
  '签到表',
  '姓名,单位,类别,电话,报到时间,签到',
  '王伟,信息处,代表,139 0000 0001,5月8日 08:40,√',
  '李娜,综合处,代表,,5月8日 09:10,√',
  '孙浩,综合处,工作人员,,5月8日 07:50,√',
  '赵敏,云川日报社,媒体,,,请假',
  '合计,4人,,,,',
  '',
].join('\n')

type People = { as: string; count: number; known: number; new: number; walkIns: number }
type Import = {
  id: number
  state: string
  balance: { read: number; imported: number; duplicate: number; rejected: number; ignored: number }
  questions: { id: string; options: { label: string; decisions: object }[]; message: string }[]
  people: People & { cameCount: number; untied: number; changed: number }
  sample: { cells: string[] }[]
  profile: { filename: string; used: boolean } | null
}
type Attendee = {
  id: number
  name: string
  signInCode: string
  departmentId: number | null
  arrivedTime: string | null
  hasSigned: boolean
  isExpected: boolean
  phone: string | null
  revision: number
  importId: number | null
}

let number = 0

describe.each(kinds)('sign-in sheets on %s', (kind) => {
  let office: Organisation
  let meetingId: number
  const departments: Record<string, number> = {}
  beforeAll(async () => {
    office = await organisation(kind)
    for (const [code, name, aliases] of [
      ['1001', '综合处', []],
      ['1002', '信息处', ['信息科']],
    ] as const) {
      const made = await put<{ id: number }>(
        office.administrator,
        'POST',
        '/departments',
        { code, name, aliases },
        201,
      )
      departments[name] = made.id
    }
  })
  beforeEach(async () => {
    const about = { ...meeting, code: `HY-${kind}-${++number}` }
    meetingId = (await put<{ id: number }>(office.organiser, 'POST', '/meetings', about, 201)).id
  })

  const read = async (text: string, filename = 'list.csv'): Promise<Import> => {
    const answer = await office.organiser.request(
      `/api/meetings/${meetingId}/imports?kind=sign-in-sheet&filename=${filename}`,
      { method: 'POST', body: text },
    )
    expect(answer.status).toBe(201)
    return (await answer.json()) as Import
  }
  const decide = (id: number, decisions: object) =>
    put<Import>(office.organiser, 'PATCH', `/imports/${id}`, decisions)
  const commit = (id: number) => put<Import>(office.organiser, 'PUT', `/imports/${id}/commitment`)
  const refusedUndo = async (id: number, query = '') => {
    const answer = await office.organiser.request(`/api/imports/${id}/commitment${query}`, {
      method: 'DELETE',
    })
    const { error } = (await answer.json()) as { error: { code: string; params: object } }
    return { status: answer.status, code: error.code, ...error.params }
  }
  const undo = (id: number, query = '') =>
    put<Import>(office.organiser, 'DELETE', `/imports/${id}/commitment${query}`)
  const everyone = async () =>
    (await put<{ attendees: Attendee[] }>(office.leader, 'GET', `/meetings/${meetingId}/attendees`))
      .attendees
  const told = async () =>
    (await everyone()).map(
      ({ signInCode, name, departmentId, arrivedTime, isExpected }) =>
        `${signInCode} ${name} ${departmentId ?? '–'} ${arrivedTime ?? '–'} ${isExpected ? 'expected' : 'walk-in'}`,
    )
  /** Whatever the questions are, as the cast would answer them. */
  const answered = async (given: Import) =>
    decide(given.id, { departments: { 云川日报社: null }, personKinds: { 媒体: 'invited' } })
  const takeList = async () => commit((await answered(await read(list))).id)
  const takeSheet = async () => commit((await answered(await read(sheet, 'sheet.csv'))).id)

  test('what it will not guess is asked, and kept for the next such list', async () => {
    const given = await read(list)
    expect(given.balance).toMatchObject({ read: 6, imported: 4, ignored: 2, rejected: 0 })
    expect(given.questions.map(({ id }) => id)).toEqual(['unit.云川日报社', 'kind.媒体'])
    const refused = await office.organiser.request(`/api/imports/${given.id}/commitment`, {
      method: 'PUT',
    })
    expect(refused.status).toBe(409)
    const tied = await answered(given)
    expect(tied.questions).toEqual([])
    expect(tied.people).toMatchObject({
      as: 'nobody',
      count: 4,
      cameCount: 0,
      known: 0,
      new: 4,
      walkIns: 0,
      untied: 1,
    })
    await commit(given.id)
    const again = await read(list.replace('李娜', '李 娜娜'), 'next.csv')
    expect(again.questions).toEqual([])
    expect(again.profile).toMatchObject({ filename: 'list.csv', used: true })
    expect(again.balance).toMatchObject({ imported: 1, duplicate: 3 })
    expect(again.people).toMatchObject({ count: 1, new: 1 })
  })

  test('a unit is tied to a department as the user says; one that is gone is asked for again', async () => {
    const given = await read(list)
    const id = departments.综合处 as number
    // Without what the first list left behind.
    const tied = await decide(given.id, { afresh: true, departments: { 云川日报社: id } })
    expect(tied.questions.map((one) => one.id)).toEqual(['kind.媒体'])
    const gone = await decide(given.id, { departments: { 云川日报社: 999_999 } })
    expect(gone.questions.map((one) => one.id)).toEqual(['unit.云川日报社', 'kind.媒体'])
  })

  test('a sheet adds who came to the list, and finds who was not expected', async () => {
    await takeList()
    const given = await answered(await read(sheet, 'sheet.csv'))
    expect(given.people).toMatchObject({
      as: 'marks',
      count: 4,
      cameCount: 3,
      known: 3,
      new: 0,
      walkIns: 1,
    })
    await commit(given.id)
    const [general, info] = [departments.综合处, departments.信息处]
    expect(await told()).toEqual([
      `001 王伟 ${info} – expected`,
      `002 王伟 ${info} 08:40 expected`,
      `003 李娜 ${general} 09:10 expected`,
      '004 赵敏 – – expected',
      `005 孙浩 ${general} 07:50 walk-in`,
    ])
  })

  test('undoing goes back in the order in which files came, and gives back what was', async () => {
    const first = await takeList()
    const before = (await everyone()).map(({ revision: _, ...rest }) => rest)
    const second = await takeSheet()
    expect(await refusedUndo(first.id)).toEqual({
      status: 409,
      code: 'import.people-rest-on',
      filename: 'sheet.csv',
      count: 3,
    })
    await undo(second.id)
    const after = (await everyone()).map(({ revision: _, ...rest }) => rest)
    const stable = (people: object[]) =>
      people.map((one) => ({ ...one, changedAt: null, changedBy: null }))
    expect(stable(after)).toEqual(stable(before))
    await undo(first.id)
    expect(await everyone()).toEqual([])
  })

  test.each(['keep', 'remove'] as const)(
    'who was changed by hand since is asked about, and stays or goes: %s',
    async (changed) => {
      const given = await takeList()
      const [wang] = await everyone()
      await put(office.organiser, 'PUT', `/meetings/${meetingId}/attendees/${wang?.id}/sign-in`, {
        day: '2026-05-08',
        time: '08:30',
      })
      expect(await put<Import>(office.organiser, 'GET', `/imports/${given.id}`)).toMatchObject({
        people: { changed: 1 },
      })
      expect(await refusedUndo(given.id)).toEqual({
        status: 409,
        code: 'import.people-changed',
        count: 1,
        names: '王伟',
      })
      const undone = await undo(given.id, `?changed=${changed}`)
      expect(undone.state).toBe('undone')
      const left = await everyone()
      expect(left.map(({ name, arrivedTime, importId }) => [name, arrivedTime, importId])).toEqual(
        changed === 'keep' ? [['王伟', '08:30', null]] : [],
      )
    },
  )

  test('a sheet alone says who was expected, and the same one again adds nobody', async () => {
    await takeSheet()
    expect((await everyone()).every(({ isExpected }) => isExpected)).toBe(true)
    const again = await read(sheet, 'again.csv')
    expect(again.balance).toMatchObject({ imported: 0, duplicate: 4 })
    const taken = await decide(again.id, { duplicates: 'import' })
    expect(taken.people).toMatchObject({ known: 4, new: 0, walkIns: 0 })
    await commit(again.id)
    expect(await everyone()).toHaveLength(4)
  })

  test('the user may overrule who came', async () => {
    const given = await answered(await read(list))
    const all = await decide(given.id, { signedIn: 'everybody' })
    expect(all.people).toMatchObject({ as: 'everybody', isDecided: true, cameCount: 4 })
    await commit(given.id)
    expect((await everyone()).every(({ hasSigned }) => hasSigned)).toBe(true)
  })

  test('phones are masked wherever the file is shown', async () => {
    const given = await takeList()
    const asked = await Promise.all(
      ['', '/lines', '/lines/3', '/problems'].map((part) =>
        office.leader.request(`/api/imports/${given.id}${part}`).then((answer) => answer.text()),
      ),
    )
    for (const text of [...asked, JSON.stringify(await everyone())])
      expect(text).not.toContain('13812345678')
    expect(asked[1]).toContain('138****5678')
    expect(asked[2]).toContain('王伟,信息科,代表,138****5678')
  })

  test('lines say what each does', async () => {
    await takeList()
    const given = await answered(await read(sheet, 'sheet.csv'))
    const { people, peopleTotal } = await put<{
      people: { name: string; namedAs: string; line: number }[]
      peopleTotal: number
    }>(office.leader, 'GET', `/imports/${given.id}/lines?limit=3`)
    expect(peopleTotal).toBe(4)
    expect(people.map(({ line, name, namedAs }) => [line, name, namedAs])).toEqual([
      [3, '王伟', 'known'],
      [4, '李娜', 'known'],
      [5, '孙浩', 'walk-in'],
    ])
  })

  test('a department that goes before the commitment is no fault but a refusal', async () => {
    const { id } = await put<{ id: number }>(
      office.administrator,
      'POST',
      '/departments',
      { code: `T${number}`, name: `临时处${number}` },
      201,
    )
    const given = await read(`姓名,部门,类别\n钱程,临时处${number},代表\n`)
    await office.administrator.request(`/api/departments/${id}`, { method: 'DELETE' })
    const answer = await office.organiser.request(`/api/imports/${given.id}/commitment`, {
      method: 'PUT',
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ error: { code: 'import.department-gone' } })
  })
})
