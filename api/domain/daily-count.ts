import { addDays } from './day.ts'
import { add, decimal, formatDecimal, zero } from './decimal.ts'
import { type ItemIdentity, itemKey, type Sitting } from './item.ts'

/** One counted item of a day. Quantities are exact decimal text. */
export type CountLine = ItemIdentity & {
  /** Of a meal: everyone who ate, guests and staff included. */
  quantity: string
  guestCount: number | null
  staffCount: number | null
  passengers: number | null
  seats: number | null
  kilometres: string | null
  hours: string | null
}

/** What the counting page offers for an item, and where the figure comes from. */
export type Offer = CountLine & {
  from: 'imported' | 'attendance' | 'yesterday' | 'none'
  /** Of a meal: people there at its hour, by attendance; null where that is not known. */
  present: number | null
}

type Known = ItemIdentity & {
  /** What the imported sheets say; a figure that was counted already is not offered as theirs. */
  imported: {
    quantity: string | null
    passengers: number | null
    seats: number | null
    kilometres: string | null
  }
}

const nothingElse = {
  guestCount: null,
  staffCount: null,
  passengers: null,
  seats: null,
  kilometres: null,
  hours: null,
}

/** Things that happen on the day, in the order of the list: its nights, sittings, sessions and vehicles. */
const happensOn = (item: ItemIdentity, day: string) =>
  item.day === day && item.kind !== 'other' && item.kind !== 'unclassified'

/**
 * A day's count to begin with: every item that is planned, agreed or seen for that day, with what the imported sheets
 * say, else of a meal how many people are there, else what was counted of the same thing the day before. Nothing is
 * offered from the plan: a plan is no count.
 * @param yesterday lines of the count of the day before
 * @param presentAt people there at a sitting of the day; null where attendance does not say
 */
export function offerCount(
  known: readonly Known[],
  day: string,
  yesterday: readonly CountLine[],
  presentAt: (sitting: Sitting | null) => number | null = () => null,
): Offer[] {
  const before = new Map(
    yesterday.map((line) => [itemKey({ ...line, day: line.day && addDays(line.day, 1) }), line]),
  )
  return known
    .filter((item) => happensOn(item, day))
    .map(({ kind, day, sitting, label, imported }) => {
      const identity = { kind, day, sitting, label }
      const present = kind === 'meal' ? presentAt(sitting) : null
      if (imported.quantity !== null)
        return {
          ...identity,
          ...nothingElse,
          passengers: imported.passengers,
          seats: imported.seats,
          kilometres: imported.kilometres,
          quantity: imported.quantity,
          from: 'imported' as const,
          present,
        }
      if (present !== null)
        return {
          ...identity,
          ...nothingElse,
          quantity: String(present),
          from: 'attendance' as const,
          present,
        }
      const last = before.get(itemKey(identity))
      return last
        ? { ...last, ...identity, from: 'yesterday' as const, present }
        : { ...identity, ...nothingElse, quantity: '', from: 'none' as const, present }
    })
}

/** Guests and staff are among those who ate: together never more than all. */
export const partsFit = ({
  quantity,
  guestCount,
  staffCount,
}: Pick<CountLine, 'quantity' | 'guestCount' | 'staffCount'>): boolean =>
  (guestCount ?? 0) + (staffCount ?? 0) <= Number(quantity)

/** What a day's lines come to: rooms, covers by sitting, sessions and vehicles; null is nobody counted. */
export function countSums(lines: readonly Pick<CountLine, 'kind' | 'sitting' | 'quantity'>[]) {
  const sum = (isPart: (line: Pick<CountLine, 'kind' | 'sitting'>) => boolean) => {
    const parts = lines.filter(isPart).map(({ quantity }) => decimal(quantity))
    return parts.length === 0 ? null : formatDecimal(parts.reduce(add, zero))
  }
  const covers = (sitting: Sitting) => sum((line) => line.sitting === sitting)
  return {
    lodging: sum(({ kind }) => kind === 'lodging'),
    breakfast: covers('breakfast'),
    lunch: covers('lunch'),
    dinner: covers('dinner'),
    tea: covers('tea'),
    hall: sum(({ kind }) => kind === 'hall'),
    vehicle: sum(({ kind }) => kind === 'vehicle'),
  }
}

/** The days to be counted: those of the meeting, and any other on which something is planned, agreed or counted. */
export function daysToCount(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  items: readonly { day: string | null }[],
): string[] {
  const days = new Set(items.flatMap(({ day }) => (day === null ? [] : [day])))
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.add(day)
  return [...days].sort()
}
