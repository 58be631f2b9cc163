import { absolute, type Fraction, fraction, greatestDivisor, sumWhole as sum } from './fraction.ts'
import { limitedParts } from './limited-parts.ts'

/**
 * What a department brings to a pool. Weights are whole numbers that stand to each other as the basis says; a limit is
 * on the amount without its sign.
 */
export type Claim = {
  code: string
  weight: bigint
  minCents?: number | null
  maxCents?: number | null
}

export type Share = {
  code: string
  cents: number
  /** What it would be if cents could be divided. */
  exact: Fraction
  /** The limit that cut it, when one did. */
  limited: 'min' | 'max' | null
}

/** Why a total cannot be shared so. `code` is a key of the message catalogue. */
export type ApportionFault =
  | { code: 'apportion.no-weights' | 'apportion.all-zero'; params: Record<string, never> }
  | {
      code:
        | 'apportion.negative-weight'
        | 'apportion.twice'
        | 'apportion.limits-crossed'
        | 'apportion.minimum-without-weight'
      params: { code: string }
    }
  | {
      code: 'apportion.minimums-too-high' | 'apportion.maximums-too-low'
      params: { cents: number; totalCents: number }
    }

export type Apportioned =
  | {
      shares: Share[]
      /** Of each share in order: its part of the whole as a numerator; their sum stands for the whole. */
      parts: bigint[]
    }
  | { fault: ApportionFault }

const byCode = (a: Claim, b: Claim) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** What stands against the claims themselves, before any sum is shared. */
function faultOf(claims: readonly Claim[]): ApportionFault | undefined {
  if (claims.length === 0) return { code: 'apportion.no-weights', params: {} }
  const seen = new Set<string>()
  for (const { code, weight, minCents, maxCents } of claims) {
    const params = { code }
    if (seen.has(code)) return { code: 'apportion.twice', params }
    seen.add(code)
    if (weight < 0n) return { code: 'apportion.negative-weight', params }
    if (weight === 0n && minCents) return { code: 'apportion.minimum-without-weight', params }
    if ((minCents ?? 0) > (maxCents ?? Number.POSITIVE_INFINITY) || (minCents ?? 0) < 0)
      return { code: 'apportion.limits-crossed', params }
  }
  if (claims.every(({ weight }) => weight === 0n)) return { code: 'apportion.all-zero', params: {} }
  return undefined
}

/**
 * Rounds exact parts down to whole cents and gives the cents left over to the largest remainders; equal remainders by
 * the larger weight, then by code (the parts come in order of codes).
 */
function roundParts(
  total: bigint,
  overs: readonly bigint[],
  under: bigint,
  weights: readonly bigint[],
) {
  const cents = overs.map((over) => over / under)
  const order = overs
    .map((over, index) => ({ index, left: over % under, weight: weights[index] as bigint }))
    .sort((a, b) => {
      if (a.left !== b.left) return a.left > b.left ? -1 : 1
      if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1
      return a.index - b.index
    })
  let over = total - sum(cents)
  for (const { index } of order) {
    if (over === 0n) break
    cents[index] = (cents[index] as bigint) + 1n
    over -= 1n
  }
  return cents
}

/**
 * Shares whole units of any size by weights, as `apportion` does where there are no limits.
 * @param weights in order of codes; none negative, not all 0
 */
export function shareWhole(total: bigint, weights: readonly bigint[]): bigint[] {
  const size = absolute(total)
  const overs = weights.map((weight) => size * weight)
  const units = roundParts(size, overs, sum(weights), weights)
  return total < 0n ? units.map((one) => -one) : units
}

/**
 * Shares a total by weights, to the cent: largest remainder (Hamilton), ties by larger weight, then by code; a negative
 * total is its mirror image; weight zero gets nothing. Totals up to 10^15 cents and weights of any size stay exact.
 * @param totalCents whole cents, of either sign
 * @param claims each code once; the order does not matter
 * @returns shares in order of codes, adding up to the total; or why it cannot be shared so
 */
export function apportion(totalCents: number, claims: readonly Claim[]): Apportioned {
  const fault = faultOf(claims)
  if (fault) return { fault }
  const sorted = [...claims].sort(byCode)
  const divisor = sorted.map(({ weight }) => weight).reduce(greatestDivisor, 0n)
  const all = sorted.map((claim) => ({ ...claim, weight: claim.weight / divisor }))
  const active = all.filter(({ weight }) => weight > 0n)
  const total = absolute(BigInt(totalCents))
  const isLimited = active.some(({ minCents, maxCents }) => minCents || (maxCents ?? null) !== null)
  const bounded = active.map(({ weight, minCents, maxCents }) => ({
    weight,
    min: BigInt(minCents ?? 0),
    max: maxCents === null || maxCents === undefined ? null : BigInt(maxCents),
  }))
  const least = sum(bounded.map(({ min }) => min))
  if (least > total)
    return {
      fault: {
        code: 'apportion.minimums-too-high',
        params: { cents: Number(least), totalCents: Number(total) },
      },
    }
  const most = sum(bounded.map(({ max }) => max ?? 0n))
  if (most < total && bounded.every(({ max }) => max !== null))
    return {
      fault: {
        code: 'apportion.maximums-too-low',
        params: { cents: Number(most), totalCents: Number(total) },
      },
    }
  const weights = active.map(({ weight }) => weight)
  const { overs, under, held } = isLimited
    ? limitedParts(total, bounded)
    : { overs: weights.map((weight) => total * weight), under: sum(weights), held: [] }
  const cents = roundParts(total, overs, under, weights)
  const sign = totalCents < 0 ? -1n : 1n
  const found = new Map(
    active.map(({ code }, index) => [
      code,
      {
        code,
        cents: Number(sign * (cents[index] as bigint)),
        exact: fraction(sign * (overs[index] as bigint), under),
        limited: held[index] ?? null,
        // Of a total of nothing the parts are those of its weights: what cancels out is still shared by them.
        part: total === 0n ? (weights[index] as bigint) : (overs[index] as bigint),
      },
    ]),
  )
  const entries = all.map(
    ({ code }) =>
      found.get(code) ?? { code, cents: 0, exact: fraction(0n, 1n), limited: null, part: 0n },
  )
  return {
    shares: entries.map(({ part: _, ...share }) => share),
    parts: entries.map(({ part }) => part),
  }
}
