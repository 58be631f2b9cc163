import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { Refusal } from './refusal.ts'

/**
 * The built page. Files under assets/ carry a hash in their names and may be kept for ever; one that is gone is
 * said to be gone, so that an old page notices a new build. Every other path is a view.
 */
export function servePage(pageDir: string) {
  const serve = serveStatic({ root: pageDir })
  return new Hono()
    .use('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    .get('/assets/*', serve)
    .get('/assets/*', () => {
      throw new Refusal(404, 'route.unknown')
    })
    .get('/mark.svg', serve)
    .get('*', async (c) => {
      c.header('cache-control', 'no-cache')
      return c.html(await readFile(join(pageDir, 'index.html'), 'utf8'))
    })
}
