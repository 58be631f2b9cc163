import { addDays, daysBetween } from './day.ts'

/** From which day of the meeting a milestone is reckoned: its first, its last, or each of its days. */
export type MilestoneBase = 'first' | 'last' | 'each'

/** Who knows the day on which it was reached: a part of the program, or somebody who says so. */
export const milestoneSources = [
  'agreement',
  'budget',
  'remittance',
  'count',
  'settlement',
  'apportionment',
  'decision',
] as const
export type MilestoneSource = (typeof milestoneSources)[number]

type MilestoneRuleEntry = {
  rule: string
  from: MilestoneBase
  /** Days after that day; below 0 before it. The first set: an organisation may say otherwise. */
  offsetDays: number
  source: MilestoneSource | 'hand'
}

/** The life of a meeting (domain.md §2), one entry a milestone. Those after the meeting are reckoned from its last day. */
export const milestoneRules = [
  { rule: 'preparation', from: 'first', offsetDays: -30, source: 'hand' },
  { rule: 'plan', from: 'first', offsetDays: -21, source: 'hand' },
  { rule: 'agreement', from: 'first', offsetDays: -14, source: 'agreement' },
  { rule: 'budget', from: 'first', offsetDays: -14, source: 'budget' },
  { rule: 'remittance', from: 'first', offsetDays: -7, source: 'remittance' },
  { rule: 'count', from: 'each', offsetDays: 0, source: 'count' },
  { rule: 'departure', from: 'last', offsetDays: 0, source: 'hand' },
  { rule: 'follow-up', from: 'last', offsetDays: 7, source: 'decision' },
  { rule: 'summary', from: 'last', offsetDays: 15, source: 'hand' },
  { rule: 'settlement', from: 'last', offsetDays: 30, source: 'settlement' },
  { rule: 'apportionment', from: 'last', offsetDays: 30, source: 'apportionment' },
] as const satisfies readonly MilestoneRuleEntry[]

export type MilestoneRule = (typeof milestoneRules)[number]['rule']
export const milestoneRuleNames = milestoneRules.map(({ rule }) => rule) as [
  MilestoneRule,
  ...MilestoneRule[],
]

/**
 * What the program knows of a source: the day on which it was reached first; `pending` when it is kept here and has
 * not been reached; null when it is not kept here, so that nothing can be said.
 */
export type KnownDay = string | 'pending' | null

export type KnownDays = {
  [S in Exclude<MilestoneSource, 'count'>]: KnownDay
} & {
  /** By day of the meeting; a day that is not in it is null. */
  count: ReadonlyMap<string, KnownDay>
}

export const milestoneStates = ['kept', 'missed', 'due', 'unknown'] as const
export type MilestoneState = (typeof milestoneStates)[number]

export type Milestone = {
  /** The rule, and the day for those that come with each day: `count:2026-05-08`. */
  key: string
  rule: MilestoneRule
  day: string | null
  plannedOn: string
  actualOn: string | null
  /** Who knows: the program itself, somebody who said so, or nobody yet. */
  knownBy: 'program' | 'hand' | null
  state: MilestoneState
  /** Days early (kept), late or overdue (missed), left (due); 0 when unknown. */
  dayCount: number
}

type PlannedMilestone = Pick<Milestone, 'key' | 'rule' | 'day' | 'plannedOn'>

type Meeting = { startsOn: string; endsOn: string }

const daysOf = ({ startsOn, endsOn }: Meeting): string[] =>
  Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, at) => addDays(startsOn, at))

/**
 * Kept or missed by so many days, once it is known when it was reached; due while its day has not passed; missed when
 * the program would know of it and it was not reached; otherwise not known, which is neither kept nor missed.
 */
function stateOf(plannedOn: string, actualOn: string | null, isPending: boolean, today: string) {
  const beyond = daysBetween(plannedOn, actualOn ?? today)
  if (actualOn !== null)
    return beyond > 0
      ? ({ state: 'missed', dayCount: beyond } as const)
      : ({ state: 'kept', dayCount: -beyond || 0 } as const)
  if (beyond <= 0) return { state: 'due', dayCount: -beyond || 0 } as const
  return isPending
    ? ({ state: 'missed', dayCount: beyond } as const)
    : ({ state: 'unknown', dayCount: 0 } as const)
}

/** The milestones that a meeting of these days has, each with its planned day. */
export const plannedMilestones = (
  meeting: Meeting,
  offsets: ReadonlyMap<string, number>,
): PlannedMilestone[] =>
  milestoneRules.flatMap(({ rule, from, offsetDays }): PlannedMilestone[] => {
    const offset = offsets.get(rule) ?? offsetDays
    if (from === 'each')
      return daysOf(meeting).map((day) => ({
        key: `${rule}:${day}`,
        rule,
        day,
        plannedOn: addDays(day, offset),
      }))
    const day = from === 'first' ? meeting.startsOn : meeting.endsOn
    return [{ key: rule, rule, day: null, plannedOn: addDays(day, offset) }]
  })

/**
 * The milestones of a meeting in the order of their planned days. What the program knows goes before what was said by
 * hand: a thing that is kept twice can contradict itself.
 * @param offsets days by rule, where the organisation says otherwise than the first set
 * @param said days by key, entered by hand
 */
export function milestonesOf(
  meeting: Meeting,
  offsets: ReadonlyMap<string, number>,
  known: KnownDays,
  said: ReadonlyMap<string, string>,
  today: string,
): Milestone[] {
  const sources = new Map(milestoneRules.map(({ rule, source }) => [rule, source]))
  const knownOf = (rule: MilestoneRule, day: string | null): KnownDay => {
    const source = sources.get(rule) ?? 'hand'
    if (source === 'hand') return null
    return source === 'count' ? (known.count.get(day ?? '') ?? null) : known[source]
  }
  return plannedMilestones(meeting, offsets)
    .map((planned): Milestone => {
      const fact = knownOf(planned.rule, planned.day)
      const byProgram = fact === 'pending' ? null : fact
      const actualOn = byProgram ?? said.get(planned.key) ?? null
      return {
        ...planned,
        actualOn,
        knownBy: byProgram ? 'program' : actualOn ? 'hand' : null,
        ...stateOf(planned.plannedOn, actualOn, fact === 'pending', today),
      }
    })
    .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : +(a.plannedOn > b.plannedOn)))
}
