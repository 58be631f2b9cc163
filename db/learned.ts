import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from './index.ts'
import { learnedAssignments } from './schema/imports.ts'

type Learned = Omit<typeof learnedAssignments.$inferSelect, 'organisationId' | 'hotel'>

export const listLearned = (db: Db, hotel: string): Promise<Learned[]> =>
  db
    .select({
      text: learnedAssignments.text,
      kind: learnedAssignments.kind,
      sitting: learnedAssignments.sitting,
      label: learnedAssignments.label,
    })
    .from(learnedAssignments)
    .where(eq(learnedAssignments.hotel, hotel))

/** Remembers where such a text belongs at this hotel; the latest correction counts. */
export async function replaceLearned(
  db: Db,
  organisationId: string,
  hotel: string,
  learned: readonly Learned[],
): Promise<void> {
  for (const one of learned)
    await db
      .insert(learnedAssignments)
      .values({ organisationId, hotel, ...one })
      .onConflictDoUpdate({
        target: [
          learnedAssignments.organisationId,
          learnedAssignments.hotel,
          learnedAssignments.text,
        ],
        set: { kind: one.kind, sitting: one.sitting, label: one.label },
      })
}

export const removeLearned = (db: Db, hotel: string, texts: readonly string[]) =>
  db
    .delete(learnedAssignments)
    .where(and(eq(learnedAssignments.hotel, hotel), inArray(learnedAssignments.text, [...texts])))
