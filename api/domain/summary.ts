import { aboutBlock } from './summary-about.ts'
import { attendanceBlock } from './summary-attendance.ts'
import { type Block, type BlockKey, blockKeys } from './summary-block.ts'
import { ceilingBlock } from './summary-ceiling.ts'
import { costBlock } from './summary-cost.ts'
import { decisionsBlock } from './summary-decisions.ts'
import type { SummaryInput } from './summary-input.ts'
import { lessonsBlock } from './summary-lessons.ts'
import { mealsBlock } from './summary-meals.ts'
import { missedBlock } from './summary-missed.ts'
import { satisfactionBlock } from './summary-satisfaction.ts'
import { vehiclesBlock } from './summary-vehicles.ts'

const writers: Record<BlockKey, (input: SummaryInput) => Block> = {
  about: aboutBlock,
  attendance: attendanceBlock,
  cost: costBlock,
  ceiling: ceilingBlock,
  meals: mealsBlock,
  vehicles: vehiclesBlock,
  satisfaction: satisfactionBlock,
  decisions: decisionsBlock,
  missed: missedBlock,
  lessons: lessonsBlock,
}

/**
 * A meeting summed up: blocks of figures, the sentences of the first page built from them, the tables of the detail.
 * A sentence whose figure is not known says so; blank is not zero, and what was not checked has not passed.
 */
export const summaryOf = (input: SummaryInput): Block[] =>
  blockKeys.map((key) => writers[key](input))

/** Everything that can be opened by a code: figures first, then the rows of the tables; a key stands once. */
export function tracedOf(blocks: readonly Block[]) {
  const figures = blocks.flatMap((block) => block.figures)
  const keys = new Set(figures.map(({ key }) => key))
  const rows = blocks.flatMap((block) =>
    block.tables.flatMap((table) =>
      table.rows.filter(({ key }) => !keys.has(key)).map((row) => ({ row, table })),
    ),
  )
  return { figures, rows }
}
