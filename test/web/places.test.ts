import { expect, test } from 'vitest'
import { mayOpen, placesOf } from '../../web/shell/places.ts'

test.each([
  ['/', true],
  ['/settings', true],
  ['/settings/', true],
  ['/settings/members', false],
  ['/meetings', false],
  ['/meetings/2/budget', false],
  ['/nowhere', false],
])('a reader at %s: %s', (pathname, open) => {
  expect(mayOpen('reader', pathname)).toBe(open)
  expect(mayOpen('finance', pathname)).toBe(true)
})

test('the rail has nothing that a reader may not open', () => {
  expect(placesOf('reader').map(({ href }) => href)).toEqual(['/', '/settings'])
})
