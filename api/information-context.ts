import { listDepartments } from '../db/departments.ts'
import type { Import } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { listPublications } from '../db/information-adoptions.ts'
import { listEntries, listKnownItems } from '../db/information-entries.ts'
import type { InformationKind } from '../db/information-imports.ts'
import { listOfficers } from '../db/information-officers.ts'
import { listUnits } from '../db/information-units.ts'
import { listProfiles } from '../db/source-profiles.ts'
import { addDays } from './domain/day.ts'
import { keysInForce } from './imports/information/known-entries.ts'
import {
  type InformationImportKind,
  informationImportKinds,
  type KeptDecisions,
  type ReadContext,
} from './imports/types.ts'
import { todayOf } from './today.ts'

/** Facts are of the past: a day without its year is the latest there was. */
const likelyDays = 180

export const isInformation = (kind: Import['kind']): kind is InformationImportKind =>
  informationImportKinds.some((one) => one === kind)

/** What the reader of a file of information work may know: units, officers, items, and what publications are of which level. */
export async function informationContext(
  db: Db,
  kind: InformationKind,
): Promise<Omit<ReadContext, 'isEarlier'>> {
  const today = await todayOf(db)
  const units = await listUnits(db)
  const tree = await listDepartments(db)
  const unitIds = new Set(units.map(({ id }) => id))
  const needsItems = kind === 'information-adoptions' || kind === 'information-instructions'
  return {
    meeting: { startsOn: addDays(today, -likelyDays), endsOn: today, personsPerTable: null },
    items: [],
    learned: [],
    // Only units are tied to; a list of units itself is tied to any department.
    departments: kind === 'information-units' ? tree : tree.filter(({ id }) => unitIds.has(id)),
    information: {
      classes: [...new Set(units.flatMap((unit) => unit.class ?? []))],
      unitIds: [...unitIds],
      officers: kind === 'information-items' ? await listOfficers(db) : [],
      items: needsItems ? await listKnownItems(db) : [],
      publications: needsItems ? await listPublications(db) : [],
    },
    profiles: (await listProfiles(db, '', kind)).map((profile) => ({
      headsHash: profile.headsHash,
      decided: profile.decided as KeptDecisions,
      filename: profile.filename,
      keptBy: profile.keptBy,
      keptAt: profile.keptAt.toISOString(),
    })),
  }
}

/** Keys of what is in force of one kind, from files and by hand alike. */
export const informationKeys = async (db: Db, kind: InformationKind): Promise<BigInt64Array> =>
  keysInForce(await listEntries(db, kind))
