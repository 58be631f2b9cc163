import {
  isCounted,
  isPresentAt,
  isPresentOn,
  type Person,
  type PersonKind,
  personKinds,
  type ServedSitting,
  type Stay,
  servedSittings,
  sittingHours,
  type TimedSitting,
  type Weights,
  weigh,
} from './attendance.ts'
import type { ItemIdentity } from './item.ts'
import { type Attendees, daysOf, type PersonDays } from './person-days.ts'

/** From when on nobody leaves early: a day and an hour of the meeting. */
export type MeetingEnd = { day: string; time: string }

/**
 * A meeting ends with the last meal of its last day that anybody planned, agreed or saw; with none on that day, only
 * who leaves on an earlier day leaves early.
 * @param items the meeting's items, of whatever kind
 */
export function endOfMeeting(
  { endsOn }: { endsOn: string },
  items: readonly Pick<ItemIdentity, 'kind' | 'day' | 'sitting'>[],
): MeetingEnd {
  const hours = items.flatMap(({ kind, day, sitting }) =>
    kind === 'meal' && day === endsOn && sitting !== null && sitting !== 'tea'
      ? [sittingHours[sitting]]
      : [],
  )
  return { day: endsOn, time: hours.sort().at(-1) ?? '00:00' }
}

/** What people are measured against: the meeting's days in order, its meals, and when it ends. */
export type MeetingFrame = {
  days: readonly string[]
  served: readonly ServedSitting[]
  end: MeetingEnd
}

/** The frame of a meeting from its dates and its items, of whatever kind. */
export function frameOf(
  meeting: { startsOn: string; endsOn: string },
  items: readonly Pick<ItemIdentity, 'kind' | 'day' | 'sitting'>[],
): MeetingFrame {
  const days = daysOf(meeting)
  return { days, served: servedSittings(days, items), end: endOfMeeting(meeting, items) }
}

/** Came, and left before the end. A day without an hour is that whole day. */
export const isEarlyLeaver = (stay: Stay, end: MeetingEnd): boolean =>
  isCounted(stay) &&
  stay.leftOn !== null &&
  `${stay.leftOn} ${stay.leftTime ?? '24:00'}` < `${end.day} ${end.time}`

/** Who was expected and who came: of a whole meeting, or of a kind, a department, a region. */
export type Turnout = Weights & {
  expected: number
  /** Of those expected. */
  cameExpected: number
  walkIns: number
  absent: number
  /** cameExpected ÷ expected; null when nobody was expected: 0 of 0 is no rate. */
  rate: number | null
  leftEarly: number
}

export function turnoutOf(people: readonly Person[], frame: MeetingFrame): Turnout {
  const { days, served, end } = frame
  const expected = people.filter(({ isExpected }) => isExpected)
  const cameExpected = expected.filter(isCounted).length
  return {
    ...weigh(people, days, served),
    expected: expected.length,
    cameExpected,
    walkIns: people.filter((one) => !one.isExpected && isCounted(one)).length,
    absent: expected.length - cameExpected,
    rate: expected.length === 0 ? null : cameExpected / expected.length,
    leftEarly: people.filter((one) => isEarlyLeaver(one, end)).length,
  }
}

/** People present on each day, and at each meal that is served on it. */
export const presenceOf = (people: readonly Stay[], { days, served }: MeetingFrame) =>
  days.map((day) => ({
    day,
    heads: people.filter((one) => isPresentOn(one, day)).length,
    sittings: served
      .filter((one) => one.day === day)
      .map(({ sitting }) => ({
        sitting,
        present: people.filter((one) => isPresentAt(one, day, sittingHours[sitting])).length,
      })),
  }))

/**
 * A meeting's attendance: the whole, by kind (in the order of kinds, those that are there), by department (by id, tied
 * to none last), by region (most people first, unknown last), and how many were there at each sitting.
 */
export function attendanceOf(people: readonly Person[], frame: MeetingFrame) {
  const by = <K>(keyOf: (person: Person) => K) =>
    [...Map.groupBy(people, keyOf)].map(([key, group]) => ({
      key,
      turnout: turnoutOf(group, frame),
    }))
  const last = Number.POSITIVE_INFINITY
  return {
    totals: turnoutOf(people, frame),
    kinds: by(({ kind }) => kind)
      .sort((a, b) => personKinds.indexOf(a.key) - personKinds.indexOf(b.key))
      .map(({ key, turnout }) => ({ kind: key, ...turnout })),
    departments: by(({ departmentId }) => departmentId)
      .sort((a, b) => (a.key ?? last) - (b.key ?? last))
      .map(({ key, turnout }) => ({ departmentId: key, ...turnout })),
    regions: by(({ region }) => region)
      .sort(
        (a, b) =>
          Number(a.key === null) - Number(b.key === null) ||
          b.turnout.heads - a.turnout.heads ||
          ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
      )
      .map(({ key, turnout }) => ({ region: key, ...turnout })),
    days: presenceOf(people, frame),
  }
}

/** People there at the hour of a sitting; null for tea, which has none, and while nobody is counted at all. */
export function presentAtSitting(
  people: readonly Stay[],
  day: string,
  sitting: ItemIdentity['sitting'],
): number | null {
  if (sitting === null || sitting === 'tea' || !people.some(isCounted)) return null
  const hour = sittingHours[sitting satisfies TimedSitting]
  return people.filter((one) => isPresentAt(one, day, hour)).length
}

/** Person-days of those who came, day by day; null while nobody is counted: not known is not nobody. */
export function attendedPersonDays(
  people: readonly Stay[],
  days: readonly string[],
): Extract<PersonDays, { from: 'attendance' }> | null {
  const heads = people.filter(isCounted).length
  if (heads === 0) return null
  const byDay = days.map((day) => ({
    day,
    heads: people.filter((one) => isPresentOn(one, day)).length,
  }))
  const count = byDay.reduce((sum, one) => sum + one.heads, 0)
  return { from: 'attendance', count, heads, byDay }
}

const planned: Record<PersonKind, keyof Attendees> = {
  delegate: 'delegates',
  invited: 'invited',
  observer: 'observers',
  staff: 'staff',
}

/** Who attended, as a plan names them; null while nobody is counted: not known is not nobody. */
export function attendedBy(people: readonly Person[]): Attendees | null {
  const counted = people.filter(isCounted)
  if (counted.length === 0) return null
  const attended = { delegates: 0, invited: 0, observers: 0, staff: 0 }
  for (const { kind } of counted) attended[planned[kind]] += 1
  return attended
}
