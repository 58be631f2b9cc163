import { expect, test } from 'vitest'
import { readImport } from '../../api/imports/read-import.ts'
import { Unreadable } from '../../api/imports/types.ts'

const head = '日期,项目,金额\n2026-05-08,早餐,35.00\n'

test.each([
  ['one line without an end', 'a'.repeat(8_000_000), 'file.line-too-long'],
  [
    'a quote that never closes over one long cell',
    `${head}2026-05-08,"${'x'.repeat(8_000_000)}`,
    'file.line-too-long',
  ],
  ['nothing but commas', ','.repeat(8_000_000), 'file.too-many-columns'],
  [
    'a row of thousands of cells',
    `${head}2026-05-08,早餐,${'1,'.repeat(5000)}\n`,
    'file.too-many-columns',
  ],
])('%s is refused before it takes for ever', async (_, text, code) => {
  const bytes = new TextEncoder().encode(text)
  function* open() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
  const reader = readImport({
    kind: 'hotel-bill',
    source: { filename: 'bill.csv', byteCount: bytes.length, open },
    decisions: {},
    context: {
      meeting: { startsOn: '2026-05-08', endsOn: '2026-05-10', personsPerTable: null },
      items: [],
      learned: [],
      departments: [],
      information: null,
      profiles: [],
      isEarlier: () => false,
    },
  })
  const drain = async () => {
    for await (const _batch of reader);
  }
  const error: unknown = await drain().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Unreadable)
  expect(error).toMatchObject({ code })
})
