import type { PaidAmount } from '../../api/domain/settlement.ts'

/** What the balance would be without a payment. */
export const balanceWithout = (balanceCents: number, { kind, amountCents }: PaidAmount): number =>
  balanceCents + (kind === 'refund' ? -amountCents : amountCents)
