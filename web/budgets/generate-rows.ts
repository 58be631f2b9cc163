import { addDays, daysBetween } from '../../api/domain/day.ts'
import type { Sitting } from '../../api/domain/item.ts'
import { type MeetingDays, readPrice, readQuantity } from './budget-cells.ts'
import { blankRow, type Row } from './budget-rows.ts'

export type MealPlan = { sitting: Sitting; covers: string; price: string }
export type RoomPlan = { roomType: string; rooms: string; price: string }
export type Units = { meal: string; lodging: string }

export const daysOf = ({ startsOn, endsOn }: MeetingDays): string[] =>
  Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, day) => addDays(startsOn, day))

/** A meeting of one day has one night at most; otherwise the last day has none. */
export const nightsOf = (days: MeetingDays): string[] => {
  const all = daysOf(days)
  return all.length > 1 ? all.slice(0, -1) : all
}

/** Each day × sitting, each night × room type. What has no number is left empty to be filled in. */
export const generateRows = (
  days: MeetingDays,
  meals: readonly MealPlan[],
  rooms: readonly RoomPlan[],
  units: Units,
): Row[] => [
  ...nightsOf(days).flatMap((day) =>
    rooms.map((room) => ({
      ...blankRow,
      kind: 'lodging',
      day,
      label: room.roomType.trim(),
      quantity: readQuantity(room.rooms) ?? '',
      unit: units.lodging,
      price: readPrice(room.price) ?? '',
    })),
  ),
  ...daysOf(days).flatMap((day) =>
    meals.map((meal) => ({
      ...blankRow,
      kind: 'meal',
      day,
      sitting: meal.sitting,
      quantity: readQuantity(meal.covers) ?? '',
      unit: units.meal,
      price: readPrice(meal.price) ?? '',
    })),
  ),
]
