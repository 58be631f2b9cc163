import type { RuleBook } from '../../api/domain/rule-book.ts'
import { plainBook } from '../../api/domain/rule-books/plain.ts'

/** A rule book in which nothing is said yet. */
export const emptyBook = (day: string): RuleBook => ({
  ...plainBook,
  name: '',
  source: '',
  validFrom: `${day.slice(0, 4)}-01-01`,
})

/** A book as a new one: valid from the year of this day, since its own days are past. */
export const startedFrom = (book: RuleBook, day: string): RuleBook => ({
  ...structuredClone(book),
  validFrom: `${day.slice(0, 4)}-01-01`,
  validTo: null,
})

export const sameBook = (a: RuleBook, b: RuleBook): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** The line at this place one up (−1) or down (1); the same list when there is no such place. */
export function moved<T>(lines: readonly T[], at: number, by: -1 | 1): T[] {
  const found = [...lines]
  const [one, other] = [found[at], found[at + by]]
  if (one === undefined || other === undefined) return found
  found[at] = other
  found[at + by] = one
  return found
}

export const replaced = <T>(lines: readonly T[], at: number, line: T): T[] =>
  lines.map((one, index) => (index === at ? line : one))

export const without = <T>(lines: readonly T[], at: number): T[] =>
  lines.filter((_, index) => index !== at)

/** Words as they are typed into one field: `县区、市直，企业`. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Whether a fault is of this place of the book, or of something within it. */
export const isAt = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`)
