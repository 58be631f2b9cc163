import type { DifferenceState, Resolved } from './difference.ts'
import { type Cause, causes } from './reconcile.ts'

export type CauseTotal = {
  cause: Cause
  amountCents: number
  count: number
  openCount: number
}

/** The gap by cause, in the order of the causes; together they are the whole gap. */
export function causeTotals(
  differences: readonly Pick<Resolved, 'cause' | 'amountCents' | 'state'>[],
): CauseTotal[] {
  const groups = Map.groupBy(differences, ({ cause }) => cause)
  return causes.flatMap((cause) => {
    const own = groups.get(cause)
    if (!own) return []
    return [
      {
        cause,
        amountCents: own.reduce((sum, one) => sum + one.amountCents, 0),
        count: own.length,
        openCount: own.filter(({ state }) => state === 'open').length,
      },
    ]
  })
}

/** How many differences stand in each state. */
export function stateCounts(
  differences: readonly Pick<Resolved, 'state'>[],
): Record<DifferenceState, number> {
  const counts = { open: 0, tolerated: 0, accepted: 0, disputed: 0, credited: 0 }
  for (const { state } of differences) counts[state] += 1
  return counts
}
