import { describe, expect, test } from 'vitest'
import { firstStandards } from '../../api/domain/first-standards.ts'
import {
  type MeetingCategory,
  perPersonDayCents,
  standardFault,
  standardOf,
} from '../../api/domain/standard.ts'

type Dated = Parameters<typeof standardFault>[1]
const dated = (text: string): Dated => {
  const [name = '', category, place, validFrom = '', validTo] = text.split(' ')
  return {
    name,
    category: category as MeetingCategory,
    place: place === '_' ? null : (place ?? null),
    validFrom,
    validTo: validTo ?? null,
  }
}

const kept = [
  'A second _ 2016-07-01',
  'B second _ 2014-01-01 2016-06-30',
  'C second 福建 2017-09-01',
].map(dated)

describe('no two standards of a category and place on one day', () => {
  test.each([
    ['the day after the last is free', 'N second 青岛 2020-01-01', undefined],
    ['another category', 'N third _ 2020-01-01', undefined],
    ['before all', 'N second _ 2010-01-01 2013-12-31', undefined],
    ['after an open one', 'N second _ 2027-01-01', 'standard.overlaps-open A'],
    [
      'the last day is a day of validity',
      'N second _ 2016-06-30 2016-06-30',
      'standard.overlaps B',
    ],
    ['open, begun before', 'N second _ 2010-01-01', 'standard.overlaps-open A'],
    ['the place as people type it', 'N second 福建\u00a0 2018-01-01', 'standard.overlaps-open C'],
    ['reversed', 'N second _ 2020-01-02 2020-01-01', 'standard.dates-reversed '],
  ])('%s', (_, entry, expected) => {
    const fault = standardFault(kept, dated(entry))
    expect(fault && `${fault.code} ${fault.params.name ?? ''}`).toBe(expected)
  })
})

describe('the standard of a meeting', () => {
  const local = [...kept, dated('D second 福建福州 2020-01-01')]
  test.each([
    ['its category on its first day', 'second', '云川', '2026-05-08', 'A'],
    ['the first day of validity', 'second', null, '2016-07-01', 'A'],
    ['the last day of the one before', 'second', null, '2016-06-30', 'B'],
    ['of its place', 'second', '福建省厦门市', '2026-05-08', 'C'],
    ['of the nearer place', 'second', '福建福州', '2026-05-08', 'D'],
    ['the default before the place had its own', 'second', '福建省', '2017-08-31', 'A'],
    ['none for another category', 'first', '福建省', '2026-05-08', undefined],
    ['none before all', 'second', null, '2013-12-31', undefined],
  ] as const)('%s', (_, category, place, startsOn, expected) =>
    expect(standardOf(local, { category, place, startsOn })?.name).toBe(expected),
  )
})

describe('what every organisation starts with', () => {
  // 财行〔2016〕214号: 760, 650, 550, 550; before it 财行〔2013〕286号: 660, 550, 450, 450; 福建: 650, 600, 500, 450.
  test.each([
    [null, '2026-05-08', [760, 650, 550, 550]],
    [null, '2016-06-30', [660, 550, 450, 450]],
    ['福建', '2026-05-08', [650, 600, 500, 450]],
  ])('%s on %s', (place, startsOn, totals) =>
    expect(
      (['first', 'second', 'third', 'fourth'] as const).map((category) => {
        const found = standardOf(firstStandards, { category, place, startsOn })
        return found && perPersonDayCents(found) / 100
      }),
    ).toEqual(totals),
  )

  test('does not contradict itself, and says of what is unverified why', () => {
    for (const one of firstStandards) {
      expect(
        standardFault(
          firstStandards.filter((other) => other !== one),
          one,
        ),
      ).toBeUndefined()
      expect(one.verified || one.note !== null).toBe(true)
    }
  })
})
