import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import type { Budget } from '../budgets/budget.ts'

const annual = api['annual-budgets']

export type AnnualBudget = InferResponseType<typeof annual.$get, 200>

export const loadAnnualBudget = query(
  (year: number) => answer(annual.$get({ query: { year: String(year) } })),
  'annual-budget',
)

export const sayAnnualBudget = (year: number, amountCents: number, note: string | null) =>
  answer(annual[':year'].$put({ param: { year: String(year) }, json: { amountCents, note } }))

/** What would be left of the year with this much planned; null when the year has no budget. */
export const leftWith = (budget: Pick<Budget, 'annual'>, totalCents: number): number | null =>
  budget.annual && budget.annual.amountCents - budget.annual.drawnByOthersCents - totalCents
