import type { MeetingBody } from './meeting.ts'

const numbers = new Set<string>([
  'plannedDelegates',
  'plannedInvited',
  'plannedObservers',
  'plannedStaff',
  'personsPerTable',
  'sessionHalfDays',
])

/** Empty fields are null: blank is not zero. */
export const readMeetingForm = (form: FormData): MeetingBody =>
  Object.fromEntries(
    [...form].map(([name, value]) => {
      const text = String(value).trim()
      if (text === '') return [name, null]
      return [name, numbers.has(name) ? Number(text) : text]
    }),
  ) as MeetingBody
