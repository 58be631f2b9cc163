import {
  type Attendee,
  findLastCode,
  insertAttendees,
  listAttendees,
  type NewAttendee,
  removeAttendees,
  replaceAttendees,
} from '../db/attendance.ts'
import {
  type AttendeeLine,
  carryRevisions,
  findRestingSheet,
  type LineEffect,
  listAttendeeLines,
  replaceLineEffects,
} from '../db/attendee-lines.ts'
import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { addTo, type NamedAs, placePeople } from './domain/same-person.ts'
import type { Actor } from './env.ts'
import { changedSince, hasList, inForce } from './import-people.ts'
import type { MeetingImport } from './known-import.ts'
import { Refusal } from './refusal.ts'
import { codeOf } from './sign-in-code.ts'

const namesSaid = 5

/** What a sheet may add to, for giving it back later. */
const added = [
  'departmentId',
  'unit',
  'region',
  'position',
  'phone',
  'lodging',
  'note',
  'hasSigned',
  'arrivedOn',
  'arrivedTime',
  'leftOn',
  'leftTime',
  'isExpected',
] as const satisfies readonly (keyof Attendee)[]

const differing = (was: Attendee, is: Attendee) => added.filter((field) => was[field] !== is[field])

const pick = (attendee: Attendee, fields: readonly (keyof Attendee)[]) =>
  Object.fromEntries(fields.map((field) => [field, attendee[field]]))

/** One change on. */
const byOne = ({ id, revision }: Attendee) => ({
  attendeeId: id,
  from: revision - 1,
  to: revision,
})

/** A line as somebody new. */
function newcomer(line: AttendeeLine, as: NamedAs, given: MeetingImport, by: string, code: number) {
  const { line: importLine, rowKey: _k, duplicate: _d, namedAs: _n, before: _b, ...rest } = line
  const { attendeeId: _a, attendeeRevision: _r, ...person } = rest
  return {
    ...person,
    meetingId: given.meetingId,
    signInCode: codeOf(code),
    isExpected: as !== 'walk-in',
    importLine,
    changedBy: by,
  } satisfies NewAttendee
}

/** Every department that people are tied to must still be there. */
async function checkDepartments(db: Db, lines: readonly AttendeeLine[]) {
  const known = new Set((await listDepartments(db)).map(({ id }) => id))
  const isGone = ({ departmentId }: AttendeeLine) =>
    departmentId !== null && !known.has(departmentId)
  if (lines.some(isGone)) throw new Refusal(409, 'import.department-gone')
}

/**
 * Makes attendees of a sheet's people, or adds what it says to those the meeting knows, and notes what each line did.
 * The meeting is held by the caller. Answers how many were known, new, and not expected.
 */
export async function commitPeople(db: Db, actor: Actor, given: MeetingImport) {
  if (given.kind !== 'sign-in-sheet') return undefined
  const lines = inForce(await listAttendeeLines(db, given.id))
  await checkDepartments(db, lines)
  const placed = placePeople(
    await listAttendees(db, given.meetingId),
    lines,
    await hasList(db, given),
  )
  const lastCode = await findLastCode(db, given.meetingId)
  const changedAt = await databaseTime(db)
  const effects: LineEffect[] = []
  const changed: Attendee[] = []
  const fresh: NewAttendee[] = []
  lines.forEach((line, at) => {
    const { as, known } = placed[at] as (typeof placed)[number]
    if (!known) {
      fresh.push(newcomer(line, as, given, actor.name, lastCode + fresh.length + 1))
      return
    }
    const after = addTo(known, line)
    const fields = differing(known, after)
    const revision = known.revision + (fields.length > 0 ? 1 : 0)
    if (fields.length > 0) changed.push({ ...after, revision, changedBy: actor.name, changedAt })
    effects.push({
      line: line.line,
      namedAs: as,
      attendeeId: known.id,
      attendeeRevision: revision,
      before: pick(known, fields),
    })
  })
  await replaceAttendees(db, changed)
  await carryRevisions(db, changed.map(byOne))
  for (const { id, importLine, isExpected } of await insertAttendees(db, fresh))
    effects.push({
      line: importLine ?? 0,
      namedAs: isExpected ? 'new' : 'walk-in',
      attendeeId: id,
      attendeeRevision: 0,
      before: null,
    })
  await replaceLineEffects(db, given.id, effects)
  const countOf = (one: NamedAs) => effects.filter(({ namedAs }) => namedAs === one).length
  return { known: countOf('known'), new: countOf('new'), walkIns: countOf('walk-in') }
}

/**
 * Takes a sheet's people away and gives those it added to what they were. Refused while a later sheet added to them;
 * where somebody changed them by hand since, it asks.
 */
export async function undoPeople(
  db: Db,
  actor: Actor,
  given: MeetingImport,
  changed: 'keep' | 'remove' | undefined,
) {
  if (given.kind !== 'sign-in-sheet') return undefined
  const resting = await findRestingSheet(db, given)
  if (resting) throw new Refusal(409, 'import.people-rest-on', resting)
  const lines = inForce(await listAttendeeLines(db, given.id))
  const byHand = await changedSince(db, given, lines)
  if (byHand.length > 0 && !changed)
    throw new Refusal(409, 'import.people-changed', {
      count: byHand.length,
      names: byHand
        .slice(0, namesSaid)
        .map(({ name }) => name)
        .join('、'),
    })
  const kept = new Set(changed === 'keep' ? byHand.map(({ id }) => id) : [])
  const now = new Map((await listAttendees(db, given.meetingId)).map((one) => [one.id, one]))
  const changedAt = await databaseTime(db)
  const removed: number[] = []
  const restored: Attendee[] = []
  for (const { attendeeId, before } of lines) {
    const attendee = now.get(attendeeId ?? 0)
    if (!attendee) continue
    const isKept = kept.has(attendee.id)
    const next = { ...attendee, revision: attendee.revision + 1, changedBy: actor.name, changedAt }
    if (before === null && !isKept) removed.push(attendee.id)
    // Kept, they are somebody added by hand from now on.
    else if (before === null) restored.push({ ...next, importId: null, importLine: null })
    else if (!isKept && Object.keys(before as object).length > 0)
      restored.push({ ...next, ...(before as Partial<Attendee>) })
  }
  await replaceAttendees(db, restored)
  await carryRevisions(db, restored.map(byOne))
  await removeAttendees(db, given.meetingId, removed)
  const restoredCount = restored.filter(({ id }) => !kept.has(id)).length
  return { removed: removed.length, restored: restoredCount, kept: kept.size }
}
