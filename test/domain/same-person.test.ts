import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTo, type NamedPerson, pairPeople, placePeople } from '../../api/domain/same-person.ts'

/** `王伟 @信息处 =2 #138…`: name, unit, department, phone. */
function named(text: string): NamedPerson {
  const [name = '', ...parts] = text.split(' ')
  const part = (mark: string) => parts.find((one) => one.startsWith(mark))?.slice(1) ?? null
  const departmentId = part('=')
  return {
    name,
    unit: part('@'),
    departmentId: departmentId === null ? null : Number(departmentId),
    phone: part('#'),
    kind: 'delegate',
    region: null,
    position: null,
    lodging: null,
    note: null,
    hasSigned: false,
    arrivedOn: null,
    arrivedTime: null,
    leftOn: null,
    leftTime: null,
  }
}

describe('who is who', () => {
  test.each<[string, string[], string[], (number | null)[]]>([
    ['a name in one department', ['王伟 =2', '李娜 =2'], ['李娜 =2'], [1]],
    ['the same name elsewhere is somebody else', ['王伟 =2'], ['王伟 =3'], [null]],
    ['a unit as spelled, while it is tied to none', ['王伟 @某报社'], ['王伟 @某报社'], [0]],
    ['tied meanwhile, spelled as before', ['王伟 @某报社 =5'], ['王伟 @某报社'], [0]],
    [
      'one phone, whatever the unit says',
      ['王伟 =2 #13812345678'],
      ['王伟 =3 #138-1234-5678'],
      [0],
    ],
    ['two phones are two people', ['王伟 =2 #13812345678'], ['王伟 =2 #13900000001'], [null]],
    [
      'phones first: the second is not taken by a row without one',
      ['王伟 =2 #13812345678', '王伟 =2'],
      ['王伟 =2', '王伟 =2 #13812345678'],
      [1, 0],
    ],
    [
      'two of one name are told apart by their order',
      ['王伟 =2', '王伟 =2'],
      ['王伟 =2', '王伟 =2'],
      [0, 1],
    ],
    [
      'a third of that name is new',
      ['王伟 =2', '王伟 =2'],
      ['王伟 =2', '王伟 =2', '王伟 =2'],
      [0, 1, null],
    ],
    ['a bare name that nobody else bears', ['王伟 =2', '李娜 =2'], ['王伟'], [0]],
    ['a bare name that two bear', ['王伟 =2', '王伟 =3'], ['王伟'], [null]],
    ['blanks and letters do not matter', ['JaneNotley @A'], ['janenotley @a'], [0]],
    ['nobody known', [], ['王伟 =2'], [null]],
  ])('%s', (_, known, sheet, expected) => {
    const people = known.map(named)
    const pairs = pairPeople(people, sheet.map(named))
    expect(pairs.map((one) => (one ? people.indexOf(one as NamedPerson) : null))).toEqual(expected)
  })

  test('nobody is paired twice, and the same list again finds everybody', () => {
    const anyone = fc
      .tuple(
        fc.constantFrom('王伟', '李娜', '赵敏'),
        fc.constantFrom('', ' =1', ' =2', ' @某报社'),
        fc.constantFrom('', ' #13812345678'),
      )
      .map((parts) => named(parts.join('')))
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 12 }),
        fc.array(anyone, { maxLength: 12 }),
        (known, sheet) => {
          const found = pairPeople(known, sheet).filter((one) => one !== undefined)
          expect(new Set(found).size).toBe(found.length)
          expect(pairPeople(sheet, sheet).every((one) => one !== undefined)).toBe(true)
        },
      ),
    )
  })
})

describe('what a sheet makes of people', () => {
  const came = (text: string) => ({ ...named(text), hasSigned: true })
  test('without an invitation list everybody is expected; with one who is not on it walked in', () => {
    const known = [named('王伟 =2')]
    const sheet = [came('王伟 =2'), came('孙浩 =2'), named('钱程 =2')]
    const as = (hasList: boolean) => placePeople(known, sheet, hasList).map((one) => one.as)
    expect(as(true)).toEqual(['known', 'walk-in', 'new'])
    expect(as(false)).toEqual(['known', 'new', 'new'])
  })
})

describe('what is added', () => {
  const known = { ...named('王伟 =2'), isExpected: false }
  test('nothing that was said is overwritten, and what was missing is filled in', () => {
    const said = { ...known, region: '省直', phone: null, kind: 'staff' as const }
    const after = addTo(said, { ...named('王伟 @信息科 #138'), region: '市本级', hasSigned: true })
    expect(after).toMatchObject({
      departmentId: 2,
      unit: '信息科',
      phone: '138',
      region: '省直',
      kind: 'staff',
      hasSigned: true,
      isExpected: false,
    })
  })
  test('an invitation makes a walk-in expected', () => {
    expect(addTo(known, named('王伟 =2')).isExpected).toBe(true)
  })
  test.each([
    // known, sheet, the earliest arrival and the latest departure
    [
      [null, null],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:00'],
    ],
    [
      ['2026-05-09', '08:00'],
      ['2026-05-08', '14:00'],
      ['2026-05-08', '14:00'],
      ['2026-05-09', '08:00'],
    ],
    [
      ['2026-05-08', '09:10'],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:10'],
    ],
    [
      ['2026-05-08', null],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:00'],
    ],
    [
      ['2026-05-08', '09:00'],
      [null, null],
      ['2026-05-08', '09:00'],
      ['2026-05-08', '09:00'],
    ],
  ])('%j and %j arrived %j, left %j', (a, b, arrived, left) => {
    const at = ([on, time]: (string | null)[], side: 'arrived' | 'left') => ({
      ...known,
      [`${side}On`]: on,
      [`${side}Time`]: time,
    })
    const came = addTo(at(a, 'arrived'), at(b, 'arrived'))
    expect([came.arrivedOn, came.arrivedTime]).toEqual(arrived)
    const went = addTo(at(a, 'left'), at(b, 'left'))
    expect([went.leftOn, went.leftTime]).toEqual(left)
  })
  test('sheets in any order say the same of when somebody was there', () => {
    const moment = fc.option(
      fc.tuple(
        fc.constantFrom('2026-05-08', '2026-05-09'),
        fc.option(fc.constantFrom('08:00', '09:00', '20:00')),
      ),
    )
    const sheet = fc.tuple(moment, moment).map(([from, until]) => ({
      ...known,
      hasSigned: true,
      arrivedOn: from?.[0] ?? null,
      arrivedTime: from?.[1] ?? null,
      leftOn: until?.[0] ?? null,
      leftTime: until?.[1] ?? null,
    }))
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 5 }), (sheets) => {
        const there = sheets.reduce(addTo, known)
        const back = sheets.toReversed().reduce(addTo, known)
        expect(back).toEqual(there)
      }),
    )
  })
})
