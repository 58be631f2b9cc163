import { findAnnualBudget, listYearBudgets } from '../db/annual-budgets.ts'
import type { Db } from '../db/index.ts'
import { drawOn } from './domain/annual-budget.ts'

/** The meetings of a year that have a budget: what is approved, what is pending. By first day. */
export async function listDraws(db: Db, year: number) {
  const found = await listYearBudgets(db, year)
  return [...Map.groupBy(found, ({ meetingId }) => meetingId).values()].flatMap((versions) => {
    const [first] = versions
    if (!first) return []
    const { meetingId, code, title, startsOn, endsOn, settledCents } = first
    const approved = versions.findLast(({ state }) => state === 'approved')
    const pending = versions.findLast(({ state }) => state !== 'approved')
    return {
      meetingId,
      code,
      title,
      startsOn,
      endsOn,
      approvedCents: approved?.totalCents ?? null,
      pendingCents: pending?.totalCents ?? null,
      pendingState: pending?.state ?? null,
      settledCents,
    }
  })
}

/** How a budget of this total stands against its year; null when the year has no annual budget. */
export async function annualOf(
  db: Db,
  meeting: { id: number; startsOn: string },
  totalCents: number,
) {
  const year = Number(meeting.startsOn.slice(0, 4))
  const annual = await findAnnualBudget(db, year)
  if (!annual) return null
  const others = (await listDraws(db, year)).filter(({ meetingId }) => meetingId !== meeting.id)
  const { drawnCents: drawnByOthersCents } = drawOn(annual.amountCents, others)
  return {
    year,
    amountCents: annual.amountCents,
    drawnByOthersCents,
    leftCents: annual.amountCents - drawnByOthersCents - totalCents,
  }
}
