import { expect, test } from 'vitest'
import { createOccurrences } from '../../api/imports/row-key.ts'

test('equal rows are numbered on past what a byte counts, while the table grows under them', () => {
  const occurrenceOf = createOccurrences()
  const numbers: number[] = []
  for (let i = 0; i < 600; i += 1) {
    numbers.push(occurrenceOf(7, 7))
    for (let other = 0; other < 20; other += 1) expect(occurrenceOf(i, 1000 + other)).toBe(0)
  }
  expect(numbers).toEqual(Array.from({ length: 600 }, (_, i) => i))
  expect(occurrenceOf(0, 1000)).toBe(1)
})
