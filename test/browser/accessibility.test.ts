import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Spawned } from '../support/spawn-server.ts'
import { hidden, overflow, violations } from './axe.ts'
import { sharedDemo } from './shared-demo.ts'
import { openPage, type Visit, visitsIn, wordsOf } from './visit.ts'

/** In the demo: its May meeting and the hotel's bill, with the lines of an item or of a row open. */
const views: [name: string, path: string][] = [
  ['sign-in', '/sign-in'],
  ['overview', '/'],
  ['a row of the overview', '/?year=2025&by=department&row=3'],
  ['meetings', '/meetings'],
  ['new meeting', '/meetings/new'],
  ['budget', '/meetings/2/budget'],
  ['agreement', '/meetings/2/agreement'],
  ['imports', '/meetings/2/imports'],
  ['daily counts', '/meetings/2/counts'],
  ['a day to count', '/meetings/2/counts/2026-05-10'],
  ['a signed day', '/meetings/2/counts/2026-05-09'],
  ['the slip of a day', '/meetings/2/counts/2026-05-09/slip'],
  ['attendance', '/meetings/2/attendance'],
  ['signing in', '/meetings/2/attendance/sign-in'],
  ['import', '/meetings/2/imports/7?slot=0'],
  ['a sign-in sheet', '/meetings/2/imports/8'],
  ['comparison', '/meetings/2/comparison'],
  ['evidence', '/meetings/2/comparison?by=category&row=meal&column=billed'],
  ['vehicles', '/meetings/2/comparison?by=vehicle'],
  ['members', '/settings/members'],
  ['standards', '/settings/standards'],
  ['a budget over its ceilings', '/meetings/10/budget'],
  ['the year', '/settlements'],
  ['departments', '/settings/departments'],
  ['questionnaires', '/meetings/2/feedback'],
  ['answers by department', '/meetings/2/feedback?by=department'],
  ['themes of comments', '/settings/surveys'],
  ['the follow-up of a meeting', '/meetings/2/follow-up'],
  ['a decision', '/meetings/2/follow-up?decision=4'],
  ['a checklist', '/meetings/10/follow-up'],
  ['the follow-up of all meetings', '/follow-up?state=all'],
  ['days of milestones', '/settings/milestones'],
  ['the summary of a meeting', '/meetings/2/summary'],
  ['a signed summary', '/meetings/1/summary'],
  ['where a code is typed', '/trace'],
  ['bulletins', '/rankings/bulletins'],
  ['a published bulletin', '/rankings/bulletins/1'],
  ['the draft of a bulletin', '/rankings/bulletins/2'],
]

/** The window itself, a smaller one, and what is left of 1440 px when the page is enlarged to 200 %. */
const sizesOf = ({ width, height }: Visit) => [
  { width: Math.min(width, 1024), height },
  { width: 720, height: 450 },
]

let server: Spawned
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await sharedDemo()
})

describe.each(visitsIn('zh'))('in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.put('/api/demo/person', { data: { email: 'he@demo.example' } })
  })
  afterAll(() => page?.context().close())

  test.each(views)(
    '%s: axe finds nothing, by day and by night, and nothing is cut off',
    async (_, path) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(path)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      await page.getByRole('status', { name: w('ui.loading') }).waitFor({ state: 'hidden' })
      expect(await violations(page, 'all')).toEqual([])
      expect(await overflow(page)).toBe(0)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, 'colour')).toEqual([])
      for (const size of sizesOf(visit)) {
        await page.setViewportSize(size)
        // A chart is drawn anew a moment after the window has changed.
        await expect.poll(() => overflow(page), { message: `${size.width} px` }).toBe(0)
        expect(await hidden(page), `${size.width} px`).toEqual([])
      }
      await page.setViewportSize({ width: visit.width, height: visit.height })
      expect(faults).toEqual([])
    },
  )
})
