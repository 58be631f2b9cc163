type Figures = { plannedCents: number | null; billedCents: number | null }

/** A gap is only between what is both planned and billed; the rest is shown, not compared. */
export const overviewOf = (meetings: readonly Figures[]) => {
  const both = meetings.filter((one) => one.plannedCents !== null && one.billedCents !== null)
  const sum = (list: readonly Figures[], read: (one: Figures) => number | null) =>
    list.reduce((total, one) => total + (read(one) ?? 0), 0)
  const comparedCents = sum(both, (one) => one.plannedCents)
  return {
    plannedCents: sum(meetings, (one) => one.plannedCents),
    billedCents: sum(meetings, (one) => one.billedCents),
    billedCount: meetings.filter((one) => one.billedCents !== null).length,
    comparedCents,
    gapCents: sum(both, (one) => one.billedCents) - comparedCents,
  }
}

export const waitingFor = <T extends { approverId: string | null; budgetState: string }>(
  userId: string,
  meetings: readonly T[],
): T[] => meetings.filter((one) => one.approverId === userId && one.budgetState === 'submitted')
