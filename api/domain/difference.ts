import { type Cause, causes, type Difference, type ReconciledItem } from './reconcile.ts'

/**
 * Up to where a difference is paid without asking: both bounds hold, so the stricter wins, and zero means none.
 * `basisPoints` are hundredths of a percent of what is payable for the item.
 */
export type Tolerance = { cause: Cause; basisPoints: number; amountCents: number }

export const noTolerances: readonly Tolerance[] = causes.map((cause) => ({
  cause,
  basisPoints: 0,
  amountCents: 0,
}))

/** What somebody decided about a difference, and on which figure. */
export type Resolution = {
  key: string
  state: 'accepted' | 'disputed' | 'credited'
  /** The difference as it stood when it was decided. */
  amountCents: number
  /** What the hotel takes back, in the sign of the difference; the rest is paid. */
  creditedCents: number | null
  creditedOn: string | null
  reason: string
  by: string
}

export type DifferenceState = 'open' | 'tolerated' | Resolution['state']

export type Resolved<R extends Resolution = Resolution> = Difference & {
  state: DifferenceState
  /** In force; null while open or tolerated. */
  resolution: R | null
  /** Decided earlier on another figure: it is open again, and this is what was said then. */
  outdated: R | null
  /** What of it is paid after all. */
  settledCents: number
}

/** Both bounds, exactly: |difference| ≤ amount, and |difference| × 10 000 ≤ basis points × |payable|. */
export function isTolerated(
  amountCents: number,
  payableCents: number,
  tolerance: Omit<Tolerance, 'cause'>,
): boolean {
  const size = BigInt(Math.abs(amountCents))
  return (
    size <= BigInt(tolerance.amountCents) &&
    size * 10_000n <= BigInt(tolerance.basisPoints) * BigInt(Math.abs(payableCents))
  )
}

function settledOf(amountCents: number, state: DifferenceState, resolution: Resolution | null) {
  if (state === 'accepted' || state === 'tolerated') return amountCents
  if (state === 'credited') return amountCents - (resolution?.creditedCents ?? 0)
  return 0
}

/** Puts what was decided beside what is. A decision about another figure does not hold: signed X, now Y. */
export function resolve<R extends Resolution>(
  item: ReconciledItem,
  resolutions: ReadonlyMap<string, R>,
  tolerances: ReadonlyMap<Cause, Tolerance>,
): Resolved<R>[] {
  return item.differences.map((difference) => {
    const said = resolutions.get(difference.key)
    const resolution = said?.amountCents === difference.amountCents ? said : null
    const outdated = said && !resolution ? said : null
    const tolerance = tolerances.get(difference.cause)
    const isWithin =
      tolerance !== undefined && isTolerated(difference.amountCents, item.payableCents, tolerance)
    const state = resolution?.state ?? (isWithin ? 'tolerated' : 'open')
    const settledCents = settledOf(difference.amountCents, state, resolution)
    return { ...difference, state, resolution, outdated, settledCents }
  })
}

/** Whether so much can be credited of a difference: of its sign, and not beyond it. */
export const isCreditable = (differenceCents: number, creditedCents: number): boolean =>
  creditedCents !== 0 &&
  Math.sign(creditedCents) === Math.sign(differenceCents) &&
  Math.abs(creditedCents) <= Math.abs(differenceCents)
