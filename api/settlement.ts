import { createHash } from 'node:crypto'
import { findCurrentAgreement, listAgreements } from '../db/agreements.ts'
import { listStays } from '../db/attendance.ts'
import { listBudgets } from '../db/budgets.ts'
import { listDailyCounts } from '../db/counts.ts'
import { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listPapers } from '../db/papers.ts'
import { listPayments } from '../db/payments.ts'
import { listHotelReplies } from '../db/resolutions.ts'
import { storable } from '../db/storable.ts'
import { checkMeeting } from './ceiling-check.ts'
import { shownReconciliation } from './difference-view.ts'
import { isCounted } from './domain/attendance.ts'
import { capitalFigures } from './domain/capital.ts'
import { centsPer, compare, decimal } from './domain/decimal.ts'
import { balanceOf, checkPapers, closingFaultsOf, type PaperKind } from './domain/settlement.ts'
import { canonicalText } from './domain/snapshot.ts'
import { loadReconciliation, type Reconciliation } from './reconciliation.ts'

/** The most covers billed at one sitting, rounded up; null when no bill names any. */
function mostCoversOf({ items }: Reconciliation): number | null {
  const covers = items.flatMap(({ kind, billedQuantity }) =>
    kind === 'meal' && billedQuantity !== null ? [decimal(billedQuantity)] : [],
  )
  const [most] = covers.sort((a, b) => compare(b, a))
  if (!most) return null
  return Number((most.units + 10n ** BigInt(most.scale) - 1n) / 10n ** BigInt(most.scale))
}

/** Days for which something is agreed that is counted daily, and no count has been signed. */
function unsignedDays({ items }: Reconciliation, signed: ReadonlySet<string>): string[] {
  const days = items.flatMap(({ kind, day, agreedCents }) =>
    day !== null && kind !== 'other' && agreedCents !== null ? [day] : [],
  )
  return [...new Set(days)].filter((day) => !signed.has(day)).sort()
}

/**
 * The meeting's standard against what is settled of each kind. What is still open counts as billed: a ceiling is never
 * kept by leaving a difference undecided.
 */
async function ceilingsOf(
  db: Db,
  meeting: Meeting,
  { items }: Reconciliation,
  { grid, people }: SettledParts,
) {
  const isOpen = (item: Reconciliation['items'][number]) =>
    item.resolved.some(({ state }) => state === 'open' || state === 'disputed')
  const costs = items
    .filter(({ billedCents, payableCents }) => billedCents !== 0 || payableCents !== 0)
    .map((item) => ({
      kind: item.kind,
      cents: isOpen(item) ? item.billedCents : item.settledCents,
    }))
  return checkMeeting(db, meeting, grid, 'settled', costs, people)
}

/** What a settlement shares with others that are worked out beside it: loaded once. */
export async function loadSettledParts(db: Db, meeting: Meeting) {
  return {
    grid: await loadGrid(db, meeting.id),
    people: await listStays(db, meeting.id),
  }
}
export type SettledParts = Awaited<ReturnType<typeof loadSettledParts>>

export async function settledCeilings(db: Db, meeting: Meeting) {
  const parts = await loadSettledParts(db, meeting)
  return ceilingsOf(db, meeting, await loadReconciliation(db, meeting, parts.grid), parts)
}

/**
 * Everything a settlement says, worked out from the meeting as it is. Closing freezes just this value; times and
 * editions of the closing itself are not in it, so that closing again without a change gives the same.
 */
export async function loadSettlement(db: Db, meeting: Meeting, known?: SettledParts) {
  const parts = known ?? (await loadSettledParts(db, meeting))
  const found = await loadReconciliation(db, meeting, parts.grid)
  const payments = await listPayments(db, meeting.id)
  const papers = await listPapers(db, meeting.id)
  const counted = await listDailyCounts(db, meeting.id)
  const budgets = await listBudgets(db, meeting.id)
  const agreements = await listAgreements(db, meeting.id)
  const current = await findCurrentAgreement(db, meeting.id)
  const {
    closedEdition: _,
    replies,
    ...shown
  } = shownReconciliation(meeting, found, await listHotelReplies(db, meeting.id))
  const editions = counted.filter(({ state }) => state === 'signed')
  const unsigned = unsignedDays(found, new Set(editions.map(({ day }) => day)))
  const present = new Set<PaperKind>(papers.map(({ kind }) => kind))
  if (shown.hasBill) present.add('bill')
  const signIn = papers.filter(({ kind }) => kind === 'sign-in').at(-1)?.signedInCount ?? null
  const attended = parts.people.filter(isCounted).length
  const checks = checkPapers(present, signIn, mostCoversOf(found), attended || null)
  const { settledCents } = shown.totals
  const ceilings = await ceilingsOf(db, meeting, found, parts)
  const personDays = ceilings.personDays.count
  const faults = closingFaultsOf({
    hasBill: shown.hasBill,
    resolved: shown.differences,
    unsignedDayCount: unsigned.length,
    papers: checks,
  })
  const { code, title, category, startsOn, endsOn, place, hotel } = meeting
  return {
    meeting: { code, title, category, startsOn, endsOn, place, hotel },
    ...shown,
    payments,
    ...balanceOf(settledCents, payments),
    personDays,
    costPerPersonDayCents: personDays ? centsPer(settledCents, decimal(String(personDays))) : null,
    ceilings,
    settledInCapitals: capitalFigures(settledCents),
    papers,
    paperChecks: checks,
    unsignedDays: unsigned,
    faults,
    replies,
    sources: {
      bills: found.bills.map(({ columns: _c, balance: _b, ...bill }) => bill),
      agreementVersion:
        agreements.find(({ state }) => state === 'signed')?.version ?? current?.version ?? 0,
      budgetVersion: budgets.find(({ state }) => state === 'approved')?.version ?? 0,
      countEditions: editions.map(({ day, edition }) => ({ day, edition })),
      /** Person-days by attendance; null while nobody is counted. */
      attendedDays: ceilings.personDays.from === 'attendance' ? personDays : null,
    },
    rules: { words: found.words, tolerances: found.tolerances },
  }
}

export type SettlementFigures = Awaited<ReturnType<typeof loadSettlement>>

/** The figures as they are frozen: plain JSON, and the fingerprint of their canonical text. */
export function frozen(figures: SettlementFigures) {
  const snapshot = storable(figures) as unknown as SettlementFigures
  const sha256 = createHash('sha256').update(canonicalText(snapshot)).digest('hex')
  return { snapshot, sha256 }
}
