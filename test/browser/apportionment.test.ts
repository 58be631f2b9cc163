import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basisWords } from '../../api/domain/share-words.ts'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { hidden, overflow, violations } from './axe.ts'
import { demoServer } from './demo-server.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

type Shown = {
  edition: number
  shares: { departmentId: number; cents: number; state: string; comment: string | null }[]
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** March is closed: 3,656.00, of which 800.00 is the hall; 42 people came. */
describe.each(visitsIn('zh'))('sharing a cost in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  let server: Spawned
  let page: Page
  let faults: string[]
  const become = (name: string) =>
    page.request.put('/api/demo/person', { data: { email: `${name}@demo.example` } })
  const looked = async () => {
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await hidden(page)).toEqual([])
    expect(faults).toEqual([])
  }

  beforeAll(async () => {
    server = await demoServer()
    ;({ page, faults } = await openPage(browser, visit, server.origin))
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
  })

  test('finance builds a scheme and sees at once what would come out', async () => {
    pictureOnFailure(page, `${visit.lang}-scheme`)
    await become('zhou')
    await page.goto('/meetings/1/apportionment/schemes?scheme=new')
    await page.getByLabel(w('scheme.name')).fill('全部平均')
    await page.getByLabel(w('scheme.basis')).selectOption('equal')
    // Five departments have people: 3,656.00 in five.
    const preview = page.getByRole('region', { name: w('scheme.preview') })
    await expect.poll(() => preview.getByText('731.20', { exact: true }).count()).toBe(5)
    // A pool that takes nothing is said to, at once.
    await page.getByRole('button', { name: w('scheme.add-pool') }).click()
    await seen(preview.getByText(w('apportionment.faults')))
    await page
      .getByRole('button', { name: w('scheme.remove-pool') })
      .first()
      .click()
    await expect.poll(() => preview.getByText('731.20', { exact: true }).count()).toBe(5)
    await looked()
    await page.getByRole('button', { name: w('scheme.save'), exact: true }).click()
    await seen(page.getByRole('link', { name: '全部平均' }))
  })

  test('what a colleague saved meanwhile is said, and neither is lost unseen', async () => {
    pictureOnFailure(page, `${visit.lang}-stale-scheme`)
    const { schemes } = (await (await page.request.get('/api/apportionment-schemes')).json()) as {
      schemes: { id: number; name: string; versions: { validFrom: string; terms: object }[] }[]
    }
    const mine = schemes.find(({ name }) => name === '全部平均')
    await page.goto(`/meetings/1/apportionment/schemes?scheme=${mine?.id}`)
    await page.getByLabel(w('scheme.pool-name')).fill('所有费用')
    const [latest] = mine?.versions ?? []
    const theirs = await page.request.put(`/api/apportionment-schemes/${mine?.id}`, {
      data: { name: '全部平均', version: 1, validFrom: latest?.validFrom, terms: latest?.terms },
    })
    expect(theirs.status()).toBe(200)
    const save = (version: number) =>
      page.getByRole('button', { name: w('scheme.save-version', { version }), exact: true })
    await save(2).click()
    await seen(page.getByText(w('scheme.stale')))
    expect(await page.getByLabel(w('scheme.pool-name')).inputValue()).toBe('所有费用')
    await page.getByRole('button', { name: w('budget.stale.mine') }).click()
    await save(3).click()
    await seen(page.getByText(w('scheme.saved', { name: '全部平均', version: 3 })))
    expect(faults).toEqual([])
  })

  test('lays two side by side, chooses one, and issues what changes', async () => {
    pictureOnFailure(page, `${visit.lang}-compare`)
    await page.goto('/meetings/1/apportionment/comparison')
    await page.getByLabel('会场由信息处承担，其余按人数').check()
    await page.getByLabel('全部平均').check()
    await expect.poll(() => page.getByText('731.20').count()).toBe(5)
    await looked()
    await page
      .getByRole('link', { name: w('scheme.choose') })
      .last()
      .click()
    await seen(page.getByText(w('apportionment.preview.closed')))
    await page.getByRole('button', { name: /3,656\.00/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /3,656\.00/ })
      .click()
    await seen(page.getByText(w('apportionment.edition', { edition: 2 }), { exact: true }))
    const answer = await page.request.get('/api/meetings/1/apportionment')
    const { edition, shares } = (await answer.json()) as Shown
    expect(edition).toBe(2)
    expect(shares.map(({ cents }) => cents)).toEqual(Array(5).fill(73_120))
    await looked()
  })

  test('a figure says why it is that, down to the bill; the statement is there to print', async () => {
    pictureOnFailure(page, `${visit.lang}-share`)
    await page.goto('/meetings/1/apportionment?edition=1')
    const why = page.getByRole('button', { name: /打印复印/ }).first()
    await why.click()
    const panel = page.getByRole('complementary')
    await seen(panel.getByText(w('apportionment.tied')))
    await seen(panel.getByRole('link', { name: w('apportionment.to-evidence') }))
    await looked()
    const printed = await page.request.get(
      '/api/meetings/1/apportionment/export?format=html&lang=zh',
    )
    expect(printed.status()).toBe(200)
    expect(await printed.text()).toContain('3,656.00')
  })

  test('weights are read and set right; seats stand beside the passengers counted', async () => {
    pictureOnFailure(page, `${visit.lang}-weights`)
    await page.goto('/meetings/2/apportionment/weights')
    const correct = (weight: string) =>
      page.getByRole('button', {
        name: w('weight.correct.from', {
          weight,
          department: '综合处',
          basis: basisWords[visit.lang].heads,
        }),
      })
    await seen(correct('18'))
    await looked()
    await correct('18').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('weight.value')).fill('17')
    await dialog.getByLabel(w('weight.reason')).fill('一人代会')
    await dialog.getByRole('button', { name: w('weight.save') }).click()
    await seen(correct('17'))
    await seen(page.getByText('一人代会'))

    const ride = page
      .getByRole('table', { name: w('weight.rides') })
      .getByRole('row')
      .filter({ hasText: '浙A12345' })
      .first()
    // 45 by the vehicle log; of a department 43 are known.
    await seen(ride.getByText('45', { exact: true }))
    await ride.locator('input').nth(1).fill('43')
    await seen(ride.getByText('−2', { exact: true }))
    await looked()
  })

  test('the journal’s columns are what the accounting program wants', async () => {
    pictureOnFailure(page, `${visit.lang}-journal`)
    await page.goto('/settings/journal')
    await page.getByLabel(w('journal.head-of', { number: 1 })).fill('凭证日期')
    await looked()
    await page.getByRole('button', { name: w('journal.save') }).click()
    await seen(page.getByText(w('journal.saved')))
    const journal = await page.request.get('/api/meetings/1/apportionment/journal?edition=1')
    const [heads, ...lines] = (await journal.text()).replace('\uFEFF', '').trim().split('\r\n')
    expect(heads?.split(',')[0]).toBe('凭证日期')
    const cents = lines.map((line) => Math.round(Number(line.split(',').at(-1)) * 100))
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(365_600)
  })

  test('an open settlement is only previewed', async () => {
    await page.goto('/meetings/11/apportionment?scheme=1')
    await seen(page.getByText(w('apportionment.preview.open')))
    expect(await page.getByRole('button', { name: /54,960/ }).count()).toBe(0)
  })

  test('a department’s reader sees only their own share, and objects with a reason', async () => {
    pictureOnFailure(page, `${visit.lang}-own-share`)
    await become('fang')
    await page.goto('/')
    await page.locator('tr', { hasText: 'HY2026-03' }).getByRole('link').click()
    await seen(page.getByRole('heading', { name: w('my-department.share') }))
    expect(await page.getByRole('main').getByText('市大数据局').count()).toBe(0)
    await looked()
    await page.getByRole('button', { name: w('my-department.object') }).click()
    await seen(page.getByText(w('my-department.objection.missing')))
    await page.getByLabel(w('apportionment.answer.comment')).fill('我处有三人只参加了半天')
    await page.getByRole('button', { name: w('my-department.object') }).click()
    await seen(page.getByText(w('apportionment.state.objected')).first())
    expect((await page.request.get('/api/meetings/1/apportionment')).status()).toBe(403)
    await become('zhou')
    const { shares } = (await (
      await page.request.get('/api/meetings/1/apportionment')
    ).json()) as Shown
    expect(
      shares.filter(({ state }) => state === 'objected').map(({ comment }) => comment),
    ).toEqual(['我处有三人只参加了半天'])
  })
})
