import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../api/domain/day.ts'
import {
  byUrgency,
  completionByDepartment,
  completionOf,
  decisionStates,
  departmentNames,
  doneFault,
  dueFault,
  type FollowUpFilter,
  isWanted,
  standingOf,
} from '../../api/domain/follow-up.ts'

const decision = (dueOn: string, doneOn: string | null = null, isCancelled = false) => ({
  dueOn,
  doneOn,
  isCancelled,
})

describe('how a decision stands on 30 June', () => {
  test.each([
    // due, done, cancelled → state, days
    ['done on its last day is on time', '2026-06-10', '2026-06-10', false, 'done', 0],
    ['done two days early', '2026-06-10', '2026-06-08', false, 'done', 2],
    ['done the day after is late', '2026-06-10', '2026-06-11', false, 'late', 1],
    ['done late over the end of a month', '2026-05-31', '2026-06-02', false, 'late', 2],
    ['due today and not done is open', '2026-06-30', null, false, 'open', 0],
    ['five days left', '2026-07-05', null, false, 'open', 5],
    ['not done since yesterday', '2026-06-29', null, false, 'overdue', 1],
    ['not done for a year', '2025-06-30', null, false, 'overdue', 365],
    ['cancelled is owed by nobody, however long ago', '2026-05-01', null, true, 'cancelled', 0],
  ] as const)('%s', (_, dueOn, doneOn, isCancelled, state, dayCount) =>
    expect(standingOf(decision(dueOn, doneOn, isCancelled), '2026-06-30')).toEqual({
      state,
      dayCount,
    }),
  )
})

test.each<[FollowUpFilter, string[]]>([
  ['undone', ['overdue', 'open']],
  ['overdue', ['overdue']],
  ['open', ['open']],
  ['late', ['late']],
  ['done', ['done']],
  ['cancelled', ['cancelled']],
])('who asks for %s gets %s', (filter, states) =>
  expect(decisionStates.filter((state) => isWanted(state, filter))).toEqual(states),
)

test('overdue first, the longest of all; then what is due next; then the order of meetings', () => {
  const row = (name: string, dueOn: string, doneOn: string | null, meetingId: number) => ({
    name,
    ...decision(dueOn, doneOn),
    ...standingOf(decision(dueOn, doneOn), '2026-06-30'),
    meetingStartsOn: meetingId === 1 ? '2026-03-18' : '2026-05-08',
    meetingId,
    number: 1,
  })
  const rows = [
    row('done', '2026-06-01', '2026-06-01', 1),
    row('open in July, later meeting', '2026-07-10', null, 2),
    row('open in July', '2026-07-10', null, 1),
    row('overdue by 3', '2026-06-27', null, 1),
    row('late', '2026-05-20', '2026-05-22', 2),
    row('open in August', '2026-08-01', null, 1),
    row('overdue by 40', '2026-05-21', null, 2),
  ]
  expect(rows.toSorted(byUrgency).map(({ name }) => name)).toEqual([
    'overdue by 40',
    'overdue by 3',
    'open in July',
    'open in July, later meeting',
    'open in August',
    'late',
    'done',
  ])
})

