import type { Kind } from './import-words.ts'

/** What a column of each kind can mean: the fields its declaration in api/imports/kinds knows (a test compares). */
const fields: Record<Kind, readonly string[]> = {
  'hotel-bill': [
    'day',
    'time',
    'room',
    'item',
    'text',
    'reference',
    'quantity',
    'unitPrice',
    'amount',
    'payment',
    'balance',
  ],
  'meal-counts': ['day', 'sitting', 'quantity', 'breakfast', 'lunch', 'dinner', 'tea'],
  'room-counts': ['day', 'roomType', 'quantity'],
  'vehicle-log': ['day', 'plate', 'trip', 'passengers', 'seats', 'kilometres', 'amount'],
}

export const fieldsOf = (kind: Kind, current?: string | null): readonly string[] =>
  current && !fields[kind].includes(current) ? [...fields[kind], current] : fields[kind]
