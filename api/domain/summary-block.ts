import type { Figure, Said, Sentence, Table } from './summary-figure.ts'

/** The blocks of a summary, in the order in which a leader reads. */
export const blockKeys = [
  'about',
  'attendance',
  'cost',
  'ceiling',
  'meals',
  'vehicles',
  'satisfaction',
  'decisions',
  'missed',
  'lessons',
] as const
export type BlockKey = (typeof blockKeys)[number]

/** What one block says: its figures, the sentences built from them, its tables. */
export type Block = {
  key: BlockKey
  title: Said
  figures: Figure[]
  sentences: Sentence[]
  tables: Table[]
}
