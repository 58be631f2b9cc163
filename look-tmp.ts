import { launchBrowser } from './test/support/browser.ts'
const browser = await launchBrowser()
const context = await browser.newContext({ locale: 'zh-CN' })
const page = await context.newPage()
const origin = 'http://127.0.0.1:8931'
await page.request.put(`${origin}/api/demo/person`, { data: { email: 'xu@demo.example' } })
for (const id of [1, 2, 11]) for (const lang of ['zh', 'en']) {
  await page.goto(`${origin}/api/meetings/${id}/summary/export?format=html&lang=${lang}`)
  await page.pdf({ path: `/tmp/summary-look/${id}-${lang}.pdf`, preferCSSPageSize: true, printBackground: true })
}
for (const format of ['docx','xlsx']) {
  const answer = await page.request.get(`${origin}/api/meetings/2/summary/export?format=${format}&lang=zh`)
  const { writeFileSync } = await import('node:fs')
  writeFileSync(`/tmp/summary-look/2.${format}`, await answer.body())
}
await browser.close()
