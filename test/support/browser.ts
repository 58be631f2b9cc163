import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

/** A real Chromium, carried by an npm package. */
export async function launchBrowser() {
  return playwright.launch({
    executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none'],
  })
}
