import type { ItemKind, Sitting } from '../domain/item.ts'
import {
  hallNames,
  natureWords,
  platePattern,
  roomTypes,
  ruleOf,
  vehicleTypes,
} from './bill-words.ts'
import type { KnownItems } from './known-items.ts'
import { keep, remembered, squeezed } from './row.ts'
import { createEssence, hashText } from './telling-text.ts'
import type { LearnedAssignment } from './types.ts'

/** What the words of a bill line say, whatever its day and its price. Read once for equal words. */
export type Wording = {
  nature: 'charge' | 'payment'
  turn: 'none' | 'reversal' | 'transfer'
  isRefund: boolean
  isDiscount: boolean
  kind: ItemKind
  sitting: Sitting | null
  /** '' while the price or the day has to tell it. */
  label: string
  rule: string
  /** Of the item without the words that take back: a reversal has the hash of its charge. */
  itemHash: number
  /** Slots of lines with these words, by day and what else decides. */
  slots: Map<number | string, number>
}

const takingBack =
  /[(（【[]?(冲账|冲帐|冲红|红冲|红字|冲销|冲减|冲回|更正|reversal( of)?)[)）】\]]?[:：-]?/gi

/** Of item and note together, without the words that take back. */
export const lineHash = (wording: Wording, note: string): number =>
  wording.itemHash ^
  Math.imul(hashText(wording.turn === 'none' ? note : note.replace(takingBack, ' ')), 0x9e3779b1)

/** Reads wordings and remembers them; `size` pairs of cells at most, then it starts afresh. */
export function createWordings(
  known: KnownItems,
  learned: readonly LearnedAssignment[],
  size = 20_000,
) {
  const byText = new Map(learned.map((one) => [squeezed(one.text), one]))
  const essenceOf = remembered(
    createEssence([...known.labels, ...learned.map(({ text }) => text)]),
    2_000,
  )
  let byItem = new Map<string, Map<string, Wording>>()
  let count = 0
  const find = (item: string, text: string): Wording | undefined => byItem.get(item)?.get(text)
  const learn = (item: string, text: string): Wording => {
    if (++count > size) {
      byItem = new Map()
      count = 0
    }
    const wording = readWording(item, text, known, byText)
    const texts = byItem.get(item)
    if (texts) texts.set(keep(text), wording)
    else byItem.set(keep(item), new Map([[keep(text), wording]]))
    return wording
  }
  return (item: string, note: string): Wording => {
    const found = find(item, note)
    if (found) return found
    const text = essenceOf(note)
    return find(item, text) ?? learn(item, text)
  }
}

function readWording(
  item: string,
  text: string,
  known: KnownItems,
  learned: Map<string, LearnedAssignment>,
): Wording {
  const all = `${item} ${text}`.normalize('NFKC').trim()
  const bare = all.replace(takingBack, ' ').trim()
  const own = item.normalize('NFKC').replace(takingBack, ' ').trim()
  const rest = text.normalize('NFKC').replace(takingBack, ' ').trim()
  const turn = natureWords.reversal.test(all)
    ? 'reversal'
    : natureWords.transfer.test(all)
      ? 'transfer'
      : 'none'
  const base = {
    turn,
    isRefund: natureWords.refund.test(all),
    isDiscount: natureWords.discount.test(all),
    itemHash: hashText(own),
    slots: new Map<number | string, number>(),
  } as const
  const lesson =
    learned.get(squeezed(all)) ?? learned.get(squeezed(own)) ?? learned.get(squeezed(rest))
  if (lesson) {
    const { kind, sitting, label } = lesson
    return { ...base, nature: 'charge', kind, sitting, label, rule: 'learned' }
  }
  if (turn === 'transfer') {
    return {
      ...base,
      nature: 'charge',
      kind: 'other',
      sitting: null,
      label: '转入转出',
      rule: 'transfer',
    }
  }
  const byItem = ruleOf(own)
  const exact = known.exact(own) ?? (byItem ? undefined : known.exact(rest))
  const isPayment =
    natureWords.payment.test(own) || base.isRefund || (!byItem && natureWords.payment.test(rest))
  if (isPayment && !exact) {
    return {
      ...base,
      nature: 'payment',
      kind: 'other',
      sitting: null,
      label: '付款',
      rule: 'payment',
    }
  }
  if (exact && exact.kind !== 'meal') {
    const { kind, label } = exact
    return { ...base, nature: 'charge', kind, sitting: null, label, rule: 'known-label' }
  }
  const placed = byItem ?? ruleOf(rest) ?? ruleOf(bare)
  if (!placed) return { ...base, nature: 'charge', ...nowhere }
  const sitting = placed.kind === 'meal' ? (placed.sitting ?? ruleOf(rest)?.sitting ?? null) : null
  const label = labelOf(placed.kind, placed.label, bare, known)
  return { ...base, nature: 'charge', kind: placed.kind, sitting, label, rule: placed.rule }
}

const nowhere = { kind: 'unclassified', sitting: null, label: '', rule: 'unclassified' } as const

/** The label as far as the words tell it, in the spelling the meeting already uses. */
function labelOf(kind: ItemKind, label: string, text: string, known: KnownItems): string {
  if (kind === 'other') return known.label('other', label) ?? label
  if (kind === 'vehicle') {
    const plate = plateOf(text)
    if (plate) return known.label('vehicle', plate) ?? plate
    const type = vehicleTypes.exec(text)?.[0]
    return type ? (known.label('vehicle', type) ?? type) : ''
  }
  if (kind === 'hall') {
    const name = mostTelling([...text.matchAll(hallNames)].map((match) => match[0]))
    if (!name) return ''
    return known.label('hall', name) ?? (isGeneric(name) ? '' : name)
  }
  if (kind === 'lodging') return roomTypeOf(text, known) ?? ''
  return ''
}

/** Of several names of a hall the longest: 第二会议室 tells more than 会议室. */
const mostTelling = (names: string[]) =>
  names.toSorted((a, b) => Number(isGeneric(a)) - Number(isGeneric(b)) || b.length - a.length)[0]

const isGeneric = (name: string) => name === '会议室' || name === '会场'

/** The room type a text names, as the meeting calls it. */
export function roomTypeOf(text: string, known: KnownItems): string | undefined {
  const type = roomTypes.find(({ pattern }) => pattern.test(text))
  if (!type) return undefined
  const named = type.pattern.exec(text)?.[0] ?? type.label
  return known.label('lodging', named) ?? known.label('lodging', type.label) ?? type.label
}

/** `浙A·12345` → `浙A12345`. */
export const plateOf = (text: string): string | undefined =>
  platePattern.exec(text.normalize('NFKC').toUpperCase())?.[0].replace(/[·.\s-]/g, '')
