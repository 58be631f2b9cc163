import type { Kind } from './kind.ts'
import { hotelBill } from './kinds/hotel-bill.ts'
import type { ImportKind } from './types.ts'

/** Every kind of import there is. */
const kinds: readonly Kind[] = [hotelBill]

export const kindOf = (name: ImportKind): Kind => kinds.find((kind) => kind.name === name) as Kind
