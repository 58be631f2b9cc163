import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { daysFromNow, pastMeeting } from './support/follow-up.ts'
import { put } from './support/jinhu.ts'
import { brokenTag, runTexts } from './support/markup.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'
import { unzip } from './support/unzip.ts'

type Listed = {
  id: number
  text: string
  state: string
  dayCount: number
  department: string
  departmentName: string
  meeting: { code: string }
  latestNote: { text: string } | null
}
type FollowUp = {
  today: string
  decisions: Listed[]
  states: Record<string, number>
  departments: { department: string; dueCount: number; onTimeShare: number | null }[]
  completion: { dueCount: number; onTimeCount: number; onTimeShare: number | null }
  total: number
}

describe.each(kinds)('follow-up across meetings on %s', (kind) => {
  let office: Organisation

  const ask = (query = '') => put<FollowUp>(office.finance, 'GET', `/decisions${query}`)
  const texts = async (query = '') =>
    (await ask(query)).decisions.map(({ text, state, dayCount }) => `${text} ${state} ${dayCount}`)

  beforeAll(async () => {
    office = await organisation(kind)
    await put(
      office.administrator,
      'POST',
      '/departments',
      { code: '1002', name: '信息处', aliases: ['信息科'] },
      201,
    )
    const first = `/meetings/${await pastMeeting(office, 'HY-1', 90)}/decisions`
    const second = `/meetings/${await pastMeeting(office, 'HY-2', 60)}/decisions`
    const owed = (text: string, department: string, days: number) => ({
      text,
      department,
      dueOn: daysFromNow(days),
    })
    await put(
      office.organiser,
      'POST',
      first,
      {
        decisions: [
          owed('按期', '信息处', -40),
          owed('迟办', '信息科', -35),
          owed('拖了三十天', '信息处', -30),
          owed('取消', '督查处', -30),
        ],
      },
      201,
    )
    const { decisions } = await put<{ decisions: Listed[] }>(
      office.organiser,
      'POST',
      second,
      {
        decisions: [
          owed('拖了两天', '督查处', -2),
          owed('将到', '督查处', 5),
          owed('=1+1', '综合处', 30),
        ],
      },
      201,
    )
    const note = `${second}/${decisions[0]?.id}/notes`
    await put(office.organiser, 'POST', note, { text: '已发函' }, 201)
    await put(office.organiser, 'POST', note, { text: '县里已答复' }, 201)
    const [onTime, late, , cancelled] = (
      await put<{ decisions: Listed[] }>(office.organiser, 'GET', first)
    ).decisions
    const done = (days: number) => ({ doneOn: daysFromNow(days) })
    await put(office.organiser, 'PUT', `${first}/${onTime?.id}/completion`, done(-40))
    await put(office.organiser, 'PUT', `${first}/${late?.id}/completion`, done(-33))
    const reason = { reason: '并入他项' }
    await put(office.leader, 'PUT', `${first}/${cancelled?.id}/cancellation`, reason)
  })

  test('overdue first, the longest of all, then what is due next, then what is through', async () => {
    expect(await texts()).toEqual([
      '拖了三十天 overdue 30',
      '拖了两天 overdue 2',
      '将到 open 5',
      '=1+1 open 30',
      '迟办 late 2',
      '按期 done 0',
      '取消 cancelled 0',
    ])
    const found = await ask()
    expect(found.today).toBe(daysFromNow(0))
    expect(found.states).toEqual({ overdue: 2, open: 2, late: 1, done: 1, cancelled: 1 })
    expect(found.decisions[1]).toMatchObject({
      meeting: { code: 'HY-2' },
      latestNote: { text: '县里已答复' },
    })
  })

  test('by state, by period with both its days, by department in any spelling', async () => {
    expect(await texts('?state=undone')).toHaveLength(4)
    expect(await texts('?state=overdue')).toHaveLength(2)
    expect(await texts('?state=late')).toEqual(['迟办 late 2'])
    expect(await texts(`?from=${daysFromNow(-35)}&to=${daysFromNow(-30)}`)).toEqual([
      '拖了三十天 overdue 30',
      '迟办 late 2',
      '取消 cancelled 0',
    ])
    const department = encodeURIComponent('信息科')
    expect(await texts(`?department=${department}`)).toEqual([
      '拖了三十天 overdue 30',
      '迟办 late 2',
      '按期 done 0',
    ])
    const reversed = `/api/decisions?from=${daysFromNow(1)}&to=${daysFromNow(0)}`
    expect((await office.finance.request(reversed)).status).toBe(400)
    expect((await office.finance.request('/api/decisions?state=lost')).status).toBe(400)
  })

  test('done on time of those that fell due: one of four, by hand; a department with none due has no rate', async () => {
    const { completion, departments } = await ask()
    expect(completion).toEqual({
      dueCount: 4,
      onTimeCount: 1,
      lateCount: 1,
      overdueCount: 2,
      notYetDueCount: 2,
      onTimeShare: 0.25,
    })
    expect(
      departments.map(({ department, dueCount, onTimeShare }) => [
        department,
        dueCount,
        onTimeShare,
      ]),
    ).toEqual([
      ['信息处', 3, 1 / 3],
      ['督查处', 1, 0],
      ['综合处', 0, null],
    ])
    // The list may be narrowed to a department: its rate still stands beside the others.
    const narrowed = await ask(`?state=overdue&department=${encodeURIComponent('督查处')}`)
    expect(narrowed.departments).toEqual(departments)
    expect(narrowed.total).toBe(1)
  })

  test('another organisation sees nothing of it', async () => {
    const other = await organisation(kind, '邻市政府办公室')
    expect(await put<FollowUp>(other.finance, 'GET', '/decisions')).toMatchObject({
      decisions: [],
      total: 0,
      completion: { onTimeShare: null },
    })
  })

  test('as CSV: a BOM, days as days, and no formula', async () => {
    const answer = await office.finance.request('/api/decisions/export?format=csv&lang=zh')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, first, ...rest] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n')
    expect(head).toBe(
      '会议,议定事项,活动编号,序号,责任部门,责任人,期限,状态,逾期天数,办结日期,办结登记人,取消理由,最近进展,进展日期',
    )
    expect(first).toBe(`会议 HY-1,拖了三十天,HY-1,3,信息处,,${daysFromNow(-30)},逾期未办结,30,,,,,`)
    expect(rest.some((line) => line.includes(",'=1+1,"))).toBe(true)
    expect(rest.at(-1)).toBe('合计,,,7,,,,,,,,,,')
  })

  test('as a workbook: numbers are numbers and days are days', async () => {
    const answer = await office.finance.request(
      '/api/decisions/export?format=xlsx&lang=en&state=overdue',
    )
    const [sheet] = await readWorkbook(Buffer.from(await answer.arrayBuffer()))
    const [head, first] = sheet?.data ?? []
    expect(head?.slice(6, 9)).toEqual(['Due', 'State', 'Days beyond'])
    expect(first?.[3]).toBe(3)
    expect(first?.[8]).toBe(30)
    expect(first?.[6]).toBeInstanceOf(Date)
    expect(sheet?.data).toHaveLength(4)
  })

  test('a reminder a department, each on a sheet of its own, with room for the answer', async () => {
    const path = `/api/decisions/reminder?format=docx&lang=zh&answerBy=2031-02-03`
    const answer = await office.finance.request(path)
    expect(answer.status).toBe(200)
    const files = unzip(new Uint8Array(await answer.arrayBuffer()))
    const xml = files.get('word/document.xml') ?? ''
    expect(brokenTag(xml)).toBeUndefined()
    const words = runTexts(xml)
    expect(words.filter((text) => text === '会议议定事项催办单')).toHaveLength(3)
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(words).toContain('信息处：')
    const body = words.find((text) => text.includes('尚有 2 项')) ?? ''
    expect(body).toContain('其中 1 项已超过期限')
    expect(body).toContain('2031年2月3日前')
    expect(words.join('|')).toContain('拖了两天|会议 HY-2（HY-2）第 1 项')
    expect(words.some((text) => text.endsWith('县里已答复'))).toBe(true)
    // What is done or cancelled reminds nobody.
    expect(words.join()).not.toMatch(/按期|迟办|取消/)
    expect(words).toContain('经办人：周财务')
  })

  test('a reminder as a page to print, of one department, of what is overdue; of nothing there is none', async () => {
    const of = (department: string) =>
      `/api/decisions/reminder?format=html&overdue=true&department=${encodeURIComponent(department)}`
    const page = await (await office.finance.request(of('督查处'))).text()
    expect(page).toContain('To 督查处')
    expect(page).toContain('拖了两天')
    expect(page).not.toContain('将到')
    expect(page).not.toContain('class="wide page"')
    const none = await office.finance.request(of('综合处'))
    expect(none.status).toBe(409)
    expect(await none.json()).toMatchObject({ error: { code: 'decision.none-to-remind' } })
  })
})
