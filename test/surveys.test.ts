import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation, type Person } from './support/program.ts'
import {
  type Comments,
  comeTo,
  type Figures,
  type Previewed,
  preview,
  putInForce,
  type Statistics,
  sendSurvey,
  surveyedMeeting,
} from './support/survey-files.ts'

const fixture = (path: string) => readFileSync(`fixtures/surveys/${path}`)

/**
 * Twelve answers on one sheet. 综合处 6 (5 delegates, 1 staff), 信息处 5, 督查处 1; worked by hand:
 * lodging 5×6, 4×3, 3×2, one off the scale (99): n 11, mean 48/11 = 4.3636, satisfied 9.
 */
const twelve = [
  '单位,参会类别,您对住宿的满意度,您对会场的满意度,0-10分推荐,建议',
  '综合处,代表,5,5,10,早餐很好',
  '综合处,代表,5,4,9,会场太冷',
  '综合处,代表,5,4,9,',
  '综合处,代表,4,4,8,无',
  '综合处,代表,4,3,7,早餐很好',
  '综合处,工作人员,3,2,6,班车晚点',
  '信息处,代表,5,5,10,',
  '信息处,代表,5,5,10,会议室不够大',
  '信息处,代表,5,(空),9,',
  '信息处,代表,4,-3,0,',
  '信息处,代表,3,1,8,组织有序',
  '督查处,代表,99,5,10,房间隔音差',
].join('\n')

