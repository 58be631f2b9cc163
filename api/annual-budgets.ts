import { Hono } from 'hono'
import { z } from 'zod'
import { findAnnualBudget, replaceAnnualBudget } from '../db/annual-budgets.ts'
import type { Db } from '../db/index.ts'
import { allow } from './access/allow.ts'
import { annualBudgetAnswer } from './annual-budget-answer.ts'
import { listDraws } from './annual-draws.ts'
import { drawnCents, drawOn, wantedCents } from './domain/annual-budget.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { cents, validate } from './validate.ts'

const year = z.coerce.number().int().min(1900).max(9999)

/** A year as pages show it: its amount, what draws on it, what would. */
async function shownYear(db: Db, year: number) {
  const annual = await findAnnualBudget(db, year)
  const draws = await listDraws(db, year)
  return {
    year,
    annual: annual
      ? {
          amountCents: annual.amountCents,
          note: annual.note,
          changedBy: annual.changedBy,
          changedAt: annual.changedAt,
        }
      : null,
    drawn: draws
      .filter(({ approvedCents, settledCents }) => (settledCents ?? approvedCents) !== null)
      .map(({ pendingCents: _, pendingState: _state, ...draw }) => ({
        ...draw,
        drawnCents: drawnCents({ ...draw, pendingCents: null }),
      })),
    wanted: draws.flatMap(({ pendingCents, pendingState, settledCents, approvedCents, ...draw }) =>
      pendingCents === null || pendingState === null
        ? []
        : [
            {
              ...draw,
              state: pendingState,
              pendingCents,
              wantedCents: wantedCents({ pendingCents, settledCents, approvedCents }),
            },
          ],
    ),
    totals: drawOn(annual?.amountCents ?? null, draws),
  }
}

export const annualBudgets = new Hono<Env>()
  .get(
    '/annual-budgets',
    allow('members', 'annual budgets', 'A year’s budget and the meetings that draw on it', {
      200: annualBudgetAnswer,
    }),
    validate('query', z.object({ year })),
    inTransaction,
    async (c) => c.json(await shownYear(c.var.db, c.req.valid('query').year), 200),
  )
  .put(
    '/annual-budgets/:year',
    allow(['finance', 'administrator'], 'annual budgets', 'Says how much a year may spend', {
      200: annualBudgetAnswer,
    }),
    validate('param', z.object({ year })),
    validate(
      'json',
      z.object({ amountCents: cents.min(0), note: z.string().trim().max(500).nullish() }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { year } = c.req.valid('param')
      const { amountCents, note } = c.req.valid('json')
      const before = await findAnnualBudget(db, year)
      const said = { amountCents, note: note || null }
      await replaceAnnualBudget(db, {
        organisationId: actor.organisationId,
        year,
        ...said,
        changedBy: actor.name,
        changedAt: new Date(),
      })
      await record(db, actor, {
        action: before ? 'annual-budget.replace' : 'annual-budget.insert',
        subject: `annual-budgets/${year}`,
        before: before && { amountCents: before.amountCents, note: before.note },
        after: said,
      })
      return c.json(await shownYear(db, year), 200)
    },
  )
