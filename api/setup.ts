import { randomUUID, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { insertAudit } from '../db/audit.ts'
import { hasOrganisation, insertOrganisation } from '../db/members.ts'
import { allow } from './access/allow.ts'
import type { Deps, Env } from './env.ts'
import { giveFirstSets } from './first-sets.ts'
import { createMember, type NewPerson } from './people.ts'
import { setupAnswer, setupNeededAnswer } from './people-answers.ts'
import { Refusal } from './refusal.ts'
import { name, validate } from './validate.ts'

const body = z.object({
  code: z.string().max(100),
  organisation: name,
  name,
  email: z.email().max(200),
  password: z.string().min(8).max(128),
})

/** The first organisation with its administrator. Run once, on an empty database. */
export async function setUp(
  { auth, database }: Pick<Deps, 'auth' | 'database'>,
  organisation: string,
  administrator: Omit<NewPerson, 'role'>,
): Promise<string> {
  const organisationId = randomUUID().slice(0, 8)
  await insertOrganisation(database.db, organisationId, organisation)
  const person = await createMember(auth, database.db, organisationId, {
    ...administrator,
    role: 'administrator',
  })
  await insertAudit(database.db, {
    organisationId,
    actorId: person.id,
    actor: person.name,
    action: 'organisation.insert',
    subject: 'setup',
    after: { organisation, administrator: person.email },
  })
  await database.db.transaction((db) => giveFirstSets(db, organisationId))
  return organisationId
}

const sameText = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a.padEnd(64)), Buffer.from(b.padEnd(64)))

export const setup = new Hono<Env>()
  .get(
    '/setup',
    allow('everyone', 'setup', 'Whether this installation awaits its set-up', {
      200: setupNeededAnswer,
    }),
    async (c) =>
      c.json(
        { needed: !(await hasOrganisation(c.var.deps.database.db)), demo: c.var.deps.demo },
        200,
      ),
  )
  .post(
    '/setup',
    allow('everyone', 'setup', 'Creates the organisation and its administrator, once', {
      201: setupAnswer,
      403: 'The code is not the one printed on the console',
      409: 'Already set up',
    }),
    validate('json', body),
    async (c) => {
      const { code, organisation, ...administrator } = c.req.valid('json')
      if (await hasOrganisation(c.var.deps.database.db)) throw new Refusal(409, 'setup.done')
      if (!sameText(code, c.var.deps.setupCode)) throw new Refusal(403, 'setup.wrong-code')
      await setUp(c.var.deps, organisation, administrator)
      return c.json({ organisation }, 201)
    },
  )
