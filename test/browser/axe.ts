import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }
type Axe = { run: (options: object) => Promise<{ violations: Violation[] }> }

/** What axe finds on the page, one text a fault; of all its rules or of those about colour. */
export async function violations(page: Page, rules: 'all' | 'colour' = 'all'): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: Axe }
    const found = await axe.run({
      resultTypes: ['violations'],
      ...(rules === 'colour' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    )
  }, rules)
}

/** Text that its own box cuts off, and what cannot be pressed because something lies over it. */
export const hidden = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) => element.outerHTML.slice(0, 160)
    // The text of a field is walked through with the cursor.
    const texts = [...document.querySelectorAll<HTMLElement>('main *:not(input), nav *, header *')]
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
      let stays = seen
      while (stays && !/sticky|fixed/.test(getComputedStyle(stays).position))
        stays = stays.parentElement
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
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
