import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Spawned, spawnServer } from '../support/spawn-server.ts'
import { openPage, visits, wordsOf } from './visit.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** In the demo: its May meeting and the hotel's bill, with the lines of an item open. */
const views: [name: string, path: string][] = [
  ['sign-in', '/sign-in'],
  ['overview', '/'],
  ['meetings', '/meetings'],
  ['new meeting', '/meetings/new'],
  ['budget', '/meetings/2/budget'],
  ['import', '/meetings/2/imports/6?slot=0'],
  ['comparison', '/meetings/2/comparison'],
  ['vehicles', '/meetings/2/comparison?by=vehicle'],
  ['members', '/settings/members'],
  ['standards', '/settings/standards'],
  ['a budget over its ceilings', '/meetings/10/budget'],
  ['the year', '/settlements'],
]

type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }
type Axe = { run: (options: object) => Promise<{ violations: Violation[] }> }

/** What axe finds on the page, one text a fault. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe }
    const found = await axe.run({ resultTypes: ['violations'] })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    )
  })
}

/** How far the page reaches beyond its right edge. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

let server: Spawned
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([spawnServer({}, { args: ['--demo'] }), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
})

describe.each(visits)('in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.put('/api/demo/person', { data: { email: 'he@demo.example' } })
  })
  afterAll(() => page?.context().close())

  test.each(views)('%s: axe finds nothing and nothing is cut off', async (_, path) => {
    await page.goto(path)
    await page.getByRole('main').getByRole('heading').first().waitFor()
    await page.getByRole('status', { name: w('ui.loading') }).waitFor({ state: 'hidden' })
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    if (visit.width > 1024) {
      await page.setViewportSize({ width: 1024, height: visit.height })
      expect(await overflow(page)).toBe(0)
      await page.setViewportSize({ width: visit.width, height: visit.height })
    }
    expect(faults).toEqual([])
  })
})
