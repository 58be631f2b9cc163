import {
  type IssuedRow,
  listApportionments,
  listShares,
  type ShareRow,
} from '../db/apportionments.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { knownScheme, loadInputs, snapshotOf } from './apportionment.ts'
import { applyScheme } from './domain/apply-scheme.ts'
import type { Applied } from './domain/apportionment.ts'
import { departmentChanges } from './domain/apportionment-change.ts'
import type { Locale } from './messages.ts'
import { Refusal } from './refusal.ts'
import { sayFault } from './say-fault.ts'

export const shownEdition = (row: IssuedRow) => {
  const { id: schemeId, name: schemeName, version: schemeVersion } = snapshotOf(row).scheme
  const { edition, settlementEdition, totalCents, sha256, issuedBy, issuedAt } = row
  const scheme = { schemeId, schemeName, schemeVersion }
  return { edition, ...scheme, settlementEdition, totalCents, sha256, issuedBy, issuedAt }
}

export const shownShare = ({ organisationId: _, meetingId: _m, edition: _e, ...share }: ShareRow) =>
  share

export const saidFaults = (found: Applied, locale: Locale) =>
  'faults' in found
    ? found.faults.map((fault) => ({
        pool: fault.pool,
        code: fault.code,
        message: sayFault(fault, locale),
      }))
    : []

const nothing = {
  scheme: null,
  items: [],
  apportionment: null,
  faults: [],
  changes: null,
  shares: [],
}

/** An edition as it was frozen, beside the one before it. */
async function issued(db: Db, row: IssuedRow, before: IssuedRow | undefined) {
  const { scheme, items, apportionment } = snapshotOf(row)
  return {
    scheme,
    items,
    apportionment,
    faults: [],
    changes: before ? departmentChanges(snapshotOf(before).apportionment, apportionment) : null,
    shares: (await listShares(db, row.meetingId, row.edition)).map(shownShare),
  }
}

/** A scheme as it would come out today, beside the edition in force. */
async function preview(
  db: Db,
  meeting: Meeting,
  schemeId: number,
  latest: IssuedRow | undefined,
  locale: Locale,
) {
  const scheme = await knownScheme(db, meeting, schemeId)
  const inputs = await loadInputs(db, meeting)
  const found = applyScheme(scheme.terms, inputs)
  const apportionment = 'faults' in found ? null : found.apportionment
  return {
    scheme,
    items: [...inputs.items],
    apportionment,
    faults: saidFaults(found, locale),
    changes:
      latest && apportionment
        ? departmentChanges(snapshotOf(latest).apportionment, apportionment)
        : null,
    shares: [],
  }
}

/** The edition in force, the one asked for, or a scheme as it would come out today. */
export async function shownApportionment(
  db: Db,
  meeting: Meeting,
  asked: { edition?: number | undefined; schemeId?: number | undefined },
  locale: Locale,
) {
  const rows = await listApportionments(db, meeting.id)
  const [latest] = rows
  const wanted = asked.edition ?? latest?.edition
  const row = asked.schemeId === undefined ? rows.find((one) => one.edition === wanted) : undefined
  if (asked.edition !== undefined && !row) throw new Refusal(404, 'apportionment.unknown')
  const before = rows.find(({ edition }) => row && edition === row.edition - 1)
  return {
    editions: rows.map(shownEdition),
    /** Edition of the closed settlement: only then is what comes out final. */
    closedEdition: meeting.closedEdition,
    edition: row?.edition ?? null,
    ...(row
      ? await issued(db, row, before)
      : asked.schemeId === undefined
        ? nothing
        : await preview(db, meeting, asked.schemeId, latest, locale)),
  }
}
