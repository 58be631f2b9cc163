import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CeilingInput, checkCeilings } from '../../api/domain/ceiling.ts'
import { type Cost, partFigures } from '../../api/domain/ceiling-parts.ts'
import { itemKinds } from '../../api/domain/item.ts'
import type { Attendees, PersonDays } from '../../api/domain/person-days.ts'
import type { StandardEntry } from '../../api/domain/standard.ts'

/** 400 + 150 + 100 = 650.00 a person-day, as for 二类. */
const second: StandardEntry = {
  name: '二类',
  source: '财行〔2016〕214号',
  place: null,
  category: 'second',
  validFrom: '2016-07-01',
  validTo: null,
  lodgingCents: 40_000,
  mealsCents: 15_000,
  otherCents: 10_000,
  partsOffset: true,
  deductNotProvided: false,
  attendanceCap: 300,
  staffShareBasisPoints: 1500,
  maxHalfDays: 3,
  travelHalfDays: 3,
  verified: true,
  note: null,
}

const personDays = (count: number): PersonDays => ({
  from: 'attendees',
  count,
  attendees: count,
  days: 1,
})
const someone: Attendees = { delegates: 8, invited: 1, observers: 0, staff: 1 }

/** `lodging 4000 meal ?`: what was spent in yuan; `?` is there but at an unknown cost. */
const readCosts = (text: string): Cost[] =>
  [...text.matchAll(/(\w+) (\?|-?[\d.]+)/g)].map(([, kind, yuan]) => ({
    kind: kind as Cost['kind'],
    cents: yuan === '?' ? null : Math.round(Number(yuan) * 100),
  }))

const input = (changes: Partial<CeilingInput>): CeilingInput => ({
  standard: second,
  costs: [],
  personDays: personDays(10),
  attendees: someone,
  days: 2,
  sessionHalfDays: 3,
  ...changes,
})

const money = (changes: Partial<CeilingInput>): string =>
  checkCeilings(input(changes))
    .flatMap((check) =>
      check.unit === 'cents'
        ? [
            [
              check.name,
              check.state,
              check.actualCents === null ? '–' : check.actualCents / 100,
              check.allowedCents === null ? '–' : check.allowedCents / 100,
              check.reason?.code ?? '',
            ]
              .join(' ')
              .trim(),
          ]
        : [],
    )
    .join('\n')

const counts = (changes: Partial<CeilingInput>): string =>
  checkCeilings(input(changes))
    .flatMap((check) =>
      check.unit === 'cents'
        ? []
        : [
            `${check.name} ${check.state} ${check.actual ?? '–'} ${check.allowed ?? '–'} ${check.reason?.code ?? ''}`.trim(),
          ],
    )
    .join('\n')

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

// Ten person-days: 6,500.00 in all, 4,000.00 lodging, 1,500.00 meals, 1,000.00 other.
describe('parts may offset each other: only the total binds', () => {
  test.each([
    ['to the cent', 'lodging 4500 meal 1500 hall 500', 'total within 6500 6500'],
    ['a cent over', 'lodging 4500 meal 1500 hall 500.01', 'total exceeded 6500.01 6500'],
    ['meals of three times their part', 'meal 4500', 'total within 4500 6500'],
    ['free of charge is not missing', 'lodging 0 meal 0', 'total within 0 6500'],
    [
      'vehicles and halls are other costs',
      'vehicle 6000 hall 400 other 101',
      'total exceeded 6501 6500',
    ],
    ['unclassified counts in the total', 'meal 6000 unclassified 501', 'total exceeded 6501 6500'],
    ['nothing planned is not zero', '', 'total not-checked – – no-cost'],
    [
      'an unknown cost is not nothing',
      'lodging 4000 meal ?',
      'total not-checked 4000 6500 cost-missing',
    ],
    ['over is over, whatever the unknown is', 'lodging 6501 meal ?', 'total exceeded 6501 6500'],
  ])('%s', (_, costs, expected) => expect(money({ costs: readCosts(costs) })).toBe(expected))
})

