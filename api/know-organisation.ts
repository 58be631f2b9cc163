import { createMiddleware } from 'hono/factory'
import { findOrganisation } from '../db/members.ts'
import type { Env } from './env.ts'

/**
 * Whose paper it is. Stands before `inTransaction`: the names of organisations lie outside the rows that a request's
 * role may read, and the embedded database has one connection.
 */
export const knowOrganisation = createMiddleware<Env>(async (c, next) => {
  const { actor, deps } = c.var
  const found = await findOrganisation(deps.database.db, actor.organisationId)
  c.set('organisationName', found?.name ?? '')
  await next()
})
