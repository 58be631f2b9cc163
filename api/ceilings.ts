import { Hono } from 'hono'
import { z } from 'zod'
import { loadGrid } from '../db/grid.ts'
import { listStandards } from '../db/standards.ts'
import { allow } from './access/allow.ts'
import { ceilingsAnswer } from './ceiling-answer.ts'
import { checkCeilings } from './domain/ceiling.ts'
import { ceilingBases, costsOf } from './domain/ceiling-costs.ts'
import { partFigures } from './domain/ceiling-parts.ts'
import {
  attendeesOf,
  coveredPersonDays,
  dayCount,
  daysOf,
  plannedPersonDays,
} from './domain/person-days.ts'
import { standardOf } from './domain/standard.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { shownStandard } from './standards.ts'
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
    const standard = standardOf(await listStandards(db), meeting)
    const grid = await loadGrid(db, meeting.id)
    const days = dayCount(meeting)
    const attendees = attendeesOf(meeting)
    const input = {
      standard,
      costs: costsOf(grid, basis),
      personDays:
        basis === 'planned'
          ? plannedPersonDays(attendees, days)
          : coveredPersonDays(grid, daysOf(meeting)),
      // Who attended is not known until attendance is: what was planned says nothing of it.
      attendees: basis === 'planned' ? attendees : null,
      days,
      sessionHalfDays: meeting.sessionHalfDays,
    }
    return c.json(
      {
        basis,
        standard: standard ? shownStandard(standard) : null,
        personDays: input.personDays,
        parts: partFigures(input),
        checks: checkCeilings(input),
      },
      200,
    )
  },
)
