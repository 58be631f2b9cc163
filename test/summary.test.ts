import { inflateSync } from 'node:zlib'
import type { InferResponseType } from 'hono/client'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { barShapes } from '../api/export/bar-shapes.ts'
import { shapesPng } from '../api/export/shapes-png.ts'
import { jinhu, put, takeBill } from './support/jinhu.ts'
import { closeMarchOf, marchMeetingOf } from './support/march.ts'
import { brokenTag, runTexts } from './support/markup.ts'
import {
  expectStatus,
  kinds,
  type Organisation,
  organisation,
  type Person,
} from './support/program.ts'
import { unzip } from './support/unzip.ts'

type Summary = InferResponseType<
  Organisation['leader']['client']['api']['meetings'][':meetingId']['summary']['$get'],
  200
>
type Trace = InferResponseType<
  Organisation['leader']['client']['api']['trace'][':code']['$get'],
  200
>
type Refused = { error: { code: string; message: string; problems: { path: string }[] } }

const figureOf = ({ blocks }: Summary, key: string) => {
  const found = blocks.flatMap(({ figures }) => figures).find((one) => one.key === key)
  if (!found) throw new Error(`no figure ${key}`)
  return found
}
const figureValue = (summary: Summary, key: string) => figureOf(summary, key).value

