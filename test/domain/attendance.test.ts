import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  coversOf,
  everySitting,
  halfNightsOf,
  isCounted,
  isPresentAt,
  isPresentOn,
  type Person,
  personDaysOf,
  personKinds,
  type Stay,
  servedSittings,
  weigh,
  weightsByDepartment,
} from '../../api/domain/attendance.ts'
import {
  attendanceOf,
  attendedBy,
  attendedPersonDays,
  endOfMeeting,
  frameOf,
  isEarlyLeaver,
  presentAtSitting,
  turnoutOf,
} from '../../api/domain/attendance-figures.ts'
import { findPeople } from '../../api/domain/find-people.ts'
import { maskMobiles, maskPhone, phoneDigits } from '../../api/domain/phone.ts'

const days = ['2026-05-08', '2026-05-09', '2026-05-10']
const served = everySitting(days)

/** `05-08 09:10 – 05-10 10:30`, `? – …` signed without an hour, `absent`. */
function stay(text: string, lodging: Stay['lodging'] = null): Stay {
  const moment = (part: string | undefined) => {
    const [day, time] = (part ?? '').trim().split(' ')
    return day && day !== '?' ? { day: `2026-${day}`, time: time ?? null } : undefined
  }
  const [from, until] = text.split('–')
  const [arrived, left] = [moment(from), moment(until)]
  const isAbsent = text === 'absent'
  return {
    hasSigned: !isAbsent,
    arrivedOn: isAbsent ? null : (arrived?.day ?? null),
    arrivedTime: isAbsent ? null : (arrived?.time ?? null),
    leftOn: left?.day ?? null,
    leftTime: left?.time ?? null,
    lodging,
  }
}

describe('one stay of a meeting of three days', () => {
  test.each<[string, string, Stay['lodging'], number, number, number]>([
    // what, when, lodging, person-days, covers (all three sittings a day), half room nights
    ['the whole meeting', '05-08 07:00', 'single', 3, 9, 4],
    ['signed without an hour: the whole first day', '?', 'shared', 3, 9, 2],
    ['came for lunch, left after it', '05-08 12:00 – 05-10 13:30', 'shared', 3, 2 + 3 + 2, 2],
    ['came a minute late for lunch', '05-08 12:01', 'none', 3, 1 + 3 + 3, 0],
    ['left as lunch was served', '05-08 09:00 – 05-09 12:00', 'single', 2, 2 + 1, 2],
    ['left on a day, nobody knows when', '05-08 09:00 – 05-09', 'shared', 2, 2 + 3, 1],
    ['came the evening before', '05-07 20:30 – 05-08 11:00', 'single', 1, 1, 2],
    ['in and out within an hour', '05-09 14:00 – 05-09 15:00', 'single', 1, 0, 0],
    ['lodging that nobody has told', '05-08 09:00', null, 3, 2 + 3 + 3, 0],
    ['came when it was over', '05-12 09:00', 'single', 0, 0, 0],
    ['invited only', 'absent', 'single', 0, 0, 0],
  ])('%s', (_, when, lodging, personDays, covers, halfNights) => {
    const one = stay(when, lodging)
    expect([personDaysOf(one, days), coversOf(one, served), halfNightsOf(one, days)]).toEqual([
      personDays,
      covers,
      halfNights,
    ])
  })

  test.each([
    ['a signature is enough', { hasSigned: true, arrivedOn: null }, true],
    ['so is an arrival', { hasSigned: false, arrivedOn: '2026-05-08' }, true],
    ['an invitation is not', { hasSigned: false, arrivedOn: null }, false],
  ])('counted: %s', (_, one, counted) => expect(isCounted(one)).toBe(counted))
})

const person = (when: string, departmentId: number | null, more: Partial<Person> = {}): Person => ({
  ...stay(when),
  departmentId,
  kind: 'delegate',
  region: null,
  isExpected: true,
  ...more,
})

