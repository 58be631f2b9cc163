import { addDays } from '../../api/domain/day.ts'
import { daysOf } from '../../api/domain/person-days.ts'
import type { Attendee, AttendeeBody } from './attendance.ts'

/** A person while they are typed; a phone is empty until another one is written. */
export type PersonDraft = {
  name: string
  kind: Attendee['kind']
  departmentId: number | null
  unit: string
  region: string
  position: string
  phone: string
  isExpected: boolean
  lodging: NonNullable<Attendee['lodging']> | ''
  note: string
  arrivedOn: string
  arrivedTime: string
  leftOn: string
  leftTime: string
}

export const blankPerson = (): PersonDraft => ({
  name: '',
  kind: 'delegate',
  departmentId: null,
  unit: '',
  region: '',
  position: '',
  phone: '',
  isExpected: true,
  lodging: '',
  note: '',
  arrivedOn: '',
  arrivedTime: '',
  leftOn: '',
  leftTime: '',
})

export const personDraft = (person: Attendee): PersonDraft => ({
  name: person.name,
  kind: person.kind,
  departmentId: person.departmentId,
  unit: person.unit ?? '',
  region: person.region ?? '',
  position: person.position ?? '',
  phone: '',
  isExpected: person.isExpected,
  lodging: person.lodging ?? '',
  note: person.note ?? '',
  arrivedOn: person.arrivedOn ?? '',
  arrivedTime: person.arrivedTime ?? '',
  leftOn: person.leftOn ?? '',
  leftTime: person.leftTime ?? '',
})

const plain = (draft: PersonDraft) => {
  const text = (value: string) => value.trim() || null
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    departmentId: draft.departmentId,
    unit: text(draft.unit),
    region: text(draft.region),
    position: text(draft.position),
    isExpected: draft.isExpected,
    lodging: draft.lodging || null,
    note: text(draft.note),
    arrivedOn: draft.arrivedOn || null,
    arrivedTime: (draft.arrivedOn && draft.arrivedTime) || null,
    leftOn: draft.leftOn || null,
    leftTime: (draft.leftOn && draft.leftTime) || null,
    ...(draft.phone.trim() && { phone: draft.phone.trim() }),
  }
}

/** What is sent: of somebody new everything, of somebody known what is said otherwise now. */
export function changedOf(before: Attendee | undefined, draft: PersonDraft): AttendeeBody {
  const after = plain(draft)
  if (!before) {
    const { leftOn: _d, leftTime: _t, ...body } = after
    return body
  }
  const was = { ...plain(personDraft(before)), phone: undefined }
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => value !== was[field as keyof typeof was]),
  ) as AttendeeBody
}

/** Days on which somebody may arrive or leave: the meeting's, the one before and the one after. */
export const stayDays = (meeting: { startsOn: string; endsOn: string }) => ({
  arrival: [addDays(meeting.startsOn, -1), ...daysOf(meeting)],
  departure: [...daysOf(meeting), addDays(meeting.endsOn, 1)],
})
