import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Spawned, spawnServer } from '../support/spawn-server.ts'
import { openPage, type Visit, visits, wordsOf } from './visit.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** In the demo: its May meeting and the hotel's bill, with the lines of an item or of a row open. */
import { overflow, violations } from './axe.ts'
import { openPage, visits, wordsOf } from './visit.ts'

/** In the demo: its May meeting and the hotel's bill, with the lines of an item open. */
const views: [name: string, path: string][] = [
  ['sign-in', '/sign-in'],
  ['overview', '/'],
  ['meetings', '/meetings'],
  ['new meeting', '/meetings/new'],
  ['budget', '/meetings/2/budget'],
  ['agreement', '/meetings/2/agreement'],
  ['imports', '/meetings/2/imports'],
  ['import', '/meetings/2/imports/6?slot=0'],
  ['comparison', '/meetings/2/comparison'],
  ['evidence', '/meetings/2/comparison?by=category&row=meal&column=billed'],
  ['vehicles', '/meetings/2/comparison?by=vehicle'],
  ['members', '/settings/members'],
  ['standards', '/settings/standards'],
  ['a budget over its ceilings', '/meetings/10/budget'],
  ['the year', '/settlements'],
  ['departments', '/settings/departments'],
]

type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }
type Axe = { run: (options: object) => Promise<{ violations: Violation[] }> }

/** What axe finds on the page, one text a fault; of all its rules or of those about colour. */
const violations = (page: Page, rules: 'all' | 'colour'): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: Axe }
    const found = await axe.run({
      resultTypes: ['violations'],
      ...(rules === 'colour' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    )
  }, rules)

/** Text that its own box cuts off, and what cannot be pressed because something lies over it. */
const hidden = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) => element.outerHTML.slice(0, 160)
    const texts = [...document.querySelectorAll<HTMLElement>('main *, nav *, header *')]
    const cut = texts.filter((element) => {
      const style = getComputedStyle(element)
      const isBox = style.overflowX === 'hidden' || style.overflowX === 'clip'
      const isShort = style.textOverflow === 'ellipsis' || element.clientWidth <= 1
      return isBox && !isShort && element.scrollWidth > element.clientWidth + 1
    })
    const covered = [...document.querySelectorAll('a, button, input, select')].filter((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const [left, top] = [x + width / 2, y + height / 2]
      if (width <= 1 || left < 0 || left > innerWidth || top < 0 || top > innerHeight) return false
      const seen = document.elementFromPoint(left, top)
      // Scrolled out of its own box, or below a head that stays, it can be scrolled to.
      const isScrolled = element.closest('.table-scroll, aside, fieldset, nav') !== null
      const stays = seen?.closest('aside, .sticky, .fixed') ?? null
      return (
        !isScrolled &&
        stays === null &&
        seen !== null &&
        !element.contains(seen) &&
        !seen.contains(element)
      )
    })
    return [
      ...cut.map((one) => `cut off: ${nameOf(one)}`),
      ...covered.map((one) => `covered: ${nameOf(one)}`),
    ]
  })

/** How far the page reaches beyond its right edge. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The window itself, a smaller one, and what is left of 1440 px when the page is enlarged to 200 %. */
const sizesOf = ({ width, height }: Visit) => [
  { width: Math.min(width, 1024), height },
  { width: 720, height: 450 },
]

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

  test.each(views)(
    '%s: axe finds nothing, by day and by night, and nothing is cut off',
    async (_, path) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(path)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      await page.getByRole('status', { name: w('ui.loading') }).waitFor({ state: 'hidden' })
      await page.evaluate(axeSource)
      expect(await violations(page, 'all')).toEqual([])
      expect(await overflow(page)).toBe(0)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, 'colour')).toEqual([])
      for (const size of sizesOf(visit)) {
        await page.setViewportSize(size)
        expect(await overflow(page), `${size.width} px`).toBe(0)
        expect(await hidden(page), `${size.width} px`).toEqual([])
      }
      await page.setViewportSize({ width: visit.width, height: visit.height })
      expect(faults).toEqual([])
    },
  )
})
