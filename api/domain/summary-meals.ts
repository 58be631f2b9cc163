import { type GridItem, inReadingOrder } from './compare.ts'
import {
  add,
  compare,
  type Decimal,
  decimal,
  divideRounded,
  formatDecimal,
  ratio,
  subtract,
  zero,
} from './decimal.ts'
import { addKnown } from './money.ts'
import type { Block } from './summary-block.ts'
import { settledItems } from './summary-costs.ts'
import {
  type Cell,
  type Figure,
  figure,
  type Ground,
  type Part,
  parts,
  type Rows,
  type Said,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
  type TableRow,
} from './summary-figure.ts'
import type { SummaryInput, SummaryItem } from './summary-input.ts'
import { groupSaid } from './summary-words.ts'

const rests: Ground[] = ['imports', 'counts', 'settlement']

/** One sitting: what was paid for and what was eaten; null is not known. */
export type Sitting = {
  item: GridItem
  paid: string | null
  paidCents: number | null
  eaten: string | null
  unused: string | null
  unusedCents: number | null
}

/**
 * Covers and money that were paid for one sitting. While the bill counts, what it says. Once settled, what is payable
 * where just that is paid, what the bill means where all of it is paid; a bill paid in part says no covers.
 */
function paidOf({ billed, itemId }: GridItem, settled: ReadonlyMap<number, SummaryItem> | null) {
  if (!settled) return { paid: billed.quantity, paidCents: billed.cents }
  const one = settled.get(itemId)
  if (!one) return { paid: null, paidCents: null }
  const paidCents = one.settledCents
  if (paidCents === one.payableCents && one.payableQuantity !== null)
    return { paid: one.payableQuantity, paidCents }
  if (paidCents === one.billedCents)
    return { paid: one.meantQuantity ?? one.billedQuantity, paidCents }
  return { paid: null, paidCents }
}

/** Covers paid for and not eaten, sitting by sitting: one sitting's shortage never hides another's waste. */
export function sittingOf(
  item: GridItem,
  settled: ReadonlyMap<number, SummaryItem> | null,
): Sitting {
  const { paid, paidCents } = paidOf(item, settled)
  const eaten = item.counted.quantity
  if (paid === null || eaten === null)
    return { item, paid, paidCents, eaten, unused: null, unusedCents: null }
  const over = subtract(decimal(paid), decimal(eaten))
  const unused = over.units > 0n ? over : zero
  const whole = decimal(paid)
  const unusedCents =
    paidCents === null
      ? null
      : unused.units === 0n
        ? 0
        : Number(
            divideRounded(
              BigInt(paidCents) * unused.units * 10n ** BigInt(whole.scale),
              whole.units * 10n ** BigInt(unused.scale),
            ),
          )
  return { item, paid, paidCents, eaten, unused: formatDecimal(unused), unusedCents }
}

const sum = (values: readonly (string | null)[]): Decimal =>
  values.reduce<Decimal>((all, one) => (one === null ? all : add(all, decimal(one))), zero)

const rowsOf = (sittings: readonly Sitting[]): Rows[] => {
  const itemIds = sittings.map(({ item }) => item.itemId)
  return [
    { of: 'grid', column: 'billed', itemIds },
    { of: 'grid', column: 'counted', itemIds },
  ]
}

const nameOf = ({ item }: Sitting): Said => groupSaid(item)
const dayPart = ({ item }: Sitting): Part[] => (item.day === null ? [] : [{ day: item.day }])

/** The sitting where most was paid for and not eaten; the earliest of equals. */
const worstOf = (known: readonly Sitting[]): Sitting | undefined =>
  known
    .filter(({ unused }) => unused !== null && unused !== '0')
    .reduce<Sitting | undefined>(
      (worst, one) =>
        worst && compare(decimal(worst.unused ?? '0'), decimal(one.unused ?? '0')) >= 0
          ? worst
          : one,
      undefined,
    )

