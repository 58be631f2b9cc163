import { type ItemIdentity, itemKey } from './item.ts'
import { sumCents } from './money.ts'

export type SplitPart = ItemIdentity & { amountCents: number; quantity: string | null }

export type SplitFault =
  | { code: 'split.too-few' }
  | { code: 'split.item-twice'; item: string }
  | { code: 'split.zero'; item: string }
  | { code: 'split.remaining'; remainingCents: number }

/** What keeps one line from being shared so: at least two items, each once, and not a cent remaining. */
export function splitFault(
  amountCents: number,
  parts: readonly SplitPart[],
): SplitFault | undefined {
  if (parts.length < 2) return { code: 'split.too-few' }
  const keys = parts.map(itemKey)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) return { code: 'split.item-twice', item: twice }
  const nothing = parts.find((part) => part.amountCents === 0)
  if (nothing) return { code: 'split.zero', item: itemKey(nothing) }
  const remainingCents = amountCents - sumCents(parts.map((part) => part.amountCents))
  return remainingCents === 0 ? undefined : { code: 'split.remaining', remainingCents }
}
