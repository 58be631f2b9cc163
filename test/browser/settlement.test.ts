import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { foundedDirectory } from '../support/founded-directory.ts'
import { type Spawned, spawnServer } from '../support/spawn-server.ts'
import { overflow, violations } from './axe.ts'
import { type Call, callAs, cast, password, settlingMeeting } from './settling-meeting.ts'
import { openPage, pictureOnFailure, seen, visitsIn, wordsOf } from './visit.ts'

const views = ['differences', 'items', 'payments', 'file', 'closing', 'statement'] as const

const signInAs = async (page: Page, person: { email: string }) => {
  await page.request.post('/api/auth/sign-in/email', {
    data: { email: person.email, password },
  })
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(visitsIn('zh'))('settling in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  const data = foundedDirectory()
  let server: Spawned
  let page: Page
  let faults: string[]
  let path: string
  let colleague: Call

  beforeAll(async () => {
    server = await spawnServer({ DATA_DIR: data.path })
    const { id } = await settlingMeeting(server.origin)
    path = `/meetings/${id}/settlement`
    colleague = await callAs(server.origin, cast.second.email)
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await signInAs(page, cast.finance)
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
    data.remove()
  })

  const table = () => page.getByRole('grid', { name: w('difference.table') })
  const decided = (state: 'accepted' | 'disputed' | 'credited' | 'open') =>
    table().getByText(w(`difference.state.${state}`), { exact: true })
  const dialog = () => page.getByRole('dialog')
  const rowOf = (cause: 'quantity' | 'price' | 'unsigned' | 'twice' | 'not-agreed' | 'forbidden') =>
    table()
      .getByRole('row')
      .filter({ hasText: w(`difference.cause.${cause}`) })

  /** The other one of finance decides, at the same time. */
  const decideAs = async (cause: string, state: string, decision: object) => {
    const { figures } = await colleague<{
      figures: { differences: { key: string; cause: string; amountCents: number }[] }
    }>('GET', path)
    const seen = figures.differences
      .filter((one) => one.cause === cause)
      .map(({ key, amountCents }) => ({ key, amountCents, state }))
    await colleague('PUT', path.replace('settlement', 'differences'), { seen, decision })
  }

  test('every view says what there is, and axe finds nothing', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-axe`)
    for (const view of views) {
      await page.goto(`${path}/${view}`)
      await seen(page.getByRole('navigation', { name: w('settlement.views') }))
      await seen(page.getByText('43,160.00').or(page.getByRole('heading', { level: 2 })))
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
  })

  test('why, in one line; the evidence at the side has its own address', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-evidence`)
    await page.goto(`${path}/differences`)
    await seen(page.getByText('+¥5,040.00'))
    const why =
      visit.lang === 'zh'
        ? '账单 190，应付 180：实数 178 = 18 桌 × 10 人'
        : 'billed 190, payable 180: counted 178 = 18 tables of 10'
    await seen(table().getByText(why))
    await table().focus()
    await page.keyboard.press('Enter')
    const side = page.getByRole('complementary')
    await seen(side.getByText(/孙经理/))
    await side.getByRole('button', { name: w('evidence.line', { line: 3 }) }).click()
    await seen(side.locator('pre').getByText('V02'))
    expect(new URL(page.url()).searchParams.get('row')).toBe('meal|2026-06-11|lunch||quantity')
    expect(await violations(page)).toEqual([])
    await page.goBack()
    await side.waitFor({ state: 'hidden' })
  })

  test('two are disputed with the keyboard, the rest accepted, one taken back', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-decide`)
    await table().focus()
    await page.keyboard.press('Home')
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await page.keyboard.press('d')
    await seen(dialog().getByText('+¥1,260.00'))
    await page.keyboard.press('Enter')
    await seen(dialog().getByText(w('difference.reason.missing')))
    await page.keyboard.type('与签认实数、协议价不符')
    await page.keyboard.press('Enter')
    await seen(decided('disputed').nth(1))

    await table().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('a')
    await page.keyboard.type('误点')
    await page.keyboard.press('Enter')
    await seen(decided('accepted'))
    await page.getByRole('button', { name: w('difference.undo', { count: 1 }) }).click()
    await decided('accepted').first().waitFor({ state: 'hidden' })
    expect(await decided('open').count()).toBe(4)
  })

  test('somebody else was quicker: what they did is said, marks stay', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-stale`)
    await rowOf('forbidden').getByRole('checkbox').check()
    await decideAs('forbidden', 'open', { state: 'disputed', reason: '烟不得列支' })
    await page
      .getByRole('button', { name: w('difference.button.accepted') })
      .first()
      .click()
    await dialog().getByLabel(w('difference.reason')).fill('照付')
    await page.keyboard.press('Enter')
    await seen(page.getByText(w('difference.stale')))
    await seen(page.getByText(/吴财务.*烟不得列支/))
    expect(await rowOf('forbidden').getByRole('checkbox').isChecked()).toBe(true)
    await rowOf('forbidden').getByRole('checkbox').uncheck()
  })

  test('a part is credited with its date, the rest of the bill accepted', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-credit`)
    await rowOf('price').click()
    const side = page.getByRole('complementary')
    await side.getByRole('button', { name: w('difference.button.credited') }).click()
    await dialog().getByLabel(w('difference.reason')).fill('酒店同意退 400 元')
    await dialog().getByLabel(w('difference.credited-amount')).fill('460.01')
    await page.keyboard.press('Enter')
    await seen(dialog().getByText(w('difference.credited-amount.wrong', { most: '¥460.00' })))
    await dialog().getByLabel(w('difference.credited-amount')).fill('400')
    await dialog().getByLabel(w('difference.credited-on')).fill('2026-06-20')
    await page.keyboard.press('Enter')
    await seen(side.getByText(/−¥400\.00/))
    await side
      .getByRole('button', { name: w('ui.close') })
      .first()
      .click()

    for (const cause of ['unsigned', 'twice', 'not-agreed'] as const)
      await rowOf(cause).getByRole('checkbox').check()
    await page
      .getByRole('button', { name: w('difference.button.accepted') })
      .first()
      .click()
    await dialog().getByLabel(w('difference.reason')).fill('经核实照付')
    await page.keyboard.press('Enter')
    await decided('open').first().waitFor({ state: 'hidden' })
    // 43,160 payable + 60 of the price + 2,700 + 300 + 300 accepted.
    await seen(page.getByText('¥46,520.00'))
  })

  test('a remittance is netted, a paper is filed', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-pay`)
    await page.goto(`${path}/payments`)
    await page.getByLabel(w('payment.amount'), { exact: true }).fill('50,000')
    await page.getByRole('button', { name: w('payment.add') }).click()
    await seen(page.getByText(w('payment.back'), { exact: true }))
    await seen(page.getByText('¥3,480.00'))
    await seen(page.getByText('人民币叁仟肆佰捌拾元整'))

    await page.goto(`${path}/file`)
    await page.getByLabel(w('paper.add', { paper: w('paper.sign-in') })).setInputFiles({
      name: '签到表.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    })
    await seen(page.getByRole('link', { name: '签到表.pdf' }))
    await page.getByLabel(w('paper.signed-in')).fill('86')
    await page.keyboard.press('Tab')
    await seen(page.getByText(w('paper.contradiction', { stated: 86, found: 190 })))
  })

  test('closed with its reason, read by a leader, reopened', async () => {
    pictureOnFailure(page, `${visit.lang}-settling-close`)
    await page.goto(`${path}/closing`)
    await page.getByRole('button', { name: w('closing.button', { total: '¥46,520.00' }) }).click()
    await seen(dialog().getByText('人民币肆万陆仟伍佰贰拾元整'))
    const sign = dialog().getByRole('button', { name: w('closing.do', { total: '¥46,520.00' }) })
    await sign.click()
    await seen(dialog().getByText(w('difference.reason.missing')))
    await dialog().getByLabel(w('closing.override')).fill('材料随后补齐')
    expect(await violations(page)).toEqual([])
    await sign.click()
    await seen(
      page.getByText(w('settlement.state.closed', { name: cast.finance.name, edition: 1 })),
    )

    const leader = await openPage(browser, visit, server.origin)
    pictureOnFailure(leader.page, `${visit.lang}-settling-leader`)
    await signInAs(leader.page, cast.leader)
    await leader.page.goto(`${path}/differences`)
    const grid = leader.page.getByRole('grid', { name: w('difference.table') })
    await seen(grid)
    expect(await grid.getByRole('checkbox').count()).toBe(0)
    await leader.page.goto(`${path}/statement`)
    await seen(leader.page.getByText('材料随后补齐'))
    await seen(leader.page.getByText('人民币肆万陆仟伍佰贰拾元整'))
    expect(leader.faults).toEqual([])
    await leader.page.context().close()

    await page.getByRole('button', { name: w('reopening.button') }).click()
    await dialog().getByLabel(w('difference.reason')).fill('酒店补开发票')
    await dialog()
      .getByRole('button', { name: w('reopening.do', { edition: 1 }) })
      .click()
    await seen(page.getByRole('link', { name: w('settlement.state.open') }))

    await decideAs('forbidden', 'disputed', { state: 'accepted', reason: '补开发票后照付' })
    await page.reload()
    await seen(page.getByText(w('drift.title', { count: 1, gap: '+¥480.00' })))
    await seen(page.getByText(w('drift.decision')))
    await page.getByRole('link', { name: w('edition.of', { edition: 1 }) }).click()
    await seen(page.getByText(w('settlement.edition-reopened', { edition: 1 })))
    expect(faults).toEqual([])
  })
})
