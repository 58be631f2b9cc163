import type { ComparisonRow } from '../domain/compare.ts'
import type { ItemKind, Sitting } from '../domain/item.ts'
import type { Locale } from '../messages.ts'
import { kindWords, sittingWords } from './item-words.ts'
import { cents, quantity, type Sheet, type SheetCell, share, text } from './sheet.ts'

type Words = {
  name: string
  total: string
  kinds: Record<ItemKind, string>
  sittings: Record<Sitting, string>
}

const words: Record<Locale, Words> = {
  zh: { name: '预算与实际', total: '合计', kinds: kindWords.zh, sittings: sittingWords.zh },
  en: {
    name: 'Budget against actual',
    total: 'Total',
    kinds: kindWords.en,
    sittings: sittingWords.en,
  },
}

type Column = { zh: string; en: string; cell: (row: ComparisonRow, w: Words) => SheetCell }

/** The columns of the export, in their order. Money in yuan; nothing is an empty cell, never 0. */
const columns: Column[] = [
  { zh: '类别', en: 'Kind', cell: (r, w) => text(r.kind ? w.kinds[r.kind] : '') },
  { zh: '项目', en: 'Item', cell: (r) => text(r.label) },
  { zh: '日期', en: 'Day', cell: (r) => text(r.day ?? '') },
  { zh: '餐次', en: 'Sitting', cell: (r, w) => text(r.sitting ? w.sittings[r.sitting] : '') },
  { zh: '预算数量', en: 'Planned quantity', cell: (r) => quantity(r.planned.quantity) },
  { zh: '预算（元）', en: 'Planned (CNY)', cell: (r) => cents(r.planned.cents) },
  { zh: '协议数量', en: 'Agreed quantity', cell: (r) => quantity(r.agreed.quantity) },
  { zh: '协议（元）', en: 'Agreed (CNY)', cell: (r) => cents(r.agreed.cents) },
  { zh: '实数', en: 'Counted quantity', cell: (r) => quantity(r.counted.quantity) },
  { zh: '账单数量', en: 'Billed quantity', cell: (r) => quantity(r.billed.quantity) },
  { zh: '账单（元）', en: 'Billed (CNY)', cell: (r) => cents(r.billed.cents) },
  { zh: '差额（元）', en: 'Gap (CNY)', cell: (r) => cents(r.gapCents) },
  { zh: '数量差（元）', en: 'Quantity (CNY)', cell: (r) => cents(r.quantityCents) },
  { zh: '价格差（元）', en: 'Price (CNY)', cell: (r) => cents(r.priceCents) },
  { zh: '计划外（元）', en: 'Unplanned (CNY)', cell: (r) => cents(r.unplannedCents) },
  { zh: '未发生（元）', en: 'Unused (CNY)', cell: (r) => cents(r.unusedCents) },
  {
    zh: '付费未用餐人次',
    en: 'Covers not eaten',
    cell: (r) => quantity(r.meal?.coversUnused ?? null),
  },
  {
    zh: '每人次费用（元）',
    en: 'Cost per cover (CNY)',
    cell: (r) => cents(r.meal?.costPerCoverCents ?? null),
  },
  { zh: '乘客', en: 'Passengers', cell: (r) => quantity(numberText(r.vehicle?.passengers)) },
  { zh: '座位', en: 'Seats', cell: (r) => quantity(numberText(r.vehicle?.seats)) },
  { zh: '上座率', en: 'Load factor', cell: (r) => share(r.vehicle?.loadFactor ?? null) },
  {
    zh: '每乘客费用（元）',
    en: 'Cost per passenger (CNY)',
    cell: (r) => cents(r.vehicle?.costPerPassengerCents ?? null),
  },
  {
    zh: '每公里费用（元）',
    en: 'Cost per km (CNY)',
    cell: (r) => cents(r.vehicle?.costPerKilometreCents ?? null),
  },
]

const numberText = (value: number | null | undefined) => (value == null ? null : String(value))

/** A comparison as a sheet, with its total row last. */
export function comparisonSheet(
  { rows, totals }: { rows: ComparisonRow[]; totals: ComparisonRow },
  locale: Locale,
): Sheet {
  const w = words[locale]
  const cells = (row: ComparisonRow) => columns.map(({ cell }) => cell(row, w))
  const [, ...rest] = cells(totals)
  return {
    name: w.name,
    heads: columns.map((column) => column[locale]),
    rows: rows.map(cells),
    totals: [text(w.total), ...rest],
  }
}
