import { hallNames, natureWords, roomTypes, vehicleTypes, wordRules } from './bill-words.ts'
import { squeezed } from './row.ts'

const patterns = [
  ...wordRules.map(({ pattern }) => pattern),
  ...roomTypes.map(({ pattern }) => pattern),
  ...Object.values(natureWords),
  hallNames,
  vehicleTypes,
]

const anyRule = new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'iu')

/**
 * What of a note can say anything about a line: the parts in which some rule finds a word, all Latin words (they
 * work together), and the whole when it is a known label or a lesson. Names of guests and numbers say nothing, so a
 * million of them cost no million readings.
 */
export function createEssence(labels: readonly string[]): (note: string) => string {
  const exact = new Set(labels.map(squeezed))
  return (note) => {
    if (note === '' || (exact.size > 0 && exact.has(squeezed(note)))) return note
    return note
      .normalize('NFKC')
      .split(/[\s,、;()]+/)
      .filter((part) => /[a-z]/i.test(part) || anyRule.test(part))
      .join(' ')
  }
}

/** Of the letters alone: the same words, however they are spaced, have the same hash. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 && code !== 0x3000) hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}
