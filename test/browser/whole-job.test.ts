import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayBudget, mayMeeting } from '../../fixtures/meetings.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Spawned, spawnServer, temporaryDirectory } from '../support/spawn-server.ts'
import {
  openPage,
  pictureOnFailure,
  seen,
  type Visit,
  visits,
  type Words,
  wordsOf,
} from './visit.ts'

const bill = fileURLToPath(
  new URL('../../fixtures/imports/hotel-bill/wanghu-186.csv', import.meta.url),
)
const founder = { name: '何管理', email: 'he@test.example', password: 'correct horse' }
const clerk = { name: '周财务', email: 'zhou@test.example', password: 'battery staple' }
const notSetUp = {
  HUIZHANG_ORGANISATION: '',
  HUIZHANG_ADMIN_EMAIL: '',
  HUIZHANG_ADMIN_PASSWORD: '',
}
const rowsAndMoney: Record<Visit['lang'], string> = {
  zh: '233 行，¥177,038.00',
  en: '233 rows, ¥177,038.00',
}

/** The lines of the budget as they stand in Excel, in the words of the reader's language. */
const asInExcel = (w: Words) =>
  mayBudget.map((line) => [
    w(`kind.${line.kind}`),
    line.day?.replaceAll('-', '/') ?? '',
    line.sitting ? w(`sitting.${line.sitting}`) : '',
    line.label,
    line.quantity,
    line.unit,
    (line.unitPriceCents / 100).toLocaleString('en', { minimumFractionDigits: 2 }),
  ])