describe.each(kinds)('the summary of a meeting on %s', (kind) => {
  let office: Organisation
  let id = 0
  const path = (rest = '') => `/meetings/${id}/summary${rest}`
  const read = (who: Person = office.leader, query = '') => put<Summary>(who, 'GET', path(query))
  const trace = (code: string, status = 200, who: Person = office.leader) =>
    put<Trace>(who, 'GET', `/trace/${code}`, undefined, status)
  const sign = async (about: object = {}, status = 200) => {
    const { edition, sha256 } = await read()
    return put<Summary & Refused>(
      office.leader,
      'PUT',
      path('/signature'),
      { edition, sha256, ...about },
      status,
    )
  }

  beforeAll(async () => {
    office = await organisation(kind)
    // Lunch 2,100.00 + tea 630.00 + hall 800.00 + printing 126.00, less what was returned; see xinghu-42.
    id = await marchMeetingOf(office)
  })

  test('what stands behind the cost under the ceiling adds up to it, settled or still billed', async () => {
    const actual = figureOf(await read(), 'ceiling.actual')
    const { totals } = await trace(actual.code)
    expect(actual.value).toBeGreaterThan(0)
    expect((totals.settled.cents ?? 0) + (totals.billed.cents ?? 0)).toBe(actual.value)
  })

  test('is drafted from the figures; what nobody has said is not known', async () => {
    const summary = await read()
    expect(summary).toMatchObject({ state: 'draft', edition: 1, revision: 0, drift: null })
    expect(summary.blocks.map(({ key }) => key)).toEqual([
      'about',
      'attendance',
      'cost',
      'ceiling',
      'meals',
      'vehicles',
      'satisfaction',
      'decisions',
      'missed',
      'lessons',
    ])
    expect(figureValue(summary, 'cost.total')).toBe(365_600)
    expect(figureValue(summary, 'cost.planned')).toBeNull()
    expect(figureValue(summary, 'attendance.heads')).toBeNull()
    const codes = summary.blocks.flatMap((block) => [
      ...block.figures.map(({ code }) => code),
      ...block.tables.flatMap(({ rows }) => rows.map(({ code }) => code)),
    ])
    expect(new Set(codes).size).toBeGreaterThan(30)
    for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  })

  test('a look does not change it: the same codes and fingerprint for everybody', async () => {
    const [one, other] = [await read(office.organiser), await read(office.finance)]
    expect(other.sha256).toBe(one.sha256)
    expect(figureOf(other, 'cost.total').code).toBe(figureOf(one, 'cost.total').code)
  })

  test('a figure opens down to the file’s line, also as it is typed from paper', async () => {
    const { code } = figureOf(await read(), 'cost.total')
    const found = await trace(encodeURIComponent(` ${code.toLowerCase().replace('-', ' ')} `))
    expect(found).toMatchObject({
      code,
      state: 'draft',
      traced: { key: 'cost.total', value: 365_600, unit: 'cents' },
      totals: { billed: { cents: 365_600 } },
    })
    expect(found.traced.formula.zh).toContain('账单')
    const lunch = found.billed.find(({ text }) => text.includes('午餐'))
    expect(lunch).toMatchObject({ filename: 'xinghu-42-meals.csv', amountCents: 210_000 })
    const raw = await put<{ raw: string | null }>(
      office.leader,
      'GET',
      `/imports/${lunch?.importId}/lines/${lunch?.line}`,
    )
    expect(JSON.stringify(raw)).toContain('午餐')
    expect(found.billed.reduce((sum, one) => sum + one.amountCents, 0)).toBe(365_600)
  })

  test('a mistyped code is refused by its check, an unknown one is not found, another office finds nothing', async () => {
    const { code } = figureOf(await read(), 'cost.total')
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    expect(await trace(wrong, 400)).toMatchObject({ error: { code: 'trace.mistyped' } })
    expect(await trace('00000-00000', 404)).toMatchObject({ error: { code: 'trace.unknown' } })
    const elsewhere = await organisation(kind, '邻市政府办公室')
    expect(await trace(code, 404, elsewhere.leader)).toMatchObject({
      error: { code: 'trace.unknown' },
    })
  })

  test('the organiser says blocks in their own words, with figures in them; what was drafted stays beside', async () => {
    const texts = [{ block: 'cost', text: '本次费用 {cost.total}，比上次少 200 元。' }]
    const unknown = await put<Refused>(
      office.organiser,
      'PUT',
      path('/draft'),
      { revision: 0, texts: [{ block: 'cost', text: '{cost.imagined}' }] },
      400,
    )
    expect(unknown.error.problems[0]?.path).toBe('texts.0.text')
    await put(office.leader, 'PUT', path('/draft'), { revision: 0, texts }, 403)
    const edited = await put<Summary>(office.organiser, 'PUT', path('/draft'), {
      revision: 0,
      texts,
    })
    expect(edited).toMatchObject({ revision: 1, editedBy: '林会务' })
    const cost = edited.blocks.find(({ key }) => key === 'cost')
    expect(cost).toMatchObject({ text: texts[0]?.text, looseNumbers: ['200'] })
    expect(cost?.sentences.length).toBeGreaterThan(0)
    const stale = await put<Refused>(
      office.organiser,
      'PUT',
      path('/draft'),
      { revision: 0, texts },
      409,
    )
    expect(stale.error.code).toBe('summary.stale')
  })

  test('only a leader signs, what they saw, and it is frozen', async () => {
    const { edition, sha256 } = await read()
    for (const who of [office.organiser, office.finance, office.administrator])
      await put(who, 'PUT', path('/signature'), { edition, sha256 }, 403)
    expect((await sign({ sha256: '0'.repeat(64) }, 409)).error.code).toBe('summary.changed')
    const signed = await sign()
    expect(signed).toMatchObject({
      state: 'signed',
      edition: 1,
      sha256,
      drift: { figures: [], reasons: [] },
    })
    expect(signed.editions[0]).toMatchObject({ signedBy: '许主任' })
    expect((await sign({}, 409)).error.code).toBe('summary.signed')
    const texts = [{ block: 'cost', text: null }]
    expect(
      (await put<Refused>(office.organiser, 'PUT', path('/draft'), { revision: 1, texts }, 409))
        .error.code,
    ).toBe('summary.signed')
  })

  test('a late bill changes nothing that was signed: signed X, now Y, because of the file', async () => {
    const before = await read()
    const late = '日期,项目,摘要,数量,单价,金额\n2026-03-18,打印复印,补印,10,3.00,30.00\n'
    await takeBill(office.organiser, id, late, 'late.csv')
    const after = await read()
    expect(after.blocks).toEqual(before.blocks)
    expect(after.sha256).toBe(before.sha256)
    const total = after.drift?.figures.find(({ key }) => key === 'cost.total')
    expect(total).toMatchObject({
      signed: 365_600,
      now: 368_600,
      because: [{ because: 'import-added', filename: 'late.csv', kind: 'hotel-bill' }],
    })
    const { code } = figureOf(after, 'cost.total')
    const found = await trace(code)
    expect(found).toMatchObject({
      state: 'signed',
      traced: { value: 365_600 },
      now: { value: 368_600 },
      totals: { billed: { cents: 365_600 } },
    })
    expect(found.billed.map(({ filename }) => filename)).not.toContain('late.csv')
    expect(found.billed.reduce((sum, one) => sum + one.amountCents, 0)).toBe(365_600)
  })

  test('a file that is taken back still shows the lines that were signed, and says that it was', async () => {
    const { imports } = await put<{ imports: { id: number; filename: string }[] }>(
      office.organiser,
      'GET',
      `/meetings/${id}/imports`,
    )
    const hall = imports.find(({ filename }) => filename === 'xinghu-42-hall.csv')
    await put(office.organiser, 'DELETE', `/imports/${hall?.id}/commitment`)
    const after = await read()
    expect(figureValue(after, 'cost.total')).toBe(365_600)
    expect(after.drift?.reasons).toContainEqual({
      because: 'import-removed',
      filename: 'xinghu-42-hall.csv',
      kind: 'hotel-bill',
    })
    const found = await trace(figureOf(after, 'cost.total').code)
    expect(found.billed.reduce((sum, one) => sum + one.amountCents, 0)).toBe(365_600)
    expect(found.files.find(({ filename }) => filename === 'xinghu-42-hall.csv')?.state).not.toBe(
      'committed',
    )
  })

  test('decisions and people that come later are named as what changed', async () => {
    await put(
      office.organiser,
      'POST',
      `/meetings/${id}/decisions`,
      { decisions: [{ text: '修订办法', department: '信息处', dueOn: '2099-06-30' }] },
      201,
    )
    await put(
      office.organiser,
      'POST',
      `/meetings/${id}/attendees`,
      { name: '王伟', kind: 'delegate', arrivedOn: '2026-03-18' },
      201,
    )
    const { drift } = await read()
    const of = (key: string) => drift?.figures.find((one) => one.key === key)
    expect(of('decisions.total')).toMatchObject({
      signed: 0,
      now: 1,
      because: [{ because: 'decisions', numbers: [1] }],
    })
    expect(of('attendance.heads')).toMatchObject({
      signed: null,
      now: 1,
      because: [{ because: 'attendance', signed: 0, now: 1 }],
    })
  })

  test('reopened with a reason it stays as its edition, and its codes open what was signed', async () => {
    const signed = await read()
    const { code } = figureOf(signed, 'cost.total')
    await put(office.organiser, 'POST', path('/reopenings'), { reason: '补账单' }, 403)
    await put(office.leader, 'POST', path('/reopenings'), { reason: ' ' }, 400)
    const next = await put<Summary>(
      office.leader,
      'POST',
      path('/reopenings'),
      { reason: '补账单' },
      201,
    )
    expect(next).toMatchObject({ state: 'draft', edition: 2, drift: { edition: 1 } })
    expect(next.blocks.find(({ key }) => key === 'cost')?.text).toContain('{cost.total}')
    expect(figureOf(next, 'cost.total').code).not.toBe(code)
    expect(await read(office.leader, '?edition=1')).toMatchObject({
      state: 'signed',
      blocks: signed.blocks,
    })
    expect(await trace(code)).toMatchObject({
      edition: 1,
      traced: { value: 365_600 },
      reopenReason: '补账单',
    })
    expect(
      (await put<Refused>(office.leader, 'POST', path('/reopenings'), { reason: '再来' }, 409))
        .error.code,
    ).toBe('summary.not-signed')
    await put(office.leader, 'GET', path('?edition=9'), undefined, 404)
  })

  test('who edited the draft last cannot sign it, whatever their role has become', async () => {
    const { revision } = await read()
    const { administrator, organiser } = office
    await put(organiser, 'PUT', path('/draft'), {
      revision,
      texts: [{ block: 'about', text: '一次小会。' }],
    })
    await put(administrator, 'PATCH', `/members/${organiser.id}`, { role: 'leader' })
    const { edition, sha256 } = await read()
    const refused = await put<Refused>(
      organiser,
      'PUT',
      path('/signature'),
      { edition, sha256 },
      403,
    )
    expect(refused.error.code).toBe('summary.own-draft')
    await put(administrator, 'PATCH', `/members/${organiser.id}`, { role: 'organiser' })
    expect(await sign()).toMatchObject({ edition: 2, state: 'signed' })
  })
})

