import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Apportioned, apportion, type Claim, shareWhole } from '../../api/domain/apportion.ts'
import { formatFraction, parseFraction, wholeNumbers } from '../../api/domain/fraction.ts'
import { sumCents } from '../../api/domain/money.ts'

const cents = (yuan: string) => Number(yuan.replaceAll(',', '').replace('.', ''))

/** Exact beyond what a number prints by itself: `-0.05`, `9999999999989.99`. */
function yuan(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `A 98 | B 2 min 5.00 max 9.00`: what each department brings, as it would stand on paper. */
function claimsOf(text: string): Claim[] {
  const parts = text.split('|').map((part) => part.trim().split(/\s+/))
  const weights = wholeNumbers(
    parts.map(([, weight = '']) => {
      const value = parseFraction(weight)
      if (!value) throw new Error(`no weight: ${weight}`)
      return value
    }),
  )
  return parts.map(([code = '', , ...limits], index) => {
    const limit = (name: string) => {
      const at = limits.indexOf(name)
      return at < 0 ? null : cents(limits[at + 1] ?? '')
    }
    return {
      code,
      weight: weights[index] ?? 0n,
      minCents: limit('min'),
      maxCents: limit('max'),
    }
  })
}

/** `A 178.61 | B 3.64`, with the limit that cut a share behind it; or why there is none. */
function told(found: Apportioned): string {
  if ('fault' in found)
    return [found.fault.code, ...Object.values(found.fault.params).map(String)].join(' ')
  return found.shares
    .map(({ code, cents: own, limited }) => [code, yuan(own), limited ?? ''].join(' ').trim())
    .join(' | ')
}

const shared = (total: string, claims: string) => told(apportion(cents(total), claimsOf(claims)))

describe('a total is shared to the cent', () => {
  test.each([
    // 178.605 and 3.645: both have half a cent left, the larger weight gets the cent.
    ['98 to 2', '182.25', 'A 98 | B 2', 'A 178.61 | B 3.64'],
    ['a single cent at 95 to 5', '0.01', 'A 95 | B 5', 'A 0.01 | B 0.00'],
    // 7,875.6860… 2,554.2766… 1,915.7074…: the two cents left go to .74 and .66, not to .60.
    [
      '37, 12 and 9 of 58 heads',
      '12,345.67',
      'A 37 | B 12 | C 9',
      'A 7875.68 | B 2554.28 | C 1915.71',
    ],
    // 200 × 33.35: rounded line by line, A would pay up to 66 cents too much.
    [
      '200 lines of 33.35 in thirds, as one pool',
      '6,670.00',
      'A 1 | B 1 | C 1',
      'A 2223.34 | B 2223.33 | C 2223.33',
    ],
    ['one department alone', '10.01', 'A 7', 'A 10.01'],
    ['nothing to share', '0.00', 'A 3 | B 1', 'A 0.00 | B 0.00'],
    ['what comes out even', '100.00', 'A 3 | B 1', 'A 75.00 | B 25.00'],
    // 1/2 : 1/3 : 1/6 = 3 : 2 : 1; 5,000, 3,333.33 and 1,666.67 cents.
    ['fractions', '100.00', 'A 1/2 | B 1/3 | C 1/6', 'A 50.00 | B 33.33 | C 16.67'],
    // 500 : 750 : 249 of 1,499: 333.56, 500.33 and 166.11 cents.
    ['a third and decimals', '10.00', 'A 1/3 | B 0.5 | C 0.166', 'A 3.34 | B 5.00 | C 1.66'],
  ])('%s', (_, total, claims, expected) => expect(shared(total, claims)).toBe(expected))
})

describe('ties: the larger weight, then the code', () => {
  test.each([
    ['equal weights: by code', '0.01', 'B 1 | A 1', 'A 0.01 | B 0.00'],
    ['two cents in thirds', '0.02', 'C 1 | B 1 | A 1', 'A 0.01 | B 0.01 | C 0.00'],
    // 0.5, 1.5, 1.5 and 1.5 cents: all have half a cent left.
    [
      'larger weights first, and of those the first codes',
      '0.05',
      'A 1 | B 3 | C 3 | D 3',
      'A 0.00 | B 0.02 | C 0.02 | D 0.01',
    ],
    // 0.5 and 2.5 cents.
    ['the larger weight although its code is later', '0.03', 'A 1 | B 5', 'A 0.00 | B 0.03'],
    ['a larger remainder beats a larger weight', '0.04', 'A 7 | B 3', 'A 0.03 | B 0.01'],
    ['10 comes before 9: codes are text', '0.01', '9 1 | 10 1', '10 0.01 | 9 0.00'],
  ])('%s', (_, total, claims, expected) => expect(shared(total, claims)).toBe(expected))
})

describe('negative totals are mirrored, weight zero gets nothing', () => {
  test.each([
    ['98 to 2 given back', '-182.25', 'A 98 | B 2', 'A -178.61 | B -3.64'],
    ['a single cent given back', '-0.01', 'A 1 | B 1', 'A -0.01 | B 0.00'],
    ['a tie given back', '-0.05', 'A 1 | B 3 | C 3 | D 3', 'A 0.00 | B -0.02 | C -0.02 | D -0.01'],
    ['weight zero', '1.00', 'A 0 | B 1 | C 0', 'A 0.00 | B 1.00 | C 0.00'],
    [
      'no cent left over either',
      '0.02',
      'A 0 | B 1 | C 1 | D 1',
      'A 0.00 | B 0.01 | C 0.01 | D 0.00',
    ],
    ['nor below nothing', '-0.02', 'A 0 | B 1 | C 1 | D 1', 'A 0.00 | B -0.01 | C -0.01 | D 0.00'],
  ])('%s', (_, total, claims, expected) => expect(shared(total, claims)).toBe(expected))
})

describe('refused', () => {
  const plain = (code: string, weight: bigint) => ({ code, weight })
  test.each([
    ['nobody', [], 'apportion.no-weights'],
    ['all zero', [plain('A', 0n), plain('B', 0n)], 'apportion.all-zero'],
    ['a negative weight', [plain('A', 3n), plain('B', -1n)], 'apportion.negative-weight B'],
    ['a department twice', [plain('A', 3n), plain('A', 1n)], 'apportion.twice A'],
    [
      'a minimum for weight zero',
      [plain('A', 3n), { ...plain('B', 0n), minCents: 1 }],
      'apportion.minimum-without-weight B',
    ],
    [
      'a minimum above the maximum',
      [plain('A', 3n), { ...plain('B', 1n), minCents: 2, maxCents: 1 }],
      'apportion.limits-crossed B',
    ],
    [
      'a negative minimum',
      [plain('A', 3n), { ...plain('B', 1n), minCents: -1 }],
      'apportion.limits-crossed B',
    ],
    [
      'a negative maximum',
      [plain('A', 3n), { ...plain('B', 1n), maxCents: -1 }],
      'apportion.limits-crossed B',
    ],
  ])('%s', (_, claims, expected) => expect(told(apportion(10_000, claims))).toBe(expected))

  test('a minimum or a maximum of nothing says nothing about weight zero', () =>
    expect(
      told(apportion(100, [plain('A', 1n), { ...plain('B', 0n), minCents: 0, maxCents: 5 }])),
    ).toBe('A 1.00 | B 0.00'))
})

describe('maximums and minimums: what is cut goes to the others by the same weights', () => {
  test.each([
    // 70.00 by 30 : 20.
    ['a maximum', '100.00', 'A 50 max 30.00 | B 30 | C 20', 'A 30.00 max | B 42.00 | C 28.00'],
    // B would have to take 42.00.
    [
      'a maximum that makes another cut',
      '100.00',
      'A 50 max 30.00 | B 30 max 40.00 | C 20',
      'A 30.00 max | B 40.00 max | C 30.00',
    ],
    // 90.00 by 90 : 9 = 81.818 and 8.182.
    ['a minimum', '100.00', 'A 90 | B 9 | C 1 min 10.00', 'A 81.82 | B 8.18 | C 10.00 min'],
    // 80.00 by 80 : 12 leaves B 10.43.
    [
      'a minimum that makes another cut',
      '100.00',
      'A 80 | B 12 min 11.50 | C 8 min 20.00',
      'A 68.50 | B 11.50 min | C 20.00 min',
    ],
    // A gives up 20.00, C takes 15.00 more: 5.00 are left for B.
    [
      'both at once',
      '100.00',
      'A 70 max 50.00 | B 20 | C 10 min 25.00',
      'A 50.00 max | B 25.00 | C 25.00 min',
    ],
    // C would have 10.00; with A's 40.00 shared out by 30 : 10 it has 20.00.
    [
      'a minimum that a maximum makes idle',
      '100.00',
      'A 60 max 20.00 | B 30 | C 10 min 15.00',
      'A 20.00 max | B 60.00 | C 20.00',
    ],
    // A would have 60.00; with C's 40.00 taken out of 100.00 by 60 : 30 it has 40.00.
    [
      'a maximum that a minimum makes idle',
      '100.00',
      'A 60 max 45.00 | B 30 | C 10 min 40.00',
      'A 40.00 | B 20.00 | C 40.00 min',
    ],
    ['a maximum of nothing', '100.00', 'A 1 max 0.00 | B 1', 'A 0.00 max | B 100.00'],
    [
      'a limit that is just reached cuts nobody',
      '100.00',
      'A 1 max 50.00 | B 1',
      'A 50.00 | B 50.00',
    ],
    ['nor does a minimum', '100.00', 'A 1 min 50.00 | B 1', 'A 50.00 | B 50.00'],
    ['limits out of reach', '100.00', 'A 3 min 10.00 max 80.00 | B 1', 'A 75.00 | B 25.00'],
    // 66.67 in halves, after a maximum that is no round figure.
    [
      'the cent left over goes to those who are not cut',
      '100.00',
      'A 3 max 33.33 | B 2 | C 2',
      'A 33.33 max | B 33.34 | C 33.33',
    ],
    [
      'of a negative total without its sign',
      '-100.00',
      'A 50 max 30.00 | B 30 | C 20 min 35.00',
      'A -30.00 max | B -35.00 | C -35.00 min',
    ],
    ['nothing to share', '0.00', 'A 1 max 10.00 | B 1', 'A 0.00 | B 0.00'],
    ['all at their maximum', '100.00', 'A 1 max 60.00 | B 9 max 40.00', 'A 60.00 | B 40.00 max'],
    ['all at their minimum', '100.00', 'A 1 min 60.00 | B 9 min 40.00', 'A 60.00 min | B 40.00'],
    [
      'maximums a cent too low',
      '100.00',
      'A 1 max 60.00 | B 1 max 39.99',
      'apportion.maximums-too-low 9999 10000',
    ],
    [
      'weight zero cannot take what the maximums leave',
      '100.00',
      'A 1 max 99.99 | B 0',
      'apportion.maximums-too-low 9999 10000',
    ],
    [
      'minimums a cent too high',
      '100.00',
      'A 1 min 60.00 | B 1 min 40.01',
      'apportion.minimums-too-high 10001 10000',
    ],
    [
      'also of a negative total',
      '-100.00',
      'A 1 min 60.00 | B 1 min 40.01',
      'apportion.minimums-too-high 10001 10000',
    ],
    ['and of nothing', '0.00', 'A 1 min 0.01 | B 1', 'apportion.minimums-too-high 1 0'],
  ])('%s', (_, total, claims, expected) => expect(shared(total, claims)).toBe(expected))
})

describe('large figures', () => {
  const million2 = 10n ** 12n
  test.each([
    // 10^15 ÷ 3 = 333,333,333,333,333.33 cents.
    [
      '10^15 cents in thirds, by weights of 10^12',
      10 ** 15,
      [million2, million2, million2],
      [333_333_333_333_334, 333_333_333_333_333, 333_333_333_333_333],
    ],
    // (10^15 − 1) ÷ (10^12 + 1) = 999.999999998999: the one beside 10^12 has the larger remainder.
    ['10^15 − 1 cents at 10^12 to 1', 10 ** 15 - 1, [million2, 1n], [999_999_999_998_999, 1000]],
    // One cent is more than 10^15 parts of a whole that is 10^12 times as large.
    ['a cent at 10^12 to 10^12 + 1', 1, [million2, million2 + 1n], [0, 1]],
  ])('%s', (_, total, weights, expected) => {
    const claims = weights.map((weight, index) => ({ code: `${index}`, weight }))
    const found = apportion(total, claims)
    expect('shares' in found && found.shares.map((share) => share.cents)).toEqual(expected)
  })

  test('units beyond what a number can hold', () =>
    // 123,456,789,012,123,457 = 3 × 41,152,263,004,041,152 + 1.
    expect(shareWhole(123_456_789_012_123_457n, [1n, 1n, 1n])).toEqual([
      41_152_263_004_041_153n,
      41_152_263_004_041_152n,
      41_152_263_004_041_152n,
    ]))

  test('units given back', () => expect(shareWhole(-5n, [1n, 0n, 3n])).toEqual([-1n, 0n, -4n]))
})

describe('a share explains itself', () => {
  test('what it would be if cents could be divided', () => {
    const found = apportion(1_234_567, claimsOf('A 37 | B 12 | C 9'))
    if ('fault' in found) throw new Error(found.fault.code)
    // 1,234,567 × 37 ÷ 58 and so on.
    expect(found.shares.map(({ exact }) => formatFraction(exact, 4))).toEqual([
      '787568.6034',
      '255427.6552',
      '191570.7414',
    ])
  })

  test('of a negative total with its sign', () => {
    const found = apportion(-18_225, claimsOf('A 98 | B 2'))
    if ('fault' in found) throw new Error(found.fault.code)
    expect(found.shares.map(({ exact }) => formatFraction(exact, 2))).toEqual([
      '-17860.5',
      '-364.5',
    ])
  })

  test('parts of a total of nothing are those of its weights', () => {
    const found = apportion(0, claimsOf('A 6 | B 2 | C 0'))
    expect('parts' in found && found.parts).toEqual([3n, 1n, 0n])
  })
})

type SeatTable = { weights: Record<string, number>; seats: Record<string, Record<string, number>> }

const tables = globSync('fixtures/apportionments/*.json').flatMap((path) => {
  const { weights, seats } = JSON.parse(readFileSync(path, 'utf8')) as SeatTable
  return Object.entries(seats).map(([total, expected]) => ({
    name: `${basename(path, '.json')}, ${total} seats`,
    total: Number(total),
    weights,
    expected,
  }))
})

describe('published tables by largest remainder', () => {
  test.each(tables)('$name', ({ total, weights, expected }) => {
    const claims = Object.entries(weights).map(([code, weight]) => ({
      code,
      weight: BigInt(weight),
    }))
    const found = apportion(total, claims)
    if ('fault' in found) throw new Error(found.fault.code)
    expect(Object.fromEntries(found.shares.map((share) => [share.code, share.cents]))).toEqual(
      expected,
    )
  })

  test('every table was found', () => expect(tables.length).toBe(10))
})

/** Figures as they are, and the smallest and largest that may come. */
const anyTotal = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
)
const anyWeight = fc.oneof(
  fc.bigInt({ min: 0n, max: 5n }),
  fc.bigInt({ min: 0n, max: 1000n }),
  fc.bigInt({ min: 0n, max: 10n ** 12n }),
)
const codeOf = (index: number) => String.fromCharCode(65 + index)
const anyClaims = fc
  .array(anyWeight, { minLength: 1, maxLength: 9 })
  .filter((weights) => weights.some((weight) => weight > 0n))
  .map((weights): Claim[] => weights.map((weight, index) => ({ code: codeOf(index), weight })))

