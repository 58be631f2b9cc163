import fc from 'fast-check'
import { expect, test } from 'vitest'
import { charactersOf, parseTraceCode, traceCode } from '../../api/domain/trace-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const characters = (length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

test('a code is ten characters in two groups', () => {
  expect(traceCode('7K3M2', '9QXT')).toMatch(/^7K3M2-9QXT[0-9A-HJKMNP-TV-Z]$/)
})

test('the check is worked out in GF(32): 2 × 1 is 2, 4 × 1 is 4, 2 × 2 is 4', () => {
  // Weights 2, 4, 8, 16, 5, 10, 20, 13, 26 (x⁵ = x² + 1).
  expect(traceCode('10000', '0000')).toBe('10000-00002')
  expect(traceCode('01000', '0000')).toBe('01000-00004')
  expect(traceCode('20000', '0000')).toBe('20000-00004')
  expect(traceCode('00001', '0000')).toBe('00001-00005')
  // 2 ^ 4 ^ 8 ^ 16 ^ 5 = 27
  expect(traceCode('11111', '0000')).toBe('11111-0000V')
})

test.each([
  ['7k3m2-9qxt', 'lower case, one short'],
  ['', 'nothing'],
  ['U7K3M-29QXT', 'a letter that is in no code'],
])('%s is none: %s', (text) => {
  expect(parseTraceCode(text)).toBeUndefined()
})

test('it is read as people type it', () => {
  const code = traceCode('01A1B', 'C0D1')
  const plain = code.replace('-', '')
  for (const text of [
    code,
    plain,
    plain.toLowerCase(),
    ` ${plain.slice(0, 3)} ${plain.slice(3)} `,
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
    code.replaceAll('1', 'I').replace('-', '—'),
    [...code].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  ])
    expect(parseTraceCode(text), text).toEqual({ mark: '01A1B', figure: 'C0D1', code })
})

test('one wrong character is always refused', () => {
  fc.assert(
    fc.property(
      characters(5),
      characters(4),
      fc.nat(9),
      fc.constantFrom(...alphabet),
      (mark, figure, at, wrong) => {
        const plain = traceCode(mark, figure).replace('-', '')
        fc.pre(plain[at] !== wrong)
        expect(parseTraceCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeUndefined()
      },
    ),
  )
})

test('two neighbours that changed places are always refused', () => {
  fc.assert(
    fc.property(characters(5), characters(4), fc.nat(8), (mark, figure, at) => {
      const plain = [...traceCode(mark, figure).replace('-', '')]
      const [a = '', b = ''] = [plain[at], plain[at + 1]]
      fc.pre(a !== b)
      plain.splice(at, 2, b, a)
      expect(parseTraceCode(plain.join(''))).toBeUndefined()
    }),
  )
})

test('bytes become characters, five bits each', () => {
  expect(
    charactersOf(new Uint8Array([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_0000000]), 5),
  ).toBe('12345')
})
