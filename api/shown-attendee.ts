import { type Attendee, findAttendee } from '../db/attendance.ts'
import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { addDays } from './domain/day.ts'
import { maskPhone } from './domain/phone.ts'
import { Refusal } from './refusal.ts'

/** Who keeps a meeting's attendance. */
export const attending = ['organiser', 'administrator'] as const

/** What the wire and the audit log carry of a person: all but the middle of their phone number. */
export const shownAttendee = ({ organisationId: _o, meetingId: _m, ...attendee }: Attendee) => ({
  ...attendee,
  phone: attendee.phone && maskPhone(attendee.phone),
})

/** The person a route is about, or the refusal that there is none. */
export async function knownAttendee(
  db: Db,
  { id }: Pick<Meeting, 'id'>,
  attendeeId: number,
): Promise<Attendee> {
  const found = await findAttendee(db, id, attendeeId)
  if (!found) throw new Refusal(404, 'attendee.unknown')
  return found
}

/** The same, as whoever asks saw them. */
export async function sameAttendee(
  db: Db,
  meeting: Pick<Meeting, 'id'>,
  attendeeId: number,
  revision: number | undefined,
): Promise<Attendee> {
  const found = await knownAttendee(db, meeting, attendeeId)
  if (revision !== undefined && revision !== found.revision)
    throw new Refusal(409, 'attendee.changed', { by: found.changedBy })
  return found
}

export async function checkDepartment(db: Db, departmentId: number | null | undefined) {
  if (!departmentId) return
  const known = await listDepartments(db)
  if (!known.some(({ id }) => id === departmentId)) throw new Refusal(404, 'department.unknown')
}

/** Arrivals from the day before the meeting, departures to the day after it; nobody leaves before they come. */
export function checkStay(
  meeting: Pick<Meeting, 'startsOn' | 'endsOn'>,
  stay: Pick<Attendee, 'name' | 'arrivedOn' | 'arrivedTime' | 'leftOn' | 'leftTime'>,
) {
  const [from, to] = [addDays(meeting.startsOn, -1), addDays(meeting.endsOn, 1)]
  const { name, arrivedOn, arrivedTime, leftOn, leftTime } = stay
  if (arrivedOn && (arrivedOn < from || arrivedOn > meeting.endsOn))
    throw new Refusal(400, 'attendee.day-outside', { day: arrivedOn, from, to: meeting.endsOn })
  if (leftOn && (leftOn < from || leftOn > to))
    throw new Refusal(400, 'attendee.day-outside', { day: leftOn, from, to })
  if (!arrivedOn || !leftOn) return
  if (`${leftOn} ${leftTime ?? '24:00'}` < `${arrivedOn} ${arrivedTime ?? '00:00'}`)
    throw new Refusal(400, 'attendee.left-before-arrival', { name })
}
