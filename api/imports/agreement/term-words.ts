import type { ItemIdentity, ItemKind, Sitting } from '../../domain/item.ts'
import type { TermBasis } from '../../domain/term.ts'
import { ruleOf } from '../bill-words.ts'
import type { KnownItems } from '../known-items.ts'
import { plateOf, roomTypeOf } from '../wording.ts'

const tidy = (text: string) => text.normalize('NFKC').trim()

const bases: { basis: TermBasis; pattern: RegExp }[] = [
  { basis: 'table', pattern: /桌|table/i },
  { basis: 'flat', pattern: /包干|总价|一口价|整体|打包|flat|lump|fixed/i },
  { basis: 'unit', pattern: /单位|单价|按|每|个|次|天|人|间|场|unit|each|per /i },
]

/** How a price is meant; undefined when the words say nothing known. */
export const readBasis = (text: string): TermBasis | undefined =>
  bases.find(({ basis, pattern }) => tidy(text).toLowerCase() === basis || pattern.test(tidy(text)))
    ?.basis

const decimalText = /^\d{1,3}(\.\d{1,2})?$/

/** `10%`, `10`: hundredths of a percent; undefined beyond 100 % or when it is no number. */
export function readShare(text: string): number | undefined {
  const plain = tidy(text).replace(/\s*%$/, '')
  if (!decimalText.test(plain) || Number(plain) > 100) return undefined
  return Math.round(Number(plain) * 100)
}

/** `10%` off, or as it is said here: `9折` and `95折` leave 90 and 95 of a hundred. */
export function readDiscount(text: string): number | undefined {
  const left = /^(\d(?:\.\d)?|\d{2})\s*折$/.exec(tidy(text))?.[1]
  if (left === undefined) return readShare(text)
  return 10_000 - Math.round(Number(left) * (left.length === 2 ? 100 : 1000))
}

/** `双早`, `含单早`, `2`, `无早`: breakfasts that the room's price includes. */
export function readBreakfasts(text: string): number | undefined {
  const said = tidy(text)
  if (/^[0-9]$/.test(said)) return Number(said)
  if (/无|不含|no/i.test(said)) return 0
  if (/双|二|两|twin|double/i.test(said)) return 2
  return /单|一|single/i.test(said) ? 1 : undefined
}

const kinds: { kind: ItemKind; pattern: RegExp }[] = [
  { kind: 'lodging', pattern: /^(住宿|客房|房费|房间|lodging|rooms?|accommodation)$/i },
  { kind: 'meal', pattern: /^(用餐|餐饮|餐费|餐|meals?|food)$/i },
  { kind: 'hall', pattern: /^(会场|会议室|场租|会场租金|halls?|venue)$/i },
  { kind: 'vehicle', pattern: /^(用车|车辆|交通|车|vehicles?|transport)$/i },
  { kind: 'other', pattern: /^(其他|其它|杂项|other|misc)$/i },
]

const kindOfUnit: Record<string, ItemKind> = {
  间夜: 'lodging',
  间: 'lodging',
  人次: 'meal',
  桌: 'meal',
  场: 'hall',
  台天: 'vehicle',
  辆: 'vehicle',
}

const sittingOf = (text: string): Sitting | null =>
  /^早$/.test(tidy(text))
    ? 'breakfast'
    : /^午$/.test(tidy(text))
      ? 'lunch'
      : /^晚$/.test(tidy(text))
        ? 'dinner'
        : (ruleOf(text)?.sitting ?? null)

type Words = { kind: string; item: string; sitting: string; unit: string }

/** Which item the words of a row name, its day aside. */
export function itemOfWords(words: Words, known: KnownItems): Omit<ItemIdentity, 'day'> {
  const item = tidy(words.item)
  const named = kinds.find(({ pattern }) => pattern.test(tidy(words.kind)))?.kind
  const sitting = sittingOf(words.sitting) ?? sittingOf(item)
  const rule = ruleOf(item)
  const kind =
    named ??
    (sittingOf(words.sitting) ? 'meal' : rule?.kind) ??
    kindOfUnit[tidy(words.unit)] ??
    'other'
  if (kind === 'meal') return { kind, sitting, label: '' }
  const label = known.label(kind, item)
  if (label !== undefined) return { kind, sitting: null, label }
  if (kind === 'lodging') return { kind, sitting: null, label: roomTypeOf(item, known) ?? item }
  if (kind === 'vehicle') return { kind, sitting: null, label: plateOf(item) ?? item }
  return { kind, sitting: null, label: item }
}
