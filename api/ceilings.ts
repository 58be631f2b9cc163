import { Hono } from 'hono'
import { z } from 'zod'
import { loadGrid } from '../db/grid.ts'
import { allow } from './access/allow.ts'
import { ceilingsAnswer } from './ceiling-answer.ts'
import { checkMeeting } from './ceiling-check.ts'
import { ceilingBases } from './domain/ceiling-costs.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { settledCeilings } from './settlement.ts'
import { meetingParam, validate } from './validate.ts'

export const ceilings = new Hono<Env>().get(
  '/meetings/:meetingId/ceilings',
  allow('members', 'standards', 'The meeting against its standard: each check with its base', {
    200: ceilingsAnswer,
  }),
  validate('param', meetingParam),
  validate('query', z.object({ basis: z.enum(ceilingBases).default('planned') })),
  inTransaction,
  async (c) => {
    const { db } = c.var
    const { basis } = c.req.valid('query')
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    if (basis === 'settled') return c.json(await settledCeilings(db, meeting), 200)
    return c.json(await checkMeeting(db, meeting, await loadGrid(db, meeting.id), basis), 200)
  },
)
