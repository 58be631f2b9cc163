import { expect, test } from 'vitest'
import { readTsv, writeTsv } from '../../web/ui/tsv.ts'

test.each([
  ['one cell', '380', [['380']]],
  [
    'a block as Excel copies it',
    '标准间\t80\r\n单间\t26\r\n',
    [
      ['标准间', '80'],
      ['单间', '26'],
    ],
  ],
  [
    'empty cells are kept',
    'a\t\tb\n\t\t',
    [
      ['a', '', 'b'],
      ['', '', ''],
    ],
  ],
  ['a cell with a line break', '"two\nlines"\tb', [['two\nlines', 'b']]],
  ['doubled quotes', '"say ""yes"""\tb', [['say "yes"', 'b']]],
  ['a quote inside a word is a quote', '3" pipe\tb', [['3" pipe', 'b']]],
])('%s', (_, text, block) => expect(readTsv(text)).toEqual(block))

test('what is written is read back the same', () => {
  const block = [
    ['a\tb', '"q"', ''],
    ['line\nbreak', '会议', '1,250.00'],
  ]
  expect(readTsv(writeTsv(block))).toEqual(block)
})
