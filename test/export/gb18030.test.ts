import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../api/export/gb18030.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes)

test.each([
  ['A,1', [0x41, 0x2c, 0x31]],
  ['会账', [0xbb, 0xe1, 0xd5, 0xcb]],
  ['€', [0xa2, 0xe3]],
  // Four bytes: outside GBK, and outside the basic plane.
  ['Ā', [0x81, 0x30, 0x8b, 0x38]],
  ['𠀀', [0x95, 0x32, 0x82, 0x36]],
  ['😀', [0x94, 0x39, 0xfc, 0x36]],
  ['\ud800', [0x3f]],
])('%s as the standard has it', (text, bytes) => {
  expect([...encodeGb18030(text)]).toEqual(bytes)
})

test('whatever people write comes back as it was', () => {
  const unassigned = /[\p{Cs}\p{Co}\uFFFD]/u
  const character = fc.string({ unit: 'binary' }).filter((text) => !unassigned.test(text))
  fc.assert(fc.property(character, (text) => decode(encodeGb18030(text)) === text))
})
