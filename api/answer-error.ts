import { randomUUID } from 'node:crypto'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'
import { type MessageParams, say } from './messages.ts'
import { type FieldProblem, Refusal } from './refusal.ts'

type ErrorBody = {
  error: { code: string; message: string; params?: MessageParams; problems?: FieldProblem[] }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
])
/** Text that a database cannot hold, a figure beyond its columns: the request is at fault. */
const unfit = new Set(['22021', '22P05', '22P02', '22003'])
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])

/** The code of an error or of what caused it. */
function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code)
    if (/Connection terminated|timeout exceeded when trying to connect/.test(at.message))
      codes.push('ECONNRESET')
    if (/No space left on device/.test(at.message)) codes.push('ENOSPC')
  }
  return codes
}

/** What kind of failure this is, and what can be said about it. Everything unexpected is logged under a reference. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException && error.status < 500)
    return new Refusal(400, 'request.not-json')
  const codes = codesOf(error)
  if (codes.some((code) => unfit.has(code))) return new Refusal(400, 'request.unfit')
  const reference = randomUUID().slice(0, 8)
  console.error(`fault ${reference}:`, error)
  if (codes.some((code) => full.has(code))) return new Refusal(507, 'disk.full')
  if (codes.some((code) => unreachable.has(code))) return new Refusal(503, 'database.unreachable')
  return new Refusal(500, 'server.fault', { reference })
}

export const answerError: ErrorHandler<Env> = (error, c) => {
  const { status, code, params, problems } = asRefusal(error)
  const message = say(code, params, c.var.locale)
  const body: ErrorBody = {
    error: {
      code,
      message,
      ...(Object.keys(params).length > 0 && { params }),
      ...(problems.length > 0 && { problems }),
    },
  }
  return c.json(body, status)
}
