import { findAgreement, listAgreements, listTerms } from '../db/agreements.ts'
import { listCountedLines, listDailyCounts } from '../db/counts.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { type Charge, listCharges } from '../db/reconciliation.ts'
import { billedOf } from './domain/billed.ts'
import type { Disputed } from './export/dispute-table.ts'
import { loadReconciliation, type Reconciliation } from './reconciliation.ts'

/** Lines of a bill that a letter quotes for one item; beyond, it says how many there are. */
const linesQuoted = 200

type Item = Reconciliation['items'][number]
type Difference = Item['resolved'][number]

/** Who signed which day's count in which an item stands. */
async function signaturesByItem(db: Db, meetingId: number) {
  const signed = (await listDailyCounts(db, meetingId)).filter(({ state }) => state === 'signed')
  const byItem = new Map<number, Disputed['signatures']>()
  for (const count of signed) {
    const { day, organiser, hotelContact, organiserSignedAt } = count
    for (const { itemId } of await listCountedLines(db, count)) {
      const own = byItem.get(itemId) ?? []
      byItem.set(itemId, [...own, { day, organiser, hotelContact, signedAt: organiserSignedAt }])
    }
  }
  return byItem
}

/** The charges that a difference is about: its own line, or all of its item that are not wrong by themselves. */
function chargesOf(difference: Difference, item: Item, charges: readonly Charge[]) {
  const { importId, line } = difference
  const own = charges.filter(({ itemId }) => itemId === item.itemId)
  if (importId !== null) return own.filter((one) => one.importId === importId && one.line === line)
  const apart = new Set(
    item.resolved
      .filter(({ importId, cause }) => importId !== null && cause !== 'arithmetic')
      .map(({ importId, line }) => `${importId}:${line}`),
  )
  return own.filter(({ importId, line }) => !apart.has(`${importId}:${line}`))
}

/** What a letter to the hotel says of each disputed difference: where it stands, what was agreed, who signed. */
export async function loadDisputed(db: Db, meeting: Meeting): Promise<Disputed[]> {
  const found = await loadReconciliation(db, meeting)
  const disputed = found.items.flatMap((item) =>
    item.resolved.filter(({ state }) => state === 'disputed').map((one) => ({ item, one })),
  )
  if (disputed.length === 0) return []
  const itemIds = [...new Set(disputed.map(({ item }) => item.itemId))]
  const charges = await listCharges(db, meeting.id, itemIds, linesQuoted)
  const terms = new Map((await listTerms(db, meeting.id)).map((term) => [term.itemId, term]))
  const signatures = await signaturesByItem(db, meeting.id)
  const names = new Map(found.bills.map(({ id, filename }) => [id, filename]))
  const place = (importId: number, line: number) => ({ filename: names.get(importId) ?? '', line })
  return disputed.map(({ item, one }) => {
    const own = chargesOf(one, item, charges)
    const isWhole = one.importId !== null || (own[0]?.itemLineCount ?? 0) <= linesQuoted
    const suspect = one.importId === null ? null : found.lines.get(`${one.importId}:${one.line}`)
    // A line that hangs together with nothing quoted (shared by hand among items) is still in its file.
    const lines =
      own.length > 0 || one.importId === null || one.line === null
        ? own.map(({ importId, line }) => place(importId, line))
        : [place(one.importId, one.line)]
    const [earlierImport, earlierLine] =
      one.cause === 'twice' ? (one.evidence ?? '').split(':') : []
    return {
      kind: item.kind,
      day: suspect?.day ?? item.day,
      sitting: item.sitting,
      label: item.label,
      cause: one.cause,
      amountCents: one.amountCents,
      reason: one.resolution?.reason ?? '',
      forbiddenWord: one.cause === 'forbidden' ? one.evidence : null,
      twiceOf: earlierImport ? place(Number(earlierImport), Number(earlierLine)) : null,
      lines,
      isWhole,
      texts: [...new Set(own.map(({ text }) => text))],
      billed: isWhole
        ? billedOf(own)
        : { cents: item.billedCents, quantity: item.billedQuantity, unitPriceCents: null },
      term: terms.get(item.itemId) ?? null,
      countedQuantity: item.countedQuantity,
      isSigned: item.isSigned,
      signatures: signatures.get(item.itemId) ?? [],
    }
  })
}

/** The agreement that a letter refers to: the signed one, and the hotel's contact in it. */
export async function loadSignedAgreement(db: Db, meetingId: number) {
  const signed = (await listAgreements(db, meetingId)).find(({ state }) => state === 'signed')
  if (!signed) return null
  const whole = await findAgreement(db, meetingId, signed.version)
  return {
    version: signed.version,
    signedOn: signed.signedOn,
    contact: whole?.contact ?? signed.signedForHotelBy,
  }
}
