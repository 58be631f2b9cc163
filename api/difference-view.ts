import type { Meeting } from '../db/meetings.ts'
import type { listHotelReplies } from '../db/resolutions.ts'
import { causeTotals, stateCounts } from './domain/cause-totals.ts'
import { noTolerances } from './domain/difference.ts'
import { totalsOf } from './domain/settlement.ts'
import type { Reconciliation } from './reconciliation.ts'

type Replies = Awaited<ReturnType<typeof listHotelReplies>>

/** Where a line stands, in words people can follow: file, line, text. */
function lineOf({ lines, bills }: Reconciliation, importId: number | null, line: number | null) {
  if (importId === null || line === null) return null
  const found = lines.get(`${importId}:${line}`)
  return {
    importId,
    line,
    filename: bills.find((bill) => bill.id === importId)?.filename ?? '',
    day: found?.day ?? null,
    text: found?.text ?? '',
    room: found?.room ?? null,
    reference: found?.reference ?? null,
    amountCents: found?.amountCents ?? 0,
  }
}

/** A reconciliation as its page shows it. */
export function shownReconciliation(meeting: Meeting, found: Reconciliation, replies: Replies) {
  const differences = found.items.flatMap(({ resolved, ...item }) =>
    resolved.map(({ importId, line, ...difference }) => ({
      ...difference,
      kind: item.kind,
      day: item.day,
      sitting: item.sitting,
      label: item.label,
      payableCents: item.payableCents,
      source: lineOf(found, importId, line),
    })),
  )
  const set = new Map(found.tolerances.map((one) => [one.cause, one]))
  return {
    closedEdition: meeting.closedEdition,
    hasBill: found.bills.some((bill) => bill.kind === 'hotel-bill'),
    items: found.items.map(({ differences: _d, resolved: _r, ...item }) => item),
    differences,
    causes: causeTotals(differences),
    states: stateCounts(differences),
    ...totalsOf(found.items),
    gapCents: found.items.reduce((sum, item) => sum + item.gapCents, 0),
    tolerances: noTolerances.map((none) => set.get(none.cause) ?? none),
    replies,
  }
}

/** Which differences stand in another state than before. */
export function changedDifferences(before: Reconciliation, after: Reconciliation) {
  const was = new Map(
    before.items.flatMap(({ resolved }) => resolved.map((one) => [one.key, one.state] as const)),
  )
  return after.items.flatMap(({ resolved }) =>
    resolved.flatMap(({ key, amountCents, state }) => {
      const earlier = was.get(key)
      return earlier === undefined || earlier === state
        ? []
        : [{ key, amountCents, before: earlier, after: state }]
    }),
  )
}