describe.each(kinds)('papers of a summary on %s', (kind) => {
  let office: Organisation
  let id = 0
  let summary: Summary
  beforeAll(async () => {
    office = await organisation(kind)
    id = await jinhu(office)
    await put(office.organiser, 'PUT', `/meetings/${id}/summary/draft`, {
      revision: 0,
      texts: [{ block: 'cost', text: '本次费用 {cost.total}。\n第二行。' }],
    })
    const { sha256 } = await put<Summary>(office.leader, 'GET', `/meetings/${id}/summary`)
    summary = await put<Summary>(office.leader, 'PUT', `/meetings/${id}/summary/signature`, {
      edition: 1,
      sha256,
    })
  })
  const bytesOf = async (query: string) => {
    const answer = await office.leader.request(`/api/meetings/${id}/summary/export?${query}`)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }

  test('Word has headings, real tables whose heads repeat and rows stay whole, charts as pictures', async () => {
    const files = unzip(await bytesOf('format=docx&lang=zh'))
    const xml = files.get('word/document.xml') ?? ''
    expect(brokenTag(xml)).toBeUndefined()
    expect(xml.match(/<w:pStyle w:val="LineHead"\/>/g)).toHaveLength(10)
    expect(files.get('word/styles.xml')).toContain('<w:name w:val="heading 2"/>')
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0
    expect(tables).toBeGreaterThan(5)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0)
    // Meals alone: no budget to come from, no seats to fill.
    expect(xml.match(/<pic:pic/g)).toHaveLength(1)
    const pictures = [...files.keys()].filter((name) => name.startsWith('word/media/'))
    expect(pictures.filter((name) => name.endsWith('.svg'))).toHaveLength(1)
    expect(pictures.filter((name) => name.endsWith('.png'))).toHaveLength(1)
    const texts = runTexts(xml).map((text) => text.trim())
    for (const { figures } of summary.blocks)
      for (const { code } of figures) expect(texts).toContain(code)
    const feet = [...files].filter(([name]) => name.startsWith('word/footer'))
    expect(feet.length).toBeGreaterThan(0)
    for (const [, foot] of feet) {
      expect(foot).toContain('NUMPAGES')
      expect(foot).toContain('第 1 版（已签署） · 数据时间')
    }
    expect(texts).toContain('第二行。')
  })

  test('a chart’s picture of dots is a whole PNG', async () => {
    const png = Buffer.from(
      shapesPng(
        barShapes([{ label: '1 晚餐', bars: [{ from: 0, to: 5, fill: 'billed', text: '5' }] }]),
      ),
    )
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    const at = png.indexOf('IDAT')
    const dots = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
    expect(dots.length).toBe((png.readUInt32BE(16) * 3 + 1) * png.readUInt32BE(20))
  })

  test('the page to print runs nothing and loads nothing; its pictures are vectors', async () => {
    const page = new TextDecoder().decode(await bytesOf('format=html&lang=en'))
    expect(brokenTag(page)).toBeUndefined()
    expect(page).not.toMatch(/<script|\son\w+=|url\(/i)
    expect(page.match(/<svg/g)).toHaveLength(1)
    expect(page).toContain('counter(page) " / " counter(pages)')
    expect(page).toContain('thead { display: table-header-group }')
    expect(page).toContain('tr { break-inside: avoid }')
    const figure = figureOf(summary, 'cost.total')
    expect(page).toContain(
      `<span class="figure">CNY 54,900.00</span><span class="code">${figure.code}</span>`.replace(
        '54,900.00',
        (Number(figure.value) / 100).toLocaleString('en', { minimumFractionDigits: 2 }),
      ),
    )
  })

  test('the workbook has a sheet for each block, numbers as numbers', async () => {
    const sheets = await readWorkbook(Buffer.from(await bytesOf('format=xlsx&lang=zh')))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '摘要',
      '费用与预算',
      '每人天费用与定额',
      '用餐：付费未用',
      '车辆满座率',
      '议定事项',
      '缺漏与逾期',
      '下次改进',
      '数字与追溯码',
    ])
    const rows = sheets.find(({ sheet }) => sheet === '数字与追溯码')?.data ?? []
    const { code, value } = figureOf(summary, 'cost.total')
    const row = rows.find((one) => one.includes(code))
    expect(row?.[2]).toBe(Number(value) / 100)
    const meals = sheets.find(({ sheet }) => sheet.startsWith('用餐'))?.data ?? []
    expect(typeof meals[1]?.[3]).toBe('number')
  })

  test('a draft’s paper says that it is one, and opens by its codes too', async () => {
    await put(
      office.leader,
      'POST',
      `/meetings/${id}/summary/reopenings`,
      { reason: '补材料' },
      201,
    )
    const page = new TextDecoder().decode(await bytesOf('format=html&lang=zh'))
    expect(page).toContain('草稿：尚未签署，数字随时可能变动')
    const code = /<span class="code">([0-9A-Z-]+)<\/span>/.exec(page)?.[1] ?? ''
    expect(await put<Trace>(office.leader, 'GET', `/trace/${code}`)).toMatchObject({
      code,
      state: 'draft',
      edition: 2,
    })
    const old = new TextDecoder().decode(await bytesOf('format=html&lang=zh&edition=1'))
    expect(old).toContain('签署后又重开，非现行版')
  })
})

