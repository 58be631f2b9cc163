import { listApportionments } from '../db/apportionments.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { databaseTime } from '../db/organisation.ts'
import { listSettlements } from '../db/settlements.ts'
import { knownScheme, loadInputs, snapshotOf } from './apportionment.ts'
import { applyScheme } from './domain/apply-scheme.ts'
import type { ApportionmentPaper } from './export/apportionment-paper.ts'
import type { Locale } from './messages.ts'
import { Refusal } from './refusal.ts'
import { impossible } from './say-fault.ts'
import type { SettlementFigures } from './settlement.ts'

export type Asked = { edition?: number | undefined; schemeId?: number | undefined }

/** The meeting as the settlement was closed on it, not as it is called today. */
export async function settledMeeting(db: Db, meeting: Meeting, settlementEdition: number) {
  const editions = await listSettlements(db, meeting.id)
  const found = editions.find(({ edition }) => edition === settlementEdition)
  return found ? (found.snapshot as SettlementFigures).meeting : meeting
}

/** What goes on paper: the edition in force, the one asked for, or a scheme as it would come out today. */
export async function loadApportionmentPaper(
  db: Db,
  organisation: string,
  meeting: Meeting,
  { edition, schemeId }: Asked,
  locale: Locale,
): Promise<ApportionmentPaper> {
  const rows = await listApportionments(db, meeting.id)
  const [latest] = rows
  const { closedEdition } = meeting
  if (schemeId !== undefined) {
    const scheme = await knownScheme(db, meeting, schemeId)
    const inputs = await loadInputs(db, meeting)
    const found = applyScheme(scheme.terms, inputs)
    if ('faults' in found) throw impossible(found.faults, locale)
    return {
      organisation,
      meeting,
      closedEdition,
      scheme,
      now: { apportionment: found.apportionment, items: inputs.items },
      before: latest ? { edition: latest.edition, ...snapshotOf(latest) } : null,
      issued: null,
      asOf: await databaseTime(db),
    }
  }
  const row = rows.find((one) => one.edition === (edition ?? latest?.edition))
  if (!latest || !row) throw new Refusal(404, 'apportionment.unknown')
  const before = rows.find((one) => one.edition === row.edition - 1)
  const { scheme, ...now } = snapshotOf(row)
  return {
    organisation,
    meeting: await settledMeeting(db, meeting, row.settlementEdition),
    closedEdition,
    scheme,
    now,
    before: before ? { edition: before.edition, ...snapshotOf(before) } : null,
    issued: { ...row, latestEdition: latest.edition },
    asOf: row.issuedAt,
  }
}
