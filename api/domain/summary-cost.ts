import type { GridItem } from './compare.ts'
import { sumCents } from './money.ts'
import type { Block } from './summary-block.ts'
import { type CauseOfCost, causeSaid, causesOfCost } from './summary-causes.ts'
import { causesTable, kindsTable } from './summary-cost-tables.ts'
import {
  causeFormula,
  causeKey,
  costRows,
  costsOf,
  gridRows,
  money,
  settledItems,
} from './summary-costs.ts'
import {
  type Figure,
  figure,
  joined,
  type Part,
  parts,
  type Said,
  type Sentence,
  said,
  sentence,
  shown,
  sized,
} from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'

/** So many causes stand on the first page, in words. */
const named = 3

function causeFigures(
  causes: readonly CauseOfCost[],
  grid: readonly GridItem[],
  isClosed: boolean,
): Figure[] {
  const byId = new Map(grid.map((item) => [item.itemId, item]))
  return causes.flatMap((one) => {
    const items = one.itemIds.flatMap((id) => byId.get(id) ?? [])
    const says = causeSaid(one.cause, one.cents)
    const label: [string, string] = [`${one.name.zh}：${says.zh}`, `${one.name.en}: ${says.en}`]
    const rows = [
      gridRows('planned', items),
      ...costRows(items, isClosed && one.cause === 'deducted'),
    ]
    const figures = [
      figure(causeKey(one), {
        label,
        formula: causeFormula[one.cause],
        unit: 'difference',
        value: one.cents,
        rests: [...money, 'budget'],
        rows,
      }),
    ]
    if (one.quantity === null) return figures
    const count = one.quantity.replace('-', '')
    return [
      ...figures,
      figure(`${causeKey(one)}:count`, {
        label: [`${label[0]}（数量）`, `${label[1]} (quantity)`],
        formula: ['账单数量 − 预算数量，各天相加', 'billed − planned quantity, all days added up'],
        unit: 'quantity',
        value: count,
        rests: [...money, 'budget'],
        rows,
      }),
    ]
  })
}

function figuresOf(input: SummaryInput, causes: readonly CauseOfCost[]): Figure[] {
  const settled = settledItems(input)
  const { plannedCents, billedCents, costCents } = costsOf(input.grid, settled)
  const isClosed = settled !== null
  const gap = plannedCents === null || costCents === null ? null : costCents - plannedCents
  const rest = causes.slice(named)
  return [
    figure('cost.planned', {
      label: ['预算', 'Planned'],
      formula: ['计入的预算版本各项金额相加', 'amounts of the budget that counts, added up'],
      unit: 'cents',
      value: plannedCents,
      rests: ['budget'],
      rows: [gridRows('planned', input.grid)],
    }),
    figure('cost.billed', {
      label: ['账单', 'Billed'],
      formula: [
        '已入账各文件的收费行相加，冲账成对相抵',
        'charges of the files in force, added up; pairs that take each other back cancel out',
      ],
      unit: 'cents',
      value: billedCents,
      rests: ['imports'],
      rows: [gridRows('billed', input.grid)],
    }),
    figure('cost.total', {
      label: isClosed ? ['决算', 'Settled'] : ['费用（按账单）', 'Cost (as billed)'],
      formula: isClosed
        ? [
            '各项应付 + 差异中认付的部分',
            'what is payable of each item + what of its differences is paid',
          ]
        : ['尚未关账：各项账单相加', 'not closed yet: what was billed of each item, added up'],
      unit: 'cents',
      value: costCents,
      rests: money,
      rows: costRows(input.grid, isClosed),
    }),
    figure('cost.gap', {
      label: ['与预算之差', 'Over or under the plan'],
      formula: isClosed
        ? ['决算 − 预算', 'settled − planned']
        : ['账单 − 预算', 'billed − planned'],
      unit: 'difference',
      value: gap,
      rests: [...money, 'budget'],
      rows: [gridRows('planned', input.grid), ...costRows(input.grid, isClosed)],
      of: ['cost.total', 'cost.planned'],
    }),
    figure('cost.gapShare', {
      label: ['与预算之差（占预算）', 'Over or under, of the plan'],
      formula: ['与预算之差的大小 ÷ 预算', 'size of the difference ÷ planned'],
      unit: 'share',
      value: gap === null || !plannedCents ? null : Math.abs(gap) / plannedCents,
      rests: [...money, 'budget'],
      of: ['cost.gap', 'cost.planned'],
    }),
    ...(gap === null ? [] : causeFigures(causes.slice(0, named), input.grid, isClosed)),
    ...(gap === null || rest.length === 0
      ? []
      : [
          figure('cost.rest', {
            label: ['其余原因合计', 'All other causes'],
            formula: ['与预算之差 − 上列原因', 'the difference − the causes named'],
            unit: 'difference',
            value: sumCents(rest.map(({ cents }) => cents)),
            rests: [...money, 'budget'],
            of: ['cost.gap', ...causes.slice(0, named).map(causeKey)],
          }),
        ]),
  ]
}

