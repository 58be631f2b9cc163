import { itemKinds } from '../domain/item.ts'
import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import { itemName, kindWords } from './item-words.ts'
import { type Column, row, type Section, type TableRow } from './office-document.ts'
import { blank, cents, day, difference, quantity, text } from './sheet.ts'

const words = {
  zh: {
    heading: '各项费用',
    sheet: '项目',
    heads: [
      '类别',
      '日期',
      '项目',
      '预算数量',
      '预算（元）',
      '协议数量',
      '协议（元）',
      '实数',
      '签认',
      '账单数量',
      '账单（元）',
      '应付（元）',
      '差额（元）',
      '决算（元）',
    ],
    signed: '是',
    unsigned: '否',
    subtotal: (kind: string) => `${kind}小计`,
    total: '合计',
    none: '会议还没有任何项目。',
  },
  en: {
    heading: 'Costs by item',
    sheet: 'Items',
    heads: [
      'Kind',
      'Day',
      'Item',
      'Planned qty',
      'Planned (CNY)',
      'Agreed qty',
      'Agreed (CNY)',
      'Counted',
      'Signed',
      'Billed qty',
      'Billed (CNY)',
      'Payable (CNY)',
      'Gap (CNY)',
      'Settled (CNY)',
    ],
    signed: 'yes',
    unsigned: 'no',
    subtotal: (kind: string) => `${kind}, sub-total`,
    total: 'Total',
    none: 'The meeting has no items yet.',
  },
} satisfies Record<Locale, object>

const widths = [14, 20, 27, 16, 20, 15, 20, 16, 13, 15, 20, 20, 19, 20]

type Item = SettlementFigures['items'][number]
type Sums = Omit<SettlementFigures['kinds'][number], 'kind'>

function itemRow(item: Item, locale: Locale): TableRow {
  const w = words[locale]
  const signed = item.countedQuantity === null ? '' : item.isSigned ? w.signed : w.unsigned
  return row([
    text(kindWords[locale][item.kind]),
    day(item.day),
    text(itemName(item, locale)),
    quantity(item.plannedQuantity),
    cents(item.plannedCents),
    quantity(item.agreedQuantity),
    cents(item.agreedCents),
    quantity(item.countedQuantity),
    text(signed),
    quantity(item.billedQuantity),
    cents(item.billedCents),
    cents(item.payableCents),
    difference(item.gapCents),
    cents(item.settledCents),
  ])
}

const sumRow = (is: 'subtotal' | 'total', name: string, sums: Sums): TableRow => ({
  is,
  cells: [
    text(name),
    blank,
    blank,
    blank,
    cents(sums.plannedCents),
    blank,
    cents(sums.agreedCents),
    blank,
    blank,
    blank,
    cents(sums.billedCents),
    cents(sums.payableCents),
    difference(sums.billedCents - sums.payableCents),
    cents(sums.settledCents),
  ],
})

/** Planned, agreed, counted, billed, payable and settled of every item, with a sub-total for each kind. */
export function itemsSection(figures: SettlementFigures, locale: Locale): Section {
  const w = words[locale]
  const columns: Column[] = w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 }))
  const rows = itemKinds.flatMap((kind) => {
    const sums = figures.kinds.find((one) => one.kind === kind)
    if (!sums) return []
    const own = figures.items.filter((item) => item.kind === kind)
    return [
      ...own.map((item) => itemRow(item, locale)),
      sumRow('subtotal', w.subtotal(kindWords[locale][kind]), sums),
    ]
  })
  const total = rows.length > 0 ? [sumRow('total', w.total, figures.totals)] : []
  return {
    heading: w.heading,
    sheet: w.sheet,
    isWide: true,
    blocks: [{ is: 'table', columns, rows: [...rows, ...total], whenEmpty: w.none }],
  }
}
