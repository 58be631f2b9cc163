import { listDepartments } from '../db/departments.ts'
import { loadGrid } from '../db/grid.ts'
import { listRowKeys } from '../db/import-lines.ts'
import { type Import, listCommitted } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { listLearned } from '../db/learned.ts'
import type { Meeting } from '../db/meetings.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { listProfiles } from '../db/source-profiles.ts'
import type { KeptDecisions, ReadContext } from './imports/types.ts'
import { informationKeys, isInformation } from './information-context.ts'

/**
 * What the reader may know of the meeting: its dates, its items and what they should cost, earlier corrections and,
 * for files that are kept, decisions about their kind.
 */
export async function readingContext(
  db: Db,
  meeting: Meeting,
  kind: Import['kind'] | null,
): Promise<Omit<ReadContext, 'isEarlier'>> {
  const grid = await loadGrid(db, meeting.id)
  return {
    meeting: {
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
      personsPerTable: meeting.personsPerTable,
    },
    items: grid.map(({ kind, day, sitting, label, planned, agreed }) => ({
      kind,
      day,
      sitting,
      label,
      unitPriceCents: agreed.unitPriceCents ?? planned.unitPriceCents,
    })),
    learned: await listLearned(db, meeting.hotel ?? ''),
    departments: kind === 'sign-in-sheet' ? await listDepartments(db) : [],
    information: null,
    profiles: (kind ? await listProfiles(db, meeting.hotel ?? '', kind) : []).map((profile) => ({
      headsHash: profile.headsHash,
      decided: profile.decided as KeptDecisions,
      filename: profile.filename,
      keptBy: profile.keptBy,
      keptAt: profile.keptAt.toISOString(),
    })),
  }
}

/** Keys of the rows of this kind that are in force in the meeting, or of the facts there are, sorted: eight bytes each, a million is 8 MB. */
export async function earlierKeys(db: Db, given: Import): Promise<BigInt64Array> {
  if (isInformation(given.kind)) {
    const { organisationId, kind } = given
    return withinOrganisation(db, organisationId, (scoped) => informationKeys(scoped, kind))
  }
  const parts: BigInt64Array[] = []
  for (const committed of await listCommitted(db, given.meetingId, given.kind))
    for await (const keys of listRowKeys(db, committed)) parts.push(BigInt64Array.from(keys))
  const all = new BigInt64Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all.sort()
}
