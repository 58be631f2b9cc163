import type { MiddlewareHandler } from 'hono'
import { describeRoute, uniqueSymbol } from 'hono-openapi'
import type { Env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { knowActor } from './actor.ts'
import { type Role, roleNames, roles } from './role.ts'

/** The key under which the API document says who may call a route. */
export const rolesKey = 'x-roles'

type Allowed = readonly Role[] | 'everyone' | 'members'

const refused = {
  400: { description: 'The request is not right; problems names the fields' },
  401: { description: 'No session' },
  403: { description: 'The role may not do this' },
  404: { description: 'Unknown, or of another organisation' },
}

/**
 * Every route starts with this: who may call it, and what it does. The same words stand in the API document,
 * where a test reads them and tries each route as everyone else.
 * `everyone` needs no session; `members` is any role.
 */
export function allow(
  allowed: Allowed,
  tag: string,
  summary: string,
  answers: Record<number, string> = { 200: 'Done' },
): MiddlewareHandler<Env> {
  const who: readonly Role[] = allowed === 'everyone' ? [] : allowed === 'members' ? roles : allowed
  const described = describeRoute({
    tags: [tag],
    summary,
    [rolesKey]: allowed === 'everyone' ? 'everyone' : who,
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, description]) => [status, { description }]),
      ),
      ...(allowed === 'everyone' ? {} : refused),
    },
  } as Parameters<typeof describeRoute>[0])
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    if (allowed === 'everyone') return next()
    return knowActor(c, async () => {
      if (!who.includes(c.var.actor.role)) {
        const names = who.map((role) => roleNames[c.var.locale][role])
        throw new Refusal(403, 'role.forbidden', { roles: names.join(' / ') })
      }
      await next()
    })
  }
  return Object.assign(guard, { [uniqueSymbol]: Reflect.get(described, uniqueSymbol) })
}
