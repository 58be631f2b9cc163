import { addDays } from './day.ts'
import type { Period } from './score-facts.ts'

/** A version of a rule book with its days; null: without end. */
export type Dated = { version: number; validFrom: string; validTo: string | null }

/** The days on which something holds; null: without end. */
export type Validity<T> = { of: T; from: string; to: string | null }

const never = '9999-12-31'
const lastDay = (to: string | null) => to ?? never
const earlier = (a: string, b: string) => (a < b ? a : b)
const later = (a: string, b: string) => (a > b ? a : b)

/**
 * When each version of one book holds, in order of days. From the day on which a later version begins the earlier ones
 * are over, even where the later one ends before them.
 */
export function validityOf<T extends Dated>(versions: readonly T[]): Validity<T>[] {
  const found: Validity<T>[] = []
  let replacedOn: string | null = null
  for (const one of versions.toSorted((a, b) => b.version - a.version)) {
    const before: string | null = replacedOn === null ? null : addDays(replacedOn, -1)
    const to = before === null ? one.validTo : earlier(lastDay(one.validTo), before)
    if (one.validFrom <= lastDay(to)) found.push({ of: one, from: one.validFrom, to })
    replacedOn = replacedOn === null ? one.validFrom : earlier(replacedOn, one.validFrom)
  }
  return found.reverse()
}

/** The first day on which both hold; undefined when there is none. */
export function firstSharedDay(
  a: readonly Validity<unknown>[],
  b: readonly Validity<unknown>[],
): string | undefined {
  const days = a.flatMap((one) =>
    b.flatMap((other) => {
      const from = later(one.from, other.from)
      return from <= earlier(lastDay(one.to), lastDay(other.to)) ? [from] : []
    }),
  )
  return days.sort()[0]
}

/** A period cut where the rules change, each part with what holds in it; the days for which nothing does apart. */
export function partsOf<T>(
  period: Period,
  all: readonly Validity<T>[],
): { parts: (Period & { of: T })[]; missing: Period[] } {
  const parts: (Period & { of: T })[] = []
  const missing: Period[] = []
  let day = period.from
  for (const { of, from, to } of all.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (lastDay(to) < day || from > period.to) continue
    if (from > day) missing.push({ from: day, to: addDays(from, -1) })
    const until = earlier(lastDay(to), period.to)
    parts.push({ of, from: later(from, day), to: until })
    day = addDays(until, 1)
  }
  if (day <= period.to) missing.push({ from: day, to: period.to })
  return { parts, missing }
}
