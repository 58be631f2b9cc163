import { and, desc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { summaries } from './schema/summaries.ts'

export type SummaryEdition = typeof summaries.$inferSelect
export type NewSummary = typeof summaries.$inferInsert

const { snapshot: _, ...columns } = {
  organisationId: summaries.organisationId,
  meetingId: summaries.meetingId,
  edition: summaries.edition,
  mark: summaries.mark,
  traceSecret: summaries.traceSecret,
  revision: summaries.revision,
  texts: summaries.texts,
  editedBy: summaries.editedBy,
  editedById: summaries.editedById,
  editedAt: summaries.editedAt,
  snapshot: summaries.snapshot,
  sha256: summaries.sha256,
  signedBy: summaries.signedBy,
  signedAt: summaries.signedAt,
  reopenedBy: summaries.reopenedBy,
  reopenedAt: summaries.reopenedAt,
  reopenReason: summaries.reopenReason,
}

/** An edition without all that it froze. */
export type SummaryHead = Omit<SummaryEdition, 'snapshot'>

const thisOne = (meetingId: number, edition: number) =>
  and(eq(summaries.meetingId, meetingId), eq(summaries.edition, edition))

/** Editions of a meeting's summary, the latest first. */
export const listSummaries = (db: Db, meetingId: number): Promise<SummaryHead[]> =>
  db
    .select(columns)
    .from(summaries)
    .where(eq(summaries.meetingId, meetingId))
    .orderBy(desc(summaries.edition))

/** What an edition froze; null while it is a draft. */
export async function findSnapshot(db: Db, meetingId: number, edition: number): Promise<unknown> {
  const [found] = await db
    .select({ snapshot: summaries.snapshot })
    .from(summaries)
    .where(thisOne(meetingId, edition))
  return found?.snapshot ?? null
}

/** The edition whose trace codes begin so. */
export async function findSummaryByMark(db: Db, mark: string): Promise<SummaryHead | undefined> {
  const [found] = await db.select(columns).from(summaries).where(eq(summaries.mark, mark))
  return found
}

/** Adds an edition; nothing when the same edition or the same mark is there already. */
export async function insertSummary(db: Db, values: NewSummary): Promise<SummaryHead | undefined> {
  const [made] = await db.insert(summaries).values(values).onConflictDoNothing().returning(columns)
  return made
}

export async function replaceSummary(
  db: Db,
  { meetingId, edition }: Pick<SummaryHead, 'meetingId' | 'edition'>,
  values: Partial<NewSummary>,
): Promise<SummaryHead> {
  const [changed] = await db
    .update(summaries)
    .set(values)
    .where(thisOne(meetingId, edition))
    .returning(columns)
  if (!changed) throw new Error('the summary was not returned')
  return changed
}
