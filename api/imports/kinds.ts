import type { Kind } from './kind.ts'
import { hotelBill } from './kinds/hotel-bill.ts'
import { mealCounts } from './kinds/meal-counts.ts'
import { roomCounts } from './kinds/room-counts.ts'
import { signInSheet } from './kinds/sign-in-sheet.ts'
import { vehicleLog } from './kinds/vehicle-log.ts'
import type { ImportKind } from './types.ts'

/** Every kind of import there is. */
const kinds: readonly Kind[] = [hotelBill, mealCounts, roomCounts, vehicleLog, signInSheet]

export const kindOf = (name: ImportKind): Kind => kinds.find((kind) => kind.name === name) as Kind
