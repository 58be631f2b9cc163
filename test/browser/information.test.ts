import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { violations } from './axe.ts'
import { demoServer } from './demo-server.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

const itemCount = 1200
const names = ['临江县政府', '青石县', '东河区政府', '市水利局', '市农业农村局']

/** A quarter as an office keeps it: title rows, other spellings, one unit that nobody knows, a row twice. */
const quarterWith = (stranger: string): string =>
  [
    '云川市2026年第四季度信息报送登记表',
    '信息编号,信息标题,报送单位,信息类别,报送时间',
    ...Array.from({ length: itemCount }, (_, at) => {
      const unit = at === 7 ? stranger : names[at % names.length]
      const day = `2026-1${at % 2}-${String(1 + (at % 28)).padStart(2, '0')}`
      return `季〔2026〕${10_000 + at},第${at + 1}号季度信息,${unit},动态,${day}`
    }),
    '季〔2026〕10000,第1号季度信息,临江县,动态,2026-10-01',
  ].join('\n')

let server: Spawned
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([demoServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
})

describe.each(visitsIn('zh'))('information work in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  /** What was decided about one is remembered for the next file. */
  const stranger = `沿江新城${visit.lang}`
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.put('/api/demo/person', { data: { email: 'lin@demo.example' } })
  })
  afterAll(() => page?.context().close())

  const found = (total: number) =>
    seen(page.getByText(w('information.found', { count: total.toLocaleString('en') })))

  test('a quarter of 1,200 items is read, asked about, imported, looked through and undone', {
    timeout: 120_000,
  }, async () => {
    pictureOnFailure(page, `${visit.lang}-information-import`)
    await page.goto('/rankings/facts/imports')
    await page.locator('input[type=file]').setInputFiles({
      name: '四季度.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(quarterWith(stranger)),
    })
    await page.waitForURL(/\/facts\/imports\/\d+/, { timeout: 30_000 })
    await seen(page.getByText(stranger).first())
    await page.getByRole('button', { name: w('question.left-out'), exact: true }).click()
    const imports = page.getByRole('button', {
      name: w('import.commit', { what: w('import.rows', { count: '1,199' }) }),
    })
    await imports.click({ timeout: 30_000 })
    await seen(page.getByText(w('information.files.in-force')))
    await page.getByRole('link', { name: w('information.files.show') }).click()
    await found(1199)
    const drawn = page.locator('tbody tr[aria-rowindex]')
    expect(await drawn.count()).toBeLessThan(120)
    await page.getByLabel(w('information.search')).fill('第1199号')
    await found(1)
    await page.getByRole('button', { name: '第1199号季度信息' }).click()
    await seen(page.getByText('季〔2026〕11198').first())
    await page.goBack()
    await page.goto('/rankings/facts/imports')
    await page.getByRole('link', { name: '四季度.csv' }).first().click()
    await page.getByRole('button', { name: w('import.undo'), exact: true }).click()
    await page
      .getByRole('button', {
        name: w('import.undo.action', { what: w('import.rows', { count: '1,199' }) }),
      })
      .click({ timeout: 30_000 })
    await seen(page.getByText(w('import.is-undone')))
  })

  test('items are entered one after the other without leaving the keyboard', {
    timeout: 60_000,
  }, async () => {
    pictureOnFailure(page, `${visit.lang}-information-entry`)
    await page.goto('/rankings/facts')
    await seen(page.getByRole('button', { name: w('information.add') }).first())
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await seen(dialog)
    await page.keyboard.type(`键盘录入一${visit.lang}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('总寨府')
    await page.keyboard.press('Control+Enter')
    await seen(dialog.getByText(w('information.unknown-unit', { name: '总寨府' })))
    await dialog.getByLabel(w('information.unit'), { exact: true }).fill('临江县政府')
    await dialog.getByRole('button', { name: w('information.add-adoption') }).click()
    await dialog.getByLabel(w('information.publication'), { exact: true }).fill('每日要情')
    await page.keyboard.press('Control+Enter')
    await seen(dialog.getByText(w('information.saved-count', { count: 1 })))
    await page.keyboard.type(`键盘录入二${visit.lang}`)
    await page.keyboard.press('Control+Enter')
    await seen(dialog.getByText(w('information.saved-count', { count: 2 })))
    await page.keyboard.press('Escape')
    await page.getByLabel(w('information.search')).fill(visit.lang)
    await found(2)
  })

  test('axe finds nothing, on any of its pages', { timeout: 120_000 }, async () => {
    for (const path of ['', '?item=5', '/reports', '/quotas', '/units', '/officers', '/imports']) {
      await page.goto(`/rankings/facts${path}`)
      await page.waitForLoadState('networkidle')
      expect([path, await violations(page)]).toEqual([path, []])
    }
    expect(faults).toEqual([])
  })
})
