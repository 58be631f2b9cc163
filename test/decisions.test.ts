import { beforeAll, describe, expect, test } from 'vitest'
import { daysFromNow, pastMeeting } from './support/follow-up.ts'
import { put } from './support/jinhu.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

type Listed = {
  id: number
  number: number
  text: string
  state: string
  dayCount: number
  revision: number
  notes: { text: string; by: string; dueBefore: string | null; dueAfter: string | null }[]
}
type List = { decisions: Listed[] }

describe.each(kinds)('decisions of a meeting on %s', (kind) => {
  let office: Organisation
  let about: string

  const made = (text: string, dueOn: string, department = '信息处') => ({
    text,
    department,
    person: '王芳',
    dueOn,
  })
  const list = async () => (await put<List>(office.finance, 'GET', about)).decisions
  const of = async (text: string) => {
    const found = (await list()).find((one) => one.text === text)
    if (!found) throw new Error(`no decision ${text}`)
    return { ...found, path: `${about}/${found.id}` }
  }
  const refusal = async (
    who: 'organiser' | 'leader' | 'finance',
    method: string,
    path: string,
    body?: object,
  ) => {
    const answer = await office[who].request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const { error } = (await answer.json()) as { error: { code: string; message: string } }
    return [answer.status, error.code]
  }

  beforeAll(async () => {
    office = await organisation(kind)
    about = `/meetings/${await pastMeeting(office, 'HY-1')}/decisions`
  })

  test('are numbered on within the meeting, by the organiser and by the leader; finance reads', async () => {
    const first = [made('修订办法', daysFromNow(-10)), made('建立通报', daysFromNow(20))]
    await put(office.organiser, 'POST', about, { decisions: first }, 201)
    await put(office.leader, 'POST', about, { decisions: [made('开展培训', daysFromNow(0))] }, 201)
    expect(
      (await list()).map(({ number, text, state, dayCount }) => [number, text, state, dayCount]),
    ).toEqual([
      [1, '修订办法', 'overdue', 10],
      [2, '建立通报', 'open', 20],
      [3, '开展培训', 'open', 0],
    ])
    expect(await refusal('finance', 'POST', about, { decisions: first })).toEqual([
      403,
      'role.forbidden',
    ])
  })

  test('numbers stay apart when two people add at the same moment', async () => {
    const other = `/meetings/${await pastMeeting(office, 'HY-2')}/decisions`
    const add = (text: string) =>
      put(office.organiser, 'POST', other, { decisions: [made(text, daysFromNow(1))] }, 201)
    await Promise.all(['一', '二', '三', '四'].map(add))
    const { decisions } = await put<List>(office.finance, 'GET', other)
    expect(decisions.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('all or none: one due before the meeting leaves nothing behind', async () => {
    const before = (await list()).length
    const decisions = [made('好的', daysFromNow(1)), made('早了', daysFromNow(-61))]
    expect(await refusal('organiser', 'POST', about, { decisions })).toEqual([
      400,
      'decision.due-before-meeting',
    ])
    expect(await list()).toHaveLength(before)
  })

  test('progress is noted with who and when, and nothing takes a note away', async () => {
    const { path } = await of('修订办法')
    await put(office.organiser, 'POST', `${path}/notes`, { text: '已征求意见' }, 201)
    await put(office.leader, 'POST', `${path}/notes`, { text: '请月底前印发' }, 201)
    const { notes } = await of('修订办法')
    expect(notes.map(({ text, by }) => [text, by])).toEqual([
      ['请月底前印发', '许主任'],
      ['已征求意见', '林会务'],
    ])
    expect(await refusal('finance', 'POST', `${path}/notes`, { text: '好' })).toEqual([
      403,
      'role.forbidden',
    ])
  })

  test('a moved due date needs its reason and stands in the progress; a stale change is refused', async () => {
    const { path, revision } = await of('建立通报')
    const later = { ...made('建立通报', daysFromNow(40)), revision }
    expect(await refusal('organiser', 'PUT', path, later)).toEqual([400, 'decision.reason-missing'])
    await put(office.organiser, 'PUT', path, { ...later, reason: '等省里的办法' })
    expect((await of('建立通报')).notes[0]).toMatchObject({
      text: '等省里的办法',
      dueBefore: daysFromNow(20),
      dueAfter: daysFromNow(40),
    })
    expect(await refusal('leader', 'PUT', path, later)).toEqual([409, 'decision.changed'])
  })

  test('done on a day by whoever says so; late by that day, not by when it was said', async () => {
    const { path } = await of('修订办法')
    expect(await refusal('organiser', 'DELETE', `${path}/completion`)).toEqual([
      409,
      'decision.not-done',
    ])
    await put(office.organiser, 'PUT', `${path}/completion`, {
      doneOn: daysFromNow(-7),
      note: '已印发',
    })
    expect(await of('修订办法')).toMatchObject({
      state: 'late',
      dayCount: 3,
      doneOn: daysFromNow(-7),
      doneBy: '林会务',
      notes: [{ text: '已印发' }, {}, {}],
    })
    // It was said wrongly: the day is said anew.
    await put(office.leader, 'PUT', `${path}/completion`, { doneOn: daysFromNow(-12) })
    expect(await of('修订办法')).toMatchObject({ state: 'done', dayCount: 2, doneBy: '许主任' })
    const wrongs = [
      [1, 'decision.done-in-future'],
      [-61, 'decision.done-before-meeting'],
    ] as const
    for (const [days, code] of wrongs)
      expect(
        await refusal('organiser', 'PUT', `${path}/completion`, { doneOn: daysFromNow(days) }),
      ).toEqual([400, code])
  })

  test('what is done changes no more until that is taken back', async () => {
    const { path, revision } = await of('修订办法')
    const change = { ...made('修订办法', daysFromNow(-10)), revision }
    expect(await refusal('organiser', 'PUT', path, change)).toEqual([409, 'decision.finished'])
    expect(await refusal('leader', 'PUT', `${path}/cancellation`, { reason: '不用了' })).toEqual([
      409,
      'decision.done',
    ])
    await put(office.organiser, 'DELETE', `${path}/completion`)
    expect(await of('修订办法')).toMatchObject({ state: 'overdue', dayCount: 10, doneBy: null })
  })

  test('cancelled with a reason it keeps its number; it cannot be done until it is owed again', async () => {
    const { path } = await of('开展培训')
    expect(await refusal('leader', 'PUT', `${path}/cancellation`, { reason: ' ' })).toEqual([
      400,
      'request.invalid',
    ])
    await put(office.leader, 'PUT', `${path}/cancellation`, { reason: '并入年度培训' })
    expect(await of('开展培训')).toMatchObject({
      number: 3,
      state: 'cancelled',
      cancelledReason: '并入年度培训',
      cancelledBy: '许主任',
    })
    expect(
      await refusal('organiser', 'PUT', `${path}/completion`, { doneOn: daysFromNow(0) }),
    ).toEqual([409, 'decision.cancelled'])
    await put(office.organiser, 'DELETE', `${path}/cancellation`)
    expect(await of('开展培训')).toMatchObject({ state: 'open', cancelledReason: null })
    expect(await refusal('organiser', 'DELETE', `${path}/cancellation`)).toEqual([
      409,
      'decision.not-cancelled',
    ])
  })

  test('a decision of another meeting is not found under this one', async () => {
    const { id } = await of('修订办法')
    const other = `/meetings/${await pastMeeting(office, 'HY-3')}/decisions/${id}`
    for (const [method, path, body] of [
      ['PUT', `${other}/completion`, { doneOn: daysFromNow(0) }],
      ['PUT', `${other}/cancellation`, { reason: '错' }],
      ['POST', `${other}/notes`, { text: '错' }],
      ['PUT', other, { ...made('错', daysFromNow(0)), revision: 0 }],
    ] as const)
      expect(await refusal('organiser', method, path, body)).toEqual([404, 'decision.unknown'])
  })

  test('pasted lines are proposed, faults named by their line, and nothing is written', async () => {
    const before = (await list()).length
    const answer = await office.leader.request(`/api${about}/reading`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
      body: JSON.stringify({
        text: `修订制度\t信息处\t王芳\t${daysFromNow(30)}\n建立台账\t督查处\t\t尽快\n`,
      }),
    })
    expect(await expectStatus(answer as never, 200)).toEqual({
      balance: { read: 2, proposed: 1, rejected: 1, ignored: 0 },
      decisions: [
        { line: 1, text: '修订制度', department: '信息处', person: '王芳', dueOn: daysFromNow(30) },
      ],
      problems: [
        {
          line: 2,
          value: '尽快',
          rule: 'problem.due.unreadable',
          suggestion: null,
          message: '第 2 行的期限“尽快”不是可识别的日期。请改成 2026-06-30 这样的日期。',
        },
      ],
    })
    expect(await list()).toHaveLength(before)
  })

  test('every change stands in the audit log with what it was', async () => {
    const log = await expectStatus(await office.finance.client.api.audit.$get({ query: {} }), 200)
    const actions = new Set(log.entries.map(({ action }) => action))
    for (const action of ['insert', 'replace', 'note', 'complete', 'reopen', 'cancel', 'restore'])
      expect(actions).toContain(`decision.${action}`)
    const moved = log.entries.find(({ action }) => action === 'decision.replace')
    expect(moved).toMatchObject({
      actor: '林会务',
      before: { text: '建立通报', dueOn: daysFromNow(20) },
      after: { dueOn: daysFromNow(40), reason: '等省里的办法' },
    })
  })

  test('a meeting with decisions is not removed', async () => {
    expect(await refusal('organiser', 'DELETE', about.replace('/decisions', ''))).toEqual([
      409,
      'meeting.not-empty',
    ])
  })
})
