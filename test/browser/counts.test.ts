import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayBudget, mayMeeting } from '../../fixtures/meetings.ts'
import { launchBrowser } from '../support/browser.ts'
import { foundedDirectory } from '../support/founded-directory.ts'
import { administrator, type Spawned, spawnServer } from '../support/spawn-server.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

/** The days, and what the sheet of covers says of each. */
const sheet = [
  '日期,早餐人数,午餐人数,晚餐人数,茶歇人数',
  '2026-05-08,,118,186,',
  '2026-05-09,184,182,176,180',
  '2026-05-10,170,164,,',
  '',
].join('\n')
const days = ['2026-05-08', '2026-05-09', '2026-05-10'] as const

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

/** Counting is done standing in a lobby: always at the width of a phone, in both languages. */
const phones = visitsIn('zh').map((visit) => ({ ...visit, width: 390, height: 844 }))

describe.each(phones)('three days counted on a phone in $lang', (visit) => {
  const w = wordsOf(visit)
  let page: Page
  let faults: string[]
  let meetingId: number
  const dayPath = (day: string) => `/meetings/${meetingId}/counts/${day}`

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    const { request } = page
    await request.post('/api/auth/sign-in/email', { data: administrator })
    const made = await request.post('/api/meetings', {
      data: { ...mayMeeting, code: `HY2026-${visit.lang}` },
    })
    meetingId = (await made.json()).id
    await request.put(`/api/meetings/${meetingId}/budget`, {
      data: { revision: 0, lines: mayBudget },
    })
    const sent = await request.post(
      `/api/meetings/${meetingId}/imports?kind=meal-counts&filename=covers.csv`,
      { data: Buffer.from(sheet) },
    )
    await request.put(`/api/imports/${(await sent.json()).id}/commitment`)
  })
  afterAll(() => page?.context().close())

  const figure = (item: string, of: 'quantity' | 'staffCount' = 'quantity') =>
    page.getByLabel(w('count.cell', { item, figure: w(`count.figure.${of}`) }), { exact: true })
  const saved = () => seen(page.getByText(new RegExp(w('budget.saved', { at: '\\d+:\\d+' }))))
  const sign = async (contact: string) => {
    await page.getByRole('button', { name: w('count.sign'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('count.hotel-contact')).fill(contact)
    await dialog.getByRole('button', { name: /^(签字确认|Sign \d)/ }).click()
    await seen(page.getByText(w('count.state.signed'), { exact: true }))
  }

  test('the first day: take what was imported, put one figure right, sign', async () => {
    pictureOnFailure(page, `${visit.lang}-count-first`)
    await page.goto(`/meetings/${meetingId}/counts`)
    await page.getByRole('link', { name: /^(核对5月8日|Count Fri 8 May)/ }).click()
    await page.getByRole('button', { name: w('count.take-all', { count: 2 }) }).click()
    expect(await figure(w('sitting.lunch')).inputValue()).toBe('118')
    const more = w('ui.more', {
      what: w('count.cell', { item: w('sitting.lunch'), figure: w('count.figure.quantity') }),
    })
    await page.getByRole('button', { name: more, exact: true }).click()
    await figure(w('sitting.lunch'), 'staffCount').fill('16')
    await seen(page.getByText(w('count.other.imported', { quantity: 118 })))
    await figure('标准间').fill('80')
    await figure('单间').fill('26')
    await figure('主会场').fill('1')
    await saved()
    await page.getByRole('button', { name: w('count.sign'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText(w('count.sign.missing', { count: 3 })))
    await seen(dialog.getByText(w('count.unit.lodging', { count: 106 })))
    await page.keyboard.press('Escape')
    await sign('王经理')
    await seen(page.getByRole('button', { name: w('count.amend'), exact: true }))
    expect(await page.getByRole('textbox').count()).toBe(0)
  })

  test('the second: what was counted yesterday is offered, with one key', async () => {
    pictureOnFailure(page, `${visit.lang}-count-second`)
    await page.goto(dayPath(days[1]))
    await seen(page.getByText(w('count.take.yesterday', { quantity: 80 })))
    await page.getByRole('button', { name: w('count.take-all', { count: 7 }) }).click()
    await figure('标准间').fill('74')
    await page.getByRole('button', { name: w('departure.add') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('departure.time'), { exact: true }).fill('16:00')
    await dialog.getByRole('button', { name: w('departure.add.action'), exact: true }).click()
    await seen(page.getByText('16:00'))
    await saved()
    await sign('王经理')
  })

  test('the third, that somebody else has saved meanwhile: mine is kept, and signed', async () => {
    pictureOnFailure(page, `${visit.lang}-count-third`)
    await page.goto(dayPath(days[2]))
    const takeAll = page.getByRole('button', { name: w('count.take-all', { count: 3 }) })
    await seen(takeAll)
    await page.request.put(`/api/meetings/${meetingId}/counts/${days[2]}`, {
      data: {
        revision: 0,
        lines: [{ kind: 'meal', day: days[2], sitting: 'lunch', quantity: '9' }],
      },
    })
    await takeAll.click()
    await seen(page.getByText(w('count.stale')))
    await page.getByRole('button', { name: w('budget.stale.mine') }).click()
    await saved()
    expect(await figure(w('sitting.lunch')).inputValue()).toBe('164')
    await sign('李主管')
  })

  test('a signed day is amended beside what was signed, and the slip says so', async () => {
    pictureOnFailure(page, `${visit.lang}-count-amend`)
    await page.getByRole('button', { name: w('count.amend'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('count.amend.reason')).fill('漏计司机用餐')
    await dialog.getByRole('button', { name: w('count.amend.action', { edition: 2 }) }).click()
    await figure(w('sitting.lunch')).fill('170')
    await seen(page.getByText(w('count.signed-was', { quantity: 164 })))
    await seen(page.getByText(w('count.changes', { count: 1 })))
    await saved()
    await page.getByRole('link', { name: w('count.slip') }).click()
    await seen(page.getByText(w('count.slip.amends', { edition: 1, reason: '漏计司机用餐' })))
    await seen(page.getByRole('cell', { name: '170', exact: true }))
    await page.getByRole('link', { name: w('count.slip.back') }).click()
    await page.getByRole('button', { name: w('count.amend.drop') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('count.amend.drop.action'), exact: true })
      .click()
    await seen(page.getByText(w('count.state.signed'), { exact: true }))
    await page.goto(`/meetings/${meetingId}/counts`)
    await seen(page.getByText(w('count.standing', { signed: 3, all: 3 })))
    expect(faults).toEqual([])
  })
})
