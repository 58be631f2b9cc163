import { Hono } from 'hono'
import { findOrganisation } from '../db/members.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import type { Env } from './env.ts'
import { sessionAnswer } from './people-answers.ts'

export const session = new Hono<Env>().get(
  '/session',
  allow(roles, 'session', 'Who you are, where, and in which role', { 200: sessionAnswer }),
  async (c) => {
    const { actor, deps } = c.var
    const organisation = await findOrganisation(deps.database.db, actor.organisationId)
    return c.json(
      {
        user: { id: actor.id, name: actor.name },
        organisation: { id: actor.organisationId, name: organisation?.name ?? '' },
        role: actor.role,
        demo: deps.demo,
      },
      200,
    )
  },
)
