import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../api/domain/decimal.ts'
import { spreadOf } from '../../api/domain/univariate.ts'

const given = (...values: string[]) => values.map((value) => ({ value: decimal(value), count: 1 }))
const times = (value: string, count: number) => ({ value: decimal(value), count })

/**
 * NIST Statistical Reference Datasets, univariate summary statistics (itl.nist.gov/div898/strd/univ), with their
 * certified values: the four of the "NumAcc" series are given there by these rules.
 */
describe('the reference data of NIST', () => {
  test.each([
    ['NumAcc1', given('10000001', '10000003', '10000002'), '10000002', '1'],
    ['NumAcc2', [times('1.2', 1), times('1.1', 500), times('1.3', 500)], '1.2', '0.1'],
    [
      'NumAcc3',
      [times('1000000.2', 1), times('1000000.1', 500), times('1000000.3', 500)],
      '1000000.2',
      '0.1',
    ],
    [
      'NumAcc4',
      [times('10000000.2', 1), times('10000000.1', 500), times('10000000.3', 500)],
      '10000000.2',
      '0.1',
    ],
  ])('%s', (_, values, mean, deviation) => {
    expect(spreadOf(values, 15)).toMatchObject({ mean, deviation })
  })

  test('Michelso: the speed of light in air, 100 of Michelson’s measurements of 1879', () => {
    const values = michelson
      .trim()
      .split(/\s+/)
      .map((above) => ({ units: 299_000n + BigInt(above), scale: 3 }))
    const found = spreadOf(
      values.map((value) => ({ value, count: 1 })),
      16,
    )
    expect(found).toMatchObject({ n: 100, mean: '299.8524', deviation: '0.0790105478190518' })
  })
})

/** Kilometres a second above 299,000. */
const michelson = `
  850 740 900 1070 930 850 950 980 980 880 1000 980 930 650 760 810 1000 1000 960 960
  960 940 960 940 880 800 850 880 900 840 830 790 810 880 880 830 800 790 760 800
  880 880 880 860 720 720 620 860 970 950 880 910 850 870 840 840 850 840 840 840
  890 810 810 820 800 770 760 740 750 760 910 920 890 860 880 720 840 850 850 780
  890 840 780 810 760 810 790 810 820 850 870 870 810 740 810 940 950 800 810 870
`

describe('by hand', () => {
  test.each<[string, string[], string | null, string | null, string | null]>([
    ['nothing', [], null, null, null],
    ['one value has no deviation', ['4'], '4', '4', null],
    // Sum 40, mean 5; squares of distances 9+1+1+1+0+0+4+16 = 32, ÷ 7 = 4.5714…, root 2.1381.
    ['2 4 4 4 5 5 7 9', ['2', '4', '4', '4', '5', '5', '7', '9'], '5', '4.5', '2.1381'],
    ['the middle two are halved', ['1', '2', '3', '10'], '4', '2.5', '4.0825'],
    ['a half goes up', ['1', '2'], '1.5', '1.5', '0.7071'],
  ])('%s', (_, values, mean, median, deviation) => {
    expect(spreadOf(given(...values))).toEqual({ n: values.length, mean, median, deviation })
  })
})

const points = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 60 })

test('the order of the values and how they are counted together do not matter', () => {
  fc.assert(
    fc.property(points, (list) => {
      const singly = given(...list.map(String))
      const together = [...Map.groupBy(list, (value) => value)].map(([value, all]) =>
        times(String(value), all.length),
      )
      expect(spreadOf(together)).toEqual(spreadOf(singly.toReversed()))
    }),
  )
})

test('adding the same to every value moves mean and median by it and leaves the deviation', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 1000 }), (list, more) => {
      const before = spreadOf(given(...list.map(String)))
      const after = spreadOf(given(...list.map((value) => String(value + more))))
      expect(after.deviation).toBe(before.deviation)
      expect(Number(after.mean)).toBeCloseTo(Number(before.mean) + more, 3)
      expect(Number(after.median)).toBe(Number(before.median) + more)
    }),
  )
})

test('the square of the deviation is the variance, to the last place that is kept', () => {
  fc.assert(
    fc.property(points, (list) => {
      const mean = list.reduce((a, b) => a + b, 0) / list.length
      const variance = list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (list.length - 1)
      expect(Number(spreadOf(given(...list.map(String)), 8).deviation)).toBeCloseTo(
        Math.sqrt(variance),
        7,
      )
    }),
  )
})
