import type { Budget } from '../budgets/budget.ts'

/** What would be left of the year with this much planned; null when the year has no budget. */
export const leftWith = (budget: Pick<Budget, 'annual'>, totalCents: number): number | null =>
  budget.annual && budget.annual.amountCents - budget.annual.drawnByOthersCents - totalCents
