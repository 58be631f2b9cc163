import type { Sitting } from '../../api/domain/item.ts'
import { quantity, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'

type Figure = { quantity: string | null }
export type MealRow = {
  day: string | null
  sitting: Sitting | null
  planned: Figure
  counted: Figure
  billed: Figure
  meal: { coversUnused: string | null } | null
}

const columns = ['planned', 'counted', 'billed'] as const

const name = (row: MealRow, mark = ' '): string =>
  [row.day && shortDay(row.day), row.sitting && t(`sitting.${row.sitting}`)]
    .filter(Boolean)
    .join(mark)

/** The sittings where most was paid for and not eaten. */
export const mostUnused = (rows: readonly MealRow[]) => {
  const unused = rows.map((row) => ({ row, covers: Number(row.meal?.coversUnused ?? 0) }))
  const [worst] = unused.toSorted((a, b) => b.covers - a.covers)
  return {
    total: unused.reduce((sum, one) => sum + one.covers, 0),
    worst: worst && worst.covers > 0 ? worst : undefined,
    checked: rows.some((row) => row.meal?.coversUnused != null),
  }
}

const finding = (rows: readonly MealRow[]): string => {
  const { total, worst, checked } = mostUnused(rows)
  if (!checked) return t('meals.finding.unchecked')
  if (!worst) return t('meals.finding.none')
  return t('meals.finding.unused', {
    total: quantity(total),
    sitting: name(worst.row),
    most: quantity(worst.covers),
  })
}

/** Planned, counted and billed covers, sitting by sitting. */
export const mealsChart = (rows: readonly MealRow[]): ChartView => ({
  title: finding(rows),
  description: finding(rows),
  head: [t('meals.sitting'), ...columns.map((column) => t(`column.${column}`))],
  rows: rows.map((row) => [name(row), ...columns.map((column) => quantity(row[column].quantity))]),
  option: (palette) => ({
    ...chartBase(palette),
    legend: {
      top: 0,
      right: 0,
      itemGap: 16,
      itemWidth: 12,
      itemHeight: 8,
      textStyle: { color: palette.ink },
      data: columns.map((column) => t(`column.${column}`)),
    },
    xAxis: {
      type: 'category',
      data: rows.map((row) => name(row, '\n')),
      ...quietAxis(palette),
      axisLabel: {
        color: palette.ink,
        interval: 0,
        hideOverlap: true,
        fontSize: 11,
        lineHeight: 14,
      },
    },
    yAxis: { type: 'value', name: t('meals.unit'), ...quietAxis(palette) },
    series: columns.map((column) => ({
      name: t(`column.${column}`),
      type: 'bar',
      barMaxWidth: 18,
      barGap: '10%',
      itemStyle: { color: palette[`${column}-fill`] },
      data: rows.map((row) =>
        row[column].quantity === null ? null : Number(row[column].quantity),
      ),
    })),
  }),
})
