import { z } from 'zod'
import { personKinds } from './domain/attendance.ts'
import { type Decisions, encodings, signedInAs } from './imports/types.ts'
import { day } from './validate.ts'

const index = z.string().regex(/^\d{1,4}$/)
const lineNumber = z.string().regex(/^\d{1,9}$/)
const word = z.string().min(1).max(500)

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
    signedIn: z.enum(signedInAs).nullable(),
    arrivedDay: day.nullable(),
    leftDay: day.nullable(),
    /** Within these null is an answer: the unit is tied to no department. */
    departments: z.record(word, z.number().int().positive().nullable()).nullable(),
    personKinds: z.record(z.string().max(200), z.enum(personKinds)).nullable(),
    words: z.record(z.string().max(220), z.string().max(60)).nullable(),
    /** Within these null is an answer: the rows are left out. */
    items: z.record(word, z.number().int().positive().nullable()).nullable(),
    blankUnits: z.enum(['above', 'none']).nullable(),
    duplicates: z.enum(['skip', 'import']).nullable(),
    afresh: z.boolean().nullable(),
    cells: z.record(lineNumber, z.record(index, z.string().max(1000))).nullable(),
  })
  .partial()
  .strict()

/** Earlier decisions with later ones over them. Columns, units, words and mended cells are added to, one by one. */
export function mergeDecisions(
  before: Decisions,
  after: z.output<typeof decisionsBody>,
): Decisions {
  const merged: Record<string, unknown> = { ...before, ...after }
  for (const part of ['columns', 'departments', 'personKinds', 'words', 'items'] as const)
    if (after[part]) merged[part] = { ...before[part], ...after[part] }
  if (after.cells) {
    const cells = { ...before.cells }
    for (const [line, row] of Object.entries(after.cells)) cells[line] = { ...cells[line], ...row }
    merged.cells = cells
  }
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  ) as Decisions
}
