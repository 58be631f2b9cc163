import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, type Claim } from '../../api/domain/apportion.ts'
import { sumCents } from '../../api/domain/money.ts'
import { shareTable } from '../../api/domain/share-table.ts'

type Item = { key: string; cents: number }

const claim = (weight: bigint | number, index: number): Claim => ({
  code: String(index).padStart(2, '0'),
  weight: BigInt(weight),
})
const item = (cents: number, index: number): Item => ({
  key: `item ${String(index).padStart(5, '0')}`,
  cents,
})

/** The pool's shares and its table, row by row. */
function shared(items: readonly Item[], claims: readonly Claim[]) {
  const found = apportion(sumCents(items.map(({ cents }) => cents)), claims)
  if ('fault' in found) throw new Error(found.fault.code)
  const shareCents = found.shares.map(({ cents }) => cents)
  const { cells, farCount } = shareTable(items, found.parts, shareCents)
  const width = shareCents.length
  const rows = items.map((_, row) => [...cells.subarray(row * width, (row + 1) * width)])
  return { rows, farCount, parts: found.parts, shareCents }
}

type Shared = ReturnType<typeof shared>

/** Everything that must hold of any table; the first that does not, in words. */
function faultOf(items: readonly Item[], { rows, farCount, parts, shareCents }: Shared) {
  const whole = parts.reduce((a, b) => a + b, 0n)
  if (rows.some((row) => row.some((cell) => !Number.isSafeInteger(cell) || Object.is(cell, -0))))
    return 'a cell that is no whole number of cents'
  if (rows.some((row, at) => sumCents(row) !== items[at]?.cents))
    return 'a row that does not add up to its item'
  if (shareCents.some((cents, at) => sumCents(rows.map((row) => row[at] ?? 0)) !== cents))
    return 'a column that does not add up to its share'
  let far = 0
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      const exact = BigInt(items[at]?.cents ?? 0) * (parts[column] ?? 0n)
      const off = BigInt(cell) * whole - exact
      if (exact === 0n && cell !== 0) return 'a cell of nothing that got something'
      if (off <= -2n * whole || off >= 2n * whole) return 'a cell two cents off'
      if (off <= -whole || off >= whole) far += 1
    }
  return far === farCount ? null : `${far} far cells, ${farCount} said`
}

describe('by hand', () => {
  test('three items of 1.00 in thirds: each pays the odd cent once', () => {
    const { rows, farCount } = shared(
      [item(100, 0), item(100, 1), item(100, 2)],
      [1, 1, 1].map(claim),
    )
    expect(rows).toEqual([
      [34, 33, 33],
      [33, 34, 33],
      [33, 33, 34],
    ])
    expect(farCount).toBe(0)
  })

  test('200 lines of 33.35 in thirds', () => {
    const items = Array.from({ length: 200 }, (_, index) => item(3335, index))
    const found = shared(items, [1, 1, 1].map(claim))
    // 3,335 ÷ 3 = 1,111 and two cents over, in every row; 222,333 = 200 × 1,111 + 133.
    expect(found.shareCents).toEqual([222_334, 222_333, 222_333])
    expect(found.rows.every((row) => row.every((cell) => cell === 1111 || cell === 1112))).toBe(
      true,
    )
    expect(found.rows.filter(([first]) => first === 1112).length).toBe(134)
    expect(faultOf(items, found)).toBeNull()
  })

  test('the first department to come is not the one that pays: 100 lines of a cent at 3 to 1', () => {
    const items = Array.from({ length: 100 }, (_, index) => item(1, index))
    const found = shared(items, [3, 1].map(claim))
    expect(found.shareCents).toEqual([75, 25])
    expect(faultOf(items, found)).toBeNull()
    // Line by line the larger would have paid all hundred.
    expect(found.rows.filter(([, second]) => second === 1).length).toBe(25)
  })

  test('one item is its shares', () =>
    expect(shared([item(1_234_567, 0)], [37, 12, 9].map(claim)).rows).toEqual([
      [787_568, 255_428, 191_571],
    ]))

  test('a credit among charges', () => {
    const items = [item(10_000, 0), item(-25_000, 1)]
    const found = shared(items, [2, 1].map(claim))
    // 66.67 and 33.33, −166.67 and −83.33: −100.00 and −50.00 together.
    expect(found.rows).toEqual([
      [6667, 3333],
      [-16_667, -8333],
    ])
  })

  test('charges that cancel out are still shared by the weights', () => {
    const found = shared([item(10_000, 0), item(-10_000, 1)], [3, 1].map(claim))
    expect(found.shareCents).toEqual([0, 0])
    expect(found.rows).toEqual([
      [7500, 2500],
      [-7500, -2500],
    ])
  })

  test('no items, items of nothing', () => {
    expect(shared([], [1, 2].map(claim)).rows).toEqual([])
    expect(shared([item(0, 0), item(5, 1)], [1, 0, 0].map(claim)).rows).toEqual([
      [0, 0, 0],
      [5, 0, 0],
    ])
  })

  test('a cent in a whole beyond 2^52 is a whole cent', () => {
    const items = [item(1, 0), item(-1, 1), item(1, 2)]
    const found = shared(items, [2n ** 52n + 1n, 2n ** 52n - 3n].map(claim))
    expect(found.rows).toEqual([
      [1, 0],
      [-1, 0],
      [1, 0],
    ])
  })
})

