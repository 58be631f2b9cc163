import type { GridItem } from './compare.ts'
import { itemKinds } from './item.ts'
import { addKnown, sumCents } from './money.ts'
import type { Block } from './summary-block.ts'
import { type CauseOfCost, causeSaid, causesOfCost } from './summary-causes.ts'
import {
  type Cell,
  type Column,
  type Figure,
  figure,
  type Ground,
  joined,
  type Part,
  parts,
  type Rows,
  type Said,
  type Sentence,
  said,
  sentence,
  shown,
  sized,
  type Table,
  type TableRow,
} from './summary-figure.ts'
import type { SummaryInput, SummaryItem } from './summary-input.ts'
import { kindSaid } from './summary-words.ts'

/** So many causes stand on the first page, in words. */
const named = 3

const money: Ground[] = ['imports', 'settlement']
const ids = (items: readonly { itemId: number }[]) => items.map(({ itemId }) => itemId)
const gridRows = (column: 'planned' | 'agreed' | 'billed', items: readonly GridItem[]): Rows => ({
  of: 'grid',
  column,
  itemIds: ids(
    items.filter((item) => item[column].cents !== null || item[column].quantity !== null),
  ),
})

type Costs = {
  plannedCents: number | null
  agreedCents: number | null
  billedCents: number | null
  /** Null while the settlement is open. */
  settledCents: number | null
  /** What counts: settled once closed, billed until then; null without either. */
  costCents: number | null
}

const sumOf = (items: readonly GridItem[], column: 'planned' | 'agreed' | 'billed') =>
  items.map((item) => item[column].cents).reduce<number | null>(addKnown, null)

/** What these items cost by each column. */
export function costsOf(
  items: readonly GridItem[],
  settled: ReadonlyMap<number, SummaryItem> | null,
): Costs {
  const billedCents = sumOf(items, 'billed')
  const settledCents = settled
    ? items
        .map((item) => settled.get(item.itemId)?.settledCents ?? null)
        .reduce<number | null>(addKnown, null)
    : null
  return {
    plannedCents: sumOf(items, 'planned'),
    agreedCents: sumOf(items, 'agreed'),
    billedCents,
    settledCents,
    costCents: settled ? settledCents : billedCents,
  }
}

/** The items of a closed settlement by id; null while the bills count. */
export const settledItems = ({ closedEdition, items }: SummaryInput) =>
  closedEdition === null ? null : new Map(items.map((item) => [item.itemId, item]))

const costRows = (items: readonly GridItem[], isClosed: boolean): Rows[] =>
  isClosed
    ? [{ of: 'settled', itemIds: ids(items) }, gridRows('billed', items)]
    : [gridRows('billed', items)]

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

const causeKey = ({ key }: CauseOfCost) => `cost.cause:${key}`

const causeFormula: Record<CauseOfCost['cause'], [string, string]> = {
  quantity: [
    '（账单数量 − 预算数量）× 预算单价，逐项舍入后相加',
    '(billed − planned quantity) × planned price, each item rounded, then added up',
  ],
  price: [
    '账单 − 预算 − 数量差额，逐项相加；账单没有数量的整个差额在此',
    'billed − planned − the part of the quantity, item by item; the whole where the bill names no quantity',
  ],
  unplanned: ['没有预算的项目的账单金额', 'what was billed of items without a plan'],
  unused: ['有预算而没有账单的项目，预算取负', 'items planned and not billed: the plan, taken off'],
  deducted: ['决算 − 账单，逐项相加', 'settled − billed, item by item'],
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

function kindsTable(input: SummaryInput): Table {
  const settled = settledItems(input)
  const isClosed = settled !== null
  const columns: Column[] = [
    { key: 'kind', head: said('类别', 'Category'), unit: 'text' },
    { key: 'planned', head: said('预算（元）', 'Planned (CNY)'), unit: 'cents' },
    { key: 'agreed', head: said('协议（元）', 'Agreed (CNY)'), unit: 'cents' },
    { key: 'billed', head: said('账单（元）', 'Billed (CNY)'), unit: 'cents' },
    ...(isClosed
      ? [{ key: 'settled', head: said('决算（元）', 'Settled (CNY)'), unit: 'cents' as const }]
      : []),
    { key: 'gap', head: said('与预算之差（元）', 'Against the plan (CNY)'), unit: 'difference' },
  ]
  const line = (
    key: string,
    is: TableRow['is'],
    label: Said,
    items: readonly GridItem[],
  ): TableRow => {
    const costs = costsOf(items, settled)
    const gap =
      costs.costCents === null && costs.plannedCents === null
        ? null
        : (costs.costCents ?? 0) - (costs.plannedCents ?? 0)
    const cells: Cell[] = [
      label,
      costs.plannedCents,
      costs.agreedCents,
      costs.billedCents,
      ...(isClosed ? [costs.settledCents] : []),
      gap,
    ]
    return {
      key: `cost.row:${key}`,
      is,
      label,
      formula: said(
        '这一类各项目的预算、协议、账单与决算相加',
        'planned, agreed, billed and settled of these items, added up',
      ),
      rests: [...money, 'budget', 'agreement'],
      rows: [gridRows('planned', items), gridRows('agreed', items), ...costRows(items, isClosed)],
      cells,
    }
  }
  const byKind = Map.groupBy(input.grid, ({ kind }) => kind)
  const rows = itemKinds.flatMap((kind) => {
    const items = byKind.get(kind)
    return items ? [line(kind, 'row', kindSaid[kind], items)] : []
  })
  return {
    key: 'cost.kinds',
    title: said('按类别', 'By category'),
    columns,
    rows:
      rows.length > 0 ? [...rows, line('total', 'total', said('合计', 'Total'), input.grid)] : [],
    whenEmpty: said('没有费用项目。', 'There are no items.'),
  }
}

function causesTable(input: SummaryInput, causes: readonly CauseOfCost[]): Table {
  const byId = new Map(input.grid.map((item) => [item.itemId, item]))
  const isClosed = input.closedEdition !== null
  const rows = causes.map((one): TableRow => {
    const items = one.itemIds.flatMap((id) => byId.get(id) ?? [])
    const says = causeSaid(one.cause, one.cents)
    return {
      key: causeKey(one),
      is: 'row',
      label: said(`${one.name.zh}：${says.zh}`, `${one.name.en}: ${says.en}`),
      formula: said(...causeFormula[one.cause]),
      rests: [...money, 'budget'],
      rows: [gridRows('planned', items), ...costRows(items, isClosed && one.cause === 'deducted')],
      cells: [one.name, says, one.cents],
    }
  })
  const total: TableRow = {
    key: 'cost.causes:total',
    is: 'total',
    label: said('与预算之差', 'Over or under the plan'),
    formula: said('各原因相加', 'all causes, added up'),
    rests: [...money, 'budget'],
    rows: [],
    cells: [said('合计', 'Total'), said('', ''), sumCents(causes.map(({ cents }) => cents))],
  }
  return {
    key: 'cost.causes',
    title: said('差额的全部原因，从大到小', 'All causes, the largest first'),
    columns: [
      { key: 'thing', head: said('项目', 'Item'), unit: 'text' },
      { key: 'cause', head: said('原因', 'Cause'), unit: 'text' },
      { key: 'cents', head: said('差额（元）', 'Difference (CNY)'), unit: 'difference' },
    ],
    rows: rows.length > 0 ? [...rows, total] : [],
    whenEmpty: said('与预算没有差额。', 'Nothing differs from the plan.'),
  }
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
