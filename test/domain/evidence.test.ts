import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from '../../api/domain/evidence.ts'

const sources = [
  { name: 'a', lineCount: 3 },
  { name: 'b', lineCount: 0 },
  { name: 'c', lineCount: 5 },
]

// Worked by hand: the lines are a1 a2 a3 c1 c2 c3 c4 c5.
test.each([
  ['the first two', { offset: 0, limit: 2 }, ['a+0:2']],
  ['across a source without lines', { offset: 2, limit: 3 }, ['a+2:1', 'c+0:2']],
  ['the rest', { offset: 4, limit: 100 }, ['c+1:4']],
  ['past the end', { offset: 8, limit: 10 }, []],
  ['nothing', { offset: 0, limit: 0 }, []],
])('%s', (_, page, expected) =>
  expect(
    stretchesOf(sources, page).map(({ source, skip, take }) => `${source.name}+${skip}:${take}`),
  ).toEqual(expected),
)

test('pages put together are all lines, each once', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 7 }), (counts, limit) => {
      const given = counts.map((lineCount, at) => ({ at, lineCount }))
      const all = given.flatMap(({ at, lineCount }) =>
        Array.from({ length: lineCount }, (_, line) => `${at}:${line}`),
      )
      const seen: string[] = []
      for (let offset = 0; offset < all.length; offset += limit)
        for (const { source, skip, take } of stretchesOf(given, { offset, limit }))
          for (let line = skip; line < skip + take; line += 1) seen.push(`${source.at}:${line}`)
      expect(seen).toEqual(all)
    }),
  ))
