import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { allow } from './access/allow.ts'
import { healthAnswer } from './answers.ts'
import type { Env } from './env.ts'

/** Alive means that the database answers too. */
export const health = new Hono<Env>().get(
  '/health',
  allow('everyone', 'health', 'Whether the program and its database answer', {
    200: healthAnswer,
  }),
  async (c) => {
    await c.var.deps.database.db.execute(sql`select 1`)
    return c.json({ status: 'ok' as const, database: c.var.deps.database.kind }, 200)
  },
)
