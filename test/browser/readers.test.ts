import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { hidden, overflow, violations } from './axe.ts'
import { demoServer } from './demo-server.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

const password = 'correct horse'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(visitsIn('en'))('a department reader in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let server: Spawned
  let page: Page
  let faults: string[]
  /** Requests that were refused or failed. */
  const failed: string[] = []
  const become = (name: string) =>
    page.request.put('/api/demo/person', { data: { email: `${name}@demo.example` } })
  const rail = () => page.getByRole('navigation', { name: w('rail.label') })

  beforeAll(async () => {
    server = await demoServer()
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    page.on('response', (answer) => {
      if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`)
    })
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
  })

  test('an administrator makes one, and a leader into another', async () => {
    pictureOnFailure(page, `${visit.lang}-make-reader`)
    await become('he')
    await page.goto('/settings/members')
    await page.getByRole('button', { name: w('member.add') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('person.name'), { exact: true }).fill('孙联络')
    await dialog.getByLabel(w('person.email'), { exact: true }).fill('sun@demo.example')
    await dialog.getByLabel(w('member.first-password'), { exact: true }).fill(password)
    expect(await dialog.getByLabel(w('member.department'), { exact: true }).count()).toBe(0)
    await dialog.getByLabel(w('member.role'), { exact: true }).selectOption(w('role.reader'))
    const choice = dialog.getByLabel(w('member.department'), { exact: true })
    await choice.selectOption({ label: '\u3000综合处' })
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: w('member.add') }).click()
    const departmentOf = (name: string) => page.getByLabel(w('member.department.of', { name }))
    await expect
      .poll(() => departmentOf('孙联络').locator('option:checked').textContent())
      .toContain('综合处')

    // Nothing is changed until the department is chosen.
    const roleOf = () => page.getByLabel(w('member.role.of', { name: '陈会务' }))
    await roleOf().selectOption(w('role.reader'))
    await seen(page.getByText(w('member.department.pending')))
    expect(await violations(page)).toEqual([])
    await departmentOf('陈会务').selectOption({ label: '临江县' })
    await seen(page.getByText(w('member.changed', { name: '陈会务', role: w('role.reader') })))
    await page.reload()
    await expect
      .poll(() => departmentOf('陈会务').locator('option:checked').textContent())
      .toContain('临江县')
    await roleOf().selectOption(w('role.organiser'))
    await expect.poll(() => departmentOf('陈会务').count()).toBe(0)
    expect([...faults, ...failed]).toEqual([])
  })

  test('signs in with the password given, and sees their department and nothing else', async () => {
    pictureOnFailure(page, `${visit.lang}-reader-home`)
    // What the page before still asks for ends with it, and is not asked without a session.
    await page.goto('about:blank')
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await page.getByLabel(w('person.email'), { exact: true }).fill('sun@demo.example')
    await page.getByLabel(w('person.password'), { exact: true }).fill(password)
    await page.getByRole('button', { name: w('sign-in.action'), exact: true }).click()
    await seen(page.getByRole('heading', { name: w('my-department.title') }))
    await seen(page.getByText(w('my-department.name', { name: '综合处', code: '1001' })))
    await seen(page.getByRole('link', { name: '春季安全生产调度会' }))
    expect((await rail().getByRole('link').allInnerTexts()).map((text) => text.trim())).toEqual([
      w('rail.my-department'),
      w('rail.settings'),
    ])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
    expect(await overflow(page)).toBe(0)
    expect(await hidden(page)).toEqual([])
    expect([...faults, ...failed]).toEqual([])
  })

  test.each(['/meetings', '/meetings/2/settlement', '/settings/members', '/nowhere'])(
    '%s says that nothing is open there, asks for nothing, and leads home',
    async (path) => {
      await become('fang')
      await page.goto(path)
      await seen(page.getByRole('heading', { name: w('not-open.title') }))
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: w('not-open.action') }).click()
      await seen(page.getByText(w('my-department.name', { name: '信息处', code: '1002' })))
      expect([...faults, ...failed]).toEqual([])
    },
  )

  test('their settings are those of this browser; the demo names the department of each reader', async () => {
    await page.goto('/settings')
    await seen(page.getByRole('heading', { name: w('theme.label') }))
    expect(await page.getByRole('link', { name: w('settings.members') }).count()).toBe(0)
    const people = await page.getByLabel(w('demo.person')).locator('option').allInnerTexts()
    expect(people).toEqual(expect.arrayContaining(['方联络 · 信息处', '罗联络 · 市大数据局']))
    expect([...faults, ...failed]).toEqual([])
  })
})