describe.each(kinds)('the summary of a closed meeting on %s', (kind) => {
  test('counts what is settled, and traces it to payable and bill', async () => {
    const office = await organisation(kind)
    const id = await marchMeetingOf(office)
    await closeMarchOf(office, id)
    const summary = await put<Summary>(office.leader, 'GET', `/meetings/${id}/summary`)
    expect(figureOf(summary, 'cost.total')).toMatchObject({ value: 365_600, label: { zh: '决算' } })
    const found = await expectStatus(
      await office.leader.client.api.trace[':code'].$get({
        param: { code: figureOf(summary, 'cost.total').code },
        query: {},
      }),
      200,
    )
    expect(found.totals.settled.cents).toBe(365_600)
    expect(found.settled.find(({ item }) => item.kind === 'hall')).toMatchObject({
      settledCents: 80_000,
    })
    // It waits for the leader until it is signed, and again once it is reopened.
    const waits = async (who: Person) => {
      const { waiting } = await put<{ waiting: { kind: string; items: { cents: number }[] }[] }>(
        who,
        'GET',
        '/waiting',
      )
      return waiting.find((one) => one.kind === 'summary-unsigned')?.items.map(({ cents }) => cents)
    }
    expect([await waits(office.leader), await waits(office.finance)]).toEqual([
      [365_600],
      undefined,
    ])
    const { edition, sha256 } = summary
    await put(office.leader, 'PUT', `/meetings/${id}/summary/signature`, { edition, sha256 })
    expect(await waits(office.leader)).toBeUndefined()
    const again = { reason: '补账单' }
    await put(office.leader, 'POST', `/meetings/${id}/summary/reopenings`, again, 201)
    expect(await waits(office.leader)).toEqual([365_600])
  })
})
