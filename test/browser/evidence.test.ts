import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Spawned } from '../support/spawn-server.ts'
import { sharedDemo } from './shared-demo.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

const bill = readFileSync('fixtures/imports/hotel-bill/wanghu-186.csv').toString('latin1')

let server: Spawned
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await sharedDemo()
})

describe.each(visitsIn('zh'))('what is behind a figure in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  const panel = (item: string) =>
    page.getByRole('complementary', { name: w('evidence.of', { item }), exact: true })
  const part = (item: string, column: 'planned' | 'agreed' | 'counted' | 'billed') =>
    panel(item).getByRole('region', { name: w(`column.${column}`) })
  const close = (item: string) =>
    panel(item)
      .getByRole('button', { name: w('ui.close') })
      .first()
      .click()

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.put('/api/demo/person', { data: { email: 'xu@demo.example' } })
  })
  afterAll(() => page?.context().close())

  test('of a category: its charges, each with its item, down to the line of the file', async () => {
    pictureOnFailure(page, `${visit.lang}-evidence-category`)
    await page.goto('/meetings/2/comparison?by=category')
    const meals = w('kind.meal')
    const row = page.getByRole('row').filter({ hasText: meals })
    await row.getByRole('button', { name: '73,790.00', exact: true }).click()
    await seen(part(meals, 'billed').getByText('15,200.00'))
    expect(new URL(page.url()).searchParams.get('column')).toBe('billed')
    const dinner = part(meals, 'billed').getByRole('listitem').filter({ hasText: '15,200.00' })
    expect(await dinner.innerText()).toContain(w('sitting.dinner'))
    await dinner.getByRole('button', { name: w('evidence.line', { line: 13 }) }).click()
    await seen(dinner.locator('pre'))
    const asItStands = bill.split(/\r?\n/)[12] ?? ''
    expect(asItStands).toContain((await dinner.locator('pre').innerText()).match(/WH\d+/)?.[0])
    await seen(part(meals, 'agreed').getByText('75,610.00'))
    await close(meals)
  })

  test('of the total: as many lines as there are, a hundred at a time', async () => {
    pictureOnFailure(page, `${visit.lang}-evidence-total`)
    await page.goto('/meetings/2/comparison')
    const total = page.getByRole('row', { name: w('budget.total') }).last()
    await total.getByRole('button', { name: '177,038.00' }).click()
    const billed = part(w('budget.total'), 'billed')
    const some = (shown: number) => w('evidence.some', { shown, count: 232 })
    await seen(billed.getByText(some(100)))
    await seen(billed.getByText('¥177,038.00').last())
    for (const [more, shown] of [
      [100, 200],
      [32, 232],
    ] as const) {
      await billed.getByRole('button', { name: w('evidence.more', { count: more }) }).click()
      await expect.poll(() => billed.getByRole('listitem').count()).toBe(shown)
    }
    expect(await billed.getByText(some(232)).count()).toBe(0)
    await close(w('budget.total'))
  })

  test('of what a filter leaves: those rows, no others', async () => {
    pictureOnFailure(page, `${visit.lang}-evidence-filter`)
    await page.goto('/meetings/2/comparison?kind=vehicle')
    const name = w('comparison.filtered-total')
    const total = page.getByRole('row', { name }).last()
    await total.getByRole('button', { name: '9,300.00' }).click()
    await seen(part(name, 'billed').getByText('¥9,300.00'))
    const lines = await part(name, 'billed').getByRole('listitem').allInnerTexts()
    expect(lines).toHaveLength(7)
    for (const line of lines) expect(line).toContain(w('kind.vehicle'))
    await close(name)
    expect(faults).toEqual([])
  })

  test('by keys alone: arrows walk the figures, Enter opens, Escape closes', async () => {
    pictureOnFailure(page, `${visit.lang}-evidence-keys`)
    await page.goto('/meetings/2/comparison?by=day')
    const days = page.getByRole('table').getByRole('button', { expanded: false })
    await days.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(focused).toMatch(/^[\d,]+\.\d\d$/)
    await page.keyboard.press('Enter')
    await seen(page.getByRole('complementary').getByText(`¥${focused}`))
    expect(new URL(page.url()).searchParams.get('column')).toBe('planned')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0)
  })
})
