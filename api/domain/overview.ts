import { measuresOf, type Sums } from './meeting-figures.ts'
import { type Quarter, quarters } from './overview-span.ts'

/** What the meetings of a period can be told apart by. */
export const breakdowns = ['category', 'trigger', 'hotel', 'department', 'quarter'] as const
export type Breakdown = (typeof breakdowns)[number]

/** The row of meetings that have none: no hotel is named, nobody carries it yet. */
export const noKey = ''

/** Rows that have an order of their own keep it. */
const orders: Partial<Record<Breakdown, readonly string[]>> = {
  category: ['first', 'second', 'third', 'fourth'],
  trigger: ['time', 'process', 'emergency'],
  quarter: quarters.map(String),
}

type Row = { key: string; name: string | null; sums: Sums }

/** In their own order, else the dearest first, then by name; the row of those that have none stands last. */
export const byBreakdown =
  (by: Breakdown) =>
  (a: Row, b: Row): number => {
    const order = orders[by]
    if (order) return order.indexOf(a.key) - order.indexOf(b.key)
    const cents = ({ sums }: Row) => measuresOf(sums).spentCents ?? Number.NEGATIVE_INFINITY
    return (
      Number(a.key === noKey) - Number(b.key === noKey) ||
      (cents(b) === cents(a) ? 0 : cents(b) - cents(a)) ||
      (a.name ?? '').localeCompare(b.name ?? '')
    )
  }

/** Which quarter a key of the breakdown by quarter is; undefined when it is none. */
export const quarterOf = (key: string): Quarter | undefined =>
  quarters.find((quarter) => String(quarter) === key)
