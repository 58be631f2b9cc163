import { date, text } from 'drizzle-orm/pg-core'

/** How an item is named, wherever a table names one. */
export const itemKind = () =>
  text({ enum: ['lodging', 'meal', 'hall', 'vehicle', 'other', 'unclassified'] }).notNull()

export const itemSitting = () => text({ enum: ['breakfast', 'lunch', 'dinner', 'tea'] })

export const itemColumns = () => ({
  kind: itemKind(),
  day: date({ mode: 'string' }),
  sitting: itemSitting(),
  label: text().notNull(),
})
