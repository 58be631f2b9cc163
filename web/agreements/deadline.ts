import { daysBetween } from '../../api/domain/day.ts'

export type Deadline = {
  state: 'kept' | 'late' | 'left' | 'overdue'
  /** Days late, days left, or days overdue. */
  dayCount: number
}

/** Whether the agreement was signed in time, or how much time is left: T−14 (domain rule). */
export function deadlineOf(
  dueOn: string,
  /** Of the versions that were signed; a later version does not make the first one late. */
  signedOn: readonly string[],
  today: string,
): Deadline {
  const [first] = [...signedOn].sort()
  const late = daysBetween(dueOn, first ?? today)
  if (first) return late > 0 ? { state: 'late', dayCount: late } : { state: 'kept', dayCount: 0 }
  return late > 0
    ? { state: 'overdue', dayCount: late }
    : { state: 'left', dayCount: late === 0 ? 0 : -late }
}

/** The reader's own day, as ISO text. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
