import { Hono } from 'hono'
import { z } from 'zod'
import { demoDepartments } from '../fixtures/departments.ts'
import { demoPassword, demoPeople } from '../fixtures/people.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { demoPeopleAnswer, demoPersonAnswer } from './people-answers.ts'
import { Refusal } from './refusal.ts'
import { validate } from './validate.ts'

/** A reader is shown with the name of their department. */
const shown = demoPeople.map((person) => ({
  ...person,
  department: demoDepartments.find(({ code }) => code === person.department)?.name ?? null,
}))

/** In the demo, and only there, one may be anyone of the cast. Elsewhere these addresses do not exist. */
export const demo = new Hono<Env>()
  .get(
    '/demo/people',
    allow('everyone', 'demo', 'The demo’s people; 404 outside the demo', {
      200: demoPeopleAnswer,
    }),
    (c) => {
      if (!c.var.deps.demo) throw new Refusal(404, 'route.unknown')
      return c.json({ people: shown }, 200)
    },
  )
  .put(
    '/demo/person',
    allow('everyone', 'demo', 'Becomes one of the demo’s people; 404 outside the demo', {
      200: demoPersonAnswer,
    }),
    validate('json', z.object({ email: z.string() })),
    async (c) => {
      if (!c.var.deps.demo) throw new Refusal(404, 'route.unknown')
      const { email } = c.req.valid('json')
      if (!demoPeople.some((person) => person.email === email))
        throw new Refusal(404, 'demo.unknown-person')
      const signedIn = await c.var.deps.auth.api.signInEmail({
        body: { email, password: demoPassword },
        headers: c.req.raw.headers,
        asResponse: true,
      })
      for (const cookie of signedIn.headers.getSetCookie())
        c.header('set-cookie', cookie, { append: true })
      return c.json({ email }, 200)
    },
  )