describe('parts may not offset each other: each binds too', () => {
  const standard = { ...second, partsOffset: false }
  test.each([
    [
      'each within',
      'lodging 4000 meal 1500 hall 600 vehicle 400',
      `total within 6500 6500
       lodging within 4000 4000
       meals within 1500 1500
       other within 1000 1000`,
    ],
    [
      'meals over although the total is not',
      'lodging 3000 meal 1500.01',
      `total within 4500.01 6500
       lodging within 3000 4000
       meals exceeded 1500.01 1500
       other within 0 1000`,
    ],
    [
      'unclassified may be anything: certain only where it makes no difference',
      'lodging 4000.01 meal 1000 unclassified 600',
      `total within 5600.01 6500
       lodging exceeded 4000.01 4000
       meals not-checked 1000 1500 unclassified
       other within 0 1000`,
    ],
    [
      'an unclassified reversal may take back what is over',
      'lodging 4100 unclassified -200',
      `total within 3900 6500
       lodging not-checked 4100 4000 unclassified
       meals within 0 1500
       other within 0 1000`,
    ],
    [
      'one unknown cost leaves the other parts certain',
      'lodging ? meal 1600',
      `total not-checked 1600 6500 cost-missing
       lodging not-checked 0 4000 cost-missing
       meals exceeded 1600 1500
       other within 0 1000`,
    ],
  ])('%s', (_, costs, expected) =>
    expect(money({ standard, costs: readCosts(costs) })).toBe(lines(expected)),
  )
})

describe('a part that is not provided is taken off the ceiling', () => {
  const standard = { ...second, deductNotProvided: true }
  test.each([
    ['no lodging: 250.00 a person-day', 'meal 1500 hall 1000', 'total within 2500 2500'],
    ['no lodging, a cent over', 'meal 1500 hall 1000.01', 'total exceeded 2500.01 2500'],
    ['lodging free of charge is provided', 'lodging 0 meal 5500', 'total within 5500 5500'],
    ['only meals: 150.00', 'meal 1500', 'total within 1500 1500'],
    [
      'unclassified may be the lodging',
      'meal 1500 unclassified 500',
      'total not-checked 2000 6500 unclassified',
    ],
    ['unclassified, but little', 'meal 500 unclassified 500', 'total within 1000 6500'],
    ['unclassified, but too much', 'meal 6000 unclassified 501', 'total exceeded 6501 6500'],
  ])('%s', (_, costs, expected) =>
    expect(money({ standard, costs: readCosts(costs) })).toBe(expected),
  )

  test('and the base says which', () => {
    const [total] = checkCeilings(input({ standard, costs: readCosts('meal 1 hall 1') }))
    expect(total?.base).toEqual({
      personDays: personDays(10),
      perPersonDayCents: 25_000,
      deducted: ['lodging'],
    })
  })

  test('both switches: a part not provided allows nothing', () =>
    expect(
      money({ standard: { ...standard, partsOffset: false }, costs: readCosts('meal 1500') }),
    ).toBe(
      lines(`total within 1500 1500
        lodging within 0 0
        meals within 1500 1500
        other within 0 0`),
    ))
})

describe('what is missing is not checked, never passed', () => {
  const costs = readCosts('meal 1')
  test.each<[string, Partial<CeilingInput>, string]>([
    ['no standard', { costs, standard: undefined }, 'total not-checked 1 – no-standard'],
    [
      'no attendees of a kind',
      { costs, personDays: { from: 'attendees', count: null, missing: ['staff'] } },
      'total not-checked 1 – attendees-missing',
    ],
    [
      'a day without covers',
      { costs, personDays: { from: 'covers', count: null, missing: ['2026-05-10'] } },
      'total not-checked 1 – covers-missing',
    ],
    ['nobody came: nothing is allowed', { costs, personDays: personDays(0) }, 'total exceeded 1 0'],
  ])('%s', (_, changes, expected) => expect(money(changes)).toBe(expected))
})

