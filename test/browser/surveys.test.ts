import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { foundedDirectory } from '../support/founded-directory.ts'
import { administrator, type Spawned, spawnServer } from '../support/spawn-server.ts'
import { hidden, overflow, violations } from './axe.ts'
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

const said = [
  '班车晚点',
  '早餐很好',
  '会场太冷',
  '',
  '',
  '房间隔音差',
  '内容充实',
  '',
  '报到顺利',
  '',
]

/** Twelve answers; the words of the second question are of no scale that is known. */
const answersWith = (words: readonly string[]) =>
  [
    '住宿满意度,会议室怎么样,0-10分推荐,建议',
    ...Array.from({ length: 12 }, (_, at) =>
      [[5, 4, 4, 3][at % 4], words[at % 3], [10, 9, 8, 6][at % 4], said[at] ?? ''].join(','),
    ),
  ].join('\n')

describe.each(visitsIn('en'))('questionnaires in $lang at $width px', (visit) => {
  const w = wordsOf(visit)
  // What was given points once is remembered: each language has words of its own.
  const words = ['杠杠的', '还行', '拉胯'].map((word) => `${word}${visit.lang}`)
  let page: Page
  let faults: string[]
  let about: string

  const dialog = () => page.getByRole('dialog')
  const button = (key: Parameters<typeof w>[0], params?: Parameters<typeof w>[1]) =>
    page.getByRole('button', { name: w(key, params), exact: true })
  const drop = (name: string, text: string | Buffer) =>
    page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })

  beforeAll(async () => {
    ;({ page, faults } = await openPage(browser, visit, server.origin))
    await page.request.post('/api/auth/sign-in/email', { data: administrator })
    const made = await page.request.post('/api/meetings', {
      data: {
        code: `Q-${visit.lang}`,
        title: `会议 ${visit.lang}`,
        category: 'third',
        trigger: 'time',
        startsOn: '2026-05-08',
        endsOn: '2026-05-09',
      },
    })
    about = `/meetings/${(await made.json()).id}`
  })
  afterAll(() => page?.context().close())

  test('what holds no answers is refused in words', async () => {
    await page.goto(`${about}/feedback`)
    await seen(page.getByText(w('survey.empty')))
    await drop('a.csv', '%PDF-1.7')
    await seen(page.getByText(/PDF/))
  })

  test('a file is dropped, what was read is said, and what is not understood is mended', async () => {
    pictureOnFailure(page, `${visit.lang}-survey-mend`)
    await drop('答卷.csv', answersWith(words))
    await seen(page.getByText(w('survey.read-as', { layout: w('survey.layout.plain') })))
    const kind = page.getByLabel(w('survey.kind.of', { question: '会议室怎么样' }))
    expect(await kind.inputValue()).toBe('single')
    await kind.selectOption('rating')
    await seen(page.getByText(w('survey.no-points')))
    await page
      .getByRole('button', { name: w('survey.mend.of', { question: '会议室怎么样' }) })
      .click()
    for (const [at, value] of words.entries())
      await dialog()
        .getByLabel(w('survey.points.of', { value }))
        .fill(String(5 - 2 * at))
    await dialog()
      .getByRole('button', { name: w('survey.mend.action') })
      .click()
    await page.getByText(w('survey.no-points')).waitFor({ state: 'detached' })
    expect(
      await page.getByLabel(w('survey.aspect.of', { question: '会议室怎么样' })).inputValue(),
    ).toBe('hall')
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })

  test('in force, its figures, comments and the table of aspects stand there', async () => {
    pictureOnFailure(page, `${visit.lang}-survey-figures`)
    await button('survey.commit', { count: 12 }).click()
    await page.waitForURL(/\/feedback\?survey=/)
    const hall = page.getByRole('article', { name: '会议室怎么样' })
    // Four each of 5, 3 and 1.
    await seen(hall.getByText('33.3 %'))
    await seen(hall.getByText('3.00', { exact: true }))
    // 10 10 10 9 9 9 passives 8 8 8 detractors 6 6 6.
    await seen(page.getByText(w('survey.nps.of', { promoters: 6, passives: 3, detractors: 3 })))
    const theme = page.getByRole('button', {
      name: visit.lang === 'zh' ? '用车' : 'Vehicles',
      exact: true,
    })
    await theme.click()
    await page.waitForURL(/theme=/)
    await seen(page.getByText('班车晚点'))
    await page.getByText('早餐很好').first().waitFor({ state: 'detached' })
    await theme.click()
    await seen(page.getByText(w('satisfaction.title')))
    expect(await violations(page)).toEqual([])
    expect(await hidden(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })

  test('a comment is judged otherwise, and kept out of print', async () => {
    const edit = page.getByRole('button', { name: w('comment.edit.of', { text: '会场太冷' }) })
    await edit.first().click()
    await dialog().getByLabel(w('comment.stance')).selectOption('neutral')
    await dialog().getByLabel(w('comment.printed')).uncheck()
    await dialog()
      .getByRole('button', { name: w('comment.save') })
      .click()
    await seen(page.getByText(w('comment.not-printed')))
    expect(await page.locator('li.no-print').count()).toBe(1)
  })

  test('groups are divided by, and what is too small is said', async () => {
    await button('survey.by.department').click()
    await seen(page.getByText(w('survey.no-groups')))
    expect(await violations(page)).toEqual([])
    await button('survey.by.all').first().click()
  })

  test('undone, nothing of it stays', async () => {
    await page.getByRole('link', { name: '答卷.csv' }).click()
    await seen(page.getByText(w('survey.in-force')))
    await button('import.undo').click()
    await dialog()
      .getByRole('button', { name: w('survey.undo.action', { count: 12 }) })
      .click()
    await seen(page.getByText(w('import.is-undone')))
    await page
      .getByRole('link', { name: w('survey.back'), exact: true })
      .first()
      .click()
    await seen(page.getByText(w('survey.empty')))
  })

  test('themes and the smallest group are settings', async () => {
    await page.goto('/settings/surveys')
    const number = page.getByLabel(w('survey.smallest'))
    await number.fill('6')
    await button('survey.smallest.save').click()
    await seen(page.getByText(w('survey.smallest.saved')))
    await button('theme.add').click()
    await page.getByLabel(w('theme.name'), { exact: true }).last().fill(`停车${visit.lang}`)
    await page.getByLabel(w('theme.english')).last().fill('Parking')
    await page.getByLabel(w('theme.words'), { exact: true }).last().fill('停车位')
    await page.getByLabel(w('theme.words'), { exact: true }).last().blur()
    await button('theme.save').click()
    await seen(page.getByText(w('theme.saved')))
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await number.fill('5')
    await button('survey.smallest.save').click()
    expect(faults).toEqual([])
  })

  test('a platform’s export is read as such', async () => {
    await page.goto(`${about}/feedback`)
    await drop('答卷2.csv', readFileSync('fixtures/surveys/wjx-text/every-kind.csv'))
    await seen(page.getByText(w('survey.read-as', { layout: w('survey.layout.wjx-text') })))
    await button('import.throw-away').click()
    await seen(page.getByText(w('survey.empty')))
    expect(faults).toEqual([])
  })
})
