/**
 * Exact decimals: `units × 10^-scale`. Quantities travel and rest as text (`186`, `0.5`) and are computed here,
 * never as floating point.
 */
export type Decimal = { units: bigint; scale: number }

export const zero: Decimal = { units: 0n, scale: 0 }

/** Reads plain decimal text (`-12.50`); undefined when it isn't one. No exponent, no separators. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const fraction = match[3] ?? ''
  const units = BigInt(`${match[2]}${fraction}`)
  return { units: match[1] === '-' ? -units : units, scale: fraction.length }
}

/** Text that is known to be a decimal, as it comes from the database or a validated body. Throws on anything else. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text)
  if (!value) throw new TypeError(`not a decimal: ${text}`)
  return value
}

/** Shortest text without trailing zeros: `12.5`, `-3`, `0`. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const text = fraction ? `${whole}.${fraction}` : whole
  return units < 0n && text !== '0' ? `-${text}` : text
}

const rescale = (value: Decimal, scale: number) => value.units * 10n ** BigInt(scale - value.scale)

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: rescale(a, scale) + rescale(b, scale), scale }
}

export const negate = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale })

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))

export const isZero = (a: Decimal): boolean => a.units === 0n

/** a < b: negative; a = b: 0; a > b: positive. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b)
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** Quotient of whole numbers, rounded half away from zero. The divisor is never 0. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const a = dividend < 0n ? -dividend : dividend
  const b = divisor < 0n ? -divisor : divisor
  const quotient = (a * 2n + b) / (b * 2n)
  return negative ? -quotient : quotient
}

/** quantity × cents, rounded once, half away from zero. */
export const timesCents = (quantity: Decimal, cents: number): number =>
  Number(divideRounded(quantity.units * BigInt(cents), 10n ** BigInt(quantity.scale)))

/** cents ÷ quantity, rounded half away from zero; null for nothing divided by nothing. */
export function centsPer(cents: number, quantity: Decimal): number | null {
  if (isZero(quantity)) return null
  return Number(divideRounded(BigInt(cents) * 10n ** BigInt(quantity.scale), quantity.units))
}

/** Share of a whole as a number for display (0.873); null when the whole is 0. */
export function ratio(part: Decimal, whole: Decimal): number | null {
  if (isZero(whole)) return null
  const scale = Math.max(part.scale, whole.scale)
  return Number((rescale(part, scale) * 1_000_000n) / rescale(whole, scale)) / 1_000_000
}