test('weights by department: by id, tied to none last, nobody absent; halves as exact text', () => {
  const people = [
    person('05-08 09:00', 2, { lodging: 'shared' }),
    person('05-08 09:00 – 05-09 14:20', 2, { lodging: 'shared', kind: 'staff' }),
    person('absent', 2),
    person('absent', 5),
    person('05-08 19:00', null, { lodging: 'single' }),
    person('?', 1),
  ]
  const none = { delegate: 0, invited: 0, observer: 0, staff: 0 }
  expect(weightsByDepartment(people, days)).toEqual([
    {
      departmentId: 1,
      heads: 1,
      personDays: '3',
      covers: '9',
      roomNights: '0',
      headsByKind: { ...none, delegate: 1 },
    },
    {
      departmentId: 2,
      heads: 2,
      // 3 + 2 days; 2 + 3 + 3 and 2 + 2 covers; two nights and one, half a room each.
      personDays: '5',
      covers: '12',
      roomNights: '1.5',
      headsByKind: { ...none, delegate: 1, staff: 1 },
    },
    {
      departmentId: null,
      heads: 1,
      personDays: '3',
      covers: '6',
      roomNights: '2',
      headsByKind: { ...none, delegate: 1 },
    },
  ])
  expect(weightsByDepartment([], days)).toEqual([])
})

test('nobody eats what nobody serves', () => {
  const items = [
    { kind: 'meal', day: '2026-05-08', sitting: 'dinner' },
    { kind: 'meal', day: '2026-05-08', sitting: 'tea' },
    { kind: 'meal', day: '2026-05-09', sitting: 'breakfast' },
    { kind: 'meal', day: '2026-05-12', sitting: 'lunch' },
    { kind: 'hall', day: '2026-05-10', sitting: null },
  ] as const
  expect(servedSittings(days, items)).toEqual([
    { day: '2026-05-08', sitting: 'dinner' },
    { day: '2026-05-09', sitting: 'breakfast' },
  ])
  expect(servedSittings(days, [])).toEqual(served)
  const everyone = [person('05-08 07:00', 1), person('05-08 20:00', 1)]
  expect(weigh(everyone, days, servedSittings(days, items)).covers).toBe('3')
})

describe('leaving early', () => {
  const lunch = { kind: 'meal', day: '2026-05-10', sitting: 'lunch' } as const
  const meeting = { startsOn: '2026-05-08', endsOn: '2026-05-10' }
  test('is before the last meal of the last day, else before the last day', () => {
    const breakfast = { ...lunch, sitting: 'breakfast' } as const
    expect(endOfMeeting(meeting, [breakfast, lunch])).toEqual({ day: '2026-05-10', time: '12:00' })
    expect(endOfMeeting(meeting, [{ ...lunch, day: '2026-05-09' }])).toEqual({
      day: '2026-05-10',
      time: '00:00',
    })
  })
  test.each([
    ['05-08 09:00', false, false],
    ['05-08 09:00 – 05-10 13:30', false, false],
    ['05-08 09:00 – 05-10 12:00', false, false],
    ['05-08 09:00 – 05-10 10:30', true, false],
    ['05-08 09:00 – 05-10', false, false],
    ['05-08 09:00 – 05-09 19:30', true, true],
    ['05-08 09:00 – 05-09', true, true],
    ['absent', false, false],
  ])('%s: %s with lunch on the last day, %s without', (when, withLunch, without) => {
    const one = stay(when)
    expect(isEarlyLeaver(one, endOfMeeting(meeting, [lunch]))).toBe(withLunch)
    expect(isEarlyLeaver(one, endOfMeeting(meeting, []))).toBe(without)
  })
})

