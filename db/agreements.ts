import { type AnyColumn, and, asc, desc, eq, type Placeholder, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { agreementLines, agreements } from './schema/agreements.ts'
import { costItems } from './schema/meetings.ts'

export type Agreement = typeof agreements.$inferSelect
export type NewAgreementLine = Omit<
  typeof agreementLines.$inferInsert,
  'organisationId' | 'meetingId' | 'version'
>

const thisAgreement = ({ meetingId, version }: Pick<Agreement, 'meetingId' | 'version'>) =>
  and(eq(agreements.meetingId, meetingId), eq(agreements.version, version))

/** The version that counts: the signed one, else the latest. */
export const agreedVersion = (
  meetingId: number | Placeholder,
) => sql`(select version from agreements where meeting_id = ${meetingId}
  order by state = 'signed' desc, version desc limit 1)`

/** The latest version, whatever its state. */
export async function findCurrentAgreement(
  db: Db,
  meetingId: number,
): Promise<Agreement | undefined> {
  const [found] = await db
    .select()
    .from(agreements)
    .where(eq(agreements.meetingId, meetingId))
    .orderBy(desc(agreements.version))
    .limit(1)
  return found
}

export async function findAgreement(db: Db, meetingId: number, version: number) {
  const [found] = await db.select().from(agreements).where(thisAgreement({ meetingId, version }))
  return found
}

export const listAgreements = (db: Db, meetingId: number) =>
  db
    .select({
      version: agreements.version,
      state: agreements.state,
      reason: agreements.reason,
      createdBy: agreements.createdBy,
      signedOn: agreements.signedOn,
      signedBy: agreements.signedBy,
      signedForHotelBy: agreements.signedForHotelBy,
    })
    .from(agreements)
    .where(eq(agreements.meetingId, meetingId))
    .orderBy(asc(agreements.version))

const exact = (column: AnyColumn) => sql<string | null>`trim_scale(${column})::text`

const lineColumns = {
  itemId: agreementLines.itemId,
  kind: costItems.kind,
  day: costItems.day,
  sitting: costItems.sitting,
  label: costItems.label,
  quantity: sql<string>`trim_scale(${agreementLines.quantity})::text`,
  unit: agreementLines.unit,
  unitPriceCents: agreementLines.unitPriceCents,
  amountCents: agreementLines.amountCents,
  basis: agreementLines.basis,
  personsPerTable: agreementLines.personsPerTable,
  guaranteedQuantity: exact(agreementLines.guaranteedQuantity),
  discountBasisPoints: agreementLines.discountBasisPoints,
  serviceChargeBasisPoints: agreementLines.serviceChargeBasisPoints,
  freeKilometres: exact(agreementLines.freeKilometres),
  kilometrePriceCents: agreementLines.kilometrePriceCents,
  hourPriceCents: agreementLines.hourPriceCents,
  breakfastCount: agreementLines.breakfastCount,
  note: agreementLines.note,
}

export const listAgreementLines = (db: Db, meetingId: number, version: number) =>
  db
    .select(lineColumns)
    .from(agreementLines)
    .innerJoin(
      costItems,
      and(
        eq(costItems.organisationId, agreementLines.organisationId),
        eq(costItems.id, agreementLines.itemId),
      ),
    )
    .where(and(eq(agreementLines.meetingId, meetingId), eq(agreementLines.version, version)))

/** The lines of the version that counts. */
export async function listTerms(db: Db, meetingId: number) {
  const [counts] = await db
    .select({ version: agreements.version })
    .from(agreements)
    .where(
      and(eq(agreements.meetingId, meetingId), eq(agreements.version, agreedVersion(meetingId))),
    )
  return counts ? listAgreementLines(db, meetingId, counts.version) : []
}

export async function insertAgreement(
  db: Db,
  values: typeof agreements.$inferInsert,
  lines: readonly NewAgreementLine[] = [],
): Promise<Agreement> {
  const [made] = await db.insert(agreements).values(values).returning()
  if (!made) throw new Error('the agreement was not returned')
  await insertLines(db, made, lines)
  return made
}

async function insertLines(db: Db, agreement: Agreement, lines: readonly NewAgreementLine[]) {
  const { organisationId, meetingId, version } = agreement
  for (let from = 0; from < lines.length; from += 1000)
    await db
      .insert(agreementLines)
      .values(
        lines
          .slice(from, from + 1000)
          .map((line) => ({ organisationId, meetingId, version, ...line })),
      )
}

/** Puts other lines in place of an agreement's. */
export async function replaceAgreementLines(
  db: Db,
  agreement: Agreement,
  lines: readonly NewAgreementLine[],
): Promise<void> {
  const { meetingId, version } = agreement
  await db
    .delete(agreementLines)
    .where(and(eq(agreementLines.meetingId, meetingId), eq(agreementLines.version, version)))
  await insertLines(db, agreement, lines)
}

export const replaceAgreement = (db: Db, agreement: Agreement, values: Partial<Agreement>) =>
  db.update(agreements).set(values).where(thisAgreement(agreement))