function figuresOf(sittings: readonly Sitting[], known: readonly Sitting[]): Figure[] {
  const rows = rowsOf(known)
  const total = (values: readonly (string | null)[]) =>
    known.length === 0 ? null : formatDecimal(sum(values))
  const [paid, unused] = [sum(known.map((one) => one.paid)), sum(known.map((one) => one.unused))]
  const worst = worstOf(known)
  const unusedCents = known.map((one) => one.unusedCents).reduce<number | null>(addKnown, null)
  return [
    figure('meals.paid', {
      label: ['付费人次', 'Covers paid for'],
      formula: [
        '有实数的餐次：付费人次相加',
        'covers paid for at the sittings that were counted, added up',
      ],
      unit: 'quantity',
      value: total(known.map((one) => one.paid)),
      rests,
      rows,
    }),
    figure('meals.eaten', {
      label: ['用餐人次', 'Covers eaten'],
      formula: [
        '同一些餐次：签认或登记的实数相加',
        'covers counted at the same sittings, added up',
      ],
      unit: 'quantity',
      value: total(known.map((one) => one.eaten)),
      rests: ['counts', 'imports'],
      rows,
    }),
    figure('meals.unused', {
      label: ['付费未用', 'Paid for and not eaten'],
      formula: [
        '各餐次（付费 − 用餐，不低于 0）相加',
        'of each sitting paid − eaten, never below 0, added up',
      ],
      unit: 'quantity',
      value: total(known.map((one) => one.unused)),
      rests,
      rows,
      of: ['meals.paid', 'meals.eaten'],
    }),
    figure('meals.unusedCents', {
      label: ['付费未用的金额', 'Money for covers not eaten'],
      formula: [
        '各餐次费用 × 付费未用 ÷ 付费人次，逐餐舍入后相加',
        'of each sitting its cost × not eaten ÷ paid for, rounded, added up',
      ],
      unit: 'cents',
      value: unusedCents,
      rests,
      rows,
      of: ['meals.unused'],
    }),
    figure('meals.unusedShare', {
      label: ['付费未用占比', 'Share not eaten'],
      formula: ['付费未用 ÷ 付费人次', 'paid for and not eaten ÷ paid for'],
      unit: 'share',
      value: known.length === 0 ? null : ratio(unused, paid),
      rests,
      of: ['meals.unused', 'meals.paid'],
    }),
    ...(worst
      ? [
          figure('meals.worst', {
            label: ['付费未用最多的一餐', 'Most not eaten at one sitting'],
            formula: ['各餐次付费未用的最大者', 'the largest of all sittings'],
            unit: 'quantity',
            value: worst.unused,
            rests,
            rows: rowsOf([worst]),
          }),
        ]
      : []),
    figure('meals.unknown', {
      label: ['无法核对的餐次', 'Sittings that cannot be compared'],
      formula: ['缺实数或付费人次的餐次数', 'sittings without a count or without covers paid for'],
      unit: 'count',
      value: sittings.length - known.length,
      rests,
      rows: rowsOf(sittings.filter((one) => !known.includes(one))),
    }),
  ]
}

function sentencesOf(sittings: readonly Sitting[], known: readonly Sitting[]): Sentence[] {
  if (sittings.length === 0)
    return [sentence('meals.none', ['没有用餐项目。'], ['There were no meals.'])]
  if (known.length === 0)
    return [
      sentence(
        'meals.unknown',
        ['没有用餐实数或账单人次，付费未用无从计算。'],
        ['Without covers counted and billed, what was paid for and not eaten is not known.'],
      ),
    ]
  const worst = worstOf(known)
  const hasMoney = known.some((one) => one.unusedCents !== null)
  const worstZh = worst
    ? parts`，最多的是${dayPart(worst)}${nameOf(worst).zh} ${shown('meals.worst')} 人次`
    : null
  const worstEn = worst
    ? parts`, most of them at ${nameOf(worst).en.toLowerCase()} on ${dayPart(worst)} (${shown('meals.worst')})`
    : null
  const waste = worst
    ? sentence(
        'meals',
        parts`付费 ${shown('meals.paid')} 人次，用餐 ${shown('meals.eaten')} 人次；付费未用 ${shown('meals.unused')} 人次（${shown('meals.unusedShare')}）${hasMoney ? parts`，合 ${shown('meals.unusedCents')}` : null}${worstZh}。`,
        parts`${shown('meals.paid')} covers paid for, ${shown('meals.eaten')} eaten; ${shown('meals.unused')} paid for and not eaten (${shown('meals.unusedShare')})${hasMoney ? parts`, ${shown('meals.unusedCents')}` : null}${worstEn}.`,
      )
    : sentence(
        'meals',
        parts`付费 ${shown('meals.paid')} 人次，用餐 ${shown('meals.eaten')} 人次；没有付费未用的。`,
        parts`${shown('meals.paid')} covers paid for, ${shown('meals.eaten')} eaten; none was paid for and not eaten.`,
      )
  if (known.length === sittings.length) return [waste]
  return [
    waste,
    sentence(
      'meals.partly',
      parts`另有 ${shown('meals.unknown')} 餐缺实数或付费人次，未计入。`,
      parts`Sittings without a count or covers paid for, left out: ${shown('meals.unknown')}.`,
    ),
  ]
}

