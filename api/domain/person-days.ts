import { addDays, daysBetween } from './day.ts'
import type { ItemIdentity } from './item.ts'

export const attendeeKinds = ['delegates', 'invited', 'observers', 'staff'] as const
export type AttendeeKind = (typeof attendeeKinds)[number]

/** How many of each kind; null is "nobody has said", 0 is none. */
export type Attendees = Record<AttendeeKind, number | null>

/** Person-days and where they come from; without a count it says what is missing. */
export type PersonDays =
  | { from: 'attendees'; count: number; attendees: number; days: number }
  | { from: 'covers'; count: number; byDay: { day: string; covers: number }[] }
  | { from: 'attendance'; count: number; heads: number; byDay: { day: string; heads: number }[] }
  | { from: 'attendees'; count: null; missing: AttendeeKind[] }
  | { from: 'covers'; count: null; missing: string[] }

export type KnownPersonDays = Extract<PersonDays, { count: number }>

/** Days of a meeting: the first and the last count, 2026-05-08 to 2026-05-10 is 3. */
export const dayCount = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): number =>
  daysBetween(startsOn, endsOn) + 1

export const daysOf = (meeting: { startsOn: string; endsOn: string }): string[] =>
  Array.from({ length: dayCount(meeting) }, (_, day) => addDays(meeting.startsOn, day))

/** The attendees that a meeting plans with. */
export const attendeesOf = (meeting: {
  plannedDelegates: number | null
  plannedInvited: number | null
  plannedObservers: number | null
  plannedStaff: number | null
}): Attendees => ({
  delegates: meeting.plannedDelegates,
  invited: meeting.plannedInvited,
  observers: meeting.plannedObservers,
  staff: meeting.plannedStaff,
})

export const missingKinds = (attendees: Attendees): AttendeeKind[] =>
  attendeeKinds.filter((kind) => attendees[kind] === null)

export const sumKnown = (attendees: Attendees): number =>
  attendeeKinds.reduce((sum, kind) => sum + (attendees[kind] ?? 0), 0)

/** Attendees of every kind × days: 综合定额 is a sum per person and day, staff among them. */
export function plannedPersonDays(attendees: Attendees, days: number): PersonDays {
  const missing = missingKinds(attendees)
  if (missing.length > 0) return { from: 'attendees', count: null, missing }
  const sum = sumKnown(attendees)
  return { from: 'attendees', count: sum * days, attendees: sum, days }
}

type Counted = Pick<ItemIdentity, 'kind' | 'day' | 'sitting'> & {
  counted: { quantity: string | null }
}

/**
 * The best that counts can say while attendance is not known: of each of the meeting's days the higher of lunch and
 * dinner covers, added up. A day on which neither was counted is named, and there is no sum: 0 counted is a count.
 */
export function coveredPersonDays(items: readonly Counted[], days: readonly string[]): PersonDays {
  const covers = new Map<string, number>()
  for (const { kind, day, sitting, counted } of items) {
    if (kind !== 'meal' || counted.quantity === null) continue
    if (sitting !== 'lunch' && sitting !== 'dinner') continue
    const key = `${day}|${sitting}`
    covers.set(key, (covers.get(key) ?? 0) + Math.floor(Number(counted.quantity)))
  }
  const of = (day: string) => {
    const [lunch, dinner] = [covers.get(`${day}|lunch`), covers.get(`${day}|dinner`)]
    return lunch === undefined ? dinner : Math.max(lunch, dinner ?? 0)
  }
  const missing = days.filter((day) => of(day) === undefined)
  if (missing.length > 0) return { from: 'covers', count: null, missing }
  const byDay = days.map((day) => ({ day, covers: of(day) ?? 0 }))
  return { from: 'covers', count: byDay.reduce((sum, one) => sum + one.covers, 0), byDay }
}
