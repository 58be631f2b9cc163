import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { demoServer } from './demo-server.ts'
import { openPage, pictureOnFailure, seen, visits, visitsIn, wordsOf } from './visit.ts'

const lineCount = 5000
/** An interaction is answered by the next paint within this, as the page promises. */
const promisedMs = 200

const meetingBody = {
  code: 'HY-5000',
  title: '五千项的会议',
  category: 'first',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-10',
}
const lines = Array.from({ length: lineCount }, (_, at) => ({
  kind: 'other',
  day: null,
  sitting: null,
  label: `物品 ${String(at + 1).padStart(4, '0')}`,
  quantity: '2',
  unit: '件',
  unitPriceCents: 100,
}))

let server: Spawned
let browser: Browser
let path: string
beforeAll(async () => {
  ;[server, browser] = await Promise.all([demoServer(), launchBrowser()])
  const { page } = await openPage(browser, visits[0], server.origin)
  await page.request.put('/api/demo/person', { data: { email: 'lin@demo.example' } })
  const made = await page.request.post('/api/meetings', { data: meetingBody })
  path = `/meetings/${((await made.json()) as { id: number }).id}/budget`
  const saved = await page.request.put(`/api${path}`, {
    data: { revision: 0, lines },
    timeout: 30_000,
  })
  expect(saved.status()).toBe(200)
  await page.context().close()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
})

/** Presses a key; how long until what it changed is painted. */
async function paintedAfterMs(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const painted = new Promise<number>((resolve) => {
      const time = () => {
        const from = performance.now()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
      }
      addEventListener('keydown', time, { once: true, capture: true })
    })
    Object.assign(window, { painted })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}

describe.each(visitsIn('zh'))('a budget of 5,000 rows in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  const grid = () => page.getByRole('grid', { name: w('budget.grid') })
  const drawn = () => grid().locator('tbody tr[aria-rowindex]')
  const cell = (column: 'label' | 'quantity' | 'kind' | 'note', row: number) =>
    page.getByLabel(w('sheet.cell', { column: w(`budget.column.${column}`), row }), { exact: true })
  const hasFocus = (column: 'label' | 'quantity' | 'kind' | 'note', row: number) =>
    expect.poll(() => cell(column, row).evaluate((e) => e === document.activeElement)).toBe(true)

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.put('/api/demo/person', { data: { email: 'lin@demo.example' } })
    await page.goto(path)
    await seen(grid())
  })
  afterAll(() => page?.context().close())

  test('draws what is in sight and says how many there are', async () => {
    pictureOnFailure(page, `${visit.lang}-large-sheet`)
    expect(await drawn().count()).toBeLessThan(100)
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(lineCount + 2))
    expect(await drawn().first().getAttribute('aria-rowindex')).toBe('2')
    await grid().getByText('物品 0001').click()
    await hasFocus('label', 1)
  })

  test('keys are answered at once, at both ends', async () => {
    pictureOnFailure(page, `${visit.lang}-large-sheet-keys`)
    const times: number[] = []
    for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'ArrowRight', 'x', 'Enter'])
      times.push(await paintedAfterMs(page, key))
    await hasFocus('quantity', 33)
    await page.keyboard.press('Control+z')
    for (const key of ['Control+End', 'ArrowUp']) times.push(await paintedAfterMs(page, key))
    await hasFocus('note', lineCount)
    for (const key of ['Control+Home', 'ArrowDown']) times.push(await paintedAfterMs(page, key))
    await hasFocus('kind', 2)
    // The middle one: a busy machine delays single frames, never half of them.
    const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
    expect(middle, times.map(Math.round).join(' ')).toBeLessThan(promisedMs)
  })

  test('a cell that was scrolled away is still typed into; a paste goes where the cursor is', async () => {
    pictureOnFailure(page, `${visit.lang}-large-sheet-paste`)
    const rowsBefore = await grid().getAttribute('aria-rowcount')
    await grid().getByText('物品 0003').click()
    await drawn()
      .last()
      .evaluate((row) => row.scrollIntoView())
    await page.mouse.wheel(0, 60_000)
    await expect.poll(() => grid().getByText('物品 0005').count()).toBe(0)
    await hasFocus('label', 3)
    await page.evaluate(() => navigator.clipboard.writeText('甲\r\n乙'))
    await page.keyboard.press('Control+v')
    await page.keyboard.press('ArrowDown')
    await hasFocus('label', 4)
    expect(await cell('label', 4).inputValue()).toBe('乙')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell('label', 4).inputValue()).toBe('物品 0004')
    expect(await grid().getAttribute('aria-rowcount')).toBe(rowsBefore)
  })

  test('on paper every row stands', async () => {
    const printed = await page.evaluate(() => {
      const count = () => document.querySelectorAll('tbody tr[aria-rowindex]').length
      dispatchEvent(new Event('beforeprint'))
      const onPaper = count()
      dispatchEvent(new Event('afterprint'))
      return { onPaper, onScreen: count() }
    })
    expect(printed.onPaper).toBe(lineCount + 1)
    expect(printed.onScreen).toBeLessThan(100)
    expect(faults).toEqual([])
  })
})