function tableOf(sittings: readonly Sitting[], known: readonly Sitting[]): Table {
  const cellsOf = (group: readonly Sitting[], planned: readonly (string | null)[]): Cell[] => {
    const all = (read: (one: Sitting) => string | null) =>
      group.every((one) => read(one) !== null) ? formatDecimal(sum(group.map(read))) : null
    return [
      planned.every((one) => one !== null) ? formatDecimal(sum(planned)) : null,
      all((one) => one.paid),
      all((one) => one.eaten),
      all((one) => one.unused),
      group.map((one) => one.paidCents).reduce<number | null>(addKnown, null),
      group.map((one) => one.unusedCents).reduce<number | null>(addKnown, null),
    ]
  }
  const line = (one: Sitting): TableRow => ({
    key: `meals.row:${one.item.day ?? ''}|${one.item.sitting ?? ''}|${one.item.label}`,
    is: 'row',
    label: said(
      `${one.item.day ?? ''} ${nameOf(one).zh}`.trim(),
      `${one.item.day ?? ''} ${nameOf(one).en}`.trim(),
    ),
    formula: said(
      '这一餐的预算、付费、用餐人次；付费未用 = 付费 − 用餐，不低于 0',
      'of this sitting: planned, paid for, eaten; not eaten = paid − eaten, never below 0',
    ),
    rests,
    rows: rowsOf([one]),
    cells: [one.item.day, nameOf(one), ...cellsOf([one], [one.item.planned.quantity])],
  })
  const total: TableRow = {
    key: 'meals.row:total',
    is: 'total',
    label: said('两数都明的餐次合计', 'All sittings where both are known'),
    formula: said('各餐次相加', 'all these sittings, added up'),
    rests,
    rows: rowsOf(known),
    cells: [
      null,
      said('合计（两数都明的餐次）', 'Total, where both are known'),
      ...cellsOf(
        known,
        known.map((one) => one.item.planned.quantity),
      ),
    ],
  }
  return {
    key: 'meals.sittings',
    title: said('逐餐', 'Sitting by sitting'),
    columns: [
      { key: 'day', head: said('日期', 'Day'), unit: 'day' },
      { key: 'sitting', head: said('餐次', 'Sitting'), unit: 'text' },
      { key: 'planned', head: said('预算人次', 'Planned'), unit: 'quantity' },
      { key: 'paid', head: said('付费人次', 'Paid for'), unit: 'quantity' },
      { key: 'eaten', head: said('用餐人次', 'Eaten'), unit: 'quantity' },
      { key: 'unused', head: said('付费未用', 'Not eaten'), unit: 'quantity' },
      { key: 'cents', head: said('费用（元）', 'Cost (CNY)'), unit: 'cents' },
      { key: 'unusedCents', head: said('未用金额（元）', 'Not eaten (CNY)'), unit: 'cents' },
    ],
    rows: [...sittings.map(line), ...(known.length > 0 ? [total] : [])],
    whenEmpty: said('没有用餐项目。', 'There were no meals.'),
  }
}

/** Meals that were paid for and not eaten. */
export function mealsBlock(input: SummaryInput): Block {
  const settled = settledItems(input)
  const sittings = input.grid
    .filter(({ kind }) => kind === 'meal')
    .sort(inReadingOrder)
    .map((item) => sittingOf(item, settled))
  const known = sittings.filter(({ unused }) => unused !== null)
  return {
    key: 'meals',
    title: said('用餐：付费未用', 'Meals paid for and not eaten'),
    figures: sittings.length === 0 ? [] : figuresOf(sittings, known),
    sentences: sentencesOf(sittings, known),
    tables: [tableOf(sittings, known)],
  }
}
