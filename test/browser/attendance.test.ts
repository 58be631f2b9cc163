import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayMeeting } from '../../fixtures/meetings.ts'
import { launchBrowser } from '../support/browser.ts'
import { foundedDirectory } from '../support/founded-directory.ts'
import { administrator, type Spawned, spawnServer } from '../support/spawn-server.ts'
import { overflow, violations } from './axe.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

/** Four are invited, by a list that knows neither the newspaper nor its kind of guest. */
const list = [
  '参会人员名单',
  '姓名,单位,参会类别,手机',
  '王伟,信息科,代表,13812345678',
  '李娜,信息处,代表,',
  '孙浩,信息处,工作人员,',
  '赵敏,云川日报社,媒体,',
  '',
].join('\n')

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

describe.each(visitsIn('en'))('who came, in $lang', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  let base: string
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    const { request } = page
    await request.post('/api/auth/sign-in/email', { data: administrator })
    const made = await request.post('/api/meetings', {
      data: { ...mayMeeting, code: `HY2026-${visit.lang}`, hotel: visit.lang },
    })
    base = `/meetings/${(await made.json()).id}`
    await request.post('/api/departments', {
      data: { code: '1002', name: '信息处', aliases: ['信息科'] },
    })
  })
  afterAll(() => page?.context().close())

  test('a list is imported; what it leaves open is answered with one press each', async () => {
    pictureOnFailure(page, `${visit.lang}-attendance-import`)
    await page.goto(`${base}/attendance`)
    await seen(page.getByText(w('attendance.empty'), { exact: true }))
    await page.getByRole('link', { name: w('attendance.import') }).click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await seen(page.getByText(w('import.people.as.nobody', { count: 4 })))
    await button(w('question.untied')).click()
    await button(w('attendee.kind.invited')).click()
    expect(await page.getByText('13812345678').count()).toBe(0)
    expect(await violations(page, 'all')).toEqual([])
    await button(w('import.commit', { what: w('meeting.people', { count: 4 }) })).click()
    await seen(page.getByText(w('import.people-in'), { exact: true }))
  })

  test('at the door: found, signed in with one touch, taken back, signed in again', async () => {
    pictureOnFailure(page, `${visit.lang}-attendance-door`)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${base}/attendance/sign-in`)
    const running = page.getByRole('status', { name: w('attendance.running') })
    await expect.poll(() => running.textContent()).toMatch(/^0/)
    // Today is no day of this meeting: the arrival is entered afterwards.
    await page.getByLabel(w('attendee.arrived.time')).fill('11:40')
    const find = page.getByRole('searchbox', { name: w('attendance.find') })
    await find.fill('王')
    await seen(page.getByText(w('attendance.found', { count: 1 })))
    const touch = button(w('attendance.sign-in.of', { name: '王伟' }))
    expect((await touch.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await touch.click()
    await seen(page.getByText(w('attendance.signed', { time: '11:40' })))
    await expect.poll(() => running.textContent()).toMatch(/^1/)
    expect(await find.inputValue()).toBe('')
    await button(w('attendance.undo')).click()
    await expect.poll(() => running.textContent()).toMatch(/^0/)
    // A scanner types the code and a line break.
    await find.fill('1')
    await seen(page.getByText(w('attendance.found', { count: 1 })))
    await find.press('Enter')
    await expect.poll(() => running.textContent()).toMatch(/^1/)
    expect(await violations(page, 'all')).toEqual([])
    expect(await overflow(page)).toBe(0)
  })

  test('somebody who is not on the list is added on the spot', async () => {
    pictureOnFailure(page, `${visit.lang}-attendance-walk-in`)
    await page.getByRole('searchbox', { name: w('attendance.find') }).fill('钱程')
    await seen(page.getByText(w('attendance.find.none')))
    await button(w('attendance.walk-in.add')).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel(w('attendee.name')).inputValue()).toBe('钱程')
    await dialog.getByLabel(w('attendee.unit')).fill('市档案馆')
    await dialog.getByLabel(w('attendee.kind')).selectOption('observer')
    await dialog.getByRole('button', { name: w('attendance.walk-in.action') }).click()
    const running = page.getByRole('status', { name: w('attendance.running') })
    await expect.poll(() => running.textContent()).toMatch(/^2/)
  })

  test('the figures say so, and one person is changed beside somebody else', async () => {
    pictureOnFailure(page, `${visit.lang}-attendance-figures`)
    await page.setViewportSize({ width: visit.width, height: visit.height })
    await page.getByRole('link', { name: w('attendance.to-figures') }).click()
    const figures = page.getByRole('region', { name: w('attendance.figures') })
    await seen(figures.getByText('25.0 %'))
    await seen(figures.getByText(w('attendance.walk-ins', { count: 1 })))
    await seen(figures.getByText(w('attendance.rate.base', { came: 1, expected: 4 })))
    await page.getByLabel(w('attendance.stay')).first().selectOption('absent')
    await seen(page.getByText(w('attendance.found', { count: 3 })))
    expect(await violations(page, 'all')).toEqual([])
    await page.getByRole('searchbox', { name: w('attendance.search') }).fill('李')
    await button('李娜').click()
    const dialog = page.getByRole('dialog')
    const { attendees } = await (
      await page.request.get(`/api${base}/attendees?search=${encodeURIComponent('李娜')}`)
    ).json()
    await page.request.patch(`/api${base}/attendees/${attendees[0].id}`, {
      data: { revision: 0, region: '市本级' },
    })
    await dialog.getByLabel(w('attendee.lodging')).selectOption('single')
    await dialog.getByRole('button', { name: w('attendee.save') }).click()
    await seen(dialog.getByText(w('attendee.stale')))
    await dialog.getByRole('button', { name: w('budget.stale.mine') }).click()
    await seen(page.getByRole('log').getByText(w('attendee.saved', { name: '李娜' })))
    const kept = await page.request.get(`/api${base}/attendees/${attendees[0].id}`)
    expect(await kept.json()).toMatchObject({ region: '市本级', lodging: 'single' })
  })

  test('undoing the list asks about whom a hand has changed', async () => {
    pictureOnFailure(page, `${visit.lang}-attendance-undo`)
    await page.goto(`${base}/imports`)
    await page.getByRole('link', { name: 'list.csv' }).click()
    await button(w('import.undo')).click()
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText(w('import.undo.changed', { count: 2 })))
    await dialog.getByRole('button', { name: w('import.undo.keep', { count: 2 }) }).click()
    await seen(page.getByText(w('import.is-undone'), { exact: true }))
    await page.goto(`${base}/attendance`)
    const people = page.getByRole('region', { name: w('attendance.people'), exact: true })
    await seen(people.getByRole('row', { name: '王伟' }))
    // 王伟 and 李娜 were changed by hand, 钱程 was added by one.
    expect(await people.getByRole('row').count()).toBe(4)
    expect(faults).toEqual([])
  })
})
