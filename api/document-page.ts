import { html, raw } from 'hono/html'
import { rolesKey } from './access/allow.ts'

type Schema = {
  type?: string
  enum?: unknown[]
  format?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}
type Operation = {
  summary?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string }>
  [rolesKey]?: string | string[]
}
export type DocumentedPath = Record<string, Operation>

const shape = (schema: Schema | undefined): string => {
  if (!schema) return 'any'
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(shape).join(' | ')
  if (schema.type === 'array') return `[${shape(schema.items)}]`
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${shape(field)}`,
    )
    return `{ ${fields.join(', ')} }`
  }
  return schema.format ?? schema.type ?? 'any'
}

function operation(method: string, path: string, spec: Operation) {
  const roles = spec[rolesKey]
  const body = Object.entries(spec.requestBody?.content ?? {})
  return html`<section>
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${spec.summary ?? ''}</p>
    <dl>
      <dt>Who</dt><dd>${Array.isArray(roles) ? roles.join(', ') : (roles ?? '–')}</dd>
      ${(spec.parameters ?? []).map(
        (p) =>
          html`<dt>${p.in} <code>${p.name}</code></dt><dd>${shape(p.schema)}${p.required ? '' : ' (optional)'}</dd>`,
      )}
      ${body.map(([type, { schema }]) => html`<dt>body <code>${type}</code></dt><dd><code>${shape(schema)}</code></dd>`)}
      ${Object.entries(spec.responses ?? {}).map(
        ([status, { description }]) => html`<dt>${status}</dt><dd>${description ?? ''}</dd>`,
      )}
    </dl>
  </section>`
}

const style = `
  body { font: 15px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; }
  section { border-top: 1px solid #d5dce4; padding: .5rem 0 } h3 { margin: .5rem 0 } p { margin: .25rem 0 }
  dl { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .125rem 1rem; margin: .5rem 0 } dd { margin: 0; overflow-wrap: anywhere }
  code { font-size: .92em } @media (prefers-color-scheme: dark) { body { background: #11161c; color: #dde4ec } section { border-color: #33404d } }`

/** The API document as a page: no script, nothing fetched from elsewhere, prints well. */
export function documentPage(
  title: string,
  description: string,
  paths: Record<string, DocumentedPath>,
) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, spec]) => ({
      method,
      path,
      spec,
      tag: spec.tags?.[0] ?? '',
    })),
  )
  const groups = [...Map.groupBy(operations, ({ tag }) => tag)]
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" /><title>${title} API</title><style>${raw(style)}</style></head>
    <body><main><h1>${title} API</h1><p>${description}</p><p><a href="/api/openapi.json">openapi.json</a></p>
    ${groups.map(
      ([tag, list]) =>
        html`<h2>${tag}</h2>${list.map(({ method, path, spec }) => operation(method, path, spec))}`,
    )}</main></body></html>`
}
