import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayMeeting } from '../../fixtures/meetings.ts'
import { launchBrowser } from '../support/browser.ts'
import { foundedDirectory } from '../support/founded-directory.ts'
import { administrator, type Spawned, spawnServer } from '../support/spawn-server.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

const file = fileURLToPath(new URL('../../fixtures/agreements/wanghu-186.csv', import.meta.url))

const data = foundedDirectory()
let browser: Browser
let server: Spawned
beforeAll(async () => {
  ;[server, browser] = await Promise.all([spawnServer({ DATA_DIR: data.path }), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  data.remove()
})

describe.each(visitsIn('en'))('an agreement in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  let path: string

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.post('/api/auth/sign-in/email', { data: administrator })
    const made = await page.request.post('/api/meetings', {
      data: { ...mayMeeting, code: `HY2026-${visit.lang}` },
    })
    path = `/meetings/${(await made.json()).id}/agreement`
  })
  afterAll(() => page?.context().close())

  const saved = () => seen(page.getByText(new RegExp(w('budget.saved', { at: '\\d+:\\d+' }))))

  test('the hotel’s own table is read, looked at and taken over', async () => {
    pictureOnFailure(page, `${visit.lang}-agreement-file`)
    await page.goto(path)
    await page.getByLabel(w('agreement.file')).setInputFiles(file)
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText('30,400.00'))
    await dialog.getByRole('button', { name: w('agreement.file.take', { count: 7 }) }).click()
    await page.getByLabel(w('agreement.contact')).fill('王经理')
    await saved()
    // 80 × 400 less 5 % + 26 × 420 + 11 × 600 + 19 × 800 plus 10 % + 3,000 + 1,500 + 1,500 = 70,640.
    await seen(page.getByText('70,640.00'))
    await page.reload()
    await seen(page.getByText('70,640.00'))
    expect(await page.getByLabel(w('agreement.contact')).inputValue()).toBe('王经理')
  })

  test('signed it is locked, and changed only by a next version', async () => {
    pictureOnFailure(page, `${visit.lang}-agreement-sign`)
    await page.getByRole('button', { name: w('agreement.sign'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText('70,640.00'))
    await dialog.getByLabel(w('agreement.signed-on')).fill('2026-04-24')
    await dialog.getByLabel(w('count.hotel-contact')).fill('王经理')
    await dialog.getByRole('button', { name: w('agreement.sign.action', { version: 1 }) }).click()
    const kept = new RegExp(w('agreement.deadline.kept', { due: '.*' }).replaceAll(/[()]/g, '.'))
    await seen(page.getByText(kept))
    expect(await page.getByRole('grid').count()).toBe(0)
    await page.getByRole('button', { name: w('agreement.revise') }).click()
    await dialog.getByLabel(w('agreement.revise.reason')).fill('加一辆车')
    await dialog.getByRole('button', { name: w('agreement.revise.action', { version: 2 }) }).click()
    await seen(page.getByRole('grid'))
    await seen(page.getByText(w('agreement.because', { reason: '加一辆车' })))
    expect(faults).toEqual([])
  })
})
