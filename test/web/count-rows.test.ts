import { expect, test } from 'vitest'
import { countChanges, figuresOf } from '../../web/counts/count-changes.ts'
import {
  addRow,
  type CountRow,
  groupRows,
  isOffered,
  linesOf,
  rowsOf,
  stepCell,
  takeOffer,
  typeCell,
  writeCell,
  wrongFigures,
} from '../../web/counts/count-rows.ts'
import type { Count } from '../../web/counts/counts.ts'

const day = '2026-05-09'
const figures = {
  guestCount: null,
  staffCount: null,
  passengers: null,
  seats: null,
  kilometres: null,
  hours: null,
}
const lunch = { kind: 'meal', day, sitting: 'lunch', label: '' } as const
const twin = { kind: 'lodging', day, sitting: null, label: '标准间' } as const
const bus = { kind: 'vehicle', day, sitting: null, label: '浙A12345' } as const

const count: Pick<Count, 'lines' | 'offers'> = {
  lines: [{ ...twin, ...figures, itemId: 1, quantity: '74', note: null }],
  offers: [
    { ...twin, ...figures, quantity: '80', from: 'yesterday', present: null },
    { ...lunch, ...figures, quantity: '182', from: 'imported', present: 186 },
    { ...bus, ...figures, seats: 49, quantity: '', from: 'none', present: null },
  ],
}
const rowOf = (label: string, rows = rowsOf(count)) =>
  rows.find(({ item }) => item.label === label || item.sitting === label) as CountRow

test('what is counted stands beside what could still be, in reading order', () => {
  expect(rowsOf(count).map(({ item, cells }) => [item.kind, cells.quantity])).toEqual([
    ['lodging', '74'],
    ['meal', ''],
    ['vehicle', ''],
  ])
  expect(
    rowsOf(count)
      .filter(isOffered)
      .map(({ item }) => item.kind),
  ).toEqual(['meal'])
})

test('an offer is a count only once it is taken', () => {
  expect(linesOf(rowsOf(count))).toMatchObject([{ label: '标准间', quantity: '74' }])
  const taken = rowsOf(count).map(takeOffer)
  expect(linesOf(taken).map(({ quantity }) => quantity)).toEqual(['74', '182'])
})

test('a step begins with what is offered and never goes below nothing', () => {
  expect(stepCell(rowOf('lunch'), 'quantity', 1).cells.quantity).toBe('183')
  const none = stepCell(rowOf('浙A12345'), 'quantity', -1)
  expect(none.cells.quantity).toBe('0')
  expect(stepCell(writeCell(none, 'quantity', '0.5'), 'quantity', 1).cells.quantity).toBe('1.5')
})

test('full-width figures are read, once the cell is left', () => {
  const typed = typeCell(rowOf('lunch'), 'quantity', '１８０')
  expect(typed.cells.quantity).toBe('１８０')
  expect(linesOf([typed])).toMatchObject([{ quantity: '180' }])
  expect(writeCell(typed, 'quantity', '１８０').cells.quantity).toBe('180')
})

test.each([
  ['nothing typed', {}, []],
  ['no whole person', { quantity: '180.5' }, ['quantity']],
  ['not a number', { quantity: '约180' }, ['quantity']],
  ['staff without a total', { staffCount: '3' }, ['quantity']],
  [
    'more guests and staff than ate',
    { quantity: '10', guestCount: '6', staffCount: '5' },
    ['guestCount', 'staffCount'],
  ],
  ['as many', { quantity: '10', guestCount: '5', staffCount: '5' }, []],
])('%s', (_, cells, wrong) => {
  const row = rowOf('lunch')
  expect(wrongFigures({ ...row, cells: { ...row.cells, ...cells } })).toEqual(wrong)
})

test('groups have their sum, and an added item its place, once', () => {
  const more = addRow(rowsOf(count), { ...bus, label: '浙A45678' })
  expect(addRow(more, { ...bus, label: '浙A45678' })).toHaveLength(more.length)
  expect(groupRows(more).map(({ kind, rows, sum }) => [kind, rows.length, sum])).toEqual([
    ['lodging', 1, '74'],
    ['meal', 1, null],
    ['vehicle', 2, null],
  ])
})

test('an amendment is told figure by figure', () => {
  const before = figuresOf(linesOf(rowsOf(count).map(takeOffer)))
  const now = rowsOf(count).map((row) =>
    row.item.kind === 'meal'
      ? writeCell(writeCell(row, 'quantity', '185'), 'staffCount', '18')
      : row.item.kind === 'vehicle'
        ? writeCell(row, 'quantity', '1')
        : writeCell(row, 'quantity', ''),
  )
  expect(
    countChanges(before, figuresOf(linesOf(now))).map(({ item, figure, before, after }) => [
      item.kind,
      figure,
      before,
      after,
    ]),
  ).toEqual([
    ['lodging', 'quantity', '74', null],
    ['meal', 'quantity', '182', '185'],
    ['meal', 'staffCount', null, '18'],
    ['vehicle', 'quantity', null, '1'],
  ])
})
