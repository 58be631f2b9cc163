import { daysBetween } from './day.ts'

/** How a decision stands, in the order in which it is chased: the first needs somebody now. */
export const decisionStates = ['overdue', 'open', 'late', 'done', 'cancelled'] as const
export type DecisionState = (typeof decisionStates)[number]

/** What a follow-up list may be asked for: one state, or all that is still to be done. */
export const followUpFilters = ['undone', ...decisionStates] as const
export type FollowUpFilter = (typeof followUpFilters)[number]

export type Followed = {
  dueOn: string
  /** Null while nobody has said that it is done. */
  doneOn: string | null
  isCancelled: boolean
}

export type Standing = {
  state: DecisionState
  /** Days overdue or late, days left (`open`), days early (`done`); 0 when cancelled. */
  dayCount: number
}

/**
 * How a decision stands on a day. Done on its due date is done on time; not done, it is overdue from the day after.
 * Both days are days, not moments.
 */
export function standingOf({ dueOn, doneOn, isCancelled }: Followed, today: string): Standing {
  if (isCancelled) return { state: 'cancelled', dayCount: 0 }
  const beyond = daysBetween(dueOn, doneOn ?? today)
  const state = beyond > 0 ? (doneOn ? 'late' : 'overdue') : doneOn ? 'done' : 'open'
  return { state, dayCount: Math.abs(beyond) }
}

export const isWanted = (state: DecisionState, filter: FollowUpFilter): boolean =>
  filter === 'undone' ? state === 'overdue' || state === 'open' : state === filter

type Chased = Standing & {
  dueOn: string
  meetingStartsOn: string
  meetingId: number
  number: number
}

/** Overdue first, the longest overdue before all; then what is due next; what is done or cancelled last. */
export const byUrgency = (a: Chased, b: Chased): number =>
  decisionStates.indexOf(a.state) - decisionStates.indexOf(b.state) ||
  (a.state === 'overdue'
    ? b.dayCount - a.dayCount
    : a.dueOn < b.dueOn
      ? -1
      : +(a.dueOn > b.dueOn)) ||
  (a.meetingStartsOn < b.meetingStartsOn ? -1 : +(a.meetingStartsOn > b.meetingStartsOn)) ||
  a.meetingId - b.meetingId ||
  a.number - b.number

export type Completion = {
  /** Fell due before today and were not cancelled: on time + late + overdue. */
  dueCount: number
  onTimeCount: number
  lateCount: number
  overdueCount: number
  /** Due today or later: whether they are kept is not decided yet, so they are in no rate. */
  notYetDueCount: number
  /** On time ÷ due. Null when nothing fell due: 0 of 0 is no rate. */
  onTimeShare: number | null
}

/** How many of these decisions were done by their due date. Cancelled ones are owed by nobody and count nowhere. */
export function completionOf(decisions: readonly Followed[], today: string): Completion {
  const owed = decisions.filter(({ isCancelled }) => !isCancelled)
  const due = owed.filter(({ dueOn }) => dueOn < today).map((one) => standingOf(one, today).state)
  const count = (state: DecisionState) => due.filter((one) => one === state).length
  return {
    dueCount: due.length,
    onTimeCount: count('done'),
    lateCount: count('late'),
    overdueCount: count('overdue'),
    notYetDueCount: owed.length - due.length,
    onTimeShare: due.length === 0 ? null : count('done') / due.length,
  }
}

/** The same for each department, those with the most overdue first, then by name. */
export const completionByDepartment = (
  decisions: readonly (Followed & { department: string })[],
  today: string,
): (Completion & { department: string })[] =>
  [...Map.groupBy(decisions, ({ department }) => department)]
    .map(([department, own]) => ({ department, ...completionOf(own, today) }))
    .sort(
      (a, b) =>
        b.overdueCount - a.overdueCount ||
        (a.department < b.department ? -1 : +(a.department > b.department)),
    )

type Named = { name: string; aliases: readonly string[] }

const narrow = (text: string): string => text.normalize('NFKC').trim()

/** The name of the department that is meant by a spelling (信息科 → 信息处); what is unknown keeps its own. */
export function departmentNames(departments: readonly Named[]): (said: string) => string {
  const names = new Map(
    departments.flatMap(({ name, aliases }) => aliases.map((alias) => [narrow(alias), name])),
  )
  for (const { name } of departments) names.set(narrow(name), name)
  return (said) => names.get(narrow(said)) ?? narrow(said)
}

export type DecisionFault =
  | {
      code: 'decision.due-before-meeting' | 'decision.done-before-meeting'
      params: { startsOn: string }
    }
  | { code: 'decision.done-in-future'; params: { today: string } }
  | { code: 'decision.reason-missing'; params: Record<string, never> }

/**
 * What is wrong with a due date: it lies before the meeting that decided, or was moved without a reason. Undefined
 * when nothing is.
 * @param before the due date until now; null for a new decision
 */
export function dueFault(
  startsOn: string,
  dueOn: string,
  before: string | null,
  reason: string | null,
): DecisionFault | undefined {
  if (dueOn < startsOn) return { code: 'decision.due-before-meeting', params: { startsOn } }
  if (before !== null && before !== dueOn && !reason)
    return { code: 'decision.reason-missing', params: {} }
  return undefined
}

/** What is wrong with the day on which something is said to be done: it is still to come, or before the meeting. */
export function doneFault(
  startsOn: string,
  doneOn: string,
  today: string,
): DecisionFault | undefined {
  if (doneOn > today) return { code: 'decision.done-in-future', params: { today } }
  if (doneOn < startsOn) return { code: 'decision.done-before-meeting', params: { startsOn } }
  return undefined
}
