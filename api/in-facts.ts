import { createMiddleware } from 'hono/factory'
import { holdNoun } from '../db/hold.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'

/** As `inTransaction`; changes of the organisation's facts happen one after another, since each counts their version. */
export const inFacts = createMiddleware<Env>((c, next) =>
  inTransaction(c, async () => {
    await holdNoun(c.var.db, 'information')
    await next()
  }),
)