describe('how many, and how many of them staff', () => {
  const people = (
    delegates: number | null,
    invited: number | null,
    observers: number | null,
    staff: number | null,
  ): Attendees => ({ delegates, invited, observers, staff })
  // 15 % of the others: 18 of 120 is the most; 18 ÷ 119 is 15.13 %.
  test.each<[string, Attendees | null, string, string]>([
    [
      'at the cap',
      people(240, 10, 10, 39),
      'attendance within 299 300',
      'staff-share within 1500 1500',
    ],
    ['300', people(300, 0, 0, 0), 'attendance within 300 300', 'staff-share within 0 1500'],
    ['301', people(300, 0, 0, 1), 'attendance exceeded 301 300', 'staff-share within 33 1500'],
    [
      '18 staff for 119',
      people(100, 9, 10, 18),
      'attendance within 137 300',
      'staff-share exceeded 1513 1500',
    ],
    [
      'nobody said how many staff',
      people(100, 0, 0, null),
      'attendance not-checked – 300 attendees-missing',
      'staff-share not-checked – 1500 attendees-missing',
    ],
    [
      'too many already',
      people(301, null, null, null),
      'attendance exceeded 301 300',
      'staff-share not-checked – 1500 attendees-missing',
    ],
    [
      'a share of nobody',
      people(0, 0, 0, 3),
      'attendance within 3 300',
      'staff-share not-checked – 1500 nobody',
    ],
    [
      'attendance is not known yet',
      null,
      'attendance not-checked – 300 no-attendance',
      'staff-share not-checked – 1500 no-attendance',
    ],
  ])('%s', (_, attendees, ...expected) =>
    expect(counts({ attendees }).split('\n').slice(0, 2)).toEqual(expected),
  )

  test('where the standard says nothing, nothing is checked', () =>
    expect(
      counts({
        standard: {
          ...second,
          attendanceCap: null,
          staffShareBasisPoints: null,
          maxHalfDays: null,
          travelHalfDays: null,
        },
      }),
    ).toBe(
      lines(`attendance not-checked – – no-limit
        staff-share not-checked – – no-limit
        length not-checked – – no-limit
        travel not-checked – – no-limit`),
    ))
})

describe('how long: a day and a half, and as much for arrival and departure', () => {
  test.each([
    ['one day', 1, null, 'length within 2 3\ntravel within 2 3'],
    [
      'three days, nobody said how long the meeting itself is',
      3,
      null,
      'length not-checked – 3 session-missing\ntravel not-checked – 3 session-missing\nstay within 6 6',
    ],
    [
      'four days are too long however they are split',
      4,
      null,
      'length not-checked – 3 session-missing\ntravel not-checked – 3 session-missing\nstay exceeded 8 6',
    ],
    ['three days of which one and a half', 3, 3, 'length within 3 3\ntravel within 3 3'],
    ['three days of which two', 3, 4, 'length exceeded 4 3\ntravel within 2 3'],
    ['three days of which one', 3, 2, 'length within 2 3\ntravel exceeded 4 3'],
    [
      'longer than its own dates',
      1,
      3,
      'length within 3 3\ntravel not-checked – 3 session-too-long',
    ],
  ])('%s', (_, days, sessionHalfDays, expected) =>
    expect(counts({ days, sessionHalfDays }).split('\n').slice(2).join('\n')).toBe(expected),
  )
})

describe('laws', () => {
  const kind = fc.constantFrom(...itemKinds)
  const cost = fc.record({ kind, cents: fc.option(fc.integer({ min: 0, max: 1_000_000 })) })
  const some = fc.record({
    costs: fc.array(cost, { maxLength: 8 }),
    count: fc.integer({ min: 0, max: 30 }),
    partsOffset: fc.boolean(),
    deductNotProvided: fc.boolean(),
  })
  const built = ({ costs, count, ...switches }: { costs: Cost[]; count: number }) =>
    input({ costs, personDays: personDays(count), standard: { ...second, ...switches } })

  test('a verdict stays whatever the unclassified and unknown costs turn out to be', () =>
    fc.assert(
      fc.property(
        some,
        fc.constantFrom('lodging', 'meal', 'hall'),
        fc.integer({ min: 0, max: 1_000_000 }),
        (given, turnedOut, cents) => {
          const before = checkCeilings(built(given))
          const costs = given.costs.map(
            (one): Cost => ({
              kind: one.kind === 'unclassified' ? turnedOut : one.kind,
              cents: one.cents ?? cents,
            }),
          )
          const after = checkCeilings(built({ ...given, costs }))
          for (const check of before)
            if (check.state !== 'not-checked')
              expect(after.find(({ name }) => name === check.name)?.state).toBe(check.state)
        },
      ),
    ))

  test('parts and unclassified add up to the total', () =>
    fc.assert(
      fc.property(some, (given) => {
        const [total] = checkCeilings(built(given))
        const parts = partFigures(built(given)).reduce((all, part) => all + part.actualCents, 0)
        const unplaced = given.costs
          .filter((one) => one.kind === 'unclassified')
          .reduce((all, one) => all + (one.cents ?? 0), 0)
        if (total?.unit === 'cents') expect(total.actualCents ?? 0).toBe(parts + unplaced)
      }),
    ))
})
