import type { Resolved } from './difference.ts'
import { type ItemKind, itemKinds } from './item.ts'
import { sumCents } from './money.ts'
import type { ReconciledItem } from './reconcile.ts'

/** Money that went to the hotel ahead (deposit, remittance), was advanced, or came back (refund). */
export const paymentKinds = ['deposit', 'remittance', 'advance', 'refund'] as const
export type PaymentKind = (typeof paymentKinds)[number]
export type PaidAmount = { kind: PaymentKind; amountCents: number }

export type SettledItem = ReconciledItem & {
  plannedCents: number | null
  agreedCents: number | null
  resolved: Resolved[]
  /** payable + what of its differences is paid. */
  settledCents: number
}

/** What is paid for an item once every difference has been spoken about. */
export const settledOf = (item: ReconciledItem, resolved: readonly Resolved[]): number =>
  item.payableCents + sumCents(resolved.map((one) => one.settledCents))

export type SettlementSums = {
  plannedCents: number | null
  agreedCents: number | null
  payableCents: number
  billedCents: number
  settledCents: number
}

const sums = (items: readonly SettledItem[]): SettlementSums => {
  const known = (read: (item: SettledItem) => number | null) => {
    const said = items.map(read).filter((cents) => cents !== null)
    return said.length === 0 ? null : sumCents(said)
  }
  return {
    plannedCents: known((item) => item.plannedCents),
    agreedCents: known((item) => item.agreedCents),
    payableCents: sumCents(items.map((item) => item.payableCents)),
    billedCents: sumCents(items.map((item) => item.billedCents)),
    settledCents: sumCents(items.map((item) => item.settledCents)),
  }
}

/** Totals by kind, in the order of the kinds, and overall. */
export function totalsOf(items: readonly SettledItem[]) {
  const byKind = Map.groupBy(items, (item) => item.kind)
  const kinds = itemKinds.flatMap((kind) => {
    const own = byKind.get(kind)
    return own ? [{ kind, ...sums(own) }] : []
  })
  return { kinds, totals: sums(items) }
}

export type KindTotals = SettlementSums & { kind: ItemKind }

/**
 * Nets what was paid against what is settled. Positive: still due to the hotel; negative: to be returned by it.
 * balance = settled − (deposits + remittances + advances − refunds)
 */
export function balanceOf(settledCents: number, payments: readonly PaidAmount[]) {
  const paid = Object.fromEntries(
    paymentKinds.map((kind) => [
      kind,
      sumCents(payments.filter((one) => one.kind === kind).map((one) => one.amountCents)),
    ]),
  ) as Record<PaymentKind, number>
  const paidCents = paid.deposit + paid.remittance + paid.advance - paid.refund
  return { paid, paidCents, balanceCents: settledCents - paidCents }
}

/** What must lie in the reimbursement file (财行〔2016〕214号): each uploaded, missing, or contradicting. */
export const paperKinds = ['approval', 'notice', 'sign-in', 'bill', 'payment-sheet'] as const
export type PaperKind = (typeof paperKinds)[number]

export type PaperCheck = {
  paper: PaperKind
  state: 'present' | 'missing' | 'contradicting'
  /** Figures that contradict each other. */
  stated: number | null
  found: number | null
  /** People counted by attendance; null while it is not known, absent in what was frozen before it was. */
  counted?: number | null
}

/**
 * The reimbursement file against the figures. The sign-in sheet contradicts when it shows other people than attendance
 * counts, and when more covers were billed at one sitting than people signed in: as the sheet says, else as counted.
 * @param present papers that are in the file
 * @param signedIn people on the sign-in sheet, when somebody has said how many
 * @param mostCovers the most covers billed at one sitting
 * @param counted people counted by attendance; null while it is not known
 */
export function checkPapers(
  present: ReadonlySet<PaperKind>,
  signedIn: number | null,
  mostCovers: number | null,
  counted: number | null = null,
): PaperCheck[] {
  return paperKinds.map((paper) => {
    const isThere = present.has(paper)
    const isSheet = paper === 'sign-in'
    const people = signedIn ?? counted
    const isOther = signedIn !== null && counted !== null && signedIn !== counted
    const ateMore = people !== null && mostCovers !== null && mostCovers > people
    const contradicts = isSheet && (isOther || ateMore)
    return {
      paper,
      state: !isThere ? 'missing' : contradicts ? 'contradicting' : 'present',
      stated: isSheet ? signedIn : null,
      found: isSheet ? mostCovers : null,
      counted: isSheet ? counted : null,
    }
  })
}

export const closingFaults = [
  'no-bill',
  'open',
  'disputed',
  'unsigned-days',
  'paper-missing',
  'paper-contradicting',
] as const
export type ClosingFault = { fault: (typeof closingFaults)[number]; count: number }

/** What stands against closing, each with how many of it; empty when nothing does. */
export function closingFaultsOf(settlement: {
  hasBill: boolean
  resolved: readonly Pick<Resolved, 'state'>[]
  unsignedDayCount: number
  papers: readonly PaperCheck[]
}): ClosingFault[] {
  const inState = (state: Resolved['state']) =>
    settlement.resolved.filter((one) => one.state === state).length
  const papers = (state: PaperCheck['state']) =>
    settlement.papers.filter((one) => one.state === state).length
  const counts: Record<(typeof closingFaults)[number], number> = {
    'no-bill': settlement.hasBill ? 0 : 1,
    open: inState('open'),
    disputed: inState('disputed'),
    'unsigned-days': settlement.unsignedDayCount,
    'paper-missing': papers('missing'),
    'paper-contradicting': papers('contradicting'),
  }
  return closingFaults.flatMap((fault) =>
    counts[fault] > 0 ? [{ fault, count: counts[fault] }] : [],
  )
}
