import { z } from 'zod'
import { type Decisions, encodings } from './imports/types.ts'

const index = z.string().regex(/^\d{1,4}$/)
const lineNumber = z.string().regex(/^\d{1,9}$/)

/** Decisions on how to read a file, as a request gives them; null takes a decision back. */
export const decisionsBody = z
  .object({
    encoding: z.enum(encodings).nullable(),
    separator: z.enum([',', '\t', ';', '|']).nullable(),
    sheet: z.string().max(100).nullable(),
    headerLine: z.number().int().min(1).max(10_000_000).nullable(),
    columns: z.record(index, z.string().max(60).nullable()).nullable(),
    dateOrder: z.enum(['ymd', 'mdy', 'dmy']).nullable(),
    decimalMark: z.enum(['.', ',']).nullable(),
    nightAudit: z.boolean().nullable(),
    personsPerTable: z.number().int().min(1).max(100).nullable(),
    duplicates: z.enum(['skip', 'import']).nullable(),
    afresh: z.boolean().nullable(),
    cells: z.record(lineNumber, z.record(index, z.string().max(1000))).nullable(),
  })
  .partial()
  .strict()

/** Earlier decisions with later ones over them. Columns and mended cells are added to, one by one. */
export function mergeDecisions(
  before: Decisions,
  after: z.output<typeof decisionsBody>,
): Decisions {
  const merged: Record<string, unknown> = { ...before, ...after }
  if (after.columns) merged.columns = { ...before.columns, ...after.columns }
  if (after.cells) {
    const cells = { ...before.cells }
    for (const [line, row] of Object.entries(after.cells)) cells[line] = { ...cells[line], ...row }
    merged.cells = cells
  }
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  ) as Decisions
}