describe('where no table exists in which every cell is rounded up or down', () => {
  /**
   * 21,007 cents over 100,000: a weight of 145 is to pay 30.46, one of 198 41.59, the rest 20,286.46. Largest remainder
   * gives 42 to each of the 198s and 31 to the first 145; the other nine pay 30, the rest pays 20,286.
   * Rounded up or down, a 145 pays 1 or 2 of the 1,000 cents and 29 or 30 of the 20,007: the nine that pay 30 pay 1 and 29,
   * the first pays at most 2. A 198 pays 1 or 2 and 39 or 40: those that pay 42 pay 2. The rest pays 965 or 966 of the
   * 1,000. In all at most 9 × 1 + 2 + 10 × 2 + 966 = 997 of the 1,000: three cents too few.
   */
  const weights = [...Array<number>(10).fill(145), ...Array<number>(10).fill(198), 96_570]
  const items = [item(1000, 0), item(20_007, 1)]

  test('three cells go a cent further, no more than must', () => {
    const found = shared(items, weights.map(claim))
    expect(found.shareCents).toEqual([31, ...Array(9).fill(30), ...Array(10).fill(42), 20_286])
    expect(found.farCount).toBe(3)
    expect(faultOf(items, found)).toBeNull()
  })

  test('a department without weight and an item of nothing stay out of it', () => {
    const more = [item(0, 0), item(1000, 1), item(20_007, 2)]
    const found = shared(more, [0, ...weights, 0].map(claim))
    expect(found.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(found.farCount).toBe(3)
    expect(faultOf(more, found)).toBeNull()
  })

  test('given back, it is the mirror image', () => {
    const found = shared(
      items.map((one) => ({ ...one, cents: -one.cents })),
      weights.map(claim),
    )
    expect(found.rows.map((row) => row.map((cell) => 0 - cell))).toEqual(
      shared(items, weights.map(claim)).rows,
    )
  })
})

/** Shrinking a failure can take long: it is told as far as it got. */
const runs = (numRuns: number) => ({
  numRuns,
  interruptAfterTimeLimit: 20_000,
  markInterruptAsFailure: true,
})

describe('laws', () => {
  const anyCents = fc.oneof(
    fc.integer({ min: -3, max: 30 }),
    fc.integer({ min: 0, max: 500_000 }),
    fc.integer({ min: -500_000, max: 500_000 }),
    fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
  )
  const anyWeight = fc.oneof(
    fc.bigInt({ min: 0n, max: 4n }),
    fc.bigInt({ min: 0n, max: 300n }),
    fc.bigInt({ min: 0n, max: 10n ** 12n }),
  )
  const anyItems = fc.array(anyCents, { maxLength: 12 }).map((all) => all.map(item))
  const anyClaims = fc
    .array(anyWeight, { minLength: 1, maxLength: 9 })
    .filter((weights) => weights.some((weight) => weight > 0n))
    .map((weights) => weights.map(claim))

  test('rows and columns tie, no cell is two cents off, nothing gets nothing', () => {
    fc.assert(
      fc.property(anyItems, anyClaims, (items, claims) => {
        expect(faultOf(items, shared(items, claims))).toBeNull()
      }),
      runs(10_000),
    )
  })

  test('also where few items meet many small weights, which is where cells may have to go further', () => {
    let far = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 2, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 10 }),
        (amounts, weights, each) => {
          const small = weights.flatMap((weight) => Array<number>(each).fill(weight))
          const rest = 100_000 - sumCents(small)
          const items = amounts.map(item)
          const found = shared(items, [...small, rest].map(claim))
          if (found.farCount > 0) far += 1
          expect(faultOf(items, found)).toBeNull()
        },
      ),
      runs(5000),
    )
    // It does happen, and rarely.
    expect(far).toBeGreaterThan(0)
    expect(far).toBeLessThan(1000)
  })

  test('and under limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 }),
        anyClaims,
        fc.nat(1000),
        fc.boolean(),
        (amounts, claims, part, isMax) => {
          const items = amounts.map(item)
          const limit = Math.round((sumCents(amounts) * part) / 1000)
          const at = claims.findIndex(({ weight }) => weight > 0n)
          const limited = claims.map((one, index) =>
            index === at ? { ...one, [isMax ? 'maxCents' : 'minCents']: limit } : one,
          )
          const isAlone = claims.every(({ weight }, index) => index === at || weight === 0n)
          if (isAlone && isMax && part < 1000) return
          expect(faultOf(items, shared(items, limited))).toBeNull()
        },
      ),
      runs(5000),
    )
  })

  test('the order of the items changes no cell, nor does a department without weight', () => {
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
          ),
        ),
        anyClaims,
        ([items, shuffled], claims) => {
          const byKey = (all: readonly Item[], rows: readonly number[][]) =>
            Object.fromEntries(all.map(({ key }, at) => [key, rows[at]]))
          const { rows } = shared(items, claims)
          expect(byKey(shuffled, shared(shuffled, claims).rows)).toEqual(byKey(items, rows))
          const more = shared(items, [...claims, { code: '00+', weight: 0n }])
          expect(more.rows.map((row) => row.toSpliced(1, 1))).toEqual(rows)
        },
      ),
      runs(5000),
    )
  })

  test('amounts given back are the mirror image', () => {
    fc.assert(
      fc.property(anyItems, anyClaims, (items, claims) => {
        const back = items.map((one) => ({ ...one, cents: 0 - one.cents }))
        expect(shared(back, claims).rows).toEqual(
          shared(items, claims).rows.map((row) => row.map((cell) => 0 - cell)),
        )
      }),
      runs(5000),
    )
  })
})
