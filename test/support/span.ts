/** Whole numbers modulo a prime: linear algebra that never rounds. */
const prime = 2_147_483_647n
const mod = (value: bigint) => ((value % prime) + prime) % prime

function inverse(value: bigint): bigint {
  let [base, result, exponent] = [mod(value), 1n, prime - 2n]
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = mod(result * base)
    base = mod(base * base)
  }
  return result
}

/** Rows in echelon form: what can be computed from them by adding, subtracting and scaling. */
export function spanOf(rows: readonly bigint[][]) {
  const basis: { pivot: number; row: bigint[] }[] = []
  const reduce = (given: readonly bigint[]) => {
    let row = given.map(mod)
    for (const { pivot, row: known } of basis) {
      const factor = row[pivot] as bigint
      if (factor !== 0n) row = row.map((value, at) => mod(value - factor * (known[at] as bigint)))
    }
    return row
  }
  for (const given of rows) {
    const row = reduce(given)
    const pivot = row.findIndex((value) => value !== 0n)
    if (pivot === -1) continue
    const factor = inverse(row[pivot] as bigint)
    basis.push({ pivot, row: row.map((value) => mod(value * factor)) })
  }
  return {
    has: (row: readonly bigint[]) => reduce(row).every((value) => value === 0n),
    rank: basis.length,
  }
}

/** All sets of some of these, of fewer people than the minimum but of some. */
export function* smallSets(
  crossings: readonly { n: number }[],
  minimum: number,
): Generator<boolean[]> {
  for (let set = 1; set < 2 ** crossings.length; set += 1) {
    const isIn = crossings.map((_, at) => ((set >> at) & 1) === 1)
    const people = crossings.reduce((sum, { n }, at) => (isIn[at] ? sum + n : sum), 0)
    if (people > 0 && people < minimum) yield isIn
  }
}
