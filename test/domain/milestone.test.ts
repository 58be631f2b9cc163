import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../api/domain/day.ts'
import {
  type KnownDays,
  milestoneRules,
  milestonesOf,
  plannedMilestones,
} from '../../api/domain/milestone.ts'

const may = { startsOn: '2026-05-08', endsOn: '2026-05-10' }
const nothingKnown: KnownDays = {
  agreement: null,
  budget: null,
  remittance: null,
  settlement: null,
  apportionment: null,
  decision: null,
  count: new Map(),
}
const none = new Map<string, never>()

test('the meeting of 8 to 10 May, by the first set', () =>
  expect(plannedMilestones(may, none).map(({ key, plannedOn }) => [key, plannedOn])).toEqual([
    ['preparation', '2026-04-08'],
    ['plan', '2026-04-17'],
    ['agreement', '2026-04-24'],
    ['budget', '2026-04-24'],
    ['remittance', '2026-05-01'],
    ['count:2026-05-08', '2026-05-08'],
    ['count:2026-05-09', '2026-05-09'],
    ['count:2026-05-10', '2026-05-10'],
    ['departure', '2026-05-10'],
    ['follow-up', '2026-05-17'],
    ['summary', '2026-05-25'],
    ['settlement', '2026-06-09'],
    ['apportionment', '2026-06-09'],
  ]))

test('an organisation may plan otherwise, and the order follows', () => {
  const offsets = new Map([
    ['agreement', -40],
    ['settlement', 10],
  ])
  const planned = milestonesOf(may, offsets, nothingKnown, none, '2026-01-01')
  expect(planned[0]).toMatchObject({ key: 'agreement', plannedOn: '2026-03-29' })
  expect(planned.find(({ key }) => key === 'settlement')?.plannedOn).toBe('2026-05-20')
})

test.each([
  // today, what the agreement's part of the program says, said by hand → actual, known by, state, days
  ['signed in time', '2026-06-01', '2026-04-20', null, '2026-04-20', 'program', 'kept', 4],
  ['signed on the last day', '2026-06-01', '2026-04-24', null, '2026-04-24', 'program', 'kept', 0],
  ['signed late', '2026-06-01', '2026-04-27', null, '2026-04-27', 'program', 'missed', 3],
  ['drafted, ten days left', '2026-04-14', 'pending', null, null, null, 'due', 10],
  ['drafted, due today', '2026-04-24', 'pending', null, null, null, 'due', 0],
  ['drafted, two days over', '2026-04-26', 'pending', null, null, null, 'missed', 2],
  ['not kept here, its day not come', '2026-04-14', null, null, null, null, 'due', 10],
  ['not kept here, its day gone', '2026-06-01', null, null, null, null, 'unknown', 0],
  ['not kept here, but said', '2026-06-01', null, '2026-04-25', '2026-04-25', 'hand', 'missed', 1],
  [
    'the program knows better',
    '2026-06-01',
    '2026-04-20',
    '2026-04-30',
    '2026-04-20',
    'program',
    'kept',
    4,
  ],
  [
    'drafted, but signed on paper',
    '2026-06-01',
    'pending',
    '2026-04-22',
    '2026-04-22',
    'hand',
    'kept',
    2,
  ],
] as const)(
  'the agreement, planned for 24 April: %s',
  (_, today, known, said, actualOn, knownBy, state, dayCount) => {
    const found = milestonesOf(
      may,
      none,
      { ...nothingKnown, agreement: known },
      said ? new Map([['agreement', said]]) : none,
      today,
    )
    expect(found.find(({ key }) => key === 'agreement')).toMatchObject({
      plannedOn: '2026-04-24',
      actualOn,
      knownBy,
      state,
      dayCount,
    })
  },
)

test('each day of counting stands for itself', () => {
  const count = new Map([
    ['2026-05-08', '2026-05-08'],
    ['2026-05-09', '2026-05-11'],
    ['2026-05-10', 'pending'],
  ])
  const found = milestonesOf(may, none, { ...nothingKnown, count }, none, '2026-05-12')
  expect(
    found
      .filter(({ rule }) => rule === 'count')
      .map(({ day, state, dayCount }) => [day, state, dayCount]),
  ).toEqual([
    ['2026-05-08', 'kept', 0],
    ['2026-05-09', 'missed', 2],
    ['2026-05-10', 'missed', 2],
  ])
})

const day = fc.integer({ min: -60, max: 120 }).map((step) => addDays('2026-05-08', step))
const known = fc.oneof(day, fc.constant('pending' as const), fc.constant(null))
const anyKnown = fc.record({
  agreement: known,
  budget: known,
  remittance: known,
  settlement: known,
  apportionment: known,
  decision: known,
  count: fc.constant(new Map<string, never>()),
})

test('what is reached stays as it was judged, whatever day it is', () =>
  fc.assert(
    fc.property(anyKnown, day, day, (facts, a, b) => {
      const [first, second] = [a, b].map((today) => milestonesOf(may, none, facts, none, today))
      for (const [at, one] of (first ?? []).entries())
        if (one.actualOn !== null) expect(second?.[at]).toEqual(one)
    }),
  ))

test('nothing is missed that nobody knows of, and nothing kept that has no day', () =>
  fc.assert(
    fc.property(anyKnown, day, (facts, today) => {
      for (const { rule, state, actualOn, plannedOn } of milestonesOf(
        may,
        none,
        facts,
        none,
        today,
      )) {
        const source = milestoneRules.find((one) => one.rule === rule)?.source ?? 'hand'
        const fact = source === 'hand' || source === 'count' ? null : facts[source]
        if (state === 'kept') expect(actualOn).not.toBeNull()
        if (fact === null) expect(state).toBe(today <= plannedOn ? 'due' : 'unknown')
      }
    }),
  ))

test('a meeting moved by some days moves its plan, and nothing else', () =>
  fc.assert(
    fc.property(anyKnown, day, fc.integer({ min: -300, max: 300 }), (facts, today, step) => {
      const moved = (fact: string | null) =>
        fact && fact !== 'pending' ? addDays(fact, step) : fact
      const later = {
        ...facts,
        agreement: moved(facts.agreement),
        budget: moved(facts.budget),
        remittance: moved(facts.remittance),
        settlement: moved(facts.settlement),
        apportionment: moved(facts.apportionment),
        decision: moved(facts.decision),
      }
      const then = { startsOn: addDays(may.startsOn, step), endsOn: addDays(may.endsOn, step) }
      const judged = (found: ReturnType<typeof milestonesOf>) =>
        found.map(({ rule, state, dayCount }) => [rule, state, dayCount])
      expect(judged(milestonesOf(then, none, later, none, addDays(today, step)))).toEqual(
        judged(milestonesOf(may, none, facts, none, today)),
      )
    }),
  ))
