import { type ClientResponse, hc } from 'hono/client'
import type { App } from '../api/app.ts'
import { languageTag } from './i18n/locale.ts'

export type FieldProblem = { path: string; message: string }

/** The server said no, in a sentence of the reader's language. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly problems: FieldProblem[]
  readonly params: Record<string, string | number>
  constructor(status: number, body: unknown) {
    const error = (body as { error?: Partial<Refused> } | null)?.error ?? (body as Partial<Refused>)
    super(error?.message ?? `HTTP ${status}`)
    this.status = status
    this.code = error?.code ?? `http.${status}`
    this.problems = error?.problems ?? []
    this.params = error?.params ?? {}
  }
}

/** Could not reach the server at all: nothing was changed by this attempt, as far as we know. */
export class Unreachable extends Error {}

export const refusalFrom = async (response: Response): Promise<Refused> =>
  new Refused(response.status, await response.json().catch(() => null))

/** `fetch` that speaks the reader's language and turns a refusal into a thrown value. */
export const send: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('accept-language', languageTag())
  const response = await fetch(input, { ...init, headers, credentials: 'same-origin' }).catch(
    (cause) => {
      throw new Unreachable('unreachable', { cause })
    },
  )
  if (!response.ok) throw await refusalFrom(response)
  return response
}

/** Every route of the server, typed by the server. */
export const { api } = hc<App>('/', { fetch: send })

/** The body of an answer; a refusal was thrown before it came here. */
export const answer = async <T>(asked: Promise<ClientResponse<T>>): Promise<T> =>
  (await asked).json() as Promise<T>

/** For better-auth's own addresses, which are not among the typed routes. */
export const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const response = await send(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** Query string of what is set. */
export const queryString = (params: Record<string, string | number | undefined | null>): string => {
  const set = Object.entries(params).filter(([, value]) => value != null && value !== '')
  return set.length
    ? `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}`
    : ''
}