async function signIn(page: Page, w: Words, person: { email: string; password: string }) {
  await page.goto('/')
  await page.getByLabel(w('person.email'), { exact: true }).fill(person.email)
  await page.getByLabel(w('person.password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: w('sign-in.action') }).click()
  await seen(page.getByRole('navigation', { name: w('rail.label') }))
}

const tab = (page: Page, w: Words, name: 'budget' | 'imports' | 'comparison') =>
  page
    .getByRole('navigation', { name: w('meeting.tabs') })
    .getByRole('link', { name: w(`tab.${name}`) })
    .click()

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(visits)('the whole job in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  const data = temporaryDirectory()
  let server: Spawned
  let page: Page
  let faults: string[]
  let meetingPath: string

  beforeAll(async () => {
    server = await spawnServer({ DATA_DIR: data.path, ...notSetUp })
    ;({ page, faults } = await openPage(browser, visit, server.origin))
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
    data.remove()
  })

  test('founding the organisation with the printed code', async () => {
    pictureOnFailure(page, `${visit.lang}-setup`)
    const code = /set-up code: (\w+)/.exec(server.output())?.[1] ?? ''
    await page.goto('/')
    await seen(page.getByRole('heading', { name: w('setup.title') }))
    const form = async (typed: string) => {
      await page.getByLabel(w('setup.code'), { exact: true }).fill(typed)
      await page.getByLabel(w('setup.organisation'), { exact: true }).fill('云川市政府办公室')
      await page.getByLabel(w('person.name'), { exact: true }).fill(founder.name)
      await page.getByLabel(w('person.email'), { exact: true }).fill(founder.email)
      await page.getByLabel(w('person.password'), { exact: true }).fill(founder.password)
      await page.getByRole('button', { name: w('setup.action') }).click()
    }
    await form('00000000')
    await seen(page.getByRole('alert'))
    await form(code)
    await seen(page.getByRole('navigation', { name: w('rail.label') }))
    await seen(page.getByText('云川市政府办公室'))
  })

  test('a colleague gets an account', async () => {
    pictureOnFailure(page, `${visit.lang}-colleague`)
    await page.goto('/settings/members')
    await page.getByRole('button', { name: w('member.add') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w('person.name'), { exact: true }).fill(clerk.name)
    await dialog.getByLabel(w('person.email'), { exact: true }).fill(clerk.email)
    await dialog.getByLabel(w('member.first-password'), { exact: true }).fill(clerk.password)
    await dialog.getByLabel(w('member.role'), { exact: true }).selectOption(w('role.finance'))
    await dialog.getByRole('button', { name: w('member.add') }).click()
    await seen(page.getByRole('row', { name: clerk.name }))
  })

  test('a new meeting', async () => {
    pictureOnFailure(page, `${visit.lang}-meeting`)
    await page.goto('/meetings')
    await page
      .getByRole('link', { name: w('meeting.new') })
      .first()
      .click()
    await page.getByLabel(w('meeting.title'), { exact: true }).fill(mayMeeting.title)
    await page.getByLabel(w('meeting.code'), { exact: true }).fill(mayMeeting.code)
    await page.getByLabel(w('meeting.starts'), { exact: true }).fill(mayMeeting.startsOn)
    await page.getByLabel(w('meeting.ends'), { exact: true }).fill(mayMeeting.endsOn)
    await page.getByLabel(w('meeting.hotel'), { exact: true }).fill(mayMeeting.hotel)
    await page.getByLabel(w('meeting.planned.delegates'), { exact: true }).fill('186')
    await page
      .getByLabel(w('meeting.approver'), { exact: true })
      .selectOption(`${founder.name} · ${w('role.administrator')}`)
    await page.getByRole('button', { name: w('meeting.create') }).click()
    await seen(page.getByRole('heading', { name: mayMeeting.title }))
    await seen(page.getByRole('grid', { name: w('budget.grid') }))
    meetingPath = new URL(page.url()).pathname.replace(/\/budget$/, '')
  })

  test('the budget, typed and pasted', async () => {
    pictureOnFailure(page, `${visit.lang}-budget`)
    const [first = [], ...rest] = asInExcel(w)
    const cell = (row: number, column: 'kind' | 'price') =>
      page.getByLabel(w('sheet.cell', { column: w(`budget.column.${column}`), row }))
    await cell(1, 'kind').focus()
    await page.keyboard.press('l')
    for (const text of ['5/8', '', first[3], first[4]]) {
      await page.keyboard.press('Tab')
      if (text) await page.keyboard.type(text)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(first[6] ?? '')
    await page.keyboard.press('Enter')
    await seen(cell(2, 'price'))
    await page.keyboard.press('Home')
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      rest.map((cells) => cells.join('\t')).join('\r\n'),
    )
    await page.keyboard.press('Control+v')
    await seen(page.getByText('178,430.00'))
    await seen(page.getByText(new RegExp(w('budget.saved', { at: '\\d+:\\d+' }))))
    await page.reload()
    await seen(page.getByText('178,430.00'))
    expect(await page.getByRole('grid').getByText('浙A12345', { exact: true }).count()).toBe(2)
  })

  test('submitted, not approved by somebody else, approved', async () => {
    pictureOnFailure(page, `${visit.lang}-approval`)
    await page.getByRole('button', { name: w('budget.submit') }).click()
    const dialog = page.getByRole('dialog')
    await seen(dialog.getByText('¥178,430.00'))
    await dialog.getByRole('button', { name: w('budget.submit') }).click()
    await seen(page.getByText(w('meeting.waiting.you')))

    const other = await openPage(browser, visit, server.origin)
    pictureOnFailure(other.page, `${visit.lang}-other`)
    await signIn(other.page, w, clerk)
    await other.page.goto(`${meetingPath}/budget`)
    await seen(other.page.getByText(w('meeting.waiting.approval', { name: founder.name })))
    expect(await other.page.getByRole('button', { name: w('budget.approve') }).count()).toBe(0)
    expect(other.faults).toEqual([])
    await other.page.context().close()

    await page.getByRole('button', { name: w('budget.approve') }).click()
    await seen(dialog.getByText('¥178,430.00'))
    await dialog.getByRole('button', { name: w('budget.approve') }).click()
    await seen(page.getByText(w('state.approved'), { exact: true }))
  })

  test('a PDF is answered with what to do instead', async () => {
    pictureOnFailure(page, `${visit.lang}-pdf`)
    await tab(page, w, 'imports')
    await page.getByLabel(w('import.drop')).setInputFiles({
      name: '账单.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'),
    })
    const alert = page.getByRole('alert')
    await seen(alert.getByText('PDF'))
    expect(await alert.innerText()).toMatch(/CSV|XLSX|Excel/)
  })

  test('the bill is previewed, questioned and imported', async () => {
    pictureOnFailure(page, `${visit.lang}-import`)
    await page.getByLabel(w('import.drop')).setInputFiles(bill)
    await seen(page.getByRole('heading', { name: 'wanghu-186.csv' }))
    await seen(page.getByRole('heading', { name: w('import.how') }))
    await page.getByRole('button', { name: w('question.persons', { count: 10 }) }).click()
    const balance = page.getByRole('region', { name: w('import.balance') })
    await seen(balance.getByText('250'))
    await seen(balance.getByText('233'))
    await seen(balance.getByText('¥177,038.00'))
    expect(await balance.getByText(w('import.control.met')).count()).toBeGreaterThan(0)
    await page
      .getByRole('button', { name: w('import.commit', { what: rowsAndMoney[visit.lang] }) })
      .click()
    await seen(page.getByText(w('import.is-committed')))
  })

  test('the comparison, down to the line of the file', async () => {
    pictureOnFailure(page, `${visit.lang}-comparison`)
    await tab(page, w, 'comparison')
    const total = page.getByRole('row', { name: w('budget.total') }).last()
    await seen(total.getByText('178,430.00'))
    await seen(total.getByText('177,038.00'))
    await seen(total.getByText('−1,392.00'))
    const dinner = `${visit.lang === 'zh' ? '5月8日' : '8 May'} ${w('sitting.dinner')}`
    await page.getByRole('button', { name: dinner }).click()
    const evidence = page.getByRole('complementary', { name: w('evidence.of', { item: dinner }) })
    await evidence.getByRole('button', { name: w('evidence.line', { line: 13 }) }).click()
    const asItStands = readFileSync(bill).toString('latin1').split(/\r?\n/)[12] ?? ''
    const reference = /WH\d+/.exec(asItStands)?.[0] ?? 'none'
    await seen(evidence.getByText(reference))
    expect(await evidence.locator('pre').innerText()).toContain('"15,200.00"')
    await evidence
      .getByRole('button', { name: w('ui.close') })
      .first()
      .click()
  })

  test('the import undone, the comparison as before', async () => {
    pictureOnFailure(page, `${visit.lang}-undo`)
    await tab(page, w, 'imports')
    await page.getByRole('link', { name: 'wanghu-186.csv' }).click()
    await page.getByRole('button', { name: w('import.undo') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('import.undo.action', { what: rowsAndMoney[visit.lang] }) })
      .click()
    await seen(page.getByText(w('import.is-undone')))
    await tab(page, w, 'comparison')
    await seen(page.getByText(w('comparison.one-sided')))
    const total = page.getByRole('row', { name: w('budget.total') }).last()
    await seen(total.getByText('178,430.00'))
    expect(await page.getByRole('main').getByText('177,038.00').count()).toBe(0)
    expect(faults).toEqual([])
  })
})
