import { expect, test } from 'vitest'
import { mergeDecisions } from '../api/reading-decisions.ts'

test('later decisions stand over earlier ones, columns and cells one by one, and null takes one back', () => {
  const before = {
    encoding: 'gb18030',
    headerLine: 6,
    columns: { '0': 'date', '3': null },
    cells: { '8': { '2': '80' } },
  } as const
  const after = {
    headerLine: null,
    columns: { '3': 'amount' },
    cells: { '8': { '5': '1.00' }, '9': { '0': '2026-05-08' } },
  }
  expect(mergeDecisions(before, after)).toEqual({
    encoding: 'gb18030',
    columns: { '0': 'date', '3': 'amount' },
    cells: { '8': { '2': '80', '5': '1.00' }, '9': { '0': '2026-05-08' } },
  })
})
