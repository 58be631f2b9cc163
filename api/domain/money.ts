/** Money is whole cents (分) in a number: exact to ±9 × 10^15 cents, ninety times the largest figure we accept. */
export const maxCents = 1e15

export const sumCents = (cents: readonly number[]): number => cents.reduce((a, b) => a + b, 0)

/** Adds figures that may be missing: nothing plus nothing stays nothing, since blank is not zero. */
export function addKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b
}
