import { decimal, formatDecimal, subtract, timesCents } from './decimal.ts'
import { type ItemIdentity, itemKey } from './item.ts'
import {
  type CountedUse,
  chargeableQuantity,
  chargedQuantity,
  extrasOf,
  priceOf,
  type Term,
} from './term.ts'

/**
 * Why a bill differs from what was agreed and counted. Lines first (a line wrong in itself is wrong whatever was
 * agreed), then the item.
 */
export const causes = [
  'reversal',
  'forbidden',
  'twice',
  'surcharge',
  'arithmetic',
  'outside',
  'not-agreed',
  'unsigned',
  'quantity',
  'price',
] as const
export type Cause = (typeof causes)[number]

/** A charge that is looked at by itself, because something about it may be wrong. */
export type SuspectLine = {
  importId: number
  line: number
  amountCents: number
  quantity: string | null
  unitPriceCents: number | null
  /** Takes a charge back or moves it, and nothing was found that it belongs to. */
  isUnpaired: boolean
  /** The forbidden word in its text. */
  forbiddenWord: string | null
  /** The earlier line that charges the same. */
  twiceOf: { importId: number; line: number } | null
  isSurcharge: boolean
}

/** One item as the four columns know it. */
export type BilledItem = ItemIdentity & {
  itemId: number
  term: Term | null
  /** Counted use, and whether both sides have signed it; null when nobody counted. */
  counted: (CountedUse & { isSigned: boolean }) | null
  /** Sum of all charges in force, suspects included; null without any. Pairs that take each other back are left out. */
  billed: { cents: number; quantity: string | null } | null
  suspects: readonly SuspectLine[]
}

export type Difference = {
  /** The same for the same difference at the next look: `meal|2026-05-09|lunch||quantity`, `…|twice|12:40`. */
  key: string
  itemId: number
  cause: Cause
  /** Billed more (+) or less (−) than payable. */
  amountCents: number
  /** The line, when the cause is one. */
  importId: number | null
  line: number | null
  /** What the cause rests on: the forbidden word, the line charged before. */
  evidence: string | null
}

export type ReconciledItem = ItemIdentity & {
  itemId: number
  billedCents: number
  billedQuantity: string | null
  /** What the bill means to charge for: without its wrong lines, or what its amount buys when it names no quantity. */
  meantQuantity: string | null
  countedQuantity: string | null
  isSigned: boolean
  guaranteedQuantity: string | null
  /** What is owed: agreed price × the higher of signed count and guarantee. */
  payableCents: number
  payableQuantity: string | null
  /** billed − payable: the sum of the differences. */
  gapCents: number
  differences: Difference[]
}

export type Dates = { startsOn: string; endsOn: string }

/** A line that is wrong as a whole, and why; undefined when the rest of its item explains it. */
function flawOf(line: SuspectLine): { cause: Cause; evidence: string | null } | undefined {
  if (line.isUnpaired) return { cause: 'reversal', evidence: null }
  if (line.forbiddenWord !== null) return { cause: 'forbidden', evidence: line.forbiddenWord }
  if (line.twiceOf)
    return { cause: 'twice', evidence: `${line.twiceOf.importId}:${line.twiceOf.line}` }
  if (line.isSurcharge) return { cause: 'surcharge', evidence: null }
  return undefined
}

/** Amount − quantity × price, when the line states both. */
const miscalculatedCents = ({ amountCents, quantity, unitPriceCents }: SuspectLine): number =>
  quantity === null || unitPriceCents === null
    ? 0
    : amountCents - timesCents(decimal(quantity), unitPriceCents)

/** What remains of an item's charges when its wrong lines are taken out and its sums set right. */
function cleanCharges(item: BilledItem, differences: Difference[]) {
  let cents = item.billed?.cents ?? 0
  let quantity = item.billed?.quantity === undefined ? '0' : (item.billed?.quantity ?? null)
  const key = itemKey(item)
  for (const suspect of item.suspects) {
    const { importId, line } = suspect
    const flaw = flawOf(suspect)
    const amountCents = flaw ? suspect.amountCents : miscalculatedCents(suspect)
    if (amountCents === 0) continue
    const { cause, evidence } = flaw ?? { cause: 'arithmetic' as const, evidence: null }
    differences.push({
      key: `${key}|${cause}|${importId}:${line}`,
      itemId: item.itemId,
      cause,
      amountCents,
      importId,
      line,
      evidence,
    })
    cents -= amountCents
    if (flaw && quantity !== null && suspect.quantity !== null)
      quantity = formatDecimal(subtract(decimal(quantity), decimal(suspect.quantity)))
  }
  return { cents, quantity }
}

