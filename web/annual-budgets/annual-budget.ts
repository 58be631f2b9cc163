import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const annual = api['annual-budgets']

export type AnnualBudget = InferResponseType<typeof annual.$get, 200>

export const loadAnnualBudget = query(
  (year: number) => answer(annual.$get({ query: { year: String(year) } })),
  'annual-budget',
)

export const sayAnnualBudget = (year: number, amountCents: number, note: string | null) =>
  answer(annual[':year'].$put({ param: { year: String(year) }, json: { amountCents, note } }))
