import type { PersonKind } from './attendance.ts'
import type { Turnout } from './attendance-figures.ts'
import type { CeilingCheck } from './ceiling.ts'
import type { GridItem } from './compare.ts'
import type { DecisionState } from './follow-up.ts'
import type { LessonAspect } from './lesson.ts'
import type { Milestone } from './milestone.ts'
import type { Attendees } from './person-days.ts'
import type { AspectFigures } from './satisfaction.ts'
import type { ClosingFault } from './settlement.ts'

/** An item as the settlement has it. */
export type SummaryItem = {
  itemId: number
  billedCents: number
  billedQuantity: string | null
  /** What the bill means to charge for, when it names no quantity itself. */
  meantQuantity: string | null
  payableCents: number
  payableQuantity: string | null
  settledCents: number
}

/**
 * A meeting's pooled satisfaction: of `n` answers to rated questions `satisfied` were; `answers` sheets came back from
 * `attended` people. Null in it is not known, or too few to be published.
 */
export type Satisfaction = {
  satisfied: number | null
  n: number
  answers: number | null
  attended: number | null
  /** What each aspect cost a person and day, beside how many were satisfied with it. */
  aspects: readonly AspectFigures[]
}

export type SummaryDecision = {
  number: number
  text: string
  department: string
  person: string | null
  dueOn: string
  doneOn: string | null
  state: DecisionState
}

/** Everything a summary is worked out from, loaded and plain. */
export type SummaryInput = {
  meeting: {
    title: string
    code: string
    category: 'first' | 'second' | 'third' | 'fourth'
    trigger: 'time' | 'process' | 'emergency'
    startsOn: string
    endsOn: string
    place: string | null
    hotel: string | null
  }
  /** The day it is looked at: what is due or overdue depends on it. */
  today: string
  planned: Attendees
  attendance: {
    totals: Turnout
    kinds: ({ kind: PersonKind } & Turnout)[]
    departments: ({ departmentId: number | null; name: string | null } & Turnout)[]
  }
  grid: readonly GridItem[]
  budget: { version: number; isApproved: boolean } | null
  /** Edition of the closed settlement; null while it is open: then the bills count. */
  closedEdition: number | null
  items: readonly SummaryItem[]
  /** Items of which a difference is open or disputed: under the ceiling they count as billed. */
  openItemIds: readonly number[]
  ceilings: {
    standard: { name: string; source: string } | null
    checks: readonly CeilingCheck[]
    personDays: number | null
    /** Where person-days come from, in one word. */
    personDaysFrom: 'attendees' | 'covers' | 'attendance'
  }
  faults: readonly ClosingFault[]
  /** Null: no questionnaire was imported. */
  satisfaction: Satisfaction | null
  decisions: readonly SummaryDecision[]
  milestones: readonly Milestone[]
  lessons: readonly { id: number; aspect: LessonAspect; text: string; owner: string | null }[]
  commendations: readonly { id: number; who: string; department: string | null; reason: string }[]
}
