import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { keysAnswer, newKeyAnswer } from './people-answers.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { name, validate } from './validate.ts'

/** Keys for programs: each acts as the person who made it, and is sent as `x-api-key`. */
export const keys = new Hono<Env>()
  .get(
    '/keys',
    allow(['administrator', 'organiser'], 'keys', 'Your API keys', { 200: keysAnswer }),
    async (c) => {
      const { apiKeys } = await c.var.deps.auth.api.listApiKeys({ headers: c.req.raw.headers })
      const shown = apiKeys.map(({ id, name, start, createdAt, expiresAt, lastRequest }) => ({
        id,
        name,
        start,
        createdAt,
        expiresAt,
        lastRequest,
      }))
      return c.json({ keys: shown }, 200)
    },
  )
  .post(
    '/keys',
    allow(['administrator', 'organiser'], 'keys', 'A new API key; shown this once', {
      201: newKeyAnswer,
    }),
    validate(
      'json',
      z.object({ name: name.max(32), days: z.number().int().min(1).max(365).default(90) }),
    ),
    async (c) => {
      const { deps, actor } = c.var
      const { name, days } = c.req.valid('json')
      const made = await deps.auth.api.createApiKey({
        body: { name, expiresIn: days * 86_400, userId: actor.id },
      })
      await record(deps.database.db, actor, {
        action: 'key.insert',
        subject: `keys/${made.id}`,
        after: { name, days },
      })
      return c.json({ id: made.id, name, key: made.key, expiresAt: made.expiresAt }, 201)
    },
  )
  .delete(
    '/keys/:keyId',
    allow(['administrator', 'organiser'], 'keys', 'Withdraws one of your API keys', {
      204: 'Withdrawn',
    }),
    validate('param', z.object({ keyId: z.string().min(1).max(100) })),
    async (c) => {
      const { deps, actor } = c.var
      const { keyId } = c.req.valid('param')
      const headers = c.req.raw.headers
      const { apiKeys } = await deps.auth.api.listApiKeys({ headers })
      if (!apiKeys.some((key) => key.id === keyId)) throw new Refusal(404, 'key.unknown')
      await deps.auth.api.deleteApiKey({ body: { keyId }, headers })
      await record(deps.database.db, actor, { action: 'key.remove', subject: `keys/${keyId}` })
      return c.body(null, 204)
    },
  )
