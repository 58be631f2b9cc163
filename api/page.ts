import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** The built page. Files under assets/ carry a hash in their names and may be kept for ever; every other path is a view. */
export function servePage(pageDir: string) {
  const index = readFileSync(join(pageDir, 'index.html'), 'utf8')
  const serve = serveStatic({
    root: pageDir,
    rewriteRequestPath: (path) => path,
    precompressed: false,
  })
  return new Hono()
    .get('/assets/*', async (c, next) => {
      const answer = await serve(c, next)
      if (answer) c.header('cache-control', 'public, max-age=31536000, immutable')
      return answer
    })
    .get('/mark.svg', serve)
    .get('*', (c) => {
      c.header('cache-control', 'no-cache')
      return c.html(index)
    })
}
