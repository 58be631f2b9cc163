import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../test/support/browser.ts'
import { spawnServer, temporaryDirectory } from '../test/support/spawn-server.ts'

/**
 * Takes the pictures of the README from the demo, and with `--all` every view at desk and phone width in both
 * languages: `node scripts/pictures.ts [--all] [folder]`. Chinese needs a CJK font on the machine.
 */
const all = process.argv.includes('--all')
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'docs'

const views: Record<string, string> = {
  overview: '/',
  'overview-row': '/?year=2025&by=department&row=3',
  meetings: '/meetings',
  budget: '/meetings/2/budget',
  agreement: '/meetings/2/agreement',
  counts: '/meetings/2/counts',
  'count-day': '/meetings/2/counts/2026-05-10',
  'count-slip': '/meetings/2/counts/2026-05-09/slip',
  attendance: '/meetings/2/attendance',
  'attendance-sign-in': '/meetings/2/attendance/sign-in',
  'import-people': '/meetings/2/imports/8',
  imports: '/meetings/2/imports',
  import: '/meetings/2/imports/7',
  'import-lines': '/meetings/11/imports/16?slot=0',
  summary: '/meetings/2/summary',
  'summary-signed': '/meetings/1/summary',
  trace: '/trace',
  comparison: '/meetings/2/comparison',
  'comparison-meals': '/meetings/2/comparison?by=meal',
  'comparison-vehicles': '/meetings/2/comparison?by=vehicle',
  differences: '/meetings/11/settlement/differences',
  'settlement-items': '/meetings/11/settlement/items',
  payments: '/meetings/11/settlement/payments',
  'settlement-file': '/meetings/11/settlement/file',
  closing: '/meetings/11/settlement/closing',
  statement: '/meetings/1/settlement/statement',
  closed: '/meetings/1/settlement/closing',
  apportionment: '/meetings/1/apportionment',
  'apportionment-schemes': '/meetings/1/apportionment/schemes?scheme=1',
  'apportionment-weights': '/meetings/11/apportionment/weights',
  'apportionment-comparison': '/meetings/1/apportionment/comparison?schemes=1,2',
  feedback: '/meetings/2/feedback',
  'feedback-departments': '/meetings/2/feedback?by=department',
  'survey-settings': '/settings/surveys',
  'follow-up-tab': '/meetings/2/follow-up?decision=4',
  'follow-up-checklist': '/meetings/10/follow-up',
  'follow-up': '/follow-up?state=all',
  'milestone-days': '/settings/milestones',
  bulletins: '/rankings/bulletins',
  bulletin: '/rankings/bulletins/1',
  'bulletin-draft': '/rankings/bulletins/2',
  settlements: '/settlements',
  rankings: '/rankings?period=2026-Q3',
  'ranking-unit': '/rankings?period=2026-Q3&unit=9',
  'ranking-attention': '/rankings/attention?period=2026-Q3',
  'ranking-what-if': '/rankings/what-if?period=2026-Q3&other=2.1',
  'rule-books': '/rankings/rule-books',
  'rule-book': '/rankings/rule-books?book=1',
  settings: '/settings',
  standards: '/settings/standards',
}
const inReadme = ['comparison', 'import', 'budget', 'differences']
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

const data = temporaryDirectory()
const server = await spawnServer({ DATA_DIR: data.path }, { args: ['--demo'] })
const browser = await launchBrowser()
try {
  mkdirSync(folder, { recursive: true })
  for (const [lang, locale] of [
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ] as const)
    for (const [size, viewport] of Object.entries(sizes)) {
      if (!all && size === 'phone') continue
      const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.request.put(`${server.origin}/api/demo/person`, {
        data: { email: 'zhou@demo.example' },
      })
      for (const [name, path] of Object.entries(views)) {
        if (!all && !inReadme.includes(name)) continue
        await page.goto(`${server.origin}${path}`)
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(500)
        const file = all ? `${name}-${lang}-${size}.png` : `${name}-${lang}.png`
        await page.screenshot({ path: join(folder, file), fullPage: size === 'phone' })
      }
      await context.close()
    }
} finally {
  await browser.close()
  await server.kill()
  data.remove()
}
