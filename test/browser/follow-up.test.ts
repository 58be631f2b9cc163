import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { daysFromNow } from '../support/follow-up.ts'
import { foundedDirectory } from '../support/founded-directory.ts'
import { administrator, type Spawned, spawnServer } from '../support/spawn-server.ts'
import { violations } from './axe.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

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

describe.each(visitsIn('en'))('follow-up in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  const [first, second, third] = ['修订办法', '建立通报', '开展培训'].map(
    (text) => `${text} ${visit.lang}`,
  ) as [string, string, string]
  let page: Page
  let faults: string[]
  let about: string
  let next: string

  const meeting = async (code: string, daysAgo: number) => {
    const made = await page.request.post('/api/meetings', {
      data: {
        code: `${code}-${visit.lang}`,
        title: `${code} ${visit.lang}`,
        series: `系列 ${visit.lang}`,
        category: 'third',
        trigger: 'time',
        startsOn: daysFromNow(-daysAgo),
        endsOn: daysFromNow(-daysAgo),
      },
    })
    return `/meetings/${(await made.json()).id}`
  }
  const dialog = () => page.getByRole('dialog')
  const button = (key: Parameters<typeof w>[0], params?: Parameters<typeof w>[1]) =>
    page.getByRole('button', { name: w(key, params), exact: true })

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.post('/api/auth/sign-in/email', { data: administrator })
    about = await meeting('A', 40)
    next = await meeting('B', -40)
  })
  afterAll(() => page?.context().close())

  test('decisions are pasted; the line that cannot be read is named, mended, and all are taken', async () => {
    pictureOnFailure(page, `${visit.lang}-paste`)
    await page.goto(`${about}/follow-up`)
    await button('decision.paste').click()
    const lines = (due: string) =>
      [
        `${first}\t信息处\t王芳\t${daysFromNow(-10)}`,
        `${second}\t督查处\t\t${due}`,
        `${third}，综合处，周敏，${daysFromNow(20)}`.replaceAll('，', '\t'),
      ].join('\n')
    await dialog().getByLabel(w('decision.paste.text')).fill(lines('尽快'))
    await dialog()
      .getByRole('button', { name: w('decision.paste.action'), exact: true })
      .click()
    await seen(dialog().getByText(/“尽快”/))
    await dialog()
      .getByLabel(w('decision.paste.text'))
      .fill(lines(daysFromNow(-2)))
    await dialog()
      .getByRole('button', { name: w('decision.paste.action'), exact: true })
      .click()
    await dialog()
      .getByRole('button', { name: w('decision.paste.take', { count: 3 }) })
      .click()
    await seen(page.getByText(w('decision.sums', { count: 3, done: 0, overdue: 2 })))
  })

  test('a decision opens at the side: progress is added, a moved date needs its reason, done late says so', async () => {
    pictureOnFailure(page, `${visit.lang}-decision`)
    await page.getByRole('button', { name: first }).click()
    const panel = page.getByRole('complementary', { name: first })
    await panel.getByLabel(w('decision.note'), { exact: true }).fill('已征求意见')
    await panel.getByRole('button', { name: w('decision.note.action') }).click()
    await seen(panel.getByRole('listitem').getByText('已征求意见'))
    await panel.getByRole('button', { name: w('decision.edit.button'), exact: true }).click()
    await dialog().getByLabel(w('decision.due'), { exact: true }).fill(daysFromNow(-8))
    await dialog().getByLabel(w('decision.move-reason')).fill('等批复')
    await dialog()
      .getByRole('button', { name: w('decision.save') })
      .click()
    await seen(panel.getByRole('listitem').getByText('等批复'))
    await panel.getByRole('button', { name: w('decision.complete') }).click()
    await dialog().getByLabel(w('decision.done-on')).fill(daysFromNow(-5))
    await seen(dialog().getByText(/3/))
    await dialog()
      .getByRole('button', { name: w('decision.complete') })
      .click()
    await seen(panel.getByText(w('decision.state.late', { count: 3 }), { exact: true }))
    expect(await violations(page)).toEqual([])
    await panel.getByRole('button', { name: w('ui.close') }).click()
    expect(new URL(page.url()).search).toBe('')
  })

  test('two change one decision: whose is to stand is asked', async () => {
    pictureOnFailure(page, `${visit.lang}-stale`)
    await page.getByRole('button', { name: third }).click()
    const panel = page.getByRole('complementary', { name: third })
    await panel.getByRole('button', { name: w('decision.edit.button'), exact: true }).click()
    await dialog().getByLabel(w('decision.person')).fill('我的人')
    const list = await page.request.get(`/api${about}/decisions`)
    const { decisions } = (await list.json()) as {
      decisions: { id: number; text: string; dueOn: string; department: string }[]
    }
    const one = decisions.find(({ text }) => text === third)
    await page.request.put(`/api${about}/decisions/${one?.id}`, {
      data: {
        text: third,
        department: '信息处',
        person: '别人的人',
        dueOn: one?.dueOn,
        revision: 0,
      },
    })
    await dialog()
      .getByRole('button', { name: w('decision.save') })
      .click()
    await seen(dialog().getByText(w('decision.stale')))
    await dialog()
      .getByRole('button', { name: w('budget.stale.mine') })
      .click()
    await seen(panel.getByText('我的人'))
    await panel.getByRole('button', { name: w('ui.close') }).click()
  })

  test('the day of a milestone is entered by hand, with who said so', async () => {
    pictureOnFailure(page, `${visit.lang}-milestone`)
    const name = w('milestone.rule.departure')
    await button('milestone.say.of', { name }).click()
    await dialog().getByLabel(w('milestone.actual')).fill(daysFromNow(-38))
    await dialog().getByLabel(w('milestone.note')).fill('钥匙退回')
    await dialog()
      .getByRole('button', { name: w('milestone.say'), exact: true })
      .click()
    const row = page.getByRole('row').filter({ hasText: name })
    await seen(row.getByText(w('milestone.missed', { count: 2 }), { exact: true }))
    await seen(row.getByText('钥匙退回'))
  })

  test('who is commended and what was learnt; the next meeting of the series works through it', async () => {
    pictureOnFailure(page, `${visit.lang}-lessons`)
    await button('commendation.add').click()
    await dialog().getByLabel(w('commendation.who')).fill('会务保障组')
    await dialog().getByLabel(w('commendation.reason')).fill('零差错')
    await dialog()
      .getByRole('button', { name: w('commendation.save') })
      .click()
    await seen(page.getByRole('listitem').getByText('零差错'))
    for (const text of ['自助餐按八成订', '夜餐写进协议']) {
      await button('lesson.add').click()
      await dialog().getByLabel(w('lesson.text')).fill(text)
      await dialog()
        .getByRole('button', { name: w('lesson.save'), exact: true })
        .click()
      await seen(page.getByRole('listitem').getByText(text))
    }
    await page.goto(`${next}/follow-up`)
    await button('lesson.adopt.of', { text: '自助餐按八成订' }).click()
    const adopted = { count: 2, adopted: 1, none: 0, open: 1 }
    await seen(page.getByText(w('lesson.checklist.sums', adopted)))
    await button('lesson.not-applicable.of', { text: '夜餐写进协议' }).click()
    await dialog().getByLabel(w('lesson.not-applicable.reason')).fill('这次不过夜')
    await dialog()
      .getByRole('button', { name: w('lesson.not-applicable') })
      .click()
    await seen(page.getByText('这次不过夜'))
    const sums = { count: 2, adopted: 1, none: 1, open: 0 }
    await seen(page.getByText(w('lesson.checklist.sums', sums)))
  })

  test('across meetings: reached from the overview, filtered in the address, taken away as a file', async () => {
    pictureOnFailure(page, `${visit.lang}-follow-up`)
    await page.goto('/')
    await page
      .getByRole('main')
      .getByRole('link', { name: w('follow-up.title') })
      .click()
    await seen(page.getByRole('button', { name: second }))
    expect(await page.getByRole('button', { name: first }).count()).toBe(0)
    await page.getByLabel(w('decision.state'), { exact: true }).selectOption('late')
    await seen(page.getByRole('button', { name: first }))
    await page.waitForURL(/state=late/)
    await page.reload()
    await seen(page.getByRole('button', { name: first }))
    await button('follow-up.period.quarter').click()
    await page.waitForURL(/period=\d{4}-Q[1-4]/)
    await page.goBack()
    await seen(page.getByRole('button', { name: first }))
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV' }).click()
    const file = await (await saving).path()
    const csv = readFileSync(file, 'utf8')
    expect(csv).toContain(first)
    expect(csv).not.toContain(second)
    const reminders = page.getByRole('link', { name: w('follow-up.reminder'), exact: true })
    const paper = await page.request.get((await reminders.getAttribute('href')) ?? '')
    expect(await paper.text()).toContain(second)
    expect(faults).toEqual([])
  })
})
