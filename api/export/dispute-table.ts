import type { ItemIdentity } from '../domain/item.ts'
import { sumCents } from '../domain/money.ts'
import type { Cause } from '../domain/reconcile.ts'
import type { Locale } from '../messages.ts'
import { itemName } from './item-words.ts'
import { type BillPlace, placesText } from './line-numbers.ts'
import { row, type Table, type TableRow } from './office-document.ts'
import { settlingWords } from './settling-words.ts'
import { blank, day, difference, quantity, text } from './sheet.ts'
import { amountText, nothing, quantityText } from './show.ts'
import { dayAt } from './show-day.ts'
import { type AgreedTerm, termText } from './term-text.ts'

/** A disputed difference with all that it rests on. */
export type Disputed = ItemIdentity & {
  cause: Cause
  amountCents: number
  /** What was said when it was disputed. */
  reason: string
  forbiddenWord: string | null
  /** The line that charges the same before. */
  twiceOf: BillPlace | null
  lines: BillPlace[]
  /** Whether these are all the lines there are. */
  isWhole: boolean
  texts: string[]
  billed: { cents: number; quantity: string | null; unitPriceCents: number | null }
  term: AgreedTerm | null
  countedQuantity: string | null
  isSigned: boolean
  signatures: {
    day: string
    organiser: string | null
    hotelContact: string | null
    signedAt: Date | null
  }[]
}

const words = {
  zh: {
    heads: [
      '序号',
      '账单文件与行',
      '日期',
      '项目',
      '账单摘要',
      '账单：数量 × 单价 = 金额（元）',
      '协议条款',
      '签认数量',
      '差额（元）',
      '理由',
    ],
    andMore: '等',
    charged: (n: string, cents: string) => `数量 ${n}，金额 ${cents}`,
    notCounted: '无签认的核对',
    unsigned: (n: string) => `${n}（未签认）`,
    signed: (names: string, on: string) => `${names}\n${on} 签认`,
    names: '、',
    forbidden: (cause: string, word: string) => `${cause}（${word}）`,
    twice: (cause: string, place: string) => `${cause}（与${place}为同一笔）`,
    because: '：',
    total: '争议金额合计',
  },
  en: {
    heads: [
      'No.',
      'Bill file and line',
      'Day',
      'Item',
      'Text of the bill',
      'Billed: quantity × price = amount (CNY)',
      'As agreed',
      'Signed count',
      'Difference (CNY)',
      'Reason',
    ],
    andMore: 'and more',
    charged: (n: string, cents: string) => `quantity ${n}, amount ${cents}`,
    notCounted: 'No signed count',
    unsigned: (n: string) => `${n} (not signed)`,
    signed: (names: string, on: string) => `${names}\nsigned ${on}`,
    names: ', ',
    forbidden: (cause: string, word: string) => `${cause} (${word})`,
    twice: (cause: string, place: string) => `${cause} (the same as ${place})`,
    because: ': ',
    total: 'Disputed amount',
  },
} satisfies Record<Locale, object>

const widths = [11, 34, 25, 24, 30, 46, 40, 31, 24, 40]

/** Different texts that are quoted; a letter is no copy of the bill. */
const textsQuoted = 4

function quotedTexts({ texts, isWhole }: Disputed, locale: Locale): string {
  const more = texts.length > textsQuoted || !isWhole ? [words[locale].andMore] : []
  return [...texts.slice(0, textsQuoted), ...more].join('\n')
}

function placeText({ lines, isWhole }: Disputed, locale: Locale): string {
  return placesText(lines, locale) + (isWhole ? '' : `\n${words[locale].andMore}`)
}

/** The bill's own sum, as it is printed, right or wrong. */
function billedText({ billed }: Disputed, locale: Locale): string {
  const { cents, quantity, unitPriceCents } = billed
  if (quantity === null) return amountText(cents)
  const count = quantityText(quantity)
  return unitPriceCents === null
    ? words[locale].charged(count, amountText(cents))
    : `${count} × ${amountText(unitPriceCents)} = ${amountText(cents)}`
}

/** What was counted, and which two people signed it when. */
function signedText({ countedQuantity, isSigned, signatures, term }: Disputed, locale: Locale) {
  const w = words[locale]
  if (countedQuantity === null) return w.notCounted
  const count = `${quantityText(countedQuantity)} ${term?.unit ?? ''}`.trim()
  if (!isSigned) return w.unsigned(count)
  const signed = signatures.map(({ organiser, hotelContact, signedAt, day }) =>
    w.signed(
      [organiser, hotelContact].filter(Boolean).join(w.names) || nothing,
      signedAt ? dayAt(signedAt) : day,
    ),
  )
  return [count, ...new Set(signed)].join('\n')
}

function reasonText({ cause, forbiddenWord, twiceOf, reason }: Disputed, locale: Locale): string {
  const w = words[locale]
  const named = settlingWords[locale].causes[cause]
  const why = forbiddenWord
    ? w.forbidden(named, forbiddenWord)
    : twiceOf
      ? w.twice(named, placesText([twiceOf], locale).replace('\n', ' '))
      : named
  return reason ? `${why}${w.because}${reason}` : why
}

const disputedRow = (one: Disputed, at: number, locale: Locale): TableRow =>
  row([
    quantity(String(at + 1)),
    text(placeText(one, locale)),
    day(one.day),
    text(itemName(one, locale)),
    text(quotedTexts(one, locale)),
    text(billedText(one, locale)),
    text(termText(one.term, locale)),
    text(signedText(one, locale)),
    difference(one.amountCents),
    text(reasonText(one, locale)),
  ])

/** The evidence, line by line, and the sum that is asked for. */
export function disputeTable(disputed: readonly Disputed[], locale: Locale): Table {
  const w = words[locale]
  const sum = sumCents(disputed.map(({ amountCents }) => amountCents))
  return {
    is: 'table',
    columns: w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 })),
    rows: [
      ...disputed.map((one, at) => disputedRow(one, at, locale)),
      {
        is: 'total',
        cells: [text(w.total), ...Array.from({ length: 7 }, () => blank), difference(sum), blank],
      },
    ],
    whenEmpty: '',
  }
}
