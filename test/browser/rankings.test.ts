import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Spawned } from '../support/spawn-server.ts'
import { overflow, violations } from './axe.ts'
import { sharedDemo } from './shared-demo.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

let browser: Browser
let server: Spawned
beforeAll(async () => {
  // Rule books are only added, and none comes into force: who reads the demo beside this sees no other.
  ;[server, browser] = await sharedDemo()
})

describe.each(visitsIn('zh'))('rankings in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  const become = (email: string) => page.request.put('/api/demo/person', { data: { email } })
  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { name, exact: typeof name === 'string' })

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    page.setDefaultTimeout(30_000)
    await become('lin@demo.example')
  })
  afterAll(() => page?.context().close())

  test('a quarter is switched in the address, and a unit opens down to its items', async () => {
    pictureOnFailure(page, `${visit.lang}-rankings`)
    await page.goto('/rankings?period=2026-Q3')
    await seen(heading(w('ranking.class', { name: '县区', count: 18 })))
    await page.getByRole('button', { name: w('ranking.period.before') }).click()
    await page.waitForURL(/period=2026-Q2/)
    await seen(page.getByRole('button', { name: '青石县', exact: true }))
    await page.goBack()
    await page.waitForURL(/period=2026-Q3/)
    await page.getByRole('button', { name: '石门县', exact: true }).click()
    await page.waitForURL(/unit=\d+/)
    const panel = page.getByRole('complementary')
    await seen(panel.getByText(w('ranking.lift')))
    await seen(panel.getByRole('link', { name: /石门县/ }))
    expect(await violations(page)).toEqual([])
    await panel.getByRole('button', { name: w('ui.close') }).click()
    await panel.waitFor({ state: 'detached' })
    expect(await overflow(page)).toBe(0)
  })

  test('what to attend to, officers, and another book beside the one in force', async () => {
    pictureOnFailure(page, `${visit.lang}-rankings-views`)
    await page.goto('/rankings/attention?period=2026-Q3')
    await seen(heading(new RegExp(w('ranking.overdue'))))
    expect(await violations(page)).toEqual([])
    await page.goto('/rankings/officers?period=2026-Q3')
    await seen(
      page
        .getByRole('table')
        .getByText('市大数据局')
        .or(page.getByRole('table').locator('tbody th')),
    )
    expect(await violations(page)).toEqual([])
    await page.goto('/rankings/what-if?period=2026-Q3&other=2.1')
    await seen(heading(w('rule-book.changes')))
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })

  test('a rule book is started from a ready one; its faults stand at their line, and it is saved when they are mended', async () => {
    pictureOnFailure(page, `${visit.lang}-rule-book`)
    await page.goto('/rankings/rule-books?book=new&from=quzhou')
    await page.getByLabel(w('rule-book.name'), { exact: true }).fill(`试用办法 ${visit.lang}`)
    const points = page.getByLabel(
      w('rule-book.line.of', { column: w('rule-book.points'), line: '每日信息' }),
    )
    await points.fill('两')
    await seen(page.getByText(w('rule-book.faults', { count: 1 })))
    await seen(page.getByText(w('rule-book.example.faults')))
    await points.fill('4')
    await seen(page.getByText(w('rule-book.no-faults')))
    await seen(page.getByText(w('rule-book.example.unit', { letter: 'A' })))
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: w('rule-book.save-new') }).click()
    await page.waitForURL(/book=\d+/)
    await points.fill('5')
    await page.getByRole('button', { name: w('rule-book.save-version', { version: 2 }) }).click()
    await seen(page.getByRole('button', { name: w('rule-book.save-version', { version: 3 }) }))
    await page
      .getByRole('button', { name: w('rule-book.version.open') })
      .first()
      .click()
    await seen(page.getByText(w('rule-book.changes.of', { from: 1, to: 2 })))
    expect(await overflow(page)).toBe(0)
  })

  test('a leader puts a book into force only where no other holds; who may not change one is told', async () => {
    pictureOnFailure(page, `${visit.lang}-adopt`)
    await become('xu@demo.example')
    await page.goto('/rankings/rule-books?book=2')
    await seen(page.getByText(w('rule-book.read-only')))
    const adopt = page.getByRole('button', { name: w('rule-book.adopt') })
    await adopt.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('rule-book.adopt') })
      .click()
    await seen(page.getByRole('log').getByText('云川市政务信息计分办法'))
    expect(faults).toEqual([])
  })
})
