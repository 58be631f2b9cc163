import type { ItemIdentity } from '../../api/domain/item.ts'
import { splitFault } from '../../api/domain/split-line.ts'
import { priceCents, readPrice } from '../budgets/budget-cells.ts'
import type { SplitPart } from './import.ts'

/** A part while it is typed. A credit is shared with a minus in front. */
export type DraftPart = { item: ItemIdentity | undefined; amount: string }

const centsOf = (amount: string): number | undefined => {
  const plain = readPrice(amount.trim().replace(/^[-−]/, ''))
  if (plain === undefined) return undefined
  return /^[-−]/.test(amount.trim()) ? -priceCents(plain) : priceCents(plain)
}

/** What of the line is in no part yet; parts that cannot be read count nothing. */
export const remainingOf = (amountCents: number, parts: readonly DraftPart[]): number =>
  amountCents - parts.reduce((sum, { amount }) => sum + (centsOf(amount) ?? 0), 0)

/** The parts as they are saved; undefined while one is unfinished or something remains. */
export function partsOf(amountCents: number, parts: readonly DraftPart[]): SplitPart[] | undefined {
  const ready = parts.flatMap(({ item, amount }) => {
    const cents = centsOf(amount)
    return item && cents !== undefined ? [{ item, amountCents: cents }] : []
  })
  if (ready.length < parts.length) return undefined
  const said = ready.map(({ item, amountCents }) => ({ ...item, amountCents, quantity: null }))
  return splitFault(amountCents, said) ? undefined : ready
}
