import { expect, test } from 'vitest'
import { copyText } from '../db/copy-text.ts'

test('cells keep their tabs, line ends and backslashes, and nothing is not empty', () => {
  const rows = [
    ['a\tb', 'c\nd', 'e\\f\r', '', null],
    [1, -2n, true, false, 'NUL \0 here'],
  ]
  expect(new TextDecoder().decode(copyText(rows))).toBe(
    'a\\tb\tc\\nd\te\\\\f\\r\t\t\\N\n1\t-2\tt\tf\tNUL \uFFFD here\n',
  )
})
