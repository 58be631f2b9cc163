import type { GridItem } from './compare.ts'
import { itemKinds } from './item.ts'
import { sumCents } from './money.ts'
import { type CauseOfCost, causeSaid } from './summary-causes.ts'
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
  type Cell,
  type Column,
  type Said,
  said,
  type Table,
  type TableRow,
} from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'
import { kindSaid } from './summary-words.ts'

/** Each category by its four columns. */
export function kindsTable(input: SummaryInput): Table {
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

/** All causes, not only those in words. */
export function causesTable(input: SummaryInput, causes: readonly CauseOfCost[]): Table {
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
