import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../api/domain/day.ts'
import { firstSharedDay, partsOf, validityOf } from '../../api/domain/rule-book-validity.ts'

const version = (text: string) => {
  const [number, validFrom = '', validTo] = text.split(' ')
  return { version: Number(number), validFrom, validTo: validTo ?? null }
}
const told = (...versions: string[]) =>
  validityOf(versions.map(version))
    .map(({ of, from, to }) => `${of.version} ${from}–${to ?? ''}`)
    .join(' | ')

test.each([
  ['one without end', ['1 2026-01-01'], '1 2026-01-01–'],
  [
    'a later one takes over on its first day',
    ['1 2026-01-01', '2 2026-07-01'],
    '1 2026-01-01–2026-06-30 | 2 2026-07-01–',
  ],
  ['a correction of the same days takes all', ['1 2026-01-01', '2 2026-01-01'], '2 2026-01-01–'],
  [
    'a later one that ended does not bring the earlier one back',
    ['1 2026-01-01', '2 2026-07-01 2026-09-30'],
    '1 2026-01-01–2026-06-30 | 2 2026-07-01–2026-09-30',
  ],
  [
    'a gap stays a gap',
    ['1 2026-01-01 2026-03-31', '2 2026-07-01'],
    '1 2026-01-01–2026-03-31 | 2 2026-07-01–',
  ],
  [
    'an earlier beginning takes all that come after it',
    ['1 2026-04-01', '2 2026-07-01', '3 2026-01-01'],
    '3 2026-01-01–',
  ],
])('%s', (_, versions, expected) => expect(told(...versions)).toBe(expected))

test('the first day on which two books hold', () => {
  const of = (...versions: string[]) => validityOf(versions.map(version))
  expect(firstSharedDay(of('1 2026-01-01 2026-06-30'), of('1 2026-07-01'))).toBeUndefined()
  expect(firstSharedDay(of('1 2026-01-01 2026-06-30'), of('1 2026-06-30'))).toBe('2026-06-30')
  expect(firstSharedDay(of('1 2026-01-01'), of('1 2025-01-01', '2 2026-03-01'))).toBe('2026-01-01')
})

test('a period is cut where the rules change, and what nothing covers is said', () => {
  const all = validityOf(['1 2026-02-01', '2 2026-03-10 2026-03-20'].map(version))
  const { parts, missing } = partsOf({ from: '2026-01-01', to: '2026-03-31' }, all)
  expect(parts.map(({ from, to, of }) => [from, to, of.version])).toEqual([
    ['2026-02-01', '2026-03-09', 1],
    ['2026-03-10', '2026-03-20', 2],
  ])
  expect(missing).toEqual([
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-03-21', to: '2026-03-31' },
  ])
})

test('each day belongs to the latest version begun by then, or to none once that one ended', () => {
  const dayOf = (at: number) => addDays('2026-01-01', at)
  const span = fc.tuple(fc.nat(40), fc.option(fc.nat(40)))
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
      const versions = spans.map(([from, length], index) => ({
        version: index + 1,
        validFrom: dayOf(from),
        validTo: length === null ? null : dayOf(from + length),
      }))
      const { parts, missing } = partsOf({ from: dayOf(0), to: dayOf(90) }, validityOf(versions))
      for (let at = 0; at <= 90; at += 1) {
        const day = dayOf(at)
        const begun = versions.filter(({ validFrom }) => validFrom <= day).at(-1)
        const holds = begun && (begun.validTo ?? '9999') >= day ? begun.version : undefined
        const found = parts.filter(({ from, to }) => from <= day && day <= to)
        expect(found.map(({ of }) => of.version)).toEqual(holds === undefined ? [] : [holds])
        const gaps = missing.filter(({ from, to }) => from <= day && day <= to)
        expect(gaps.length).toBe(holds === undefined ? 1 : 0)
      }
    }),
  )
})
