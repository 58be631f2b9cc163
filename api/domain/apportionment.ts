import type { DepartmentNature } from './department.ts'
import type { ItemIdentity } from './item.ts'
import type { AttendedBasis, BasisName } from './scheme.ts'

/** The values that apportioning works with: what goes in, and what comes out. */

export type SharedItem = ItemIdentity & {
  itemId: number
  settledCents: number
  /** In the item's unit; null when nobody has said. */
  quantity: string | null
  /** Of a vehicle, when it was counted. */
  kilometres: string | null
}

/** Seats of one vehicle that one department used. */
export type Ride = { itemId: number; departmentId: number; seats: number }

export type Target = { id: number; code: string; name: string; nature: DepartmentNature }

/** A weight as it counts, and what it was before somebody corrected it. */
export type KnownWeight = {
  departmentId: number
  weight: string
  corrected: { from: string | null; reason: string; by: string } | null
}

/** Everything a scheme is applied to: the settled items, who may carry them, and what is known of who used what. */
export type ApportionInputs = {
  items: readonly SharedItem[]
  departments: readonly Target[]
  weights: Record<AttendedBasis, readonly KnownWeight[]>
  /** What of a basis belongs to people whose department is not known: it weighs for nobody. */
  untied: Record<AttendedBasis, string>
  rides: readonly Ride[]
}

export type SchemeFault = {
  /** Name of the pool, or null for the scheme as a whole. */
  pool: string | null
  /** Key of the message catalogue. */
  code: string
  params: Record<string, string | number>
}

/** One department's part of one pool, and why it is that. */
export type PoolShare = {
  departmentId: number
  cents: number
  /** In cents, to six places. */
  exact: string
  /** cents − exact: what rounding to whole cents added or took. */
  adjustment: string
  weight: string
  /** The part carried first as host, as a percentage. */
  hostPercent: string | null
  limited: 'min' | 'max' | null
}

export type SharedPool = {
  name: string
  basis: BasisName
  totalCents: number
  /** Of the weights that count. */
  weightTotal: string
  shares: PoolShare[]
  /** Weights that carry nothing, and why: left out by the scheme, or barred by what the department is. */
  outside: { departmentId: number; weight: string; because: 'excluded' | 'nature' }[]
  untied: string
  itemIds: number[]
}

export type SharedRow = {
  itemId: number
  pool: string
  cents: number
  /** Of each department in the order of `departments`. */
  cells: number[]
  quantity: string | null
  /** The quantity shared by the same weights in steps of its last decimal place; null when it is not known. */
  quantities: string[] | null
}

/** The whole apportionment: rows tie to items, columns to departments, pools to both. */
export type Apportionment = {
  totalCents: number
  /** Whoever carries something or has a weight, by code. */
  departments: (Target & { cents: number })[]
  pools: SharedPool[]
  rows: SharedRow[]
  /** Cells that had to be a cent or more from their exact value for the columns to tie; all but always 0. */
  farCount: number
}

export type Applied = { apportionment: Apportionment } | { faults: SchemeFault[] }
