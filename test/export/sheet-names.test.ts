import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetNames } from '../../api/export/sheet-names.ts'

test.each([
  [
    ['汇总', '1001 综合处'],
    ['汇总', '1001 综合处'],
  ],
  [['A/B: [x]?*'], ['A B x']],
  [
    ['a', 'A'],
    ['a', 'A (2)'],
  ],
  [
    ['x'.repeat(40), 'x'.repeat(41)],
    ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
  ],
  [[`'`], ['-']],
])('%j become %j', (names, expected) => {
  expect(sheetNames(names)).toEqual(expected)
})

test('any names become as many different ones that a workbook takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const made = sheetNames(names)
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of made) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
    }),
  )
})
