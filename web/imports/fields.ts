import type { Kind } from './import-words.ts'

/** What a column of each kind can mean: the fields its declaration in api/imports/kinds knows (a test compares). */
export const fields: Record<Kind, readonly string[]> = {
  'hotel-bill': [
    'date',
    'time',
    'room',
    'roomType',
    'reference',
    'item',
    'text',
    'quantity',
    'unit',
    'price',
    'product',
    'amount',
    'debit',
    'credit',
    'balance',
  ],
  'meal-counts': [
    'date',
    'breakfast',
    'lunch',
    'dinner',
    'tea',
    'sitting',
    'count',
    'guests',
    'hosts',
    'place',
    'note',
  ],
  'room-counts': ['date', 'type', 'count', 'total', 'note'],
  'vehicle-log': [
    'plate',
    'type',
    'company',
    'date',
    'route',
    'names',
    'passengers',
    'seats',
    'kilometres',
    'rent',
    'fuel',
    'toll',
    'other',
    'total',
    'note',
  ],
}

export const fieldsOf = (kind: Kind, current?: string | null): readonly string[] =>
  current && !fields[kind].includes(current) ? [...fields[kind], current] : fields[kind]
