import { axisMoney, money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'

export type VehicleRow = {
  label: string
  planned: { cents: number | null }
  billed: { cents: number | null }
  gapCents: number
}

const finding = (rows: readonly VehicleRow[]): string => {
  const over = rows.filter((row) => row.gapCents > 0)
  const [worst] = over.toSorted((a, b) => b.gapCents - a.gapCents)
  if (!worst) return t('vehicles.finding.none', { count: rows.length })
  return t('vehicles.finding.over', {
    count: over.length,
    label: worst.label,
    gap: signedMoney(worst.gapCents),
  })
}

/** Planned and billed of each vehicle as two points and the way between them. */
export const vehiclesChart = (given: readonly VehicleRow[]): ChartView => {
  const rows = given.filter((row) => row.planned.cents !== null || row.billed.cents !== null)
  const labels = rows.map((row) => row.label)
  return {
    title: finding(rows),
    description: finding(rows),
    head: [t('kind.vehicle'), t('column.planned'), t('column.billed'), t('column.gap')],
    rows: rows.map((row) => [
      row.label,
      money(row.planned.cents),
      money(row.billed.cents),
      signedMoney(row.gapCents),
    ]),
    option: (palette) => ({
      ...chartBase(palette),
      tooltip: {
        ...(chartBase(palette).tooltip as object),
        valueFormatter: (value: unknown) => money(typeof value === 'number' ? value : null),
      },
      legend: {
        top: 0,
        right: 0,
        itemGap: 16,
        itemWidth: 10,
        itemHeight: 10,
        textStyle: { color: palette.ink },
        data: [t('column.planned'), t('column.billed')],
      },
      xAxis: {
        type: 'value',
        min: 0,
        ...quietAxis(palette),
        axisLabel: {
          color: palette.muted,
          hideOverlap: true,
          formatter: (value: number) => axisMoney(value),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: labels,
        ...quietAxis(palette),
        axisLabel: { color: palette.ink, width: 140, overflow: 'truncate' },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          tooltip: { show: false },
          data: rows.map((row, at) => [row.planned.cents ?? 0, row.billed.cents ?? 0, at]),
          renderItem: (
            _: unknown,
            api: {
              value: (at: number) => number
              coord: (point: [number, number]) => [number, number]
            },
          ) => {
            const at = api.value(2)
            const [x1, y1] = api.coord([api.value(0), at])
            const [x2, y2] = api.coord([api.value(1), at])
            return {
              type: 'line',
              shape: { x1, y1, x2, y2 },
              style: {
                lineWidth: 3,
                stroke: api.value(1) > api.value(0) ? palette['over-fill'] : palette['under-fill'],
              },
            }
          },
          encode: { x: [0, 1], y: 2 },
        },
        ...(['planned', 'billed'] as const).map((column) => ({
          name: t(`column.${column}`),
          type: 'scatter',
          symbol: column === 'planned' ? 'circle' : 'diamond',
          symbolSize: column === 'planned' ? 11 : 13,
          itemStyle: { color: palette[`${column}-fill`] },
          data: rows.map((row) => row[column].cents),
        })),
      ],
    }),
  }
}