describe.each(kinds)('questionnaires on %s', (kind) => {
  let office: Organisation
  let ids: number[]

  const statistics = (id: number, by = '', who: Person = office.finance) =>
    put<Statistics>(who, 'GET', `/surveys/${id}/statistics${by && `?by=${by}`}`)
  const comments = (meetingId: number, query = '') =>
    put<Comments>(office.leader, 'GET', `/meetings/${meetingId}/comments${query}`)
  const refused = async (answer: Response) => {
    const { error } = (await answer.json()) as { error: { code: string } }
    return [answer.status, error.code]
  }
  const ask = (method: string, path: string, body?: object, who: Person = office.organiser) =>
    who.request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  const called = (found: Statistics, title: string) =>
    found.questions.find((one) => one.title.includes(title))
  const short = (figures: Figures | undefined) =>
    figures && [figures.n, figures.mean, figures.satisfied]

  beforeAll(async () => {
    office = await organisation(kind)
    ids = []
    for (const [at, name] of ['综合处', '信息处', '督查处'].entries()) {
      const { id } = await put<{ id: number }>(
        office.administrator,
        'POST',
        '/departments',
        { code: `10${at}`, name },
        201,
      )
      ids.push(id)
    }
  })

  test('a file is read, mended, put in force, and its figures are those worked by hand', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-1')
    const [general = 0, information = 0] = ids
    await comeTo(office, meetingId, [
      ...Array.from({ length: 8 }, () => ({ kind: 'delegate', departmentId: general })),
      ...Array.from({ length: 7 }, () => ({ kind: 'delegate', departmentId: information })),
    ])
    const read = await preview(office.organiser, meetingId, twelve)
    expect(read.layout).toBe('plain')
    expect(read.reading.reasons[0]?.message).toMatch(/plain table/)
    expect(read.balance).toEqual({ read: 13, imported: 12, duplicate: 0, rejected: 0, ignored: 1 })
    expect(read.problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['problem.answer.off-scale', 13],
    ])
    expect(await refused(await ask('GET', `/surveys/${read.id}/statistics`))).toEqual([
      409,
      'survey.not-committed',
    ])
    const mended = await put<Previewed>(office.organiser, 'PATCH', `/surveys/${read.id}`, {
      questions: { 5: { title: '您的建议' } },
    })
    expect(mended.reading.questions.at(-1)?.title).toBe('您的建议')
    expect(
      await refused(await ask('PUT', `/surveys/${read.id}/commitment`, { revision: 0 })),
    ).toEqual([409, 'survey.changed'])
    const done = await putInForce(office.organiser, mended)
    expect(done.state).toBe('committed')

    const whole = await statistics(read.id)
    expect(whole.response).toEqual({ answers: 12, attended: 15 })
    const lodging = called(whole, '住宿')
    expect(lodging?.aspect).toBe('lodging')
    expect(short(lodging?.whole)).toEqual([11, '4.3636', 9])
    expect(lodging?.whole?.missing).toEqual({ 'off-scale': 1 })
    expect(called(whole, '会场')?.whole?.missing).toEqual({ skipped: 1, 'not-shown': 1 })
    // 10 10 10 10 9 9 9 8 8 7 6 0: seven promoters, two detractors of twelve.
    expect(called(whole, '推荐')?.whole?.promoter?.score).toBe('41.7')
    expect(lodging?.whole?.promoter).toBeNull()
  })

  test('how large groups are is in no figure, nor who is in a small one', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-2')
    const read = await preview(office.organiser, meetingId, twelve)
    await putInForce(office.organiser, read)
    for (const by of ['', 'department', 'kind']) {
      const found = await statistics(read.id, by)
      for (const question of found.questions.filter(({ tie }) => tie !== null)) {
        expect(question.whole).toBeNull()
        expect(question.groups.every((one) => one === null)).toBe(true)
      }
    }
    expect(
      await refused(await ask('DELETE', `/departments/${ids[2]}`, undefined, office.administrator)),
    ).toEqual([409, 'department.has-answers'])
    // 督查处 is one, and with it the next smallest goes: the rest of twelve is then six people.
    const byDepartment = await statistics(read.id, 'department')
    expect(byDepartment.groups.map(({ name, answers }) => [name, answers])).toEqual([['综合处', 6]])
    expect((await statistics(read.id, 'kind')).groups).toEqual([])
  })

  test('two forms of the same survey give the same figures', async () => {
    const found: Statistics[] = []
    for (const [at, form] of ['wjx-text', 'wjx-code'].entries()) {
      const meetingId = await surveyedMeeting(office, `Q-3${at}`)
      const read = await preview(office.organiser, meetingId, fixture(`${form}/every-kind.csv`))
      expect(read.layout).toBe(form)
      await putInForce(office.organiser, read)
      found.push(await statistics(read.id))
    }
    const figures = found.map(({ answers, questions }) => ({
      answers,
      questions: questions
        .filter(({ tie }) => tie === null)
        .filter(({ number }) => number !== '1' && number !== '2')
        .map(({ number, row, kind, scale, whole, others }) => ({
          number,
          row,
          kind,
          scale,
          whole,
          others,
        })),
    }))
    expect(figures[0]?.questions.length).toBeGreaterThan(5)
    expect(figures[0]?.questions.filter(({ whole }) => whole !== null).length).toBeGreaterThan(4)
    expect(figures[1]).toEqual(figures[0])
  })

  test('an answer that is in force is not counted again, and the file it stands in is undone last', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-4')
    const text = await preview(office.organiser, meetingId, fixture('wjx-text/every-kind.csv'))
    await putInForce(office.organiser, text)
    const again = await preview(office.organiser, meetingId, fixture('wjx-text/every-kind.csv'))
    expect(again.sameBytes).toMatchObject({ filename: '问卷.csv' })
    expect(again.balance).toMatchObject({ imported: 0, duplicate: 7, rejected: 1 })
    expect(
      await refused(await ask('PUT', `/surveys/${again.id}/commitment`, { revision: 0 })),
    ).toEqual([409, 'survey.nothing-to-import'])
    expect((await ask('DELETE', `/surveys/${again.id}`)).status).toBe(204)

    const more = `${new TextDecoder('gb18030').decode(fixture('wjx-text/every-kind.csv')).trimEnd()}\n${[
      8,
      '2026/5/11 11:00:00,60秒,微信,N/A,10.0.0.8,综合处,正式代表,满意,满意,满意,大巴,会场→用餐→住宿,9,很好,22',
    ].join(',')}\n`
    const longer = await preview(office.organiser, meetingId, more)
    expect(longer.balance).toMatchObject({ imported: 1, duplicate: 7 })
    const other = await preview(office.organiser, meetingId, twelve)
    await putInForce(office.organiser, longer)
    expect(
      await refused(await ask('PUT', `/surveys/${other.id}/commitment`, { revision: 0 })),
    ).toEqual([409, 'survey.stale'])
    // One answer by itself is not shown: it looks as if there were none.
    const one = await statistics(longer.id)
    expect([one.answers, one.response]).toEqual([null, null])
    expect(one.questions.every(({ whole }) => whole === null)).toBe(true)
    expect(await refused(await ask('DELETE', `/surveys/${text.id}/commitment`))).toEqual([
      409,
      'survey.rests-on',
    ])
    await put(office.organiser, 'DELETE', `/surveys/${longer.id}/commitment`)
    await put(office.organiser, 'DELETE', `/surveys/${text.id}/commitment`)
  })

  test('undoing takes it back exactly', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-5')
    const state = async () => [
      await put(office.leader, 'GET', `/meetings/${meetingId}/satisfaction`),
      await comments(meetingId),
    ]
    const before = await state()
    const read = await preview(office.organiser, meetingId, twelve)
    await putInForce(office.organiser, read)
    const [figures, words] = [await statistics(read.id, 'department'), await comments(meetingId)]
    expect(words.count).toBe(7)
    const undone = await put<Previewed>(
      office.organiser,
      'DELETE',
      `/surveys/${read.id}/commitment`,
    )
    expect(undone.state).toBe('undone')
    expect(await state()).toEqual(before)
    expect(await refused(await ask('GET', `/surveys/${read.id}/statistics`))).toEqual([
      409,
      'survey.not-committed',
    ])
    const again = await preview(office.organiser, meetingId, twelve)
    expect(again.balance.imported).toBe(12)
    await putInForce(office.organiser, again)
    expect(await statistics(again.id, 'department')).toMatchObject({
      groups: figures.groups,
      questions: figures.questions,
    })
  })

  test('the order of the rows leaves no trace', async () => {
    const [head = '', ...rows] = twelve.split('\n')
    const seen: string[] = []
    for (const [at, list] of [rows, rows.toReversed()].entries()) {
      const meetingId = await surveyedMeeting(office, `Q-6${at}`)
      const read = await preview(office.organiser, meetingId, [head, ...list].join('\n'))
      await putInForce(office.organiser, read)
      const shown = [await statistics(read.id), await statistics(read.id, 'department')]
      const words = await comments(meetingId)
      const first = words.comments[0]?.id ?? 0
      seen.push(
        JSON.stringify([
          shown.map(({ answers, groups, questions }) => ({ answers, groups, questions })),
          words.comments.map(({ id, text }) => [id - first, text]),
        ]),
      )
    }
    expect(seen[1]).toBe(seen[0])
  })

  test('once in force, nothing of what stands in the file is shown any more', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-7')
    const read = await preview(office.organiser, meetingId, fixture('wjx-text/every-kind.csv'))
    expect(read.reading.sample.length).toBeGreaterThan(0)
    expect(JSON.stringify(read)).not.toMatch(/10\.0\.0\.\d/)
    await putInForce(office.organiser, read)
    const after = await put<Previewed>(office.organiser, 'GET', `/surveys/${read.id}`)
    expect(after.reading.sample).toEqual([])
    expect(after.problems).toEqual([])
    for (const { values, n, groups } of after.reading.questions)
      expect([values, n, groups]).toEqual([[], null, {}])
    expect(await refused(await ask('PATCH', `/surveys/${read.id}`, {}))).toEqual([
      409,
      'survey.not-preview',
    ])
  })

  test('words that were given points are remembered', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-8')
    const words = ['杠杠的', '还行', '拉胯', '杠杠的', '还行', '杠杠的']
    const file = ['序号,提交时间,评价', ...words.map((one, at) => `${at + 1},t${at},${one}`)].join(
      '\n',
    )
    const read = await preview(office.organiser, meetingId, file)
    expect(read.reading.questions[0]?.kind).toBe('single')
    const points = { 杠杠的: 5, 还行: 3, 拉胯: 1 }
    const mended = await put<Previewed>(office.organiser, 'PATCH', `/surveys/${read.id}`, {
      questions: { 2: { kind: 'rating', points, scale: { low: 1, high: 5 }, aspect: 'meals' } },
    })
    await putInForce(office.organiser, mended)
    expect(called(await statistics(read.id), '评价')?.whole).toMatchObject({ n: 6, satisfied: 3 })
    const next = await preview(office.organiser, await surveyedMeeting(office, 'Q-9'), file)
    expect(next.reading.questions[0]).toMatchObject({ kind: 'rating', pointsFrom: 'remembered' })
    const unknown = {
      questions: { 2: { kind: 'single', tie: 'department', groups: { 还行: '99999999' } } },
    }
    expect(await refused(await ask('PATCH', `/surveys/${next.id}`, unknown))).toEqual([
      400,
      'survey.group-unknown',
    ])
  })

  test('a file that holds no answers is refused by what is wrong with it, and leaves nothing', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-10')
    const tries: [string | Uint8Array, string, number, string][] = [
      ['', 'a.csv', 422, 'file.empty'],
      ['%PDF-1.7 and so on', 'a.pdf', 422, 'file.pdf'],
      ['<html><table></table></html>', 'a.xls', 422, 'file.web-page'],
      ['hello', 'a.txt', 422, 'file.no-answers'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'a.xlsx', 422, 'file.not-workbook'],
      ['问'.repeat(7 << 20), 'huge.csv', 413, 'request.too-large'],
    ]
    for (const [bytes, filename, status, code] of tries)
      expect(
        await refused(await sendSurvey(office.organiser, meetingId, bytes, filename)),
        filename,
      ).toEqual([status, code])
    expect(await put(office.finance, 'GET', `/meetings/${meetingId}/surveys`)).toEqual({
      surveys: [],
    })
  })

  test('every platform’s export goes through, each row accounted for', async () => {
    const paths = globSync('*/*.{csv,tsv,xlsx}', { cwd: 'fixtures/surveys' }).sort()
    expect(paths.length).toBeGreaterThan(10)
    for (const [at, path] of paths.entries()) {
      const meetingId = await surveyedMeeting(office, `Q-F${at}`)
      const read = await preview(office.organiser, meetingId, fixture(path), path)
      expect(path).toContain(`${read.layout}/`)
      const {
        read: rows,
        imported,
        duplicate,
        rejected,
        ignored,
      } = read.balance as {
        [key: string]: number
      }
      expect(rows).toBe((imported ?? 0) + (duplicate ?? 0) + (rejected ?? 0) + (ignored ?? 0))
      await putInForce(office.organiser, read)
      const found = await statistics(read.id)
      expect(found.answers, path).toBe((imported ?? 0) >= 5 ? imported : null)
    }
  })

  test('odd characters and options called like what every object has are kept as they are', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-ODD')
    const rows = Array.from({ length: 8 }, (_, at) =>
      [['constructor', '__proto__'][at % 2], at === 3 ? '空\0白很好' : '', 5].join(','),
    )
    const file = ['您最看重什么,建议,住宿满意度', ...rows].join('\n')
    const read = await preview(office.organiser, meetingId, file)
    await putInForce(office.organiser, read)
    expect(called(await statistics(read.id), '看重')?.whole?.counts).toEqual([
      { value: '__proto__', count: 4 },
      { value: 'constructor', count: 4 },
    ])
    expect((await comments(meetingId)).comments[0]?.text).toBe('空\uFFFD白很好')
  })

  test('a large file and a workbook are read in a thread of their own', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-11')
    const [head = '', ...rows] = twelve.split('\n')
    const many = Array.from({ length: 6000 }, (_, at) => rows[at % rows.length])
    const read = await preview(office.organiser, meetingId, [head, ...many].join('\n'))
    expect(read.balance.imported).toBe(6000)
    await putInForce(office.organiser, read)
    expect((await statistics(read.id, 'department')).groups.map(({ answers }) => answers)).toEqual([
      3000, 2500, 500,
    ])
    const workbook = await preview(
      office.organiser,
      await surveyedMeeting(office, 'Q-12'),
      fixture('wjx-text/workbook.xlsx'),
      'a.xlsx',
    )
    expect(workbook.layout).toBe('wjx-text')
    await putInForce(office.organiser, workbook)
  })

  test('names are kept only when it is said, and never shown to finance', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-13')
    const file = fixture('plain/every-kind.tsv')
    const read = await preview(office.organiser, meetingId, file, 'a.tsv')
    expect(read.reading.asksName).toBe(true)
    const named = await put<Previewed>(office.organiser, 'PATCH', `/surveys/${read.id}`, {
      named: true,
    })
    await putInForce(office.organiser, named)
    const path = `/surveys/${read.id}/people`
    type People = { people: { id: string; name: string; said: string[]; isPrinted: boolean }[] }
    const { people } = await put<People>(office.leader, 'GET', path)
    expect(people.map(({ name }) => name)).toEqual(['李四', '钱七', '王五', '张三', '赵六'])
    expect(await refused(await ask('GET', path, undefined, office.finance))).toEqual([
      403,
      'role.forbidden',
    ])
    // A person is kept out of print, with all they wrote.
    const zhao = people.find(({ name }) => name === '赵六')
    const out = await put<People>(office.organiser, 'PATCH', `${path}/${zhao?.id}`, {
      isPrinted: false,
    })
    expect(out.people.filter(({ isPrinted }) => !isPrinted).map(({ name }) => name)).toEqual([
      '赵六',
    ])
    const words = await comments(meetingId)
    expect(words.comments.filter(({ isPrinted }) => !isPrinted)).toHaveLength(1)
    expect(JSON.stringify(words)).not.toMatch(/张三|李四/)
    expect(JSON.stringify(await statistics(read.id, 'department'))).not.toMatch(/张三|李四/)

    const anonymous = await preview(office.organiser, await surveyedMeeting(office, 'Q-14'), file)
    await putInForce(office.organiser, anonymous)
    expect(await refused(await ask('GET', `/surveys/${anonymous.id}/people`))).toEqual([
      409,
      'survey.not-named',
    ])
  })

  test('comments by theme, for and against; what somebody decides wins', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-15')
    await putInForce(office.organiser, await preview(office.organiser, meetingId, twelve))
    const found = await comments(meetingId)
    const theme = (list: Comments, name: string) => list.themes.find((one) => one.name === name)
    expect(theme(found, '用餐')).toMatchObject({ n: 2, for: 2, against: 0 })
    expect(theme(found, '会场')).toMatchObject({ n: 2, for: 0, against: 2 })
    expect(theme(found, '住宿')).toMatchObject({ n: 1, against: 1 })
    const hall = theme(found, '会场')?.id
    expect((await comments(meetingId, `?theme=${hall}&stance=against`)).total).toBe(2)
    expect((await comments(meetingId, `?theme=${hall}&stance=for`)).total).toBe(0)
    const cold = found.comments.find(({ text }) => text === '会场太冷')
    const path = `/comments/${cold?.id}`
    await put(office.organiser, 'PATCH', path, { stance: 'neutral', isPrinted: false })
    const after = await comments(meetingId)
    expect(theme(after, '会场')).toMatchObject({ n: 2, against: 1 })
    expect(after.comments.find(({ id }) => id === cold?.id)).toMatchObject({
      isPrinted: false,
      decidedBy: '林会务',
    })
    expect(await refused(await ask('PATCH', path, { themeIds: [99_999_999] }))).toEqual([
      404,
      'theme.unknown',
    ])
    expect(await refused(await ask('PATCH', path, { stance: null }, office.finance))).toEqual([
      403,
      'role.forbidden',
    ])
  })

  test('themes are the organisation’s own', async () => {
    type Settings = { revision: number; themes: { id?: number; name: string; words: string[] }[] }
    const before = await put<Settings & object>(office.finance, 'GET', '/survey-settings')
    expect(before.themes.map(({ name }) => name)).toContain('用车')
    const { smallestGroup: _, ...list } = before as Settings & { smallestGroup: number }
    const parking = { name: '停车', english: 'Parking', words: ['停车', '隔音'] }
    const themes = [parking, ...list.themes.filter(({ name }) => name !== '住宿')]
    const after = await put<Settings>(office.organiser, 'PUT', '/survey-themes', {
      ...list,
      themes,
    })
    expect(after.themes[0]).toMatchObject(parking)
    expect(after.themes.map(({ name }) => name)).not.toContain('住宿')
    expect(await refused(await ask('PUT', '/survey-themes', { ...list, themes }))).toEqual([
      409,
      'survey.settings-changed',
    ])
    const back = {
      ...list,
      revision: after.revision,
      themes: list.themes.map(({ id: _i, ...one }) => one),
    }
    await put(office.organiser, 'PUT', '/survey-themes', back)
  })
})
