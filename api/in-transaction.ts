import { createMiddleware } from 'hono/factory'
import { withinOrganisation } from '../db/organisation.ts'
import type { Env } from './env.ts'

/** The handler failed and hono has its error already; this only rolls the transaction back. */
class RolledBack extends Error {}

/**
 * One request, one transaction, limited to the actor's organisation. Stands after `validate`, so that a slow body
 * never holds the database. What a refused or failed handler wrote is taken back.
 */
export const inTransaction = createMiddleware<Env>(async (c, next) => {
  try {
    await withinOrganisation(c.var.deps.database.db, c.var.actor.organisationId, async (db) => {
      c.set('db', db)
      await next()
      if (c.error) throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
})
