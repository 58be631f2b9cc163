import { addDays, daysBetween } from './day.ts'
import { decimal, timesCents } from './decimal.ts'
import { type ItemIdentity, itemKey } from './item.ts'
import { maxCents } from './money.ts'

export type BudgetState = 'draft' | 'submitted' | 'approved' | 'revised'

export type BudgetEntry = ItemIdentity & {
  /** Exact decimal text. */
  quantity: string
  unit: string
  unitPriceCents: number
  note?: string | null | undefined
}

/** quantity × price of a line, rounded once to the cent; undefined beyond what can be recorded. */
export function lineAmountCents(line: Pick<BudgetEntry, 'quantity' | 'unitPriceCents'>) {
  const cents = timesCents(decimal(line.quantity), line.unitPriceCents)
  return Math.abs(cents) <= maxCents ? cents : undefined
}

/** Which items are named more than once: a budget says each thing once. */
export function itemsTwice(lines: readonly ItemIdentity[]): ItemIdentity[] {
  const groups = Map.groupBy(lines, itemKey)
  return [...groups.values()].flatMap((group) => (group[1] ? [group[1]] : []))
}

/**
 * Another meeting's budget at this meeting's dates: the first day there is the first day here. What would fall
 * after the last day here is left out, except nights and things before the start, which keep their distance.
 */
export function shiftEntries<E extends ItemIdentity>(
  entries: readonly E[],
  from: { startsOn: string },
  to: { startsOn: string; endsOn: string },
): E[] {
  const shift = daysBetween(from.startsOn, to.startsOn)
  return entries
    .map((entry) => ({ ...entry, day: entry.day && addDays(entry.day, shift) }))
    .filter((entry) => !entry.day || entry.day <= to.endsOn)
}
