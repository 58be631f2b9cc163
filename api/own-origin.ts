import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'
import { Refusal } from './refusal.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A page of another site cannot act with our visitors' cookies: browsers say where a change comes from. */
export const ownOrigin = createMiddleware<Env>(async (c, next) => {
  if (!reading.has(c.req.method)) {
    const origin = c.req.header('origin')
    const host = c.req.header('host') ?? URL.parse(c.req.url)?.host
    const site = c.req.header('sec-fetch-site')
    const foreign = origin ? URL.parse(origin)?.host !== host : site === 'cross-site'
    if (foreign) throw new Refusal(403, 'request.foreign-origin')
  }
  await next()
})
