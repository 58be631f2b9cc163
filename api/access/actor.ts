import { APIError } from 'better-auth/api'
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

/** Finds out who is asking. The membership is looked up each time, so that someone removed is out at once. */
export const knowActor = createMiddleware<Env>(async (c, next) => {
  const { auth, database } = c.var.deps
  const session = await auth.api.getSession({ headers: c.req.raw.headers }).catch(notAKey)
  if (!session) throw new Refusal(401, 'session.missing')
  const membership = await findMembership(
    database.db,
    session.user.id,
    session.session.activeOrganizationId ?? null,
  )
  if (!membership || !isRole(membership.role)) throw new Refusal(403, 'session.no-organisation')
  c.set('actor', {
    id: session.user.id,
    name: session.user.name,
    role: membership.role,
    organisationId: membership.organizationId,
  })
  await next()
})
