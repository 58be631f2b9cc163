import readWorkbook, { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
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
import { brokenTag, runTexts } from './support/markup.ts'
import { kinds, type Organisation, organisation, type Person } from './support/program.ts'
import { unzip } from './support/unzip.ts'

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe.each(kinds)('what an apportionment hands out on %s', (kind) => {
  let office: Organisation
  let departments: Map<string, number>
  let meetingId: number
  let schemeId: number
  const idOf = (code: string) => departments.get(code) ?? 0
  const about = () => `/meetings/${meetingId}/apportionment`

  const issue = (totalCents: number) =>
    put(office.finance, 'PUT', about(), { schemeId, schemeVersion: 1, totalCents })

  beforeAll(async () => {
    office = await organisation(kind)
    departments = await foundDepartments(office)
    meetingId = await marchMeetingOf(office)
    await closeMarchOf(office, meetingId)
    const body = { name: '用餐按人数', validFrom: '2026-01-01', terms: marchTerms(departments) }
    schemeId = (
      await put<{ id: number }>(office.finance, 'POST', '/apportionment-schemes', body, 201)
    ).id
    for (const [code, weight] of Object.entries(marchHeads))
      await put(office.finance, 'PUT', `${about()}/weights/heads/${idOf(code)}`, {
        weight,
        reason: '按通知名单',
      })
  })

  const ask = (path: string, person: Person = office.finance) =>
    person.request(`/api${about()}/${path}`)

  const bytesOf = async (path: string, person?: Person) => {
    const answer = await ask(path, person)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const pageOf = async (path: string, person?: Person) => {
    const page = new TextDecoder().decode(await bytesOf(path, person))
    expect(brokenTag(page)).toBeUndefined()
    return page
  }
  const wordOf = async (path: string) => {
    const files = unzip(await bytesOf(path))
    const xml = files.get('word/document.xml') ?? ''
    expect(brokenTag(xml)).toBeUndefined()
    const feet = [...files].filter(([name]) => name.startsWith('word/footer'))
    return { xml, texts: runTexts(xml), feet: feet.map(([, foot]) => runTexts(foot).join('')) }
  }
  const csvOf = async (path: string, encoding = 'utf-8') => {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(await bytesOf(path))
    return text.split('\r\n').filter((line) => line !== '')
  }
  /** Amounts stand last in the first layout. */
  const centsOf = (lines: string[]) =>
    lines.slice(1).map((line) => Math.round(Number(line.split(',').at(-1)) * 100))

  test('before anything is issued there is only a preview, marked so on every page', async () => {
    expect((await ask('export?format=docx')).status).toBe(404)
    expect((await ask('journal')).status).toBe(404)
    const { texts, feet } = await wordOf(`export?format=docx&lang=zh&schemeId=${schemeId}`)
    expect(texts).toContain('预览：尚未下发，不作为入账依据')
    expect(feet.length).toBeGreaterThan(1)
    for (const foot of feet) expect(foot).toContain('HY2026-03 · 预览，未下发 · 数据时间')
    const workbook = Buffer.from(await bytesOf(`export?format=xlsx&lang=zh&schemeId=${schemeId}`))
    for (const { data } of await readWorkbook(workbook))
      expect(data.flat()).toContain('预览：尚未下发，不作为入账依据')
    await put(office.finance, 'DELETE', `${about()}/weights/heads/${idOf('1001')}`)
    for (const code of ['1002', '20'])
      await put(office.finance, 'DELETE', `${about()}/weights/heads/${idOf(code)}`)
    const refused = await ask(`export?format=docx&schemeId=${schemeId}`)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Nothing is known to share “用餐” by')
    for (const [code, weight] of Object.entries(marchHeads))
      await put(office.finance, 'PUT', `${about()}/weights/heads/${idOf(code)}`, {
        weight,
        reason: '按通知名单',
      })
  })

  test('a department’s statement says what it carries, why, and in capitals', async () => {
    await issue(marchCents)
    const { texts, xml, feet } = await wordOf(
      `export?format=docx&lang=zh&departmentId=${idOf('1002')}`,
    )
    expect(texts.slice(0, 2)).toEqual(['会议费分摊单', '第 1 版（依据决算第 1 版）'])
    const said = texts.join('|')
    expect(said).toContain('承担部门|1002 信息处')
    expect(said).toContain('会议名称|春季安全生产调度会')
    expect(said).toContain('会期|2026年3月18日')
    expect(said).toContain('分摊方案|用餐按人数（第 1 版）|依据|决算第 1 版')
    expect(said).toContain('会议决算总额|¥3,656.00|本部门承担|¥564.83')
    expect(said).toContain('人民币伍佰陆拾肆元捌角叁分')
    expect(said).toContain(
      '用餐|人数|2,730.00|564.83|12/58 人；应为 564.82758621 元；最大余额 +0.01',
    )
    expect(said).toContain('用餐|2026-03-18|午餐|用餐|')
    // Lunch and tea add up to the share; nothing of the hall is theirs.
    expect(said).toContain('合计|2,730.00|564.83')
    expect(said).not.toContain('第二会议室')
    expect(said).not.toContain('1001')
    expect(texts).toEqual(expect.arrayContaining(['部门负责人', '财务负责人']))
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    for (const foot of feet) expect(foot).toContain('云川市政府办公室 · HY2026-03 · 分摊第 1 版')
    const name = (await ask(`export?format=docx&departmentId=${idOf('1002')}`)).headers.get(
      'content-disposition',
    )
    expect(name).toContain('HY2026-03-apportionment-edition-1-1002.docx')
    expect((await ask(`export?format=docx&departmentId=${idOf('1003')}`)).status).toBe(404)
    expect((await ask('export?format=docx&edition=2')).status).toBe(404)
    expect((await ask('export?format=pdf')).status).toBe(400)
  })

  test('all departments: two tables that tie both ways, then each by itself', async () => {
    const page = await pageOf('export?format=html&lang=en')
    expect(page).not.toMatch(/<script|\son\w+=|https?:|url\(/i)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('CNY 3,656.00')
    expect(page.match(/<section class="page">/g)).toHaveLength(3)
    for (const name of ['1001 综合处', '1002 信息处', '20 市大数据局'])
      expect(page).toContain(`<h2>${name}</h2>`)
    const { xml } = await wordOf('export?format=docx&lang=zh')
    // The wide part, then a page for each department: the first with the paper turned, two by breaks.
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2)
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1)
  })

  test('the workbook has a sheet for the sums, one for the items and one a department, in numbers', async () => {
    const workbook = Buffer.from(await bytesOf('export?format=xlsx&lang=zh'))
    expect((await readWorkbook(workbook)).map(({ sheet }) => sheet)).toEqual([
      '汇总',
      '项目',
      '1001 综合处',
      '1002 信息处',
      '20 市大数据局',
    ])
    const summary = await readSheet(workbook, '汇总')
    const from = summary.findIndex((line) => line[0] === '部门')
    expect(summary.slice(from, from + 5)).toMatchObject([
      ['部门', '用餐（人数）', '其余（固定比例）', '合计'],
      ['1001 综合处', 1741.55, 617.33, 2358.88],
      ['1002 信息处', 564.83, null, 564.83],
      ['20 市大数据局', 423.62, 308.67, 732.29],
      ['合计', 2730, 926, 3656],
    ])
    const items = await readSheet(workbook, '项目')
    const head = items.findIndex((line) => line[0] === '类别')
    expect(items[head]?.slice(3)).toEqual(['1001 综合处', '1002 信息处', '20 市大数据局', '合计'])
    const lines = items.slice(head + 1).map((line) => ({
      name: String(line[0]),
      figures: line.slice(3).map((figure) => Math.round(Number(figure ?? 0) * 100)),
    }))
    for (const { name, figures } of lines) expect(sum(figures.slice(0, 3)), name).toBe(figures[3])
    const isSum = (name: string) => name.endsWith('小计') || name === '合计'
    for (const at of [0, 1, 2, 3])
      expect(
        sum(lines.filter(({ name }) => !isSum(name)).map(({ figures }) => figures[at] ?? 0)),
      ).toBe(lines.at(-1)?.figures[at])
    expect(lines.at(-1)?.figures).toEqual([235_888, 56_483, 73_229, 365_600])
    expect(lines.map(({ name }) => name).filter(isSum)).toEqual(['用餐 小计', '其余 小计', '合计'])
    const own = await readSheet(workbook, '20 市大数据局')
    expect(own.flat()).toEqual(expect.arrayContaining([732.29, 308.67, 423.62]))
    for (const [name, xml] of unzip(new Uint8Array(workbook)))
      if (name.includes('sheets/')) expect(xml).not.toContain('<f>')
  })

  test('a reader gets their own department’s, in force, and nothing else', async () => {
    const reader = await office.joinReader('方联络', idOf('1002'))
    const own = `export?format=html&lang=zh&departmentId=${idOf('1002')}`
    expect(await pageOf(own, reader)).toContain('¥564.83')
    expect((await ask(`${own}&edition=1`, reader)).status).toBe(200)
    for (const [path, status] of [
      ['export?format=html', 403],
      [`${own}&schemeId=${schemeId}`, 403],
      [`${own}&edition=2`, 404],
      [`export?format=html&departmentId=${idOf('20')}`, 404],
      ['journal', 403],
    ] as const) {
      const answer = await ask(path, reader)
      expect(answer.status, path).toBe(status)
      expect(await answer.text(), path).not.toMatch(/732\.29|大数据局/)
    }
  })

  test('the journal has a line for each item and department, and adds up to the total', async () => {
    const answer = await ask('journal?lang=zh')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('HY2026-03-journal-edition-1.csv')
    const lines = await csvOf('journal?lang=zh')
    expect(lines[0]).toBe('\uFEFF日期,活动编号,借方部门编码,借方部门,费用项目,金额')
    // Lunch and tea by three departments, hall and printing by two.
    expect(lines).toHaveLength(1 + 2 * 3 + 2 * 2)
    expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\d,HY2026-03,1001,综合处,2026-03-18 午餐,\d+\.\d\d$/)
    expect(sum(centsOf(lines))).toBe(marchCents)
  })

  test('the layout is the organisation’s: its columns, its heads, its encoding; nothing becomes a formula', async () => {
    const columns = [
      { field: 'amount', head: '=金额' },
      { field: 'department', head: '部门, 名称' },
      { field: 'item-kind', head: '类别' },
      { field: 'scheme', head: '方案' },
      { field: 'edition', head: '版' },
    ]
    const path = '/journal-layout'
    const change = (body: object, status = 200, person = office.finance) =>
      put(person, 'PUT', path, body, status)
    await change({ columns, encoding: 'gb18030' }, 403, office.organiser)
    await change({ columns: columns.slice(1), encoding: 'gb18030' }, 400)
    await change({ columns: [columns[0], columns[0]], encoding: 'gb18030' }, 400)
    await change({ columns, encoding: 'big5' }, 400)
    await change({ columns, encoding: 'gb18030' }, 200, office.administrator)
    expect(await put(office.organiser, 'GET', path)).toEqual({
      columns,
      encoding: 'gb18030',
      isFirst: false,
    })
    const answer = await ask('journal?lang=zh')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=gb18030')
    const lines = await csvOf('journal?lang=zh', 'gb18030')
    expect(lines[0]).toBe(`'=金额,"部门, 名称",类别,方案,版`)
    expect(lines[1]).toMatch(/^\d+\.\d\d,综合处,用餐,用餐按人数（第 1 版）,第 1 版$/)
  })

  test('a later edition shows old, new and difference, and books only the difference', async () => {
    const totalCents = await closeMarchAgain(office, meetingId)
    const overtaken = await pageOf('export?format=html&lang=zh')
    expect(overtaken).toContain('本版依据的决算第 1 版已重开或另行关账')
    await issue(totalCents)
    const own = `export?format=docx&lang=zh&departmentId=${idOf('20')}`
    const said = (await wordOf(own)).texts.join('|')
    expect(said).toContain('第 2 版（依据决算第 2 版）')
    expect(said).toContain('第 1 版承担|¥732.29|本版差额|+10.00')
    expect(said).toContain('与第 1 版相比|类别|日期|项目|原承担（元）|现承担（元）|差额（元）')
    expect(said).toContain('合计|732.29|742.29|+10.00')
    expect((await wordOf(`${own}&edition=1`)).texts).toContain('第 1 版（已有第 2 版，非现行版）')
    const workbook = Buffer.from(await bytesOf('export?format=xlsx&lang=zh'))
    const changes = (await readSheet(workbook, '汇总')).slice(-4)
    expect(changes.map((line) => line.slice(2, 5))).toEqual([
      [2358.88, 2378.88, 20],
      [564.83, 564.83, 0],
      [732.29, 742.29, 10],
      [3656, 3686, 30],
    ])
    await put(office.finance, 'PUT', '/journal-layout', {
      columns: [
        { field: 'department-code', head: '部门' },
        { field: 'amount', head: '金额' },
      ],
      encoding: 'utf-8',
    })
    const lines = await csvOf('journal')
    expect(sum(centsOf(lines))).toBe(totalCents - marchCents)
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toEqual(
      new Set(['1001', '20']),
    )
    expect(sum(centsOf(await csvOf('journal?edition=1')))).toBe(marchCents)
    const reader = await office.joinReader('方联络', idOf('20'))
    const mine = `export?format=html&departmentId=${idOf('20')}`
    expect((await ask(mine, reader)).status).toBe(200)
    expect((await ask(`${mine}&edition=1`, reader)).status).toBe(403)
  })

  test('another organisation’s papers are unknown', async () => {
    const stranger = await organisation(kind, '邻市政府办公室')
    for (const path of ['export?format=docx', 'journal'])
      expect((await ask(path, stranger.finance)).status).toBe(404)
  })
})
