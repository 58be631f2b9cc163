import { type Decimal, divideRounded, formatDecimal } from './decimal.ts'

/** A value and how often it was given. */
export type Weighted = { value: Decimal; count: number }

/** Figures as decimal text of so many places, null where there is nothing to divide by. */
export type Spread = {
  n: number
  mean: string | null
  median: string | null
  /** Of the sample: divided by n − 1, so null for fewer than two. */
  deviation: string | null
}

/** The largest whole number whose square is not above this one: Newton's method, from above. */
function floorRoot(square: bigint): bigint {
  if (square < 2n) return square
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2))
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** √(dividend ÷ divisor) × 10^places, rounded half up. Doubled before the root, so that the half is seen. */
function rootOf(dividend: bigint, divisor: bigint, places: number): bigint {
  const scaled = (dividend * 4n * 10n ** BigInt(2 * places)) / divisor
  return (floorRoot(scaled) + 1n) / 2n
}

const text = (units: bigint, places: number) => formatDecimal({ units, scale: places })

/** The value at a place (from 0) of the sorted values. */
function valueAt(sorted: readonly { units: bigint; count: number }[], place: number): bigint {
  let seen = 0
  for (const { units, count } of sorted) {
    seen += count
    if (place < seen) return units
  }
  throw new RangeError(`no value at ${place}`)
}

/**
 * Mean, median (the middle two halved) and standard deviation of the sample (n − 1), worked out in whole numbers and
 * rounded once, to `places` decimals, half away from zero. Values are exact decimals, counts whole and not negative.
 */
export function spreadOf(values: readonly Weighted[], places = 4): Spread {
  const given = values.filter(({ count }) => count > 0)
  const scale = Math.max(0, ...given.map(({ value }) => value.scale))
  const sorted = given
    .map(({ value, count }) => ({
      units: value.units * 10n ** BigInt(scale - value.scale),
      count,
    }))
    .sort((a, b) => (a.units < b.units ? -1 : 1))
  const n = sorted.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return { n, mean: null, median: null, deviation: null }
  const whole = BigInt(n)
  const unit = 10n ** BigInt(scale)
  const shift = 10n ** BigInt(places)
  const sum = sorted.reduce((all, { units, count }) => all + units * BigInt(count), 0n)
  const squares = sorted.reduce((all, { units, count }) => all + units * units * BigInt(count), 0n)
  const middle = valueAt(sorted, Math.floor((n - 1) / 2)) + valueAt(sorted, Math.floor(n / 2))
  const spread = whole * squares - sum * sum
  return {
    n,
    mean: text(divideRounded(sum * shift, whole * unit), places),
    median: text(divideRounded(middle * shift, 2n * unit), places),
    deviation:
      n < 2 ? null : text(rootOf(spread, whole * (whole - 1n) * unit * unit, places), places),
  }
}
