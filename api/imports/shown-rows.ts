import type { Row } from './row.ts'
import type { Fate } from './tally.ts'
import type { SampleRow } from './types.ts'

const most = 60

/** The first rows of the table with their fates: what the preview shows. */
export class ShownRows {
  readonly rows: SampleRow[] = []
  readonly #shown: (cells: string[]) => string[]

  /** @param shown a row's cells as they may be shown */
  constructor(shown: (cells: string[]) => string[]) {
    this.#shown = shown
  }

  add({ line, cells }: Row, fate: Fate, slot: number | null): void {
    if (this.rows.length < most) this.rows.push({ line, cells: this.#shown(cells), fate, slot })
  }

  /** A row that waited for its charge has its item now. */
  place(line: number, slot: number): void {
    const shown = this.rows.find((row) => row.line === line)
    if (shown) shown.slot = slot
  }
}
