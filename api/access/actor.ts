import { APIError } from 'better-auth/api'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { findMembership } from '../../db/members.ts'
import type { Env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { isRole } from './role.ts'

/** A withdrawn or mistyped API key is no session, and no fault either. */
function notAKey(error: unknown): null {
  if (error instanceof APIError && error.statusCode < 500) return null
  throw error
}

/**
 * The session behind a request. Its signed copy is renewed every minute and goes back with the answer: whoever never
 * got the new one would be looked up in the database with every request. An API key has no cookies to renew.
 */
async function findSession(c: Context<Env>) {
  const { api } = c.var.deps.auth
  const { headers } = c.req.raw
  if (headers.has('x-api-key')) return api.getSession({ headers }).catch(notAKey)
  const found = await api.getSession({ headers, returnHeaders: true }).catch(notAKey)
  for (const cookie of found?.headers.getSetCookie() ?? [])
    c.header('set-cookie', cookie, { append: true })
  return found?.response
}

/** Finds out who is asking. The membership is looked up each time, so that someone removed is out at once. */
export const knowActor = createMiddleware<Env>(async (c, next) => {
  const session = await findSession(c)
  if (!session) throw new Refusal(401, 'session.missing')
  const membership = await findMembership(
    c.var.deps.database.db,
    session.user.id,
    session.session.activeOrganizationId ?? null,
  )
  if (!membership || !isRole(membership.role)) throw new Refusal(403, 'session.no-organisation')
  c.set('actor', {
    id: session.user.id,
    name: session.user.name,
    role: membership.role,
    organisationId: membership.organizationId,
    departmentId: membership.departmentId,
  })
  await next()
})