describe('completion on time, on 30 June', () => {
  const today = '2026-06-30'

  test('of seven: two on time, one late, one overdue; two not yet due and one cancelled are in no rate', () =>
    expect(
      completionOf(
        [
          decision('2026-06-10', '2026-06-10'),
          decision('2026-06-12', '2026-05-30'),
          decision('2026-06-15', '2026-06-18'),
          decision('2026-06-20'),
          decision('2026-06-30'),
          // Done early: its own day has not passed yet, like those that are still open.
          decision('2026-07-20', '2026-06-20'),
          decision('2026-06-01', null, true),
        ],
        today,
      ),
    ).toEqual({
      dueCount: 4,
      onTimeCount: 2,
      lateCount: 1,
      overdueCount: 1,
      notYetDueCount: 2,
      onTimeShare: 0.5,
    }))

  test.each([
    ['none', []],
    ['only one that is not due yet', [decision('2026-07-01')]],
    ['only one that was cancelled', [decision('2026-06-01', null, true)]],
  ])('0 of 0 is no rate: %s', (_, decisions) =>
    expect(completionOf(decisions, today).onTimeShare).toBeNull(),
  )

  test('by department, the most overdue first, then by name', () => {
    const of = (department: string, one: ReturnType<typeof decision>) => ({ department, ...one })
    const found = completionByDepartment(
      [
        of('B', decision('2026-06-01', '2026-06-01')),
        of('A', decision('2026-06-01', '2026-06-02')),
        of('C', decision('2026-06-01')),
        of('A', decision('2026-06-01', '2026-05-31')),
      ],
      today,
    )
    expect(found.map(({ department, onTimeShare }) => [department, onTimeShare])).toEqual([
      ['C', 0],
      ['A', 0.5],
      ['B', 1],
    ])
  })
})

test('a spelling that is known means its department; an unknown one keeps its own', () => {
  const nameOf = departmentNames([
    { name: '信息处', aliases: ['信息科', '信息室'] },
    { name: '综合处', aliases: [] },
  ])
  expect(['信息科', ' 信息处 ', '综合处', '防汛办'].map(nameOf)).toEqual([
    '信息处',
    '信息处',
    '综合处',
    '防汛办',
  ])
})

test.each([
  ['a new one', '2026-05-20', null, null, undefined],
  ['a new one on the first day', '2026-05-08', null, null, undefined],
  ['due before the meeting', '2026-05-07', null, null, 'decision.due-before-meeting'],
  ['the same day again needs no reason', '2026-05-20', '2026-05-20', null, undefined],
  ['moved without a reason', '2026-06-20', '2026-05-20', null, 'decision.reason-missing'],
  ['moved with one', '2026-06-20', '2026-05-20', '等批复', undefined],
])('%s', (_, dueOn, before, reason, code) =>
  expect(dueFault('2026-05-08', dueOn, before, reason)?.code).toBe(code),
)

test.each([
  ['2026-06-30', undefined],
  ['2026-05-08', undefined],
  ['2026-07-01', 'decision.done-in-future'],
  ['2025-06-30', 'decision.done-before-meeting'],
])('said on 30 June to be done on %s', (doneOn, code) =>
  expect(doneFault('2026-05-08', doneOn, '2026-06-30')?.code).toBe(code),
)

const day = fc.integer({ min: -400, max: 400 }).map((step) => addDays('2026-06-30', step))
const anyDecision = fc.record({
  dueOn: day,
  doneOn: fc.option(day),
  isCancelled: fc.boolean(),
  department: fc.constantFrom('A', 'B', 'C'),
})

test('every decision is counted once, in its department and in the whole', () =>
  fc.assert(
    fc.property(fc.array(anyDecision), day, (decisions, today) => {
      const whole = completionOf(decisions, today)
      const owed = decisions.filter(({ isCancelled }) => !isCancelled).length
      expect(whole.onTimeCount + whole.lateCount + whole.overdueCount).toBe(whole.dueCount)
      expect(whole.dueCount + whole.notYetDueCount).toBe(owed)
      const parts = completionByDepartment(decisions, today)
      for (const column of ['dueCount', 'onTimeCount', 'lateCount', 'overdueCount'] as const)
        expect(parts.reduce((sum, part) => sum + part[column], 0)).toBe(whole[column])
    }),
  ))

test('once all is done or cancelled, time changes nothing but what falls due', () =>
  fc.assert(
    fc.property(anyDecision, day, day, (one, a, b) => {
      fc.pre(one.doneOn !== null || one.isCancelled)
      expect(standingOf(one, a)).toEqual(standingOf(one, b))
    }),
  ))
