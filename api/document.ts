import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { type DocumentedPath, documentPage } from './document-page.ts'
import type { Env } from './env.ts'

const about = {
  info: {
    title: '会账 Huizhang',
    version: '1',
    description:
      'Money is whole cents, days are ISO dates, quantities are decimal text. Every operation says in `x-roles` who may call it. ' +
      'Programs send an API key as `x-api-key`. Errors are `{ error: { code, message, params, problems } }`, the message in the language of Accept-Language.',
  },
}

/** The API document and a page to read it. The document is made from the routes themselves. */
export function document(app: Hono<Env>) {
  const handler = openAPIRouteHandler(app, {
    documentation: about,
    exclude: [/^\/api\/auth/, '/', '/*'],
  })
  return new Hono<Env>().get('/openapi.json', handler).get('/docs', async (c) => {
    const answer = await app.request('/api/openapi.json')
    const { paths } = (await answer.json()) as { paths: Record<string, DocumentedPath> }
    return c.html(documentPage(about.info.title, about.info.description, paths))
  })
}
