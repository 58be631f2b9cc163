import { text } from 'drizzle-orm/pg-core'

/** What kind of file it is, wherever a table says so. */
export const importKind = () =>
  text({
    enum: [
      'hotel-bill',
      'meal-counts',
      'room-counts',
      'vehicle-log',
      'sign-in-sheet',
      'information-units',
      'information-officers',
      'information-items',
      'information-adoptions',
      'information-instructions',
      'information-reports',
      'information-quotas',
    ],
  }).notNull()
