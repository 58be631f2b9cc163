import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { servePage } from '../api/page.ts'
import { temporaryDirectory } from './support/spawn-server.ts'

test('assets are kept for ever, views are not, and an asset that is gone is no page', async () => {
  const { path, remove } = temporaryDirectory()
  mkdirSync(join(path, 'assets'))
  writeFileSync(join(path, 'assets', 'a-1.js'), 'export {}')
  writeFileSync(join(path, 'index.html'), '<title>one</title>')
  const page = servePage(path)
  const asset = await page.request('/assets/a-1.js')
  expect([asset.status, asset.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ])
  const view = await page.request('/meetings/2?by=meal')
  expect(await view.text()).toBe('<title>one</title>')
  expect(view.headers.get('cache-control')).toBe('no-cache')
  rmSync(join(path, 'assets', 'a-1.js'))
  page.onError((_, c) => c.body(null, 404))
  const gone = await page.request('/assets/a-1.js')
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, null])
  remove()
})