/** The quantity a bill means when it names none: what its amount buys exactly at the agreed price. */
function meantQuantity(term: Term, cents: number): string | null {
  const step = term.basis === 'table' ? term.personsPerTable : term.basis === 'unit' ? 1 : null
  if (step === null || cents < 0) return null
  const stepCents = priceOf(term, decimal(String(step)))
  if (stepCents <= 0 || cents % stepCents !== 0) return null
  const quantity = String((cents / stepCents) * step)
  return priceOf(term, decimal(quantity)) === cents ? quantity : null
}

/** Kinds that are counted every day; of anything else what was agreed stands for the count. */
const isCountedDaily = ({ kind }: ItemIdentity) => kind !== 'other' && kind !== 'unclassified'

/**
 * Splits one item's gap between bill and agreement. Every part is a difference of prices of quantities, so that they
 * add up to the gap by construction: unsigned (counted or billed beyond the guarantee, but signed by nobody),
 * quantity (billed beyond what is payable), price (the rest).
 * @param separately the bill has lines of its own for service charges, so none is expected inside the prices
 */
export function reconcileItem(item: BilledItem, dates: Dates, separately: boolean): ReconciledItem {
  const { term, counted, itemId } = item
  const differences: Difference[] = []
  const clean = cleanCharges(item, differences)
  const billedCents = item.billed?.cents ?? 0
  const key = itemKey(item)
  const differ = (cause: Cause, amountCents: number) => {
    if (amountCents === 0) return
    differences.push({
      key: `${key}|${cause}`,
      itemId,
      cause,
      amountCents,
      importId: null,
      line: null,
      evidence: null,
    })
  }
  let payableCents = 0
  let payableQuantity: string | null = null
  const meant = clean.quantity ?? (term ? meantQuantity(term, clean.cents) : null)
  if (!term) {
    const isOutside = item.day !== null && (item.day < dates.startsOn || item.day > dates.endsOn)
    differ(isOutside ? 'outside' : 'not-agreed', clean.cents)
  } else {
    const use = counted ?? (isCountedDaily(item) ? null : agreedUse(term))
    const signed = use !== null && (counted === null || counted.isSigned)
    const owed = chargeableQuantity(term, signed ? use.quantity : null)
    const extrasCents = use ? extrasOf(term, use) : 0
    payableCents = priceOf(term, owed) + (signed ? extrasCents : 0)
    payableQuantity = formatDecimal(chargedQuantity(term, owed))
    const ownSurchargeCents = separately ? priceOf(term, owed) - priceOf(term, owed, false) : 0
    differ('surcharge', -ownSurchargeCents)
    const net = (quantity: typeof owed) => priceOf(term, quantity, !separately)
    const billed = meant === null ? null : decimal(meant)
    const claimed = signed
      ? owed
      : use
        ? chargeableQuantity(term, use.quantity)
        : chargeableQuantity(term, meant)
    const unsignedCents = signed ? 0 : net(claimed) - net(owed) + extrasCents
    if (billed === null && use === null) {
      differ('unsigned', clean.cents - net(owed))
    } else {
      differ('unsigned', unsignedCents)
      differ('quantity', billed === null ? 0 : net(billed) - net(claimed))
      differ('price', clean.cents - net(billed ?? claimed) - extrasCents)
    }
  }
  return {
    kind: item.kind,
    day: item.day,
    sitting: item.sitting,
    label: item.label,
    itemId,
    billedCents,
    billedQuantity: item.billed?.quantity ?? null,
    meantQuantity: meant,
    countedQuantity: counted?.quantity ?? null,
    isSigned: counted?.isSigned ?? false,
    guaranteedQuantity: term?.guaranteedQuantity ?? null,
    payableCents,
    payableQuantity,
    gapCents: billedCents - payableCents,
    differences,
  }
}

const agreedUse = (term: Term): CountedUse => ({
  quantity: term.quantity,
  kilometres: null,
  hours: null,
})

/** Whether any line of the bill is a service charge of its own. */
export const chargesSeparately = (items: readonly BilledItem[]): boolean =>
  items.some(({ suspects }) => suspects.some((line) => flawOf(line)?.cause === 'surcharge'))

/**
 * Agreed × counted against billed, item by item. In every item, and so in the whole, the differences add up to
 * billed − payable exactly.
 */
export function reconcile(items: readonly BilledItem[], dates: Dates): ReconciledItem[] {
  const separately = chargesSeparately(items)
  return items.map((item) => reconcileItem(item, dates, separately))
}
