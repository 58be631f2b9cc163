import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import { type GroupKey, listMeetingYears, listOverviewMeetings } from '../db/overview.ts'
import { allow } from './access/allow.ts'
import { measuresOf, sumsOf } from './domain/meeting-figures.ts'
import { type Breakdown, breakdowns, noKey, quarterOf } from './domain/overview.ts'
import { type Quarter, spanOf } from './domain/overview-span.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { freshenFigures } from './meeting-figures.ts'
import { overviewAnswer, overviewMeetingsAnswer } from './overview-answers.ts'
import { loadOverview } from './overview-view.ts'
import { todayOf } from './today.ts'
import { page, validate } from './validate.ts'

const pageSize = 50

const overviewQuery = z.object({
  /** This year when absent, or the last that had a meeting. */
  year: z.coerce.number().int().min(1901).max(9998).optional(),
  quarter: z.enum(['1', '2', '3', '4']).optional(),
  by: z.enum(breakdowns).default('category'),
})

/** The year that is meant when none is named: this one, unless meetings lie only before it. */
async function usualYear(db: Db, today: string): Promise<number> {
  const year = Number(today.slice(0, 4))
  const years = await listMeetingYears(db)
  return years.includes(year) ? year : (years.find((one) => one < year) ?? year)
}

const asQuarter = (text: string | undefined): Quarter | null =>
  text === undefined ? null : (quarterOf(text) ?? null)

/** Which meetings a row is; a quarter is told by its days. */
function groupOf(by: Breakdown, key: string | undefined): GroupKey {
  if (key === undefined || by === 'quarter') return null
  if (by !== 'department') return { by, key: key === noKey ? null : key }
  // What is no id is no department: it has no meetings.
  return { by, departmentId: key === noKey ? null : Number.parseInt(key, 10) || 0 }
}

/** All meetings of a year at a glance, and the way from a row to the meetings behind it. */
export const overview = new Hono<Env>()
  .get(
    '/overview',
    allow(
      'members',
      'overview',
      'A year or a quarter: meetings, spending against the annual budget, cost per person-day, deadlines kept',
      { 200: overviewAnswer },
    ),
    validate('query', overviewQuery),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const { year, quarter, by } = c.req.valid('query')
      const today = await todayOf(db)
      const period = { year: year ?? (await usualYear(db, today)), quarter: asQuarter(quarter) }
      return c.json(await loadOverview(db, period, by, today), 200)
    },
  )
  .get(
    '/overview/meetings',
    allow('members', 'overview', 'The meetings behind a row of the overview, the latest first', {
      200: overviewMeetingsAnswer,
    }),
    validate(
      'query',
      overviewQuery.extend({
        /** Of the row; empty for meetings that have none, absent for all. */
        key: z.string().max(200).optional(),
        page,
      }),
    ),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const { year, quarter, by, key, page } = c.req.valid('query')
      const today = await todayOf(db)
      const ofRow = by === 'quarter' ? asQuarter(key) : null
      const span = spanOf({
        year: year ?? (await usualYear(db, today)),
        quarter: ofRow ?? asQuarter(quarter),
      })
      await freshenFigures(db, today)
      const found = await listOverviewMeetings(db, span, groupOf(by, key), {
        offset: (page - 1) * pageSize,
        limit: pageSize,
      })
      const meetings = found.meetings.map(({ figures, ...meeting }) => ({
        ...meeting,
        isSettled: figures.isSettled,
        plannedCents: figures.plannedCents,
        personDays: figures.personDays,
        measures: measuresOf(sumsOf(figures)),
      }))
      return c.json({ meetings, total: found.total, page, pageSize }, 200)
    },
  )
