/** JSON with its keys in order, so that equal figures are equal text whoever kept them in between. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}

type Settled = { itemId: number; settledCents: number; billedCents: number; payableCents: number }
type Sources = {
  bills: readonly { id: number; filename: string }[]
  agreementVersion: number
  budgetVersion: number
  countEditions: readonly { day: string; edition: number }[]
  /** Absent in what was frozen before attendance was known. */
  attendedDays?: number | null
}

export type DriftReason =
  | { because: 'bill-added' | 'bill-removed'; filename: string }
  | { because: 'agreement' | 'budget'; signed: number; now: number }
  | { because: 'count'; day: string; signed: number; now: number }
  /** Person-days; 0 where attendance was not known. */
  | { because: 'attendance'; signed: number; now: number }
  | { because: 'decision' }

export type Drift = {
  items: { itemId: number; signedCents: number; nowCents: number }[]
  reasons: DriftReason[]
}

/** Signed X, now Y, because …: where today's figures differ from those that were signed, and what has changed since. */
export function driftOf<I extends Settled>(
  signed: { items: readonly I[]; sources: Sources },
  now: { items: readonly I[]; sources: Sources },
): Drift {
  const today = new Map(now.items.map((item) => [item.itemId, item]))
  const then = new Map(signed.items.map((item) => [item.itemId, item]))
  const ids = [...new Set([...then.keys(), ...today.keys()])]
  const changed = ids.flatMap((itemId) => {
    const [was, is] = [then.get(itemId), today.get(itemId)]
    const [signedCents, nowCents] = [was?.settledCents ?? 0, is?.settledCents ?? 0]
    return signedCents === nowCents ? [] : [{ itemId, signedCents, nowCents }]
  })
  const reasons = reasonsOf(signed.sources, now.sources)
  return {
    items: changed,
    reasons: changed.length > 0 && reasons.length === 0 ? [{ because: 'decision' }] : reasons,
  }
}

function reasonsOf(signed: Sources, now: Sources): DriftReason[] {
  const missing = (from: Sources, other: Sources) =>
    from.bills.filter((bill) => !other.bills.some(({ id }) => id === bill.id))
  const editions = new Map(signed.countEditions.map(({ day, edition }) => [day, edition]))
  const counts = now.countEditions.flatMap(({ day, edition }) => {
    const before = editions.get(day) ?? 0
    return before === edition
      ? []
      : [{ because: 'count' as const, day, signed: before, now: edition }]
  })
  const attended = [signed.attendedDays ?? 0, now.attendedDays ?? 0] as const
  const version = (because: 'agreement' | 'budget', then: number, today: number) =>
    then === today ? [] : [{ because, signed: then, now: today }]
  return [
    ...missing(now, signed).map(({ filename }) => ({ because: 'bill-added' as const, filename })),
    ...missing(signed, now).map(({ filename }) => ({ because: 'bill-removed' as const, filename })),
    ...version('agreement', signed.agreementVersion, now.agreementVersion),
    ...version('budget', signed.budgetVersion, now.budgetVersion),
    ...counts,
    ...(attended[0] === attended[1]
      ? []
      : [{ because: 'attendance' as const, signed: attended[0], now: attended[1] }]),
  ]
}
