import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { demoServer } from './demo-server.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const may = '/meetings/2/summary'

describe.each(visitsIn('en'))('the summary of May in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let server: Spawned
  let page: Page
  let faults: string[]
  const become = (name: string) =>
    page.request.put('/api/demo/person', { data: { email: `${name}@demo.example` } })
  const figure = (text: string) => page.locator('.summary-figure', { hasText: text }).first()
  const panel = () => page.locator('aside')

  beforeAll(async () => {
    server = await demoServer()
    ;({ page, faults } = await openPage(browser, visit, server.origin))
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
  })

  test('the organiser says one block in their own words; a number without a trace is told', async () => {
    pictureOnFailure(page, `${visit.lang}-summary-edit`)
    await become('lin')
    await page.goto(may)
    const title = visit.lang === 'zh' ? '下次改进' : 'What to change'
    await page.getByRole('button', { name: w('summary.edit.of', { block: title }) }).click()
    const dialog = page.getByRole('dialog')
    const label = visit.lang === 'zh' ? '经验教训' : 'Lessons'
    await dialog.getByRole('textbox').fill(`记 {${label}} 条，其中 2 条已采纳。`)
    await seen(dialog.getByText(w('summary.loose', { numbers: '2' })))
    await dialog.getByRole('button', { name: w('summary.save') }).click()
    await seen(page.getByText(w('summary.written')))
    expect(await page.getByText('条已采纳').first().textContent()).toContain('记')
  })

  test('a leader follows a figure to the hotel’s line, and back to it by its code', async () => {
    pictureOnFailure(page, `${visit.lang}-summary-trace`)
    await become('xu')
    await page.goto(may)
    await figure('¥177,038.00').click()
    await seen(panel().getByText(w('trace.formula')))
    await panel()
      .getByRole('button', { name: w('evidence.line', { line: 9 }), exact: true })
      .click()
    await seen(panel().locator('pre', { hasText: '会场租金' }))
    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await panel().textContent()) ?? '')?.[0] ?? ''
    await page.goto('/trace')
    const field = page.getByLabel(w('trace.code'), { exact: true })
    const last = code.endsWith('0') ? '1' : '0'
    await field.fill(code.slice(0, -1) + last)
    await page.getByRole('button', { name: w('trace.open'), exact: true }).click()
    await seen(page.getByText(w('trace.mistyped')))
    await field.fill(code.toLowerCase().replace('-', ' '))
    await page.getByRole('button', { name: w('trace.open'), exact: true }).click()
    await seen(page.getByText('¥177,038.00'))
    expect(new URL(page.url()).pathname).toBe(`/trace/${code}`)
  })

  test('a leader signs; the figures are frozen', async () => {
    pictureOnFailure(page, `${visit.lang}-summary-sign`)
    await page.goto(may)
    await page.getByRole('button', { name: w('summary.sign'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText('¥177,038.00'))
    await dialog.getByRole('button', { name: w('summary.sign'), exact: true }).click()
    await seen(page.getByText(w('summary.notice.frozen')))
    expect(await page.getByRole('button', { name: w('summary.sign'), exact: true }).count()).toBe(0)
  })

  test('a late bill is imported: signed X, now Y, because of the file', async () => {
    pictureOnFailure(page, `${visit.lang}-summary-drift`)
    await become('lin')
    const late = '日期,项目,摘要,数量,单价,金额\n2026-05-10,打印复印,补印,10,3.00,30.00\n'
    const upload = await page.request.post(
      '/api/meetings/2/imports?kind=hotel-bill&filename=late.csv',
      { data: late, headers: { 'content-type': 'text/csv' } },
    )
    const { id } = (await upload.json()) as { id: number }
    const taken = await page.request.put(`/api/imports/${id}/commitment`)
    expect(taken.status()).toBe(200)
    await become('xu')
    await page.goto(may)
    await seen(figure('¥177,038.00'))
    await seen(page.getByText(w('summary.drift.import-added', { filename: 'late.csv' })))
    const facts = page.getByText(w('summary.drift.figures'))
    await facts.click()
    await seen(page.getByText('¥177,068.00'))
    await figure('¥177,038.00').click()
    await seen(panel().getByText(w('trace.now', { signed: '¥177,038.00', now: '¥177,068.00' })))
    expect(await panel().getByText('late.csv').count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('reopened with a reason, the next edition is a draft and the signed one stays', async () => {
    pictureOnFailure(page, `${visit.lang}-summary-reopen`)
    await page.goto(may)
    await page.getByRole('button', { name: w('summary.reopen'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('补账单')
    await dialog.getByRole('button', { name: w('summary.reopen'), exact: true }).click()
    await seen(page.getByText(w('summary.notice.leader')))
    await seen(figure('¥177,068.00'))
    await page.getByRole('link', { name: w('summary.edition.signed', { edition: 1 }) }).click()
    await seen(figure('¥177,038.00'))
    expect(faults).toEqual([])
  })

  test('on paper the summary is one page, then its detail, each page with its foot', async () => {
    if (visit.lang !== 'zh') return
    await page.goto('/api/meetings/2/summary/export?format=html&lang=zh')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
    // The first page, then those across: were it two, the second would stand upright as well.
    const boxes = pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []
    const upright = boxes.filter((box) => {
      const [, , width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).map(Number)
      return height > width
    })
    expect(pages).toBeGreaterThan(3)
    expect(upright).toHaveLength(1)
  })
})
