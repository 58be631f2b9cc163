import { daysBetween } from './day.ts'
import { formatDecimal } from './decimal.ts'
import type { ItemIdentity, Sitting } from './item.ts'

export const personKinds = ['delegate', 'invited', 'observer', 'staff'] as const
export type PersonKind = (typeof personKinds)[number]

export const lodgings = ['single', 'shared', 'none'] as const
export type Lodging = (typeof lodgings)[number]

/** When a person was there, in local time of the meeting: days as ISO text, times as `HH:MM`. */
export type Stay = {
  /** Signed the sheet, or was signed in on the page. */
  hasSigned: boolean
  arrivedOn: string | null
  /** Null: the hour is unknown, they were there the whole day. */
  arrivedTime: string | null
  /** Null: stayed to the end. */
  leftOn: string | null
  leftTime: string | null
  /** Null: nobody has said. */
  lodging: Lodging | null
}

export type Person = Stay & {
  departmentId: number | null
  kind: PersonKind
  region: string | null
  isExpected: boolean
}

/** When a sitting is eaten, everywhere. Tea has no hour of its own: it is counted, not derived. */
export const sittingHours = {
  breakfast: '07:30',
  lunch: '12:00',
  dinner: '18:00',
} as const satisfies Partial<Record<Sitting, string>>
export type TimedSitting = keyof typeof sittingHours
export const timedSittings = Object.keys(sittingHours) as TimedSitting[]

/**
 * A person counted: who signed in or has an arrival time. This is the one definition; heads, person-days, shares,
 * ceilings and rates all rest on it. Being invited is not being there.
 */
export const isCounted = ({ hasSigned, arrivedOn }: Pick<Stay, 'hasSigned' | 'arrivedOn'>) =>
  hasSigned || arrivedOn !== null

/**
 * Are they there at this moment? From the minute they arrived up to, not including, the minute they left. An unknown
 * hour is the whole day; without an arrival they came on the first day, without a departure they stayed to the end.
 */
export function isPresentAt(stay: Stay, day: string, time: string): boolean {
  if (!isCounted(stay)) return false
  const moment = `${day} ${time}`
  const from = stay.arrivedOn === null ? '' : `${stay.arrivedOn} ${stay.arrivedTime ?? '00:00'}`
  const until = stay.leftOn === null ? null : `${stay.leftOn} ${stay.leftTime ?? '24:00'}`
  return from <= moment && (until === null || moment < until)
}

/** Were they there on this day at all? */
export const isPresentOn = (stay: Stay, day: string): boolean =>
  isCounted(stay) &&
  (stay.arrivedOn === null || stay.arrivedOn <= day) &&
  (stay.leftOn === null || day <= stay.leftOn)

/**
 * Days of the meeting on which they were there at all. Whole days, no halves: 综合定额 is a sum per person and day
 * (财行〔2016〕214号), and a plan multiplies people by whole days too.
 * @param days the meeting's days
 */
export const personDaysOf = (stay: Stay, days: readonly string[]): number =>
  days.filter((day) => isPresentOn(stay, day)).length

/** One meal that is served on a day. */
export type ServedSitting = { day: string; sitting: TimedSitting }

/** Every sitting of these days, in order. */
export const everySitting = (days: readonly string[]): ServedSitting[] =>
  days.flatMap((day) => timedSittings.map((sitting) => ({ day, sitting })))

/**
 * The meals of a meeting's days that anybody planned, agreed, counted or billed; all there could be when there is none
 * at all. Nobody eats a dinner that nobody serves, however long they stay.
 */
export function servedSittings(
  days: readonly string[],
  items: readonly Pick<ItemIdentity, 'kind' | 'day' | 'sitting'>[],
): ServedSitting[] {
  const known = new Set(
    items.flatMap(({ kind, day, sitting }) => (kind === 'meal' ? [`${day} ${sitting}`] : [])),
  )
  const served = everySitting(days).filter(({ day, sitting }) => known.has(`${day} ${sitting}`))
  return served.length > 0 ? served : everySitting(days)
}

/** Sittings at whose hour they are there; tea is none of them. */
export const coversOf = (stay: Stay, served: readonly ServedSitting[]): number =>
  served.filter(({ day, sitting }) => isPresentAt(stay, day, sittingHours[sitting])).length

/**
 * Half room nights: of each night between arrival and leaving a single room is two, a bed in a shared one is one. Who
 * does not lodge, or of whom nobody has said, has none. A night before the meeting counts when they came the day before.
 */
export function halfNightsOf(stay: Stay, days: readonly string[]): number {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || !isCounted(stay)) return 0
  const nights = Math.max(0, daysBetween(stay.arrivedOn ?? first, stay.leftOn ?? last))
  if (stay.lodging === 'single') return nights * 2
  return stay.lodging === 'shared' ? nights : 0
}

/** Halves as exact text: 25 is `12.5`. */
const halves = (count: number) => formatDecimal({ units: BigInt(count) * 5n, scale: 1 })

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What people come to, as exact decimal text: nobody is `0` of everything. */
export type Weights = {
  heads: number
  personDays: string
  covers: string
  roomNights: string
  headsByKind: Record<PersonKind, number>
}

/**
 * Heads, person-days, covers and room nights of those who are counted.
 * @param days the meeting's days, in order
 * @param served what is eaten; every sitting of the days unless the meeting's own are known
 */
export function weigh(
  people: readonly Person[],
  days: readonly string[],
  served: readonly ServedSitting[] = everySitting(days),
): Weights {
  const counted = people.filter(isCounted)
  const ofKind = (kind: PersonKind) => counted.filter((one) => one.kind === kind).length
  return {
    heads: counted.length,
    personDays: String(sum(counted.map((one) => personDaysOf(one, days)))),
    covers: String(sum(counted.map((one) => coversOf(one, served)))),
    roomNights: halves(sum(counted.map((one) => halfNightsOf(one, days)))),
    headsByKind: Object.fromEntries(personKinds.map((kind) => [kind, ofKind(kind)])) as Record<
      PersonKind,
      number
    >,
  }
}

/**
 * What each department's people come to: the ground on which a meeting's cost is shared. One row a department that has
 * somebody counted, by its id; those who are tied to none stand last, with null.
 * @param attendees of one meeting, counted or not
 * @param days the meeting's days, in order
 * @param served what is eaten; every sitting of the days unless the meeting's own are known, see `servedSittings`
 */
export function weightsByDepartment(
  attendees: readonly Person[],
  days: readonly string[],
  served: readonly ServedSitting[] = everySitting(days),
): ({ departmentId: number | null } & Weights)[] {
  const groups = Map.groupBy(attendees.filter(isCounted), (one) => one.departmentId)
  return [...groups]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([departmentId, people]) => ({ departmentId, ...weigh(people, days, served) }))
}
