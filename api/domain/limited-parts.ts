import { type Fraction, sumWhole as sum } from './fraction.ts'

/** A weight that must not get less nor, unless `max` is null, more. */
export type Bounded = { weight: bigint; min: bigint; max: bigint | null }

/** min ≤ weight × λ ≤ max, with λ = over / under. */
const clamped = ({ weight, min, max }: Bounded, { over, under }: Fraction): Fraction => {
  const free = weight * over
  if (free <= min * under) return { over: min, under: 1n }
  if (max !== null && free >= max * under) return { over: max, under: 1n }
  return { over: free, under }
}

/** Parts at this λ, added up over one denominator. */
const atLambda = (all: readonly Bounded[], lambda: Fraction): bigint =>
  sum(
    all.map((one) => {
      const { over, under } = clamped(one, lambda)
      return under === 1n ? over * lambda.under : over
    }),
  )

/**
 * The exact parts under limits: the one λ for which Σ min(max, weight × λ) = total. What a limit cuts goes to the others
 * by the same weights. λ lies between two of the points where somebody reaches a limit; they are searched by halves.
 * @returns numerators over one denominator, and who is held by which limit
 */
export function limitedParts(total: bigint, all: readonly Bounded[]) {
  const points = all
    .flatMap(({ weight, min, max }) => [
      { over: min, under: weight },
      ...(max === null ? [] : [{ over: max, under: weight }]),
    ])
    .sort((a, b) => {
      const difference = a.over * b.under - b.over * a.under
      return difference < 0n ? -1 : difference > 0n ? 1 : 0
    })
  let [low, high] = [0, points.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const point = points[middle] as Fraction
    if (atLambda(all, point) <= total * point.under) low = middle
    else high = middle - 1
  }
  const from = points[low] as Fraction
  // Whoever just reaches a maximum when everything is shared out is not cut by it.
  const isReached = atLambda(all, from) === total * from.under
  const held = all.map(({ weight, min, max }): 'min' | 'max' | null => {
    const free = weight * from.over
    if (max !== null && (isReached ? free > max * from.under : free >= max * from.under))
      return 'max'
    return free < min * from.under ? 'min' : null
  })
  const fixed = all.map(({ min, max }, index) => {
    if (held[index] === 'max') return max as bigint
    return held[index] === 'min' ? min : 0n
  })
  const freeWeight = sum(all.map(({ weight }, index) => (held[index] ? 0n : weight)))
  const under = freeWeight || 1n
  const left = total - sum(fixed)
  const overs = all.map(({ weight }, index) =>
    held[index] ? (fixed[index] as bigint) * under : left * weight,
  )
  return { overs, under, held }
}
