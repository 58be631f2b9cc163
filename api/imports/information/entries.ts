import type { ItemRole, LengthClass, Level, ReportKind, UseForm } from '../../domain/rule-book.ts'

/** What one row of a file of information work says, as it would be kept. Days are ISO text, times `HH:MM`. */
export type InformationEntry =
  | UnitEntry
  | OfficerEntry
  | ItemEntry
  | AdoptionEntry
  | InstructionEntry
  | ReportEntry
  | QuotaEntry

/** A department takes part. `departmentId` null: the tree does not know it yet. */
export type UnitEntry = {
  is: 'unit'
  departmentId: number | null
  code: string | null
  name: string
  aliases: string[]
  /** The department above a new one; `aboveLine`: itself new, on that line of the file. */
  aboveId: number | null
  aboveLine: number | null
  class: string | null
  isRanked: boolean
}

export type OfficerEntry = { is: 'officer'; unitId: number; name: string }

export type ItemEntry = {
  is: 'item'
  number: string | null
  title: string
  /** The one that submitted it comes first. */
  units: { unitId: number; role: ItemRole; officerId: number | null }[]
  kind: string | null
  length: LengthClass | null
  commissioned: boolean
  submittedOn: string | null
  submittedTime: string | null
  dueOn: string | null
  dueTime: string | null
  lateKind: string | null
  extras: string[]
  note: string | null
}

export type AdoptionEntry = {
  is: 'adoption'
  itemId: number
  publication: string
  issue: string | null
  level: Level
  form: UseForm
  adoptedOn: string
  given: string | null
}

export type InstructionEntry = {
  is: 'instruction'
  itemId: number
  level: Level
  office: string
  writtenOn: string
  publication: string | null
  form: UseForm | null
}

export type ReportEntry = {
  is: 'report'
  unitId: number
  kind: ReportKind
  reportedOn: string
  matter: string
  points: string | null
}

/** For a unit, else for a class, else for all. */
export type QuotaEntry = {
  is: 'quota'
  unitId: number | null
  class: string | null
  startsOn: string
  endsOn: string
  amount: string
}

/** An entry with its place in the file. A row of a grid of quotas carries several: `part` numbers them. */
export type InformationFact = {
  line: number
  part: number
  entry: InformationEntry
  rowKey: bigint
  duplicate: boolean
}

/** What is known of information work when a file is read. */
export type InformationContext = {
  classes: readonly string[]
  /** Ids of the departments that are units. */
  unitIds: readonly number[]
  officers: readonly { id: number; unitId: number; name: string }[]
  items: readonly KnownItem[]
  publications: readonly { publication: string; level: Level }[]
}

export type KnownItem = {
  id: number
  number: string | null
  title: string
  unitId: number
  /** A day; null: not delivered. */
  submittedOn: string | null
}
