import { addFractions, type Fraction, fraction, parseFraction, timesFraction } from './fraction.ts'

/**
 * Points while they are reckoned: a whole number of grains as long as they come out in grains, else an exact fraction.
 * Halves, thirds, tenths and hundredths all do, so that a year of items needs no long arithmetic.
 * The same points are always written the same way: what comes out in grains is never a fraction.
 */
export type Points = number | Fraction

const grainsPerPoint = 25_200
const isGrains = (value: number) => Number.isSafeInteger(value)

export const toFraction = (points: Points): Fraction =>
  typeof points === 'number' ? fraction(BigInt(points), BigInt(grainsPerPoint)) : points

export function fromFraction(value: Fraction): Points {
  const over = value.over * BigInt(grainsPerPoint)
  if (over % value.under !== 0n) return value
  const grains = Number(over / value.under)
  return isGrains(grains) ? grains : value
}

/** Reads points as a rule book writes them (`5`, `0.5`, `1/3`); undefined when they are none. */
export function parsePoints(text: string): Points | undefined {
  const value = parseFraction(text)
  return value && fromFraction(value)
}

/** Text that is known to be points. Throws on anything else. */
export function points(text: string): Points {
  const value = parsePoints(text)
  if (value === undefined) throw new TypeError(`not points: ${text}`)
  return value
}

export function plus(a: Points, b: Points): Points {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (isGrains(sum)) return sum
  }
  return fromFraction(addFractions(toFraction(a), toFraction(b)))
}

export const negative = (a: Points): Points =>
  typeof a === 'number' ? 0 - a : { over: -a.over, under: a.under }

export const minus = (a: Points, b: Points): Points => plus(a, negative(b))

export function times(a: Points, b: Points): Points {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (isGrains(product) && product % grainsPerPoint === 0) return product / grainsPerPoint
  }
  return fromFraction(timesFraction(toFraction(a), toFraction(b)))
}

/** @param count a whole number above 0 */
export function dividedBy(a: Points, count: number): Points {
  if (typeof a === 'number' && a % count === 0) return a / count
  return fromFraction(timesFraction(toFraction(a), { over: 1n, under: BigInt(count) }))
}

export const wholePoints = (count: number): Points =>
  fromFraction({ over: BigInt(count), under: 1n })

/** a < b: negative; a = b: 0; a > b: positive. */
export function comparePoints(a: Points, b: Points): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [toFraction(a), toFraction(b)]
  const difference = x.over * y.under - y.over * x.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const isBelowZero = (a: Points): boolean => (typeof a === 'number' ? a < 0 : a.over < 0n)
export const lesser = (a: Points, b: Points): Points => (comparePoints(a, b) <= 0 ? a : b)
