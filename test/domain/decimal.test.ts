import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  centsPer,
  decimal,
  divideRounded,
  formatDecimal,
  parseDecimal,
  subtract,
  timesCents,
} from '../../api/domain/decimal.ts'

test.each([
  ['186', '186'],
  ['0.50', '0.5'],
  ['-0.0', '0'],
  ['+007.10', '7.1'],
  ['1e3', undefined],
  ['1,000', undefined],
  ['', undefined],
])('%s reads as %s', (text, expected) => {
  const value = parseDecimal(text)
  expect(value && formatDecimal(value)).toBe(expected)
})

test.each([
  // quantity, cents, product: rounded half away from zero, once
  ['1.5', 120_033, 180_050],
  ['-1.5', 120_033, -180_050],
  ['0.333333', 30_000, 10_000],
  ['186', 6000, 1_116_000],
  ['999999999999', 1000, 999_999_999_999_000],
])('%s × %i cents = %i', (quantity, cents, product) => {
  expect(timesCents(decimal(quantity), cents)).toBe(product)
})

test('a price per nothing is not a number', () => {
  expect(centsPer(100, decimal('0'))).toBeNull()
  expect(centsPer(100, decimal('3'))).toBe(33)
})

test('adding and taking away again changes nothing', () => {
  const text = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6))
    .map(([units, scale]) => formatDecimal({ units, scale }))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(formatDecimal(subtract(add(decimal(a), decimal(b)), decimal(b)))).toBe(a)
    }),
  )
})

test('a rounded quotient is within half of the exact one', () => {
  const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
  fc.assert(
    fc.property(
      whole,
      whole.filter((n) => n !== 0n),
      (a, b) => {
        const twice = 2n * (divideRounded(a, b) * b - a)
        const size = b < 0n ? -b : b
        expect(twice <= size && twice >= -size).toBe(true)
      },
    ),
  )
})
