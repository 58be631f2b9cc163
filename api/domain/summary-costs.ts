import type { GridItem } from './compare.ts'
import { addKnown } from './money.ts'
import type { CauseOfCost } from './summary-causes.ts'
import type { Ground, Rows } from './summary-figure.ts'
import type { SummaryInput, SummaryItem } from './summary-input.ts'

/** What every cost rests on. */
export const money: Ground[] = ['imports', 'settlement']
const ids = (items: readonly { itemId: number }[]) => items.map(({ itemId }) => itemId)
/** The items of these that have a figure in a column. */
export const gridRows = (
  column: 'planned' | 'agreed' | 'billed',
  items: readonly GridItem[],
): Rows => ({
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

/** What a cost is of: the bills, and the settlement once it is closed. */
export const costRows = (items: readonly GridItem[], isClosed: boolean): Rows[] =>
  isClosed
    ? [{ of: 'settled', itemIds: ids(items) }, gridRows('billed', items)]
    : [gridRows('billed', items)]

export const causeKey = ({ key }: CauseOfCost) => `cost.cause:${key}`

/** How the part of a difference is reckoned that a cause accounts for. */
export const causeFormula: Record<CauseOfCost['cause'], [string, string]> = {
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
