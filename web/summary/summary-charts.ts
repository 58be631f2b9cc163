import { money, quantity, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'
import { barFigure, stepsFrom, type WaterfallBar, waterfallOption } from '../ui/waterfall.ts'
import { inWords } from './figure-text.ts'
import type { Block, Table } from './summary.ts'

type Row = Table['rows'][number]
const tableOf = ({ tables }: Block, key: string) => tables.find((one) => one.key === key)
const rowsOf = (table: Table | undefined) => table?.rows.filter(({ is }) => is === 'row') ?? []

const numberOf = (table: Table, row: Row, key: string): number | null => {
  const cell = row.cells[table.columns.findIndex((one) => one.key === key)]
  return cell === null || cell === undefined || typeof cell === 'object' ? null : Number(cell)
}

/** So many causes are steps of their own. */
const mostSteps = 6

/** From the plan to the cost, the largest causes as steps and the others together. */
function costChart(block: Block): ChartView | undefined {
  const table = tableOf(block, 'cost.causes')
  const rows = rowsOf(table)
  const [planned, total] = ['cost.planned', 'cost.total'].map((key) =>
    block.figures.find((one) => one.key === key),
  )
  if (!table || rows.length === 0 || !planned || !total) return undefined
  const [from, to] = [Number(planned.value), Number(total.value)]
  const parts = rows.slice(0, mostSteps).map((row) => ({
    label: inWords(row.label),
    cents: numberOf(table, row, 'cents') ?? 0,
  }))
  const rest = rows
    .slice(mostSteps)
    .reduce((sum, row) => sum + (numberOf(table, row, 'cents') ?? 0), 0)
  if (rows.length > mostSteps) parts.push({ label: t('summary.chart.rest'), cents: rest })
  const bars: WaterfallBar[] = [
    { label: inWords(planned.label), fromCents: 0, toCents: from, end: 'planned-fill' },
    ...stepsFrom(from, parts),
    { label: inWords(total.label), fromCents: 0, toCents: to, end: 'billed-fill' },
  ]
  const [first] = parts
  const title = t('summary.chart.cost', {
    gap: signedMoney(to - from),
    cause: first?.label ?? '',
    part: signedMoney(first?.cents),
  })
  return {
    title,
    description: `${title} ${bars.map((bar) => `${bar.label} ${barFigure(bar)}`).join('; ')}`,
    head: [t('comparison.cause'), '¥'],
    rows: bars.map((bar) => [bar.label, barFigure(bar)]),
    option: waterfallOption(bars),
  }
}

type Series = { key: string; label: string; fill: 'billed-fill' | 'counted-fill' | 'planned-fill' }

/** Two figures of each row beside each other. */
function pairs(
  table: Table,
  rows: readonly Row[],
  title: string,
  unit: string,
  series: readonly Series[],
): ChartView {
  const names = rows.map((row) => inWords(row.label))
  return {
    title,
    description: title,
    head: [inWords(table.title), ...series.map(({ label }) => label)],
    rows: rows.map((row, at) => [
      names[at] ?? '',
      ...series.map(({ key }) => quantity(numberOf(table, row, key))),
    ]),
    option: (palette) => ({
      ...chartBase(palette),
      legend: {
        top: 0,
        right: 0,
        itemWidth: 12,
        itemHeight: 8,
        textStyle: { color: palette.ink },
        data: series.map(({ label }) => label),
      },
      xAxis: {
        type: 'category',
        data: names.map((name) => name.replace(/^\d{4}-0?(\d+)-0?(\d+) /, '$1/$2\n')),
        ...quietAxis(palette),
        axisLabel: {
          color: palette.ink,
          interval: 0,
          hideOverlap: true,
          fontSize: 11,
          lineHeight: 14,
        },
      },
      yAxis: { type: 'value', name: unit, ...quietAxis(palette) },
      series: series.map(({ key, label, fill }) => ({
        name: label,
        type: 'bar',
        barMaxWidth: 22,
        itemStyle: { color: palette[fill] },
        data: rows.map((row) => numberOf(table, row, key)),
      })),
    }),
  }
}

const valueIn = ({ figures }: Block, key: string) =>
  figures.find((one) => one.key === key)?.value ?? null

function mealsChart(block: Block): ChartView | undefined {
  const table = tableOf(block, 'meals.sittings')
  const rows = rowsOf(table)
  const unused = valueIn(block, 'meals.unused')
  if (!table || rows.length === 0 || unused === null) return undefined
  const cents = valueIn(block, 'meals.unusedCents')
  const title = t('summary.chart.meals', {
    unused: quantity(unused),
    cents: money(cents === null ? null : Number(cents)),
  })
  return pairs(table, rows, title, t('meals.unit'), [
    { key: 'planned', label: t('column.planned'), fill: 'planned-fill' },
    { key: 'paid', label: t('summary.chart.paid'), fill: 'billed-fill' },
    { key: 'eaten', label: t('summary.chart.eaten'), fill: 'counted-fill' },
  ])
}

function vehiclesChart(block: Block): ChartView | undefined {
  const table = tableOf(block, 'vehicles.loads')
  const rows = rowsOf(table).filter((row) => table && numberOf(table, row, 'seats') !== null)
  const passengers = valueIn(block, 'vehicles.passengers')
  if (!table || rows.length === 0 || passengers === null) return undefined
  const title = t('summary.chart.vehicles', {
    passengers: quantity(passengers),
    seats: quantity(valueIn(block, 'vehicles.seats')),
  })
  return pairs(table, rows, title, t('summary.chart.people'), [
    { key: 'seats', label: t('summary.chart.seats'), fill: 'planned-fill' },
    { key: 'passengers', label: t('summary.chart.passengers'), fill: 'counted-fill' },
  ])
}

/** The picture of a block, where one says more than its tables. */
export const chartOf = (block: Block): ChartView | undefined => {
  if (block.key === 'cost') return costChart(block)
  if (block.key === 'meals') return mealsChart(block)
  return block.key === 'vehicles' ? vehiclesChart(block) : undefined
}
