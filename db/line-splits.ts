import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { billLines } from './schema/imports.ts'
import { lineSplits } from './schema/settlements.ts'

/** A charge that stands for itself and can be shared: in force with its file, and in no pair. */
export async function findSplittable(db: Db, importId: number, line: number) {
  const [found] = await db
    .select({ slot: billLines.slot, amountCents: billLines.amountCents, text: billLines.text })
    .from(billLines)
    .where(
      and(
        eq(billLines.importId, importId),
        eq(billLines.line, line),
        eq(billLines.nature, 'c'),
        eq(billLines.duplicate, false),
        sql`${billLines.pairLine} is null`,
        sql`not exists (select from bill_lines as mate where mate.import_id = ${importId} and mate.pair_line = ${line})`,
      ),
    )
  return found
}

/** The parts of the lines of an import that were shared by hand. */
export const listSplits = (db: Db, importId: number, lines?: readonly number[]) =>
  db
    .select({
      line: lineSplits.line,
      slot: lineSplits.slot,
      amountCents: lineSplits.amountCents,
      quantity: sql<string | null>`trim_scale(${lineSplits.quantity})::text`,
    })
    .from(lineSplits)
    .where(and(eq(lineSplits.importId, importId), lines && inArray(lineSplits.line, [...lines])))
    .orderBy(asc(lineSplits.line), asc(lineSplits.slot))

export const removeSplits = (db: Db, importId: number, lines: readonly number[]) =>
  db
    .delete(lineSplits)
    .where(and(eq(lineSplits.importId, importId), inArray(lineSplits.line, [...lines])))

export async function replaceSplit(
  db: Db,
  organisationId: string,
  importId: number,
  line: number,
  parts: readonly { slot: number; amountCents: number; quantity: string | null }[],
): Promise<void> {
  await removeSplits(db, importId, [line])
  await db
    .insert(lineSplits)
    .values(parts.map((part) => ({ organisationId, importId, line, ...part })))
}
