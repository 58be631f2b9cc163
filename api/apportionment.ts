import { createHash } from 'node:crypto'
import { findScheme, findSchemeVersion } from '../db/apportionment-schemes.ts'
import { type IssuedRow, listCorrections, listRides } from '../db/apportionments.ts'
import { listAttendees } from '../db/attendance.ts'
import { listDepartments } from '../db/departments.ts'
import { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listSettlements } from '../db/settlements.ts'
import { storable } from '../db/storable.ts'
import type { ApportionInputs, Apportionment, SharedItem } from './domain/apportionment.ts'
import { servedSittings, weightsByDepartment } from './domain/attendance.ts'
import { correctedWeights, type KnownWeights } from './domain/known-weights.ts'
import { daysOf } from './domain/person-days.ts'
import type { SchemeTerms } from './domain/scheme.ts'
import { canonicalText } from './domain/snapshot.ts'
import { Refusal } from './refusal.ts'
import { frozen, loadSettlement, type SettlementFigures } from './settlement.ts'

/** The settled figures that are shared: frozen ones once closed, else today's. */
async function settledFigures(db: Db, meeting: Meeting): Promise<SettlementFigures> {
  if (meeting.closedEdition === null) return frozen(await loadSettlement(db, meeting)).snapshot
  const editions = await listSettlements(db, meeting.id)
  const closed = editions.find(({ edition }) => edition === meeting.closedEdition)
  if (!closed) throw new Error(`meeting ${meeting.id} has no settlement ${meeting.closedEdition}`)
  return closed.snapshot as SettlementFigures
}

type Grid = Awaited<ReturnType<typeof loadGrid>>

/** What is known of who used what: the sign-in sheet, corrected where somebody said why. */
async function knownWeights(db: Db, meeting: Meeting, grid: Grid): Promise<KnownWeights> {
  const attendees = await listAttendees(db, meeting.id)
  const days = daysOf(meeting)
  return correctedWeights(
    weightsByDepartment(attendees, days, servedSittings(days, grid)),
    await listCorrections(db, meeting.id),
  )
}

/** Everything that a scheme is applied to at this meeting; the page works with the same. */
export async function loadInputs(db: Db, meeting: Meeting): Promise<ApportionInputs> {
  const { items } = await settledFigures(db, meeting)
  const grid = await loadGrid(db, meeting.id)
  const kilometres = new Map(grid.map((item) => [item.itemId, item.counted.kilometres]))
  const departments = await listDepartments(db)
  const rides = await listRides(db, meeting.id)
  return {
    items: items
      .filter(({ settledCents }) => settledCents !== 0)
      .map(
        (item): SharedItem => ({
          itemId: item.itemId,
          kind: item.kind,
          day: item.day,
          sitting: item.sitting,
          label: item.label,
          settledCents: item.settledCents,
          quantity: item.countedQuantity ?? item.billedQuantity,
          kilometres: kilometres.get(item.itemId) ?? null,
        }),
      ),
    departments: departments.map(({ id, code, name, nature }) => ({ id, code, name, nature })),
    ...(await knownWeights(db, meeting, grid)),
    rides: rides.map(({ itemId, departmentId, seats }) => ({ itemId, departmentId, seats })),
  }
}

/** A scheme with its latest version that is valid when the meeting begins; null when none is. */
export async function schemeAt(db: Db, meeting: Meeting, schemeId: number) {
  const scheme = await findScheme(db, schemeId)
  if (!scheme) throw new Refusal(404, 'scheme.unknown')
  const found = await findSchemeVersion(db, schemeId, { day: meeting.startsOn })
  const { id, name } = scheme
  return {
    id,
    name,
    valid: found ? { version: found.version, terms: found.terms as SchemeTerms } : null,
  }
}

/** The same, refused when no version is valid. */
export async function knownScheme(db: Db, meeting: Meeting, schemeId: number) {
  const { id, name, valid } = await schemeAt(db, meeting, schemeId)
  if (!valid) throw new Refusal(409, 'scheme.not-valid', { name, day: meeting.startsOn })
  return { id, name, ...valid }
}

export type AppliedScheme = Awaited<ReturnType<typeof knownScheme>>

/** What an issued apportionment froze: the rule, what it was applied to, and what came of it. */
export type IssuedApportionment = {
  scheme: AppliedScheme
  items: SharedItem[]
  apportionment: Apportionment
}

export function freeze(
  scheme: AppliedScheme,
  inputs: ApportionInputs,
  apportionment: Apportionment,
) {
  const snapshot: IssuedApportionment = storable({
    scheme,
    items: [...inputs.items],
    apportionment,
  })
  const sha256 = createHash('sha256').update(canonicalText(snapshot)).digest('hex')
  return { snapshot, sha256 }
}

export const snapshotOf = ({ snapshot }: IssuedRow) => snapshot as IssuedApportionment
