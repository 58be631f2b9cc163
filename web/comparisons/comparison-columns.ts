import { amount, percent, quantity, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { ComparisonRow, View } from './comparison.ts'
import type { ColumnName } from './evidence.ts'
import { causes } from './waterfall-chart.ts'

export type Column = {
  id: string
  head: string
  /** Which of the four columns it belongs to; its colour and its place in the upper head. */
  of?: ColumnName
  /** Whose lines are behind it; without one, those of all four. */
  behind?: ColumnName
  sort?: string
  /** Stands under the head of the causes. */
  isCause?: true
  /** On a phone: a line of its own. */
  isWide?: true
  show: (row: ComparisonRow) => string
  /** Signed money: red over, green under. */
  cents?: (row: ComparisonRow) => number
}

const figures = (of: ColumnName, parts: readonly ('quantity' | 'cents')[]): Column[] =>
  parts.map((part) => ({
    id: `${of}-${part}`,
    of,
    behind: of,
    ...(of === 'counted' ? { isWide: true as const } : {}),
    head: part === 'quantity' ? t('budget.column.quantity') : '¥',
    ...(part === 'cents' && (of === 'planned' || of === 'billed') ? { sort: of } : {}),
    show: (row) => (part === 'quantity' ? quantity(row[of].quantity) : amount(row[of].cents)),
  }))

const extras: Partial<Record<View, () => Column[]>> = {
  meal: () => [
    {
      id: 'unused-covers',
      head: t('comparison.covers-unused'),
      show: (row) => quantity(row.meal?.coversUnused),
    },
    {
      id: 'cost-per-cover',
      behind: 'billed',
      head: t('comparison.cost-per-cover'),
      show: (row) => amount(row.meal?.costPerCoverCents),
    },
  ],
  vehicle: () => [
    {
      id: 'passengers',
      behind: 'counted',
      head: t('comparison.passengers'),
      show: (row) => quantity(row.vehicle?.passengers),
    },
    {
      id: 'load',
      behind: 'counted',
      head: t('comparison.load'),
      show: (row) => percent(row.vehicle?.loadFactor ?? null, 1),
    },
    {
      id: 'cost-per-passenger',
      behind: 'billed',
      head: t('comparison.cost-per-passenger'),
      show: (row) => amount(row.vehicle?.costPerPassengerCents),
    },
    {
      id: 'cost-per-kilometre',
      behind: 'billed',
      head: t('comparison.cost-per-kilometre'),
      show: (row) => amount(row.vehicle?.costPerKilometreCents),
    },
  ],
}

/**
 * The columns of a view, left to right: the four figures, the gap, its causes, then what only this view has.
 * Before any bill there is no gap: what has not been billed yet is not saved.
 */
export const columnsOf = (view: View, isBilled: boolean): Column[] => [
  ...figures('planned', ['quantity', 'cents']),
  ...figures('agreed', ['quantity', 'cents']),
  ...figures('counted', ['quantity']),
  ...figures('billed', ['quantity', 'cents']),
  {
    id: 'gap',
    head: `${t('column.gap')} ¥`,
    sort: 'gap',
    isWide: true,
    show: (row) => signedAmount(isBilled ? row.gapCents : null),
    cents: (row) => (isBilled ? row.gapCents : 0),
  },
  ...causes.map((cause) => ({
    id: cause,
    isCause: true as const,
    head: t(`cause.${cause}`),
    show: (row: ComparisonRow) =>
      !isBilled || row[`${cause}Cents`] === 0 ? '' : signedAmount(row[`${cause}Cents`]),
    cents: (row: ComparisonRow) => (isBilled ? row[`${cause}Cents`] : 0),
  })),
  ...(extras[view]?.() ?? []),
]

/** A column's head on its own, without the line above. */
export const labelOf = (column: Column): string =>
  column.of ? `${t(`column.${column.of}`)} ${column.head}` : column.head
