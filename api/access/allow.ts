import type { MiddlewareHandler } from 'hono'
import { describeRoute, resolver, uniqueSymbol } from 'hono-openapi'
import type { z } from 'zod'
import { errorAnswer } from '../answers.ts'
import type { Env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { knowActor } from './actor.ts'
import { type Role, roleNames, staffRoles } from './role.ts'

/** The key under which the API document says who may call a route. */
export const rolesKey = 'x-roles'

type Allowed = readonly Role[] | 'everyone' | 'members'

/** What an answer is: a sentence, or its shape with one. */
type Answer = string | z.ZodType

const json = (schema: z.ZodType) => ({ 'application/json': { schema: resolver(schema) } })

const described = (answer: Answer) =>
  typeof answer === 'string'
    ? { description: answer }
    : { description: answer.description ?? 'Done', content: json(answer) }

const refusal = (description: string) => ({ description, content: json(errorAnswer) })

const refused = {
  400: refusal('The request is not right; problems names the fields'),
  401: refusal('No session'),
  403: refusal('The role may not do this'),
  404: refusal('Unknown, or of another organisation'),
}

/**
 * Every route starts with this: who may call it, and what it does. The same words stand in the API document,
 * where a test reads them and tries each route as everyone else.
 * `everyone` needs no session; `members` is all staff. Only a route that names the reader is open to one.
 */
export function allow(
  allowed: Allowed,
  tag: string,
  summary: string,
  answers: Record<number, Answer> = { 200: 'Done' },
  requestBody?: object,
): MiddlewareHandler<Env> {
  const who: readonly Role[] =
    allowed === 'everyone' ? [] : allowed === 'members' ? staffRoles : allowed
  const route = describeRoute({
    tags: [tag],
    summary,
    [rolesKey]: allowed === 'everyone' ? 'everyone' : who,
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, described(answer)]),
      ),
      ...(allowed === 'everyone' ? {} : refused),
    },
    ...(requestBody && { requestBody }),
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
  return Object.assign(guard, { [uniqueSymbol]: Reflect.get(route, uniqueSymbol) })
}
