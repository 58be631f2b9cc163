import { divideRounded, parseDecimal } from './decimal.ts'

/** An exact fraction in lowest terms, its denominator above 0. */
export type Fraction = { over: bigint; under: bigint }

export const absolute = (a: bigint): bigint => (a < 0n ? -a : a)

export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** @param under not 0 */
export function fraction(over: bigint, under: bigint): Fraction {
  const divisor = greatestDivisor(over, under) || 1n
  const sign = under < 0n ? -1n : 1n
  return { over: (sign * over) / divisor, under: (sign * under) / divisor }
}

export const noFraction: Fraction = { over: 0n, under: 1n }

/** Reads a decimal (`37`, `0.5`) or a fraction of two whole numbers (`1/3`); undefined when it is neither. */
export function parseFraction(text: string): Fraction | undefined {
  const [over = '', under, more] = text.split('/')
  if (more !== undefined) return undefined
  const value = parseDecimal(over)
  if (!value) return undefined
  if (under === undefined) return fraction(value.units, 10n ** BigInt(value.scale))
  if (value.scale > 0 || !/^\d+$/.test(under) || BigInt(under) === 0n) return undefined
  return fraction(value.units, BigInt(under))
}

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)

export const timesFraction = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.over, a.under * b.under)

export const sumFractions = (all: readonly Fraction[]): Fraction =>
  all.reduce(addFractions, noFraction)

export const sumWhole = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n)

/** Whole numbers that stand to each other as the fractions do, in lowest terms: 1/2, 1/3 are 3, 2. */
export function wholeNumbers(all: readonly Fraction[]): bigint[] {
  const under = all.reduce((a, { under: b }) => (a / greatestDivisor(a, b)) * b, 1n)
  const whole = all.map((one) => one.over * (under / one.under))
  const divisor = whole.reduce(greatestDivisor, 0n) || 1n
  return whole.map((one) => one / divisor)
}

/** Decimal text with at most so many places, rounded half away from zero, without trailing zeros: `7875.6859`. */
export function formatFraction({ over, under }: Fraction, places: number): string {
  const units = divideRounded(over * 10n ** BigInt(places), under)
  const digits = absolute(units)
    .toString()
    .padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const rest = digits.slice(digits.length - places).replace(/0+$/, '')
  const text = rest ? `${whole}.${rest}` : whole
  return units < 0n ? `-${text}` : text
}

/** Exact text: a decimal when there is one of at most twelve places, else the fraction (`1/3`). */
export function fractionText(value: Fraction): string {
  const places = 12
  const isDecimal = (value.over * 10n ** BigInt(places)) % value.under === 0n
  return isDecimal ? formatFraction(value, places) : `${value.over}/${value.under}`
}

/** Adds up weights as they are said, exactly: `0.5` and `1/3` are `5/6`. Text that is no weight counts nothing. */
export const addWeights = (a: string, b: string): string =>
  fractionText(addFractions(parseFraction(a) ?? noFraction, parseFraction(b) ?? noFraction))