describe('turnout', () => {
  const frame = frameOf({ startsOn: '2026-05-08', endsOn: '2026-05-10' }, [])
  test('two of three expected, a walk-in beside them', () => {
    const people = [
      person('05-08 09:00', 1),
      person('?', 1),
      person('absent', 1),
      person('05-08 10:00', 1, { isExpected: false }),
    ]
    const { expected, cameExpected, walkIns, absent, rate, heads } = turnoutOf(people, frame)
    expect({ expected, cameExpected, walkIns, absent, heads }).toEqual({
      expected: 3,
      cameExpected: 2,
      walkIns: 1,
      absent: 1,
      heads: 3,
    })
    expect(rate).toBeCloseTo(2 / 3)
  })
  test('0 of 0 is no rate', () => {
    expect(turnoutOf([person('?', 1, { isExpected: false })], frame).rate).toBeNull()
    expect(turnoutOf([], frame).rate).toBeNull()
    expect(turnoutOf([person('absent', 1)], frame).rate).toBe(0)
  })
  test('groups: kinds in their order, departments by id, regions by people', () => {
    const people = [
      person('?', null, { kind: 'staff', region: '省直' }),
      person('?', 7, { region: '临江县' }),
      person('?', 3, { region: '临江县' }),
      person('?', 3),
    ]
    const { kinds, departments, regions } = attendanceOf(people, frame)
    expect(kinds.map(({ kind }) => kind)).toEqual(['delegate', 'staff'])
    expect(departments.map(({ departmentId }) => departmentId)).toEqual([3, 7, null])
    expect(regions.map(({ region }) => region)).toEqual(['临江县', '省直', null])
  })
})

test('what attendance says of ceilings and sittings; while nobody is counted it says nothing', () => {
  const people = [
    person('05-08 09:00 – 05-09 14:20', 1),
    person('05-08 13:00', 1, { kind: 'staff' }),
    person('absent', 1, { kind: 'invited' }),
  ]
  expect(attendedPersonDays(people, days)).toEqual({
    from: 'attendance',
    count: 5,
    heads: 2,
    byDay: [
      { day: '2026-05-08', heads: 2 },
      { day: '2026-05-09', heads: 2 },
      { day: '2026-05-10', heads: 1 },
    ],
  })
  expect(attendedBy(people)).toEqual({ delegates: 1, invited: 0, observers: 0, staff: 1 })
  expect(presentAtSitting(people, '2026-05-08', 'lunch')).toBe(1)
  expect(presentAtSitting(people, '2026-05-09', 'dinner')).toBe(1)
  expect(presentAtSitting(people, '2026-05-08', 'tea')).toBeNull()
  const invited = [person('absent', 1)]
  expect(attendedPersonDays(invited, days)).toBeNull()
  expect(attendedBy(invited)).toBeNull()
  expect(presentAtSitting(invited, '2026-05-08', 'lunch')).toBeNull()
})

const clock = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )
const day = fc.constantFrom('2026-05-07', ...days, '2026-05-11')
const anyPerson: fc.Arbitrary<Person> = fc.record({
  hasSigned: fc.boolean(),
  arrivedOn: fc.option(day),
  arrivedTime: fc.option(clock),
  leftOn: fc.option(day),
  leftTime: fc.option(clock),
  lodging: fc.option(fc.constantFrom('single', 'shared', 'none')),
  departmentId: fc.option(fc.integer({ min: 1, max: 4 })),
  kind: fc.constantFrom(...personKinds),
  region: fc.option(fc.constantFrom('临江县', '省直')),
  isExpected: fc.boolean(),
})
const anyPeople = fc.array(anyPerson, { maxLength: 30 })

