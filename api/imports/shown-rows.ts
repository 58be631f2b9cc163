import type { Row } from './row.ts'
import type { Fate } from './tally.ts'
import type { SampleRow } from './types.ts'

const most = 60

/** The first rows of the table with their fates: what the preview shows. */
export class ShownRows {
  readonly rows: SampleRow[] = []

  add(row: Row, fate: Fate, slot: number | null): void {
    if (this.rows.length < most) this.rows.push({ line: row.line, cells: row.cells, fate, slot })
  }

  /** A row that waited for its charge has its item now. */
  place(line: number, slot: number): void {
    const shown = this.rows.find((row) => row.line === line)
    if (shown) shown.slot = slot
  }
}
