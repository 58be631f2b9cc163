import { and, asc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { payments } from './schema/settlements.ts'

export type Payment = Omit<typeof payments.$inferSelect, 'organisationId' | 'meetingId'>

const columns = {
  id: payments.id,
  kind: payments.kind,
  amountCents: payments.amountCents,
  paidOn: payments.paidOn,
  reference: payments.reference,
  note: payments.note,
  createdBy: payments.createdBy,
  createdAt: payments.createdAt,
}

export const listPayments = (db: Db, meetingId: number): Promise<Payment[]> =>
  db
    .select(columns)
    .from(payments)
    .where(eq(payments.meetingId, meetingId))
    .orderBy(asc(payments.paidOn), asc(payments.id))

export async function insertPayment(
  db: Db,
  values: typeof payments.$inferInsert,
): Promise<Payment> {
  const [made] = await db.insert(payments).values(values).returning(columns)
  if (!made) throw new Error('the payment was not returned')
  return made
}

export async function removePayment(
  db: Db,
  meetingId: number,
  id: number,
): Promise<Payment | undefined> {
  const [removed] = await db
    .delete(payments)
    .where(and(eq(payments.meetingId, meetingId), eq(payments.id, id)))
    .returning(columns)
  return removed
}
