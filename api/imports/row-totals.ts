import type { Desk } from './desk.ts'
import type { Layout, RowFacts } from './kind.ts'
import type { Row } from './row.ts'
import type { ControlTotal } from './types.ts'

/** Sums what the rows of data say and holds total rows against it. */
export type RowTotals = {
  readonly found: ControlTotal[]
  /** A row that was taken for data. */
  add: (row: Row, layout: Layout, facts: RowFacts) => void
  startSection: () => void
  /** Checks a total row; notes a warning when it isn't met. Returns its cents, for the balance. */
  check: (row: Row, layout: Layout, desk: Desk) => number
}
