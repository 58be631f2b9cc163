import { eq } from 'drizzle-orm'
import readWorkbook, { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { withinOrganisation } from '../db/organisation.ts'
import { listCharges } from '../db/reconciliation.ts'
import { importItems } from '../db/schema/imports.ts'
import { lineSplits } from '../db/schema/settlements.ts'
import { brokenTag, runTexts } from './support/markup.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'
import { dangerous, smallMeeting } from './support/small-meeting.ts'
import { unzip } from './support/unzip.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe.each(kinds)('documents of a settlement on %s', (kind) => {
  let office: Organisation
  let meetingId: string

  beforeAll(async () => {
    office = await organisation(kind)
    meetingId = (await smallMeeting(office)).param.meetingId
  })

  const ask = (path: string, who: 'organiser' | 'finance' | 'leader' = 'finance') =>
    office[who].request(`/api/meetings/${meetingId}/${path}`)

  const bytesOf = async (path: string) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }

  const wordOf = async (path: string) => {
    const files = unzip(await bytesOf(path))
    const xml = files.get('word/document.xml') ?? ''
    expect(brokenTag(xml)).toBeUndefined()
    expect(xml).not.toContain('\uFFFD')
    return { files, xml, texts: runTexts(xml) }
  }

  test('the dispute letter is Word, with styles, real tables and a head that repeats', async () => {
    const answer = await ask('dispute-letter?format=docx&lang=zh', 'organiser')
    expect(answer.headers.get('content-type')).toBe(wordType)
    expect(answer.headers.get('content-disposition')).toContain('HY2026-05-dispute-letter.docx')
    const { xml, texts, files } = await wordOf('dispute-letter?format=docx&lang=zh')
    expect(texts).toContain('关于“全市信息工作会议”账单争议事项的函')
    expect(texts).toContain('望湖宾馆（联系人：王经理）：')
    const finding = texts.find((text) => text.startsWith('经将贵处账单')) ?? ''
    expect(finding).toContain('2026年4月20日')
    expect(finding).toContain('1 项')
    expect(finding).toContain('¥480.00（大写：人民币肆佰捌拾元整）')
    const table = texts.join('|')
    expect(table).toContain('望湖账单.csv|第 3 行|2026-05-08|晚餐|晚餐|186 × 80.00 = 14,880.00')
    expect(table).toContain('¥80.00/人次；保底 170 人次|180 人次|林会务、王经理|')
    expect(table).toContain('+480.00|数量不符：多计 6 人')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toContain('w:orient="landscape"')
    expect(xml).toContain('<w:pStyle w:val="Title"/>')
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="仿宋"')
    const foot = [...files].find(([name]) => name.startsWith('word/footer'))?.[1] ?? ''
    expect(foot).toContain('NUMPAGES')
    expect(foot).toContain('云川市政府办公室 · HY2026-05')
  })

  test('the letter is a page to print that runs nothing, in English too, and names its day', async () => {
    const answer = await ask('dispute-letter?format=html&lang=en&dueOn=2026-06-30')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline/)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    const page = await answer.text()
    expect(brokenTag(page)).toBeUndefined()
    expect(page).not.toMatch(/<script|\son\w+=|https?:|url\(/i)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('by CNY 480.00 in all')
    expect(page).toContain('30 June 2026')
    expect(page).toContain('CNY 80.00 / 人次; guarantee 170 人次')
  })

  test('the letter is no leader’s, needs a dispute, and a meeting', async () => {
    expect((await ask('dispute-letter?format=html', 'leader')).status).toBe(403)
    expect((await ask('dispute-letter?format=xlsx')).status).toBe(400)
    const other = await expectStatus(
      await office.organiser.client.api.meetings.$post({
        json: {
          code: 'HY-CALM',
          title: '无争议',
          category: 'second',
          trigger: 'time',
          startsOn: '2026-05-08',
          endsOn: '2026-05-09',
        },
      }),
      201,
    )
    const calm = `/api/meetings/${other.id}`
    const refused = await office.finance.request(`${calm}/dispute-letter?format=docx`)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('No difference is disputed')
    for (const format of ['docx', 'html', 'xlsx']) {
      const empty = await office.leader.request(`${calm}/settlement/export?format=${format}`)
      expect(empty.status).toBe(200)
    }
  })

  test('a line that is wrong by itself stands in the letter as its own line', async () => {
    const param = { meetingId }
    const about = office.finance.client.api.meetings[':meetingId']
    const { differences } = await expectStatus(await about.reconciliation.$get({ param }), 200)
    const flowers = differences.find(({ cause }) => cause === 'forbidden')
    if (!flowers) throw new Error('no flowers')
    const { key, amountCents, state } = flowers
    const decide = (decision: { state: 'open' } | { state: 'disputed'; reason: string }) =>
      about.differences.$put({
        param,
        json: {
          seen: [{ key, amountCents, state: decision.state === 'open' ? 'disputed' : state }],
          decision,
        },
      })
    await expectStatus(await decide({ state: 'disputed', reason: '会议不摆花' }), 200)
    const { texts } = await wordOf('dispute-letter?format=docx&lang=zh')
    const table = texts.join('|')
    expect(table).toContain('第 5 行|2026-05-09|鲜花|鲜花<b>摆放</b>|1 × 600.00 = 600.00')
    expect(table).toContain('协议未约定|无签认的核对|+600.00|不得列支（鲜花）：会议不摆花')
    expect(table).toContain('争议金额合计|+1,080.00')
    expect(table).toContain('¥1,080.00（大写：人民币壹仟零捌拾元整）')
    await expectStatus(await decide({ state: 'open' }), 200)
  })

  test('a line shared by hand is quoted with its part for each item', async () => {
    const { db } = office.database
    const parts = await withinOrganisation(db, office.id, async (scoped) => {
      const [row] = await scoped.select().from(importItems).where(eq(importItems.kind, 'meal'))
      if (!row) throw new Error('no meal')
      const { organisationId, importId, slot, itemId } = row
      const share = { organisationId, importId, line: 3, slot, amountCents: 700, quantity: '2' }
      await scoped.insert(lineSplits).values(share)
      const found = await listCharges(scoped, Number(meetingId), [itemId ?? 0], 10)
      await scoped.delete(lineSplits).where(eq(lineSplits.importId, importId))
      const whole = await listCharges(scoped, Number(meetingId), [itemId ?? 0], 10)
      return [found, whole].map((lines) =>
        lines.map(({ line, quantity, unitPriceCents, amountCents, itemLineCount }) =>
          [line, quantity, unitPriceCents, amountCents, itemLineCount].join(' '),
        ),
      )
    })
    expect(parts).toEqual([['3 2 8000 700 1'], ['3 186 8000 1488000 1']])
  })

  test('the open settlement says so, in each format, and dangerous names stay text', async () => {
    const page = await (await ask('settlement/export?format=html&lang=zh', 'leader')).text()
    expect(brokenTag(page)).toBeUndefined()
    expect(page).toContain('未关账：以下为当前数字，尚未签认')
    expect(page).toContain('人民币贰万伍仟伍佰玖拾元整')
    expect(page).toContain('余额：尚应付酒店')
    expect(page).toContain('¥6,090.00')
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).toContain('鲜花&lt;b&gt;摆放&lt;/b&gt;')
    const { texts, xml } = await wordOf('settlement/export?format=docx&lang=zh')
    expect(texts).toContain('未关账：以下为当前数字，尚未签认')
    expect(xml).not.toContain('<img')
    expect(texts.join('|')).toContain('¥25,590.00')
    const heads = xml.match(/<w:tblHeader\/>/g)
    // Causes, items, differences, payments, ceilings, papers, sources.
    expect(heads).toHaveLength(7)
  })

  test('the workbook has a sheet for each part, and its numbers are numbers', async () => {
    const workbook = Buffer.from(await bytesOf('settlement/export?format=xlsx&lang=zh'))
    expect((await readWorkbook(workbook)).map(({ sheet }) => sheet)).toEqual([
      '摘要',
      '项目',
      '差异',
      '款项',
      '定额',
      '报销材料',
      '数据来源',
    ])
    const items = await readSheet(workbook, '项目')
    const column = (head: string) => items[0]?.indexOf(head) ?? -1
    const total = items.at(-1) ?? []
    expect(total[0]).toBe('合计')
    const totals = { '预算（元）': 25_350, '账单（元）': 27_570, '应付（元）': 25_560 }
    for (const [head, yuan] of Object.entries({
      ...totals,
      '差额（元）': 2010,
      '决算（元）': 25_590,
    })) {
      expect(total[column(head)], head).toBe(yuan)
      const rows = items.slice(1, -1).filter((line) => !String(line[0]).endsWith('小计'))
      const own = rows.map((line) => Number(line[column(head)] ?? 0))
      expect(
        own.reduce((a, b) => a + b, 0),
        head,
      ).toBe(yuan)
    }
    const names = items.map((line) => line[column('项目')])
    expect(names).toContain(dangerous.html)
    expect(names).toContain(dangerous.formula)
    const sheets = unzip(new Uint8Array(workbook))
    for (const [name, xml] of sheets) if (name.includes('sheets/')) expect(xml).not.toContain('<f>')
    const differences = await readSheet(workbook, '差异')
    expect(differences.slice(1).map((line) => [line[1], line[6], line[10]])).toEqual([
      ['数量不符', 480, 0],
      ['单价不符', 930, 30],
      ['不得列支：鲜花', 600, 0],
      [null, 2010, 30],
    ])
    const payments = await readSheet(workbook, '款项')
    expect(payments.map((line) => line[5])).toEqual([
      '金额（元）',
      20_000,
      -500,
      19_500,
      25_590,
      6090,
    ])
  })

  test('once closed it is the frozen edition, with who closed it, why, and its fingerprint', async () => {
    const { finance } = office
    const param = { meetingId }
    const settlement = finance.client.api.meetings[':meetingId'].settlement
    const closed = await expectStatus(
      await settlement.closure.$put({
        param,
        json: { settledCents: 2_559_000, overrideReason: '争议另行了结' },
      }),
      200,
    )
    const { texts } = await wordOf('settlement/export?format=docx&lang=zh')
    expect(texts).toContain('第 1 版（已关账）')
    expect(texts).toContain(closed.sha256)
    expect(texts).toContain('周财务')
    expect(texts.find((text) => text.startsWith('关账时尚有'))).toContain('争议另行了结')
    await expectStatus(
      await settlement.reopenings.$post({ param, json: { reason: '补一张单据' } }),
      201,
    )
    const reopened = await wordOf('settlement/export?format=docx&lang=zh&edition=1')
    expect(reopened.texts).toContain('第 1 版（关账后又重开，非现行版）')
    expect((await wordOf('settlement/export?format=docx&lang=zh')).texts).toContain(
      '未关账：以下为当前数字，尚未签认',
    )
    expect((await ask('settlement/export?format=docx&edition=2')).status).toBe(404)
  })

  test('another organisation’s documents are unknown', async () => {
    const stranger = await organisation(kind, '邻市政府办公室')
    for (const path of ['dispute-letter?format=docx', 'settlement/export?format=xlsx']) {
      const answer = await stranger.finance.request(`/api/meetings/${meetingId}/${path}`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('全市')
    }
  })
})
