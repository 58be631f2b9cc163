import type { ItemRole, LengthClass, Level, ReportKind, UseForm } from './rule-book.ts'

/** Days, both included. Need not be a calendar quarter. */
export type Period = { from: string; to: string }

/** What a ranking rests on, as plain values. In no order: ids alone decide between equals. */
export type Facts = {
  units: Unit[]
  officers: Officer[]
  items: Item[]
  uses: Use[]
  instructions: Instruction[]
  reports: Report[]
  quotas: Quota[]
}

export type Unit = {
  id: number
  code: string
  name: string
  class: string | null
  /** Takes part without being ranked. */
  ranked: boolean
  parentId: number | null
}

export type Officer = { id: number; name: string; unitId: number }

export type Item = {
  id: number
  title: string
  kind: string | null
  length: LengthClass | null
  units: { unitId: number; role: ItemRole; officerId: number | null }[]
  commissioned: boolean
  /** A day or a local time (`2026-05-09T16:30`); null: not delivered. */
  submittedAt: string | null
  /** The same; a day lasts to its end. Null: none. */
  dueAt: string | null
  /** How late, in the office's own words. */
  lateKind: string | null
  extras: string[]
}

/** An adoption. */
export type Use = {
  id: number
  itemId: number
  publication: string
  level: Level
  form: UseForm
  day: string
  /** Points that the publication's own office gave. */
  given: string | null
}

export type Instruction = {
  id: number
  itemId: number
  level: Level
  office: string
  day: string
  /** Which copy it was written on, where that is known. */
  publication: string | null
  form: UseForm | null
}

export type Report = {
  id: number
  unitId: number
  kind: ReportKind
  day: string
  /** Where the rule leaves a range. */
  points: string | null
}

/** For one unit, else for a class, else for all; the nearest holds. Only whole spans of the book are asked for. */
export type Quota = {
  unitId: number | null
  class: string | null
  from: string
  to: string
  amount: string
}

export const dayOf = (at: string): string => at.slice(0, 10)

export const isWithin = (day: string, { from, to }: Period): boolean => day >= from && day <= to

/** Whether a time is after the due one; a due day lasts to its end. */
export const isAfter = (at: string, dueAt: string): boolean =>
  (dueAt.length === 10 ? dayOf(at) : at) > dueAt
