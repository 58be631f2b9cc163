import { listTerms } from '../db/agreements.ts'
import { listStays, type StayRow } from '../db/attendance.ts'
import type { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listStandards } from '../db/standards.ts'
import { attendedBy, attendedPersonDays } from './domain/attendance-figures.ts'
import { checkCeilings } from './domain/ceiling.ts'
import { type CeilingBasis, costsOf } from './domain/ceiling-costs.ts'
import { type Cost, partFigures } from './domain/ceiling-parts.ts'
import { decimal } from './domain/decimal.ts'
import {
  attendeesOf,
  coveredPersonDays,
  dayCount,
  daysOf,
  plannedPersonDays,
} from './domain/person-days.ts'
import { standardOf } from './domain/standard.ts'
import { priceOf } from './domain/term.ts'
import { shownStandard } from './standards.ts'

type Grid = Awaited<ReturnType<typeof loadGrid>>

/** What the grid says was spent; of counts, by the agreement's terms. */
async function costsBy(db: Db, meeting: Meeting, grid: Grid, basis: CeilingBasis) {
  if (basis !== 'counted') return costsOf(grid, basis)
  const terms = new Map((await listTerms(db, meeting.id)).map((term) => [term.itemId, term]))
  return costsOf(grid, basis, ({ itemId }, counted) => {
    const term = terms.get(itemId)
    return term ? priceOf(term, decimal(counted)) : null
  })
}

/**
 * A meeting against the standard that is valid for it.
 * @param given what was or will be spent by kind, when the grid does not say it: a settlement's own figures
 * @param known the meeting's people, where they are loaded already
 */
export async function checkMeeting(
  db: Db,
  meeting: Meeting,
  grid: Grid,
  basis: CeilingBasis,
  given?: readonly Cost[],
  known?: readonly StayRow[],
) {
  const costs = given ?? (await costsBy(db, meeting, grid, basis))
  const standard = standardOf(await listStandards(db), meeting)
  const days = dayCount(meeting)
  const planned = attendeesOf(meeting)
  const people = basis === 'planned' ? [] : (known ?? (await listStays(db, meeting.id)))
  const input = {
    standard,
    costs,
    personDays:
      basis === 'planned'
        ? plannedPersonDays(planned, days)
        : (attendedPersonDays(people, daysOf(meeting)) ?? coveredPersonDays(grid, daysOf(meeting))),
    // Who attended is not known until somebody signs in: what was planned says nothing of it.
    attendees: basis === 'planned' ? planned : attendedBy(people),
    days,
    sessionHalfDays: meeting.sessionHalfDays,
  }
  return {
    basis,
    standard: standard ? shownStandard(standard) : null,
    personDays: input.personDays,
    parts: partFigures(input),
    checks: checkCeilings(input),
  }
}
