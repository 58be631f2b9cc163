import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { listKnownItems } from '../db/information-entries.ts'
import type { InformationKind } from '../db/information-imports.ts'
import type { InformationLine } from '../db/information-lines.ts'
import { listOfficers } from '../db/information-officers.ts'
import { listUnits } from '../db/information-units.ts'
import type { KeptReading } from './import-reading.ts'
import type { InformationEntry } from './imports/information/entries.ts'
import { informationKeys } from './information-context.ts'
import { Refusal } from './refusal.ts'

type Named = {
  units: Set<number>
  officers: Set<number>
  items: Set<number>
  departments: Set<number>
}

/** Everything that rows name by its id. */
function namedIn(entries: readonly InformationEntry[]): Named {
  const named: Named = {
    units: new Set(),
    officers: new Set(),
    items: new Set(),
    departments: new Set(),
  }
  for (const entry of entries) {
    if ('itemId' in entry) named.items.add(entry.itemId)
    if ('unitId' in entry && entry.unitId !== null) named.units.add(entry.unitId)
    if (entry.is === 'item')
      for (const { unitId, officerId } of entry.units) {
        named.units.add(unitId)
        if (officerId !== null) named.officers.add(officerId)
      }
    if (entry.is === 'unit')
      for (const id of [entry.departmentId, entry.aboveId])
        if (id !== null) named.departments.add(id)
  }
  return named
}

const isWhole = (wanted: ReadonlySet<number>, there: readonly { id: number }[]) => {
  const known = new Set(there.map(({ id }) => id))
  return [...wanted].every((id) => known.has(id))
}

/** Units, officers and items that the file names must still be there. */
export async function checkStillThere(db: Db, entries: readonly InformationEntry[]): Promise<void> {
  const { units, officers, items, departments } = namedIn(entries)
  const isThere =
    (units.size === 0 || isWhole(units, await listUnits(db))) &&
    (officers.size === 0 || isWhole(officers, await listOfficers(db))) &&
    (items.size === 0 || isWhole(items, await listKnownItems(db))) &&
    (departments.size === 0 || isWhole(departments, await listDepartments(db)))
  if (!isThere) throw new Refusal(409, 'import.facts-gone')
}

/** A row that somebody entered since the file was read would count twice; those taken in knowingly do. */
export async function checkDuplicates(
  db: Db,
  kind: InformationKind,
  { duplicatesTaken }: Pick<KeptReading, 'duplicatesTaken'>,
  lines: readonly Pick<InformationLine, 'rowKey'>[],
): Promise<void> {
  if (duplicatesTaken) return
  const inForce = new Set(await informationKeys(db, kind))
  const count = lines.filter(({ rowKey }) => inForce.has(rowKey)).length
  if (count > 0) throw new Refusal(409, 'import.facts-stale', { count })
}
