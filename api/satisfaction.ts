import { Hono } from 'hono'
import { listAttendees } from '../db/attendance.ts'
import { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listSettlements } from '../db/settlements.ts'
import { listSurveyedBefore } from '../db/surveyed-meetings.ts'
import { allow } from './access/allow.ts'
import { attendedPersonDays } from './domain/attendance-figures.ts'
import type { ItemKind } from './domain/item.ts'
import { coveredPersonDays, daysOf } from './domain/person-days.ts'
import { costBesideSatisfaction } from './domain/satisfaction.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import type { SettlementFigures } from './settlement.ts'
import { satisfactionAnswer } from './survey-answers.ts'
import { type PooledSurveys, poolSurveys } from './survey-pool.ts'
import { meetingParam, validate } from './validate.ts'

/** So many earlier meetings are compared with. */
const mostEarlier = 12

type Spent = {
  basis: 'settled' | 'billed'
  costs: { kind: ItemKind; cents: number }[]
  personDays: number | null
}

/** What a closed settlement says; undefined while it is open. */
async function settledOf(db: Db, meeting: Meeting): Promise<Spent | undefined> {
  if (meeting.closedEdition === null) return undefined
  const editions = await listSettlements(db, meeting.id)
  const closed = editions.find(({ edition }) => edition === meeting.closedEdition)
  if (!closed) return undefined
  const { items, personDays } = closed.snapshot as SettlementFigures
  return {
    basis: 'settled',
    // An item that was neither billed nor owed was not spent on; it costs nothing, not zero.
    costs: items
      .filter(({ billedCents, payableCents }) => billedCents !== 0 || payableCents !== 0)
      .map(({ kind, settledCents }) => ({ kind, cents: settledCents })),
    personDays,
  }
}

/** What the bills say while nothing is settled, and the person-days of those who came, else of the covers. */
async function billedOf(db: Db, meeting: Meeting): Promise<Spent> {
  const grid = await loadGrid(db, meeting.id)
  const days = daysOf(meeting)
  const people = await listAttendees(db, meeting.id)
  return {
    basis: 'billed',
    costs: grid.flatMap(({ kind, billed }) =>
      billed.cents === null ? [] : [{ kind, cents: billed.cents }],
    ),
    personDays: (attendedPersonDays(people, days) ?? coveredPersonDays(grid, days)).count,
  }
}

async function rowOf(db: Db, meeting: Meeting, pooled: PooledSurveys | undefined) {
  const spent = (await settledOf(db, meeting)) ?? (await billedOf(db, meeting))
  const { id, code, title, series, startsOn } = meeting
  return {
    meeting: { id, code, title, series, startsOn },
    costBasis: spent.costs.length > 0 ? spent.basis : null,
    personDays: spent.personDays,
    satisfaction: pooled?.satisfaction ?? null,
    response: pooled?.response ?? null,
    aspects: costBesideSatisfaction(spent.costs, spent.personDays, pooled?.questions ?? []),
  }
}

/** Cost beside satisfaction, aspect by aspect: this meeting, and earlier ones that asked too. */
export const satisfaction = new Hono<Env>().get(
  '/meetings/:meetingId/satisfaction',
  allow(
    'members',
    'surveys',
    'Aspect by aspect what a person-day cost and how many were satisfied, of this meeting and earlier ones',
    { 200: satisfactionAnswer },
  ),
  validate('param', meetingParam),
  inTransaction,
  async (c) => {
    const { db } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const earlier = await listSurveyedBefore(db, meeting, mostEarlier)
    const all = [meeting, ...earlier]
    const pooled = await poolSurveys(
      db,
      all.map(({ id }) => id),
    )
    const rows: Awaited<ReturnType<typeof rowOf>>[] = []
    for (const one of all) rows.push(await rowOf(db, one, pooled.get(one.id)))
    const [own, ...before] = rows
    if (!own) throw new Error('the meeting has no row')
    return c.json({ own, earlier: before }, 200)
  },
)