const unitSaid = {
  lodging: said(' 间夜', ' room nights'),
  meal: said(' 人次', ' covers'),
  hall: said(' 场', ' sessions'),
  vehicle: said(' 台天', ' vehicle-days'),
  other: said('', ''),
  unclassified: said('', ''),
} satisfies Record<string, Said>

function causePart(one: CauseOfCost, language: 'zh' | 'en'): Part[] {
  const says = causeSaid(one.cause, one.cents)[language]
  const key = causeKey(one)
  const many =
    one.quantity === null
      ? null
      : language === 'zh'
        ? parts`（${one.cents > 0 ? '多' : '少'} ${shown(`${key}:count`)}${unitSaid[one.kind].zh}）`
        : parts` (${shown(`${key}:count`)}${unitSaid[one.kind].en})`
  return language === 'zh'
    ? parts`${one.name.zh}${says} ${shown(key)}${many}`
    : parts`${one.name.en}: ${says}, ${shown(key)}${many}`
}

function sentencesOf(input: SummaryInput, causes: readonly CauseOfCost[]): Sentence[] {
  const { plannedCents, costCents } = costsOf(input.grid, settledItems(input))
  const isClosed = input.closedEdition !== null
  const cost = isClosed
    ? { zh: parts`决算 ${shown('cost.total')}`, en: parts`Settled: ${shown('cost.total')}` }
    : {
        zh: parts`账单合计 ${shown('cost.total')}（尚未关账）`,
        en: parts`Billed: ${shown('cost.total')} (not closed yet)`,
      }
  if (costCents === null)
    return [
      plannedCents === null
        ? sentence(
            'cost.unknown',
            ['没有预算，也没有账单，费用不明。'],
            ['There is no budget and no bill: the cost is not known.'],
          )
        : sentence(
            'cost.unknown',
            parts`预算 ${shown('cost.planned')}；还没有账单，费用不明。`,
            parts`Planned: ${shown('cost.planned')}; there is no bill yet, so the cost is not known.`,
          ),
    ]
  if (plannedCents === null)
    return [
      sentence(
        'cost.unplanned',
        parts`${cost.zh}；没有预算，无从对比。`,
        parts`${cost.en}; there is no budget to hold it against.`,
      ),
    ]
  const gap = costCents - plannedCents
  const share = plannedCents === 0 ? null : 'cost.gapShare'
  const way =
    gap === 0
      ? { zh: ['，与预算一致'], en: [', as planned'] }
      : {
          zh: parts`，${gap > 0 ? '超预算' : '低于预算'} ${sized('cost.gap')}${share ? parts`（${shown(share)}）` : null}`,
          en: parts`, ${gap > 0 ? 'over' : 'under'} by ${sized('cost.gap')}${share ? parts` (${shown(share)})` : null}`,
        }
  const unapproved = input.budget && !input.budget.isApproved
  const main = sentence(
    'cost',
    parts`${cost.zh}，预算 ${shown('cost.planned')}${unapproved ? '（未批准）' : null}${way.zh}。`,
    parts`${cost.en}, planned ${shown('cost.planned')}${unapproved ? ' (not approved)' : null}${way.en}.`,
  )
  const largest = causes.slice(0, named)
  if (largest.length === 0) return [main]
  const rest = causes.length > named
  return [
    main,
    sentence(
      'cost.causes',
      parts`主要原因：${joined(
        largest.map((one) => causePart(one, 'zh')),
        '；',
      )}${rest ? parts`；其余 ${shown('cost.rest')}` : null}。`,
      parts`Mainly because — ${joined(
        largest.map((one) => causePart(one, 'en')),
        '; ',
      )}${rest ? parts`; all other ${shown('cost.rest')}` : null}.`,
    ),
  ]
}

/** Cost against plan, with the three largest causes in words. Planned + all causes = cost, to the cent. */
export function costBlock(input: SummaryInput): Block {
  const causes = causesOfCost(input.grid, settledItems(input))
  const { plannedCents, costCents } = costsOf(input.grid, settledItems(input))
  const isComparable = plannedCents !== null && costCents !== null
  return {
    key: 'cost',
    title: said('费用与预算', 'Cost against plan'),
    figures: figuresOf(input, causes),
    sentences: sentencesOf(input, causes),
    tables: [kindsTable(input), ...(isComparable ? [causesTable(input, causes)] : [])],
  }
}