describe('laws', () => {
  test('departments add up to the whole, in every measure and kind', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const all = weigh(people, days)
        const parts = weightsByDepartment(people, days)
        const sum = (read: (one: (typeof parts)[number]) => number) =>
          parts.reduce((total, one) => total + read(one), 0)
        expect(sum((one) => one.heads)).toBe(all.heads)
        expect(sum((one) => Number(one.personDays))).toBe(Number(all.personDays))
        expect(sum((one) => Number(one.covers))).toBe(Number(all.covers))
        expect(sum((one) => Number(one.roomNights))).toBe(Number(all.roomNights))
        for (const kind of personKinds)
          expect(sum((one) => one.headsByKind[kind])).toBe(all.headsByKind[kind])
        expect(Object.values(all.headsByKind).reduce((a, b) => a + b, 0)).toBe(all.heads)
      }),
    )
  })

  test('kinds, departments and regions each hold everybody once', () => {
    const frame = frameOf({ startsOn: '2026-05-08', endsOn: '2026-05-10' }, [])
    fc.assert(
      fc.property(anyPeople, (people) => {
        const { totals, kinds, departments, regions, days: byDay } = attendanceOf(people, frame)
        for (const groups of [kinds, departments, regions])
          for (const part of ['heads', 'expected', 'walkIns', 'absent', 'leftEarly'] as const)
            expect(groups.reduce((sum, group) => sum + group[part], 0)).toBe(totals[part])
        expect(totals.cameExpected + totals.absent).toBe(totals.expected)
        expect(totals.cameExpected + totals.walkIns).toBe(totals.heads)
        expect(byDay.reduce((sum, one) => sum + one.heads, 0)).toBe(Number(totals.personDays))
        const covers = byDay.flatMap(({ sittings }) => sittings.map(({ present }) => present))
        expect(covers.reduce((sum, one) => sum + one, 0)).toBe(Number(totals.covers))
      }),
    )
  })

  test('who eats on a day was there on it, and nobody has more than all', () => {
    fc.assert(
      fc.property(anyPerson, day, clock, (one, on, time) => {
        if (isPresentAt(one, on, time)) expect(isPresentOn(one, on)).toBe(true)
        expect(personDaysOf(one, days)).toBeLessThanOrEqual(days.length)
        expect(coversOf(one, served)).toBeLessThanOrEqual(3 * personDaysOf(one, days))
        expect(halfNightsOf(one, days)).toBeGreaterThanOrEqual(0)
        if (!isCounted(one)) {
          expect(personDaysOf(one, days) + coversOf(one, served) + halfNightsOf(one, days)).toBe(0)
        }
      }),
    )
  })

  test('the order of people changes nothing', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        expect(weightsByDepartment(people.toReversed(), days)).toEqual(
          weightsByDepartment(people, days),
        )
      }),
    )
  })
})

describe('phones', () => {
  test.each([
    ['13812345678', '138****5678', '13812345678'],
    ['+86 138 1234 5678', '+86****5678', '13812345678'],
    ['0571-88881234', '057****1234', '057188881234'],
    ['6612', '****12', '6612'],
    ['1', '****', '1'],
  ])('%s is shown as %s and compared as %s', (phone, masked, digits) => {
    expect(maskPhone(phone)).toBe(masked)
    expect(phoneDigits(phone)).toBe(digits)
  })
  test('mobile numbers are masked inside other words, other figures are not', () => {
    expect(
      maskMobiles('请电 138-1234 5678 或 88881234，2026-05-08，单号 202605081381234567890'),
    ).toBe('请电 138****5678 或 88881234，2026-05-08，单号 202605081381234567890')
  })
})

describe('finding people', () => {
  const known = (name: string, signInCode: string, more: Partial<Person> & { unit?: string }) => ({
    ...person('?', 1),
    name,
    unit: null as string | null,
    position: null,
    signInCode,
    ...more,
  })
  const people = [
    known('王伟', '001', { unit: '信息处' }),
    known('Jane Notley', '012', { kind: 'observer', departmentId: null }),
    known('李娜', '120', { isExpected: false, hasSigned: false }),
  ]
  const end = { day: '2026-05-10', time: '12:00' }
  const found = (filter: Parameters<typeof findPeople>[1]) =>
    findPeople(people, filter, end).map(({ signInCode }) => signInCode)
  test.each([
    [{}, ['001', '012', '120']],
    [{ search: ' 王 伟' }, ['001']],
    [{ search: 'janenot' }, ['012']],
    [{ search: '信息' }, ['001']],
    [{ search: '12' }, ['012', '120']],
    [{ search: '0012' }, ['012', '120']],
    [{ kind: 'observer' as const }, ['012']],
    [{ departmentId: 'none' as const }, ['012']],
    [{ departmentId: 1 }, ['001', '120']],
    [{ came: 'absent' as const }, ['120']],
    [{ came: 'walk-in' as const }, ['120']],
    [{ search: '赵' }, []],
  ])('%j', (filter, codes) => expect(found(filter)).toEqual(codes))
})
