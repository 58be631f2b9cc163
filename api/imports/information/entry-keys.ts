import type { InformationEntry, InformationFact } from './entries.ts'
import { createNaturalKey, isUnique, naturalKeys } from './natural-key.ts'

export type KeyedEntry = {
  fact: InformationFact
  duplicate: boolean
  /** The line of this file that says the same. */
  twiceOf: number | null
}

/**
 * Gives each entry its key and says whether it is in force already, or stands on an earlier line. What there can be only
 * one of stays a duplicate, whatever was decided.
 */
export function createEntryKeys(isEarlier: (key: bigint) => boolean, takesDuplicates: boolean) {
  const keyOf = createNaturalKey()
  const lines = new Map<bigint, { line: number; count: number }>()
  return (entry: InformationEntry, line: number, part: number): KeyedEntry => {
    const [parts = []] = naturalKeys(entry)
    const key = keyOf(parts)
    const before = lines.get(key)
    lines.set(key, { line: before?.line ?? line, count: (before?.count ?? 0) + 1 })
    const isKnown = before !== undefined || isEarlier(key)
    const duplicate = isKnown && (isUnique(entry) || !takesDuplicates)
    const rowKey = before ? keyOf(parts, before.count) : key
    return {
      fact: { line, part, entry, rowKey, duplicate },
      duplicate,
      twiceOf: before?.line ?? null,
    }
  }
}
