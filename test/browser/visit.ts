import type { Browser, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import type { MessageKey } from '../../web/i18n/catalogue.ts'
import { en } from '../../web/i18n/en.ts'
import { enInformation } from '../../web/i18n/en-information.ts'
import { fill, type Params } from '../../web/i18n/translate.ts'
import { zh } from '../../web/i18n/zh.ts'
import { zhInformation } from '../../web/i18n/zh-information.ts'
import { allTests } from '../support/all-tests.ts'

/** How the pages are looked at: each language once, at a desk and on a phone. */
export const visits = [
  { lang: 'zh', locale: 'zh-CN', width: 1440, height: 900 },
  { lang: 'en', locale: 'en', width: 390, height: 844 },
] as const
export type Visit = (typeof visits)[number]

/**
 * One of the two, so that the gate stays under its ten minutes; both with `TESTS=all`. What every person does is always
 * looked at in both (the whole job, the overview).
 */
export const visitsIn = (lang: Visit['lang']): Visit[] =>
  visits.filter((visit) => allTests || visit.lang === lang)

export type Words = (key: MessageKey, params?: Params) => string

/** The words of the page in one language. */
export const wordsOf = ({ lang }: Pick<Visit, 'lang'>): Words => {
  const catalogue = lang === 'zh' ? { ...zh, ...zhInformation } : { ...en, ...enInformation }
  return (key, params = {}) => fill(catalogue[key], params)
}

/** A browser window of its own; whatever breaks in it fails the test that asks for `faults`. */
export async function openPage(
  browser: Browser,
  { locale, width, height }: { locale: string; width: number; height: number },
  origin: string,
) {
  const context = await browser.newContext({
    baseURL: origin,
    locale,
    viewport: { width, height },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  return { page, faults }
}

/** What the page looked like when a test failed. */
export const pictureOnFailure = (page: Page, name: string): void => {
  onTestFailed(async () => {
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
  })
}

export const seen = (locator: Locator): Promise<void> => locator.first().waitFor()
