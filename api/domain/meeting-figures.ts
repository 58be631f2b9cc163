import { drawnCents } from './annual-budget.ts'
import { addDays } from './day.ts'
import { centsPer, decimal } from './decimal.ts'
import type { Milestone } from './milestone.ts'

/** What a meeting's own pages say of it; null is "there is none", or for person-days "nobody knows". */
export type MeetingFacts = {
  /** Total of its approved budget. */
  approvedCents: number | null
  /** Total of the budget that counts: the approved one, else the latest. */
  plannedCents: number | null
  billedCents: number | null
  /** Of the settlement that is closed. */
  settledCents: number | null
  personDays: number | null
  /** Published answers, all questions pooled, and how many of them were satisfied; null when nobody was asked. */
  satisfaction: { satisfied: number; n: number } | null
  milestones: readonly Pick<Milestone, 'state' | 'plannedOn'>[]
}

/** What an overview adds up, of one meeting. */
export type MeetingFigures = {
  /** What it takes of its year's budget. */
  drawnCents: number
  plannedCents: number | null
  /** The final account where it is closed, else what is billed; null before there is a bill. */
  spentCents: number | null
  isSettled: boolean
  personDays: number | null
  keptCount: number
  /** Milestones that were reached, or whose day has passed without; those of which nothing is known are neither. */
  dueCount: number
  /** The day on which another milestone may have been missed, if the meeting stays as it is; null when none can. */
  dueChangesOn: string | null
  satisfiedCount: number
  answerCount: number
}

/** One meeting as an overview counts it, on the day on which its milestones were judged. */
export function figuresOf(facts: MeetingFacts): MeetingFigures {
  const { approvedCents, plannedCents, billedCents, settledCents, personDays, satisfaction } = facts
  const inState = (state: Milestone['state']) =>
    facts.milestones.filter((one) => one.state === state)
  const keptCount = inState('kept').length
  const [next] = inState('due')
    .map(({ plannedOn }) => plannedOn)
    .sort()
  return {
    drawnCents: drawnCents({ approvedCents, settledCents, pendingCents: null }),
    plannedCents,
    spentCents: settledCents ?? billedCents,
    isSettled: settledCents !== null,
    personDays,
    keptCount,
    dueCount: keptCount + inState('missed').length,
    dueChangesOn: next === undefined ? null : addDays(next, 1),
    satisfiedCount: satisfaction?.satisfied ?? 0,
    answerCount: satisfaction?.n ?? 0,
  }
}

/** Sums over meetings: every part is a plain sum, so that groups add up to their whole. */
export type Sums = {
  meetingCount: number
  /** What these meetings take of their year's budget. */
  drawnCents: number
  settledCount: number
  settledCents: number
  /** Billed and not closed. */
  billedCount: number
  billedCents: number
  /** Over meetings that are both planned and spent: a gap is only between these. */
  comparedCount: number
  comparedPlannedCents: number
  comparedSpentCents: number
  /** Over meetings whose spending and person-days are both known. */
  personDayMeetingCount: number
  personDayCents: number
  personDays: number
  keptCount: number
  dueCount: number
  satisfiedCount: number
  answerCount: number
}

export const noSums: Sums = {
  meetingCount: 0,
  drawnCents: 0,
  settledCount: 0,
  settledCents: 0,
  billedCount: 0,
  billedCents: 0,
  comparedCount: 0,
  comparedPlannedCents: 0,
  comparedSpentCents: 0,
  personDayMeetingCount: 0,
  personDayCents: 0,
  personDays: 0,
  keptCount: 0,
  dueCount: 0,
  satisfiedCount: 0,
  answerCount: 0,
}

export const sumNames = Object.keys(noSums) as (keyof Sums)[]

export function addSums(all: readonly Partial<Sums>[]): Sums {
  const sum = { ...noSums }
  for (const one of all) for (const name of sumNames) sum[name] += one[name] ?? 0
  return sum
}

/** One meeting's part of any sum. 0 person-days are none to divide by: such a meeting is as good as unknown. */
export function sumsOf(meeting: MeetingFigures): Sums {
  const { spentCents, plannedCents, personDays, isSettled } = meeting
  const spent = spentCents ?? 0
  const isBilled = spentCents !== null && !isSettled
  const isCompared = spentCents !== null && plannedCents !== null
  const isKnown = spentCents !== null && personDays !== null && personDays > 0
  return {
    meetingCount: 1,
    drawnCents: meeting.drawnCents,
    settledCount: isSettled ? 1 : 0,
    settledCents: isSettled ? spent : 0,
    billedCount: isBilled ? 1 : 0,
    billedCents: isBilled ? spent : 0,
    comparedCount: isCompared ? 1 : 0,
    comparedPlannedCents: isCompared ? plannedCents : 0,
    comparedSpentCents: isCompared ? spent : 0,
    personDayMeetingCount: isKnown ? 1 : 0,
    personDayCents: isKnown ? spent : 0,
    personDays: isKnown ? personDays : 0,
    keptCount: meeting.keptCount,
    dueCount: meeting.dueCount,
    satisfiedCount: meeting.satisfiedCount,
    answerCount: meeting.answerCount,
  }
}

/** What is read off sums: null is nothing, never 0 of nothing. */
export type Measures = Sums & {
  spentCount: number
  /** Settled and billed together; null when no meeting has either. */
  spentCents: number | null
  /** Spent beyond what was planned, of the meetings that have both. */
  gapCents: number | null
  costPerPersonDayCents: number | null
}

export function measuresOf(sums: Sums): Measures {
  const spentCount = sums.settledCount + sums.billedCount
  return {
    ...sums,
    spentCount,
    spentCents: spentCount === 0 ? null : sums.settledCents + sums.billedCents,
    gapCents: sums.comparedCount === 0 ? null : sums.comparedSpentCents - sums.comparedPlannedCents,
    costPerPersonDayCents: centsPer(sums.personDayCents, decimal(String(sums.personDays))),
  }
}
