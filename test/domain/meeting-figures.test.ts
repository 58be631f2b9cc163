import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSums,
  figuresOf,
  type MeetingFacts,
  type MeetingFigures,
  measuresOf,
  noSums,
  sumNames,
  sumsOf,
} from '../../api/domain/meeting-figures.ts'

const nothingKnown: MeetingFacts = {
  approvedCents: null,
  plannedCents: null,
  billedCents: null,
  settledCents: null,
  personDays: null,
  satisfaction: null,
  milestones: [],
}
const meeting = (more: Partial<MeetingFigures> = {}): MeetingFigures => ({
  ...figuresOf(nothingKnown),
  ...more,
})

describe('one meeting', () => {
  test.each([
    // [budget approved, billed, settled], [spent, is settled, drawn]
    ['nothing yet', [null, null, null], [null, false, 0]],
    ['approved, not billed', [900, null, null], [null, false, 900]],
    ['billed, not closed', [900, 1000, null], [1000, false, 900]],
    ['closed: the final account, not the bill', [900, 1000, 950], [950, true, 950]],
    ['closed at nothing is not open', [900, 1000, 0], [0, true, 0]],
  ] as const)('%s', (_, [approvedCents, billedCents, settledCents], [spent, settled, drawn]) => {
    const found = figuresOf({ ...nothingKnown, approvedCents, billedCents, settledCents })
    expect([found.spentCents, found.isSettled, found.drawnCents]).toEqual([spent, settled, drawn])
  })

  test('milestones: kept of those due; what is to come is due a day after its day; unknown ones are nowhere', () => {
    const found = figuresOf({
      ...nothingKnown,
      milestones: [
        { state: 'kept', plannedOn: '2026-11-02' },
        { state: 'missed', plannedOn: '2026-11-02' },
        { state: 'due', plannedOn: '2026-12-01' },
        { state: 'due', plannedOn: '2026-11-30' },
        { state: 'unknown', plannedOn: '2026-11-01' },
      ],
    })
    expect(found).toMatchObject({ keptCount: 1, dueCount: 2, dueChangesOn: '2026-12-01' })
    expect(figuresOf(nothingKnown).dueChangesOn).toBeNull()
  })
})

describe('a year by hand', () => {
  // 会议       预算       支出       人天
  // 三月      3,530.00   3,480.00  42   已关账
  // 五月    178,430.00 184,930.00 520   账单
  // 七月      2,150.00   2,150.00  –    账单，人天未知
  // 九月         –        800.00  20   账单，无预算
  // 十二月   15,000.00      –      –    未开
  const year = [
    meeting({ plannedCents: 353_000, spentCents: 348_000, isSettled: true, personDays: 42 }),
    meeting({ plannedCents: 17_843_000, spentCents: 18_493_000, personDays: 520 }),
    meeting({ plannedCents: 215_000, spentCents: 215_000 }),
    meeting({ spentCents: 80_000, personDays: 20, keptCount: 3, dueCount: 4 }),
    meeting({ plannedCents: 1_500_000, dueCount: 1 }),
  ]
  const found = measuresOf(addSums(year.map(sumsOf)))

  test('spending is settled where closed, else billed, and says which', () => {
    expect(found).toMatchObject({
      meetingCount: 5,
      settledCount: 1,
      settledCents: 348_000,
      billedCount: 3,
      billedCents: 18_788_000,
      spentCount: 4,
      spentCents: 19_136_000,
    })
  })

  test('a gap is only between what is both planned and spent', () => {
    // 348,000 + 18,493,000 + 215,000 − (353,000 + 17,843,000 + 215,000)
    expect(found).toMatchObject({ comparedCount: 3, gapCents: 645_000 })
  })

  test('a person-day costs what was spent where person-days are known, rounded once', () => {
    // (348,000 + 18,493,000 + 80,000) ÷ (42 + 520 + 20) = 32,510.3…
    expect(found).toMatchObject({
      personDayMeetingCount: 3,
      personDayCents: 18_921_000,
      personDays: 582,
      costPerPersonDayCents: 32_510,
    })
  })

  test('on time: kept of those due', () => {
    expect(found).toMatchObject({ keptCount: 3, dueCount: 5 })
  })

  test('of nothing there is nothing, not zero', () => {
    expect(measuresOf(noSums)).toMatchObject({
      meetingCount: 0,
      spentCents: null,
      gapCents: null,
      costPerPersonDayCents: null,
    })
    const nobody = measuresOf(sumsOf(meeting({ spentCents: 100, personDays: 0 })))
    expect(nobody).toMatchObject({ costPerPersonDayCents: null, personDayMeetingCount: 0 })
    expect(measuresOf(sumsOf(meeting({ spentCents: 0 }))).spentCents).toBe(0)
  })
})

test('groups add up to their whole, however meetings are grouped', () => {
  const cents = fc.option(fc.integer({ min: -1_000_000, max: 1e12 }), { nil: null })
  const anyMeeting = fc.record({
    plannedCents: cents,
    spentCents: cents,
    isSettled: fc.boolean(),
    personDays: fc.option(fc.nat(5000), { nil: null }),
    keptCount: fc.nat(20),
    dueCount: fc.nat(20),
    group: fc.nat(4),
  })
  fc.assert(
    fc.property(fc.array(anyMeeting), (all) => {
      const sums = all.map(({ group, spentCents, isSettled, ...one }) => ({
        group,
        ...sumsOf(meeting({ ...one, spentCents, isSettled: isSettled && spentCents !== null })),
      }))
      const groups = [...Map.groupBy(sums, ({ group }) => group).values()].map(addSums)
      const whole = addSums(sums)
      for (const name of sumNames)
        expect(groups.reduce((sum, one) => sum + one[name], 0)).toBe(whole[name])
    }),
  )
})
