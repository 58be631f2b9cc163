import { listAttendees } from '../db/attendance.ts'
import { type AttendeeLine, listAttendeeLines } from '../db/attendee-lines.ts'
import { type Import, listCommitted } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { isCounted, personKinds } from './domain/attendance.ts'
import { maskPhone } from './domain/phone.ts'
import { type NamedAs, placePeople } from './domain/same-person.ts'
import type { KeptReading } from './import-reading.ts'

/** Has a sheet in force said who is expected? Then who comes without being on it is a walk-in. */
export const hasList = async (db: Db, given: Import) =>
  (await listCommitted(db, given.meetingId, given.kind)).some(
    ({ id, reading }) => id !== given.id && (reading as KeptReading).people?.as === 'nobody',
  )

export const inForce = (lines: readonly AttendeeLine[]) =>
  lines.filter(({ duplicate }) => !duplicate)

/** What each line does or did: worked out anew for a preview, remembered from its commitment on. */
async function namedAsOf(
  db: Db,
  given: Import,
  lines: readonly AttendeeLine[],
): Promise<Map<number, NamedAs>> {
  const counting = inForce(lines)
  if (given.state !== 'preview')
    return new Map(counting.flatMap(({ line, namedAs }) => (namedAs ? [[line, namedAs]] : [])))
  const known = await listAttendees(db, given.meetingId ?? 0)
  const placed = placePeople(known, counting, await hasList(db, given))
  return new Map(counting.map(({ line }, at) => [line, placed[at]?.as ?? 'new']))
}

/** People of a committed sheet whom somebody changed since, by what they said then. */
export async function changedSince(db: Db, given: Import, lines: readonly AttendeeLine[]) {
  if (given.state !== 'committed') return []
  const now = new Map((await listAttendees(db, given.meetingId ?? 0)).map((one) => [one.id, one]))
  return inForce(lines).flatMap(({ attendeeId, attendeeRevision }) => {
    const attendee = now.get(attendeeId ?? 0)
    return attendee && attendee.revision !== attendeeRevision ? [attendee] : []
  })
}

/** What a sheet does or did, in people; null for a file that names none. */
export async function shownPeople(db: Db, given: Import) {
  const kept = given.reading as KeptReading | null
  if (!kept?.people) return null
  const lines = await listAttendeeLines(db, given.id)
  const counting = inForce(lines)
  const as = [...(await namedAsOf(db, given, lines)).values()]
  const countOf = (one: NamedAs) => as.filter((other) => other === one).length
  return {
    ...kept.people,
    count: counting.length,
    cameCount: counting.filter(isCounted).length,
    known: countOf('known'),
    new: countOf('new'),
    walkIns: countOf('walk-in'),
    untied: counting.filter(({ departmentId }) => departmentId === null).length,
    changed: (await changedSince(db, given, lines)).length,
    kinds: Object.fromEntries(
      personKinds.map((kind) => [kind, counting.filter((one) => one.kind === kind).length]),
    ) as Record<(typeof personKinds)[number], number>,
  }
}

/** A page of the people a sheet names, as it may be shown. */
export async function personLines(
  db: Db,
  given: Import,
  filter: {
    slot?: number | undefined
    fate?: 'imported' | 'duplicate' | undefined
    offset: number
    limit: number
  },
) {
  if (given.kind !== 'sign-in-sheet' || filter.slot !== undefined) return { lines: [], total: 0 }
  const lines = await listAttendeeLines(db, given.id)
  const as = await namedAsOf(db, given, lines)
  const wanted = lines.filter(
    ({ duplicate }) => !filter.fate || duplicate === (filter.fate === 'duplicate'),
  )
  return {
    lines: wanted.slice(filter.offset, filter.offset + filter.limit).map((line) => {
      const { organisationId: _o, importId: _i, rowKey: _k, before: _b, ...shown } = line
      const { attendeeId: _a, attendeeRevision: _r, ...person } = shown
      return {
        ...person,
        phone: person.phone && maskPhone(person.phone),
        namedAs: as.get(line.line) ?? null,
      }
    }),
    total: wanted.length,
  }
}
