import { z } from 'zod'
import type { Organisation } from './program.ts'

type Json = { [key: string]: unknown }
type Operation = { responses?: Record<string, { content?: Record<string, { schema: Json }> }> }
export type ApiDocument = { paths: Record<string, Record<string, Operation>> }

export async function documentOf(app: Organisation['app']): Promise<ApiDocument> {
  const answer = await app.request('/api/openapi.json')
  return (await answer.json()) as ApiDocument
}

/** The same schema, but an object may have no field that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).map(([key, value]) => [key, closed(value)])
  const whole: Json = Object.fromEntries(parts)
  return 'properties' in whole ? { ...whole, additionalProperties: false } : whole
}

/** Every answer that the document gives a shape for, as `GET /api/meetings 200`. */
export function shapesOf({ paths }: ApiDocument): Map<string, z.ZodType> {
  const found = new Map<string, z.ZodType>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { responses = {} }] of Object.entries(methods))
      for (const [status, { content }] of Object.entries(responses)) {
        const schema = content?.['application/json']?.schema
        if (!schema) continue
        const shape = z.fromJSONSchema(closed(schema) as Parameters<typeof z.fromJSONSchema>[0])
        found.set(`${method.toUpperCase()} ${path} ${status}`, shape)
      }
  return found
}

/** Answers without any shape: nothing but a status, or a file. */
export const shapeless = ({ paths }: ApiDocument): string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses = {} }]) =>
      Object.entries(responses)
        .filter(([status, { content }]) => status < '300' && status !== '204' && !content)
        .map(() => `${method.toUpperCase()} ${path}`),
    ),
  )

/** Which route of the document a request is to. */
export function routeOf({ paths }: ApiDocument, method: string, path: string): string {
  const [asked = ''] = path.split('?')
  const fits = (template: string) =>
    new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked) &&
    paths[template]?.[method.toLowerCase()]
  // A name goes before a placeholder: `/setup` is no meeting.
  const found = Object.keys(paths)
    .filter(fits)
    .sort((a, b) => a.split('{').length - b.split('{').length)
  return found[0] ?? asked
}