const sharesOf = (total: number, claims: readonly Claim[]) => {
  const found = apportion(total, claims)
  if ('fault' in found) throw new Error(found.fault.code)
  return found.shares
}

/** Whether |a/b − cents| < 1. */
const isNear = ({ over, under }: { over: bigint; under: bigint }, own: number) => {
  const off = BigInt(own) * under - over
  return -under < off && off < under
}

/** Shrinking a failure can take long: it is told as far as it got. */
const runs = (numRuns: number) => ({
  numRuns,
  interruptAfterTimeLimit: 20_000,
  markInterruptAsFailure: true,
})

describe('laws', () => {
  test('shares add up, none is a cent from its exact value, cents go to the largest remainders', () => {
    fc.assert(
      fc.property(anyTotal, anyClaims, (total, claims) => {
        const shares = sharesOf(total, claims)
        const whole = claims.reduce((sum, { weight }) => sum + weight, 0n)
        const size = BigInt(Math.abs(total))
        const rounded = shares.map(({ cents: own, exact, limited }, index) => {
          const { weight } = claims[index] as Claim
          // The exact share worked out here, from nothing but total and weights.
          const over = size * weight
          const up = BigInt(Math.abs(own)) - over / whole
          if (exact.over * whole !== BigInt(Math.sign(total)) * over * exact.under) return null
          if (limited || !isNear(exact, own) || (weight === 0n && own !== 0)) return null
          return { left: over % whole, weight, index, up }
        })
        if (sumCents(shares.map((share) => share.cents)) !== total) return false
        const ups = rounded.filter((one) => one?.up === 1n)
        const downs = rounded.filter((one) => one?.up === 0n)
        if (ups.length + downs.length !== claims.length) return false
        return ups.every((up) =>
          downs.every((down) => {
            if (!up || !down) return false
            if (up.left !== down.left) return up.left > down.left
            if (up.weight !== down.weight) return up.weight > down.weight
            return up.index < down.index
          }),
        )
      }),
      runs(30_000),
    )
  })

  test('neither the order of the claims, nor weights all doubled, nor a department without weight changes a share', () => {
    fc.assert(
      fc.property(
        anyTotal,
        anyClaims,
        fc.infiniteStream(fc.nat()),
        fc.nat(9),
        (total, claims, lots, at) => {
          const asTold = told(apportion(total, claims))
          const shuffled = claims
            .map((claim) => ({ claim, lot: lots.next().value ?? 0 }))
            .sort((a, b) => a.lot - b.lot)
            .map(({ claim }) => claim)
          const doubled = claims.map((claim) => ({ ...claim, weight: claim.weight * 2n }))
          // Codes are capital letters: `@` comes before all, `a` after, `C+` between C and D.
          const code = ['@', 'a', `${codeOf(at)}+`][at % 3] ?? ''
          const more = apportion(total, [...claims, { code, weight: 0n }])
          if ('fault' in more) return false
          const others = more.shares.filter((share) => share.code !== code)
          return (
            told(apportion(total, shuffled)) === asTold &&
            told(apportion(total, doubled)) === asTold &&
            told({ shares: others, parts: [] }) === asTold &&
            more.shares.find((share) => share.code === code)?.cents === 0
          )
        },
      ),
      runs(25_000),
    )
  })

  test('a negative total is the mirror image, and quantities are shared as money is', () => {
    fc.assert(
      fc.property(anyTotal, anyClaims, (total, claims) => {
        const shares = sharesOf(total, claims)
        const mirrored = sharesOf(-total, claims)
        const units = shareWhole(
          BigInt(total),
          claims.map(({ weight }) => weight),
        )
        return shares.every(
          ({ cents: own }, index) =>
            own + (mirrored[index]?.cents ?? Number.NaN) === 0 && units[index] === BigInt(own),
        )
      }),
      runs(15_000),
    )
  })

  /** Limits about the size of what would be shared without them. */
  const limitedCase = fc
    .tuple(
      fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -100_000, max: 100_000 })),
      fc.array(
        fc.record({
          weight: fc.oneof(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 0n, max: 10n ** 9n })),
          min: fc.option(fc.nat(400), { freq: 2 }),
          span: fc.option(fc.nat(600), { freq: 2 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([total, all]) => {
      const thousandth = (part: number) => Math.round((Math.abs(total) * part) / 1000)
      const claims = all.map(({ weight, min, span }, index): Claim => {
        const minCents = min === null || weight === 0n ? null : thousandth(min)
        const maxCents = span === null ? null : (minCents ?? 0) + thousandth(span)
        return { code: codeOf(index), weight, minCents, maxCents }
      })
      return { total, claims }
    })
    .filter(({ claims }) => claims.some(({ weight }) => weight > 0n))

  test('limits hold or are refused as impossible; whoever is not cut stands to each other as the weights', () => {
    let [refused, cut] = [0, 0]
    fc.assert(
      fc.property(limitedCase, ({ total, claims }) => {
        const size = Math.abs(total)
        const active = claims.filter(({ weight }) => weight > 0n)
        const least = sumCents(active.map(({ minCents }) => minCents ?? 0))
        const most = sumCents(active.map(({ maxCents }) => maxCents ?? Number.POSITIVE_INFINITY))
        const found = apportion(total, claims)
        if ('fault' in found) {
          refused += 1
          const { code } = found.fault
          return code === 'apportion.minimums-too-high' ? least > size : most < size
        }
        if (least > size || most < size) return false
        const { shares, parts } = found
        const whole = parts.reduce((a, b) => a + b, 0n)
        const sign = total < 0 ? -1n : 1n
        const all = shares.map((share, index) => ({
          ...(claims[index] as Claim),
          ...share,
          size: { over: sign * share.exact.over, under: share.exact.under },
          part: parts[index] as bigint,
        }))
        const free = all.filter(({ weight, limited }) => weight > 0n && !limited)
        cut += all.filter(({ limited }) => limited).length
        /** −, 0, +: the rate cents ÷ weight of one against the other's. */
        type One = (typeof all)[number]
        const rate = (a: One, b: One) =>
          a.size.over * b.weight * b.size.under - b.size.over * a.weight * a.size.under
        return (
          sumCents(shares.map((share) => share.cents)) === total &&
          all.every((one) => {
            const own = Math.abs(one.cents)
            if (one.weight === 0n) return own === 0 && one.part === 0n && one.limited === null
            if (own < (one.minCents ?? 0) || own > (one.maxCents ?? own)) return false
            if (!isNear(one.exact, one.cents)) return false
            if (total !== 0 && one.part * BigInt(size) * one.size.under !== one.size.over * whole)
              return false
            // A limit that cuts is met exactly, and the rate without it would be beyond.
            if (one.limited)
              return (
                own === (one.limited === 'max' ? one.maxCents : one.minCents) &&
                one.size.over === BigInt(own) * one.size.under &&
                free.every((other) =>
                  one.limited === 'max' ? rate(one, other) < 0n : rate(one, other) > 0n,
                )
              )
            return free.every((other) => rate(one, other) === 0n)
          })
        )
      }),
      runs(35_000),
    )
    // The cases are worth something only when many are cut and some are impossible.
    expect(refused).toBeGreaterThan(1000)
    expect(cut).toBeGreaterThan(10_000)
  })
})
