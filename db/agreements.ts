import { and, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { agreementLines } from './schema/budgets.ts'
import { costItems } from './schema/meetings.ts'

export type NewAgreementLine = Omit<
  typeof agreementLines.$inferInsert,
  'organisationId' | 'meetingId'
>

export const listAgreementLines = (db: Db, meetingId: number) =>
  db
    .select({
      itemId: agreementLines.itemId,
      kind: costItems.kind,
      day: costItems.day,
      sitting: costItems.sitting,
      label: costItems.label,
      quantity: sql<string>`trim_scale(${agreementLines.quantity})::text`,
      unit: agreementLines.unit,
      unitPriceCents: agreementLines.unitPriceCents,
      amountCents: agreementLines.amountCents,
    })
    .from(agreementLines)
    .innerJoin(
      costItems,
      and(
        eq(costItems.organisationId, agreementLines.organisationId),
        eq(costItems.id, agreementLines.itemId),
      ),
    )
    .where(eq(agreementLines.meetingId, meetingId))

export async function replaceAgreementLines(
  db: Db,
  organisationId: string,
  meetingId: number,
  lines: readonly NewAgreementLine[],
): Promise<void> {
  await db.delete(agreementLines).where(eq(agreementLines.meetingId, meetingId))
  for (let from = 0; from < lines.length; from += 1000)
    await db
      .insert(agreementLines)
      .values(
        lines.slice(from, from + 1000).map((line) => ({ organisationId, meetingId, ...line })),
      )
}
