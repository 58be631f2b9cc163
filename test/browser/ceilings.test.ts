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

describe.each(visitsIn('en'))('ceilings and the year in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let server: Spawned
  let page: Page
  let faults: string[]
  const become = (name: string) =>
    page.request.put('/api/demo/person', { data: { email: `${name}@demo.example` } })

  beforeAll(async () => {
    server = await demoServer()
    ;({ page, faults } = await openPage(browser, visit, server.origin))
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
  })

  test('a local standard whose parts bind, and the meals of a budget over it', async () => {
    pictureOnFailure(page, `${visit.lang}-standard`)
    await become('zhou')
    await page.goto('/settings/standards')
    await page.getByRole('button', { name: w('standard.add') }).click()
    const dialog = page.getByRole('dialog')
    const fill = (label: Parameters<typeof w>[0], text: string) =>
      dialog.getByLabel(w(label), { exact: true }).fill(text)
    await fill('standard.name', '云川市会议费')
    await fill('standard.source', '云财行〔2026〕1号')
    await fill('standard.from', '2026-01-01')
    await fill('standard.lodging', '300')
    await fill('standard.meals', '130')
    await fill('standard.other', '70')
    await dialog.getByLabel(w('standard.parts-offset')).uncheck()
    const save = dialog.getByRole('button', { name: w('standard.save') })
    await save.click()
    await seen(dialog.getByRole('alert'))
    await fill('standard.place', '云川')
    await save.click()
    await seen(page.getByRole('row', { name: '云川市会议费' }))
    await page.goto('/meetings/2/budget')
    const ceilings = page.getByRole('region', { name: w('ceiling.title.planned') })
    await seen(ceilings.getByText('+¥1,950.00'))
    expect(await ceilings.getByText(w('ceiling.exceeded'), { exact: true }).count()).toBe(1)
  })

  test('the approver is told that the year is overdrawn, and may approve', async () => {
    pictureOnFailure(page, `${visit.lang}-overdrawn`)
    await become('xu')
    await page.goto('/meetings/10/budget')
    const words = w('annual.overdraws', { year: 2026, over: '¥3,261.00' })
    await page.getByRole('button', { name: w('budget.approve') }).click()
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText(words))
    await dialog.getByRole('button', { name: w('budget.approve') }).click()
    await seen(page.getByRole('log').getByText(words))
    await page.goto('/settlements')
    await seen(page.getByText(w('annual.over'), { exact: true }))
    await seen(page.getByRole('row', { name: '全市年终总结会议' }))
    expect(await page.getByText(w('annual.wanted.table')).count()).toBe(0)
    expect(faults).toEqual([])
  })
})
