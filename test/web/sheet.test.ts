import { describe, expect, test } from 'vitest'
import {
  blockTexts,
  openSheet,
  reduceSheet,
  type Sheet,
  type SheetAction,
  type SheetRules,
} from '../../web/ui/sheet.ts'
import { readKey } from '../../web/ui/sheet-keys.ts'

type Row = { name: string; price: string }

const rules: SheetRules<Row> = {
  columns: ['name', 'price'],
  blank: () => ({ name: '', price: '' }),
  isBlank: (row) => row.name === '' && row.price === '',
  write: (row, column, text) => ({ ...row, [column]: text.trim() }),
}
const rows = [
  { name: '标准间', price: '380' },
  { name: '单间', price: '420' },
]
const sheetAfter = (...actions: SheetAction<Row>[]): Sheet<Row> =>
  actions.reduce((sheet, action) => reduceSheet(sheet, action, rules), openSheet<Row>(rows, rules))
const texts = (sheet: Sheet<Row>) => sheet.rows.map((row) => `${row.name}:${row.price}`)

describe('rows', () => {
  test('there is always one empty row to type into', () => {
    expect(texts(sheetAfter())).toEqual(['标准间:380', '单间:420', ':'])
    expect(texts(sheetAfter({ do: 'write', row: 2, column: 0, text: '套间' }))).toEqual([
      '标准间:380',
      '单间:420',
      '套间:',
      ':',
    ])
  })

  test('a block is pasted over cells and past the end', () => {
    const sheet = sheetAfter(
      { do: 'go', row: 1, column: 0 },
      {
        do: 'paste',
        block: [
          ['大床房', '400'],
          ['套间', '800'],
        ],
      },
    )
    expect(texts(sheet)).toEqual(['标准间:380', '大床房:400', '套间:800', ':'])
  })

  test('what falls off the right edge is dropped', () =>
    expect(
      texts(sheetAfter({ do: 'go', row: 0, column: 1 }, { do: 'paste', block: [['390', 'lost']] })),
    ).toEqual(['标准间:390', '单间:420', ':']))

  test('a marked block is cleared at once and copied as rows of text', () => {
    const marked = sheetAfter(
      { do: 'go', row: 0, column: 1 },
      { do: 'move', rows: 1, columns: 0, extend: true },
    )
    expect(blockTexts(marked, rules, (row, column) => row[column as keyof Row])).toEqual([
      ['380'],
      ['420'],
    ])
    expect(texts(reduceSheet(marked, { do: 'clear' }, rules))).toEqual(['标准间:', '单间:', ':'])
  })

  test('rows are inserted above the cursor and removed', () => {
    expect(texts(sheetAfter({ do: 'go', row: 1, column: 0 }, { do: 'insert' }))).toEqual([
      '标准间:380',
      ':',
      '单间:420',
      ':',
    ])
    expect(texts(sheetAfter({ do: 'remove', from: 0, to: 0 }))).toEqual(['单间:420', ':'])
  })
})

describe('undo', () => {
  test('goes back and forth, and a new change forgets what was undone', () => {
    const write = { do: 'write', row: 0, column: 1, text: '400' } as const
    expect(texts(sheetAfter(write, { do: 'undo' }))).toEqual(['标准间:380', '单间:420', ':'])
    expect(texts(sheetAfter(write, { do: 'undo' }, { do: 'redo' }))[0]).toBe('标准间:400')
    const changed = sheetAfter(write, { do: 'undo' }, { do: 'remove', from: 1, to: 1 })
    expect(changed.future).toEqual([])
  })

  test('writing what stands there already is no step', () =>
    expect(sheetAfter({ do: 'write', row: 0, column: 0, text: '标准间' }).past).toEqual([]))

  test('the cursor stays inside when rows go', () => {
    const sheet = sheetAfter({ do: 'go', row: 2, column: 1 }, { do: 'replace', rows: [] })
    expect([sheet.row, sheet.column]).toEqual([0, 1])
  })
})

describe('keys', () => {
  const press = (key: string, more: object = {}, typing = false) =>
    readKey(
      { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more },
      typing,
      4,
    )

  test.each([
    ['Tab', {}, { do: 'next', back: false }],
    ['Tab', { shiftKey: true }, { do: 'next', back: true }],
    ['Enter', {}, { do: 'move', rows: 1, columns: 0 }],
    ['z', { ctrlKey: true }, { do: 'undo' }],
    ['Z', { metaKey: true, shiftKey: true }, { do: 'redo' }],
    ['Delete', {}, { do: 'clear' }],
    ['Delete', { ctrlKey: true }, { do: 'remove', from: 4, to: 4 }],
    ['Enter', { ctrlKey: true }, { do: 'insert' }],
    ['ArrowRight', { shiftKey: true }, { do: 'move', rows: 0, columns: 1, extend: true }],
    ['F2', {}, 'edit'],
    ['Escape', {}, 'leave'],
    ['a', {}, undefined],
  ])('%s %o', (key, more, answer) => expect(press(key, more)).toEqual(answer))

  test('while typing, left and right stay in the text and Escape takes the text back', () => {
    expect(press('ArrowLeft', {}, true)).toBeUndefined()
    expect(press('Backspace', {}, true)).toBeUndefined()
    expect(press('Escape', {}, true)).toBe('cancel')
    expect(press('ArrowDown', {}, true)).toEqual({ do: 'move', rows: 1, columns: 0 })
  })

  test('Tab at the end of a row goes to the next row', () => {
    const sheet = sheetAfter({ do: 'go', row: 0, column: 1 }, { do: 'next' })
    expect([sheet.row, sheet.column]).toEqual([1, 0])
  })
})
