import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { overflow, violations } from './axe.ts'
import { demoServer } from './demo-server.ts'
import { openPage, pictureOnFailure, seen, visits, wordsOf } from './visit.ts'

const [desk, phone] = visits
const w = wordsOf(desk)

/** One bulletin from its draft to the leader's phone. */
describe('a bulletin', () => {
  let browser: Browser
  let server: Spawned
  let page: Page
  let faults: string[]
  let address = ''
  const become = (who: Page, name: string) =>
    who.request.put('/api/demo/person', { data: { email: `${name}@demo.example` } })

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await demoServer()
    ;({ page, faults } = await openPage(browser, desk, server.origin))
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
    await server?.kill()
  })

  test('is drafted by the organiser; a wrong figure is listed beside its paragraph', async () => {
    pictureOnFailure(page, 'bulletin-draft')
    await become(page, 'lin')
    await page.goto('/rankings/bulletins')
    await page.getByRole('button', { name: w('ranking.period.days') }).click()
    await page.getByLabel(w('ranking.from')).fill('2026-01-01')
    await page.getByLabel(w('ranking.to')).fill('2026-03-31')
    await page.getByRole('button', { name: w('bulletin.draft') }).click()
    await page.waitForURL(/\/rankings\/bulletins\/\d+$/)
    address = new URL(page.url()).pathname
    await seen(page.getByText(w('bulletin.agrees')))
    await page.getByRole('button', { name: w('bulletin.edit.of', { name: '采用情况' }) }).click()
    const text = page.getByLabel(w('bulletin.tongue.zh'), { exact: true })
    await text.fill('省级采用999次。')
    await page.getByRole('button', { name: w('bulletin.save') }).click()
    await seen(page.getByText(w('bulletin.disagrees', { count: 1 })))
    await seen(page.getByText(/文字写 999，表格为 \d+/))
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: w('bulletin.open'), exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('bulletin.open') })
      .click()
    await seen(page.getByText(w('bulletin.opened')))
  })

  test('a unit sees its own rows, and objects', async () => {
    pictureOnFailure(page, 'bulletin-object')
    await become(page, 'shi')
    await page.goto(address.replace('/rankings/', '/my-department/'))
    await seen(page.getByText(w('bulletin.why', { unit: '青石县' })))
    expect(await page.getByText('临江县').count()).toBe(0)
    await page.getByRole('button', { name: w('bulletin.object') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('bulletin.object.point')).selectOption('uses')
    await dialog.getByLabel(w('bulletin.object.why')).fill('少计一次采用')
    await dialog.getByRole('button', { name: w('bulletin.object.send') }).click()
    await seen(page.getByText(w('bulletin.objected')))
    await seen(page.getByText(w('bulletin.answer.open')))
    expect(await violations(page)).toEqual([])
  })

  test('it is answered under the row, the text is put right', async () => {
    pictureOnFailure(page, 'bulletin-answer')
    await become(page, 'lin')
    await page.goto(address)
    const of = { unit: '青石县' }
    await page.getByRole('button', { name: w('bulletin.answer.of', of) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('bulletin.answer.decision')).selectOption('no')
    await dialog.getByLabel(w('bulletin.answer.why')).fill('已计入第二季度')
    await dialog.getByRole('button', { name: w('bulletin.answer.save') }).click()
    await seen(page.getByText(w('bulletin.answered')))
    await page
      .getByRole('button', { name: w('bulletin.edit.undo.of', { name: '采用情况' }) })
      .click()
    await page.getByRole('button', { name: w('bulletin.save') }).click()
    await seen(page.getByText(w('bulletin.agrees')))
  })

  test('the leader publishes it, and reads it on a phone', async () => {
    pictureOnFailure(page, 'bulletin-publish')
    await become(page, 'xu')
    await page.goto(address)
    await page.getByRole('button', { name: w('bulletin.publish') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('bulletin.publish') })
      .click()
    await seen(page.getByText(w('bulletin.published')))
    expect(faults).toEqual([])

    const small = await openPage(browser, phone, server.origin)
    pictureOnFailure(small.page, 'bulletin-phone')
    await become(small.page, 'xu')
    await small.page.goto(address)
    await seen(small.page.getByText('Bulletin on information work in the first quarter of 2026'))
    await seen(small.page.getByText(/units took part in information work/))
    expect(await overflow(small.page)).toBe(0)
    expect(await violations(small.page)).toEqual([])
    expect(small.faults).toEqual([])
    await small.page.context().close()
  })
})
