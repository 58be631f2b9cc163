import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Spawned } from '../support/spawn-server.ts'
import { overflow, violations } from './axe.ts'
import { sharedDemo } from './shared-demo.ts'
import { openPage, pictureOnFailure, seen, visits, wordsOf } from './visit.ts'

let server: Spawned
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await sharedDemo()
})

describe.each(visits)('the overview in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  const main = () => page.getByRole('main')
  const choose = (label: string) => main().getByRole('button', { name: label, exact: true })
  const table = () => main().getByRole('region', { name: /./ }).getByRole('table')

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.put('/api/demo/person', { data: { email: 'xu@demo.example' } })
  })
  afterAll(() => page?.context().close())

  const isSound = async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, 'colour')).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }

  test('a leader sees first what waits, and goes there', async () => {
    pictureOnFailure(page, `${visit.lang}-overview`)
    await page.goto('/')
    await seen(main().getByRole('heading', { name: w('waiting.title') }))
    await seen(main().getByRole('heading', { name: w('waiting.budget-approval') }))
    await isSound()
    await main().getByRole('link', { name: '全市年终总结会议' }).first().click()
    await page.waitForURL(/\/meetings\/10\/budget/)
    await page.goBack()
    await seen(main().getByRole('heading', { name: w('waiting.title') }))
  })

  test('the year before, by department, down to a meeting and back', async () => {
    pictureOnFailure(page, `${visit.lang}-overview-department`)
    await page.goto('/')
    await main().getByLabel(w('overview.year'), { exact: true }).selectOption('2025')
    await page.waitForURL(/year=2025/)
    await seen(
      page.getByRole('heading', {
        name: w('overview.page', { period: w('overview.year-of', { year: 2025 }) }),
      }),
    )
    await choose(w('overview.by.department')).click()
    await page.waitForURL(/by=department/)
    await choose('信息处').click()
    await page.waitForURL(/row=\d+/)
    const panel = page.getByRole('complementary', { name: w('overview.row.label') })
    // Three tenths of 59,680.00.
    await seen(panel.getByText('¥17,904.00'))
    await isSound()
    await panel.getByRole('link', { name: '全市信息工作会议' }).click()
    await page.waitForURL(/\/meetings\/\d+\/settlement/)
    await page.goBack()
    await seen(panel.getByText('¥17,904.00'))
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })

  test('a quarter is in the address; the table of the chart is one key away', async () => {
    pictureOnFailure(page, `${visit.lang}-overview-quarter`)
    await page.goto('/?year=2025&quarter=2&by=hotel')
    const pressed = choose(w('overview.quarter.2'))
    await seen(pressed)
    expect(await pressed.getAttribute('aria-pressed')).toBe('true')
    // 172 people, a night, two meals; and the small one of June.
    await seen(
      table()
        .getByRole('row', { name: /望湖宾馆/ })
        .getByText('59,680.00'),
    )
    await page.keyboard.press('t')
    const quarter = w('follow-up.quarter', { year: 2025, number: 2 })
    await seen(main().getByRole('figure').getByRole('cell', { name: quarter, exact: true }))
    await isSound()
    expect(faults).toEqual([])
  })

  test('an organisation without meetings is told what to do', async () => {
    pictureOnFailure(page, `${visit.lang}-overview-empty`)
    const none = { meetingCount: 0, spentCents: null }
    await page.route('**/api/overview?*', async (route) => {
      const answer = await route.fetch()
      const found = await answer.json()
      await route.fulfill({
        response: answer,
        json: { ...found, years: [], rows: [], totals: { ...found.totals, ...none } },
      })
    })
    await page.goto('/')
    await seen(main().getByRole('heading', { name: w('meeting.empty') }))
    await isSound()
    await page.unroute('**/api/overview?*')
  })
})
