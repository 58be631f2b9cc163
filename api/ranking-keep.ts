import type { PeriodReasons, PeriodResult } from './domain/period-result.ts'

export type Kept = {
  result: PeriodResult
  /** Every reason; only of the last few, since they are many. */
  detail: PeriodReasons | null
}

const mostResults = 96
const mostDetails = 3

/**
 * Scored periods in memory, the least used leave first. A key names the version of the facts and of each rule book:
 * what is found was scored from exactly these, so nothing has to be thrown away when something changes.
 */
const results = new Map<string, Kept>()
let detailed: string[] = []

export function keptResult(key: string): Kept | undefined {
  const found = results.get(key)
  if (!found) return undefined
  results.delete(key)
  results.set(key, found)
  return found
}

export function keepResult(key: string, kept: Kept): void {
  results.set(key, kept)
  for (const oldest of results.keys()) {
    if (results.size <= mostResults) break
    results.delete(oldest)
  }
  if (!kept.detail) return
  detailed = [...detailed.filter((one) => one !== key), key]
  for (const oldest of detailed.splice(0, Math.max(0, detailed.length - mostDetails))) {
    const other = results.get(oldest)
    if (other) results.set(oldest, { ...other, detail: null })
  }
}
