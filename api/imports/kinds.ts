import type { Kind } from './kind.ts'
import { hotelBill } from './kinds/hotel-bill.ts'
import { informationAdoptions } from './kinds/information-adoptions.ts'
import { informationInstructions } from './kinds/information-instructions.ts'
import { informationItems } from './kinds/information-items.ts'
import { informationOfficers } from './kinds/information-officers.ts'
import { informationQuotas } from './kinds/information-quotas.ts'
import { informationReports } from './kinds/information-reports.ts'
import { informationUnits } from './kinds/information-units.ts'
import { mealCounts } from './kinds/meal-counts.ts'
import { roomCounts } from './kinds/room-counts.ts'
import { signInSheet } from './kinds/sign-in-sheet.ts'
import { vehicleLog } from './kinds/vehicle-log.ts'
import type { ImportKind } from './types.ts'

/** Every kind of import there is. */
const kinds: readonly Kind[] = [
  hotelBill,
  mealCounts,
  roomCounts,
  vehicleLog,
  signInSheet,
  informationUnits,
  informationOfficers,
  informationItems,
  informationAdoptions,
  informationInstructions,
  informationReports,
  informationQuotas,
]

export const kindOf = (name: ImportKind): Kind => kinds.find((kind) => kind.name === name) as Kind
