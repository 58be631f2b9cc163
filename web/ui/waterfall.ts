import type { EChartsCoreOption } from 'echarts/core'
import { axisMoney, money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { chartBase, quietAxis } from './chart.ts'
import type { Palette } from './palette.ts'

export type WaterfallBar = {
  label: string
  fromCents: number
  toCents: number
  /** A total at either end, in this colour; a step between them is red up and green down. */
  end?: keyof Palette
}

/** Where each step begins: where the one before ended. */
export const stepsFrom = <T extends { cents: number }>(
  startCents: number,
  parts: readonly T[],
): (T & { fromCents: number; toCents: number })[] => {
  let level = startCents
  return parts.map((part) => {
    const fromCents = level
    level += part.cents
    return { ...part, fromCents, toCents: level }
  })
}

export const barFigure = (bar: WaterfallBar): string =>
  bar.end ? money(bar.toCents) : signedMoney(bar.toCents - bar.fromCents)

/** Small gaps on large sums vanish when the axis starts at 0: it starts at a round figure below the lowest step. */
export const axisFloor = (lowestCents: number, highestCents: number): number => {
  const span = highestCents - lowestCents
  const wanted = lowestCents - span * 1.5
  if (span === 0 || wanted <= 0) return 0
  const round = 10 ** Math.ceil(Math.log10(span))
  return Math.floor(wanted / round) * round
}

const floorOf = (bars: readonly WaterfallBar[]): number =>
  axisFloor(
    Math.min(...bars.map((bar) => (bar.end ? bar.toCents : Math.min(bar.fromCents, bar.toCents)))),
    Math.max(...bars.map((bar) => Math.max(bar.fromCents, bar.toCents))),
  )

/** The invisible part of each bar lifts it to where the one before ended. */
export const waterfallOption =
  (bars: readonly WaterfallBar[]) =>
  (palette: Palette, width: number): EChartsCoreOption => {
    const isNarrow = width < 640
    const floor = floorOf(bars)
    /** On a phone the names of many steps stand on end rather than break inside words. */
    const isCrowded = isNarrow && bars.length > 6
    const color = ({ end, fromCents, toCents }: WaterfallBar) =>
      palette[end ?? (toCents > fromCents ? 'over-fill' : 'under-fill')]
    return {
      ...chartBase(palette),
      tooltip: { show: false },
      xAxis: {
        type: 'category',
        data: bars.map((bar) => bar.label),
        ...quietAxis(palette),
        axisLabel: {
          color: palette.ink,
          interval: 0,
          fontSize: isNarrow || bars.length > 8 ? 10 : 12,
          lineHeight: 13,
          ...(isCrowded
            ? { rotate: 60 }
            : { width: (width - 90) / bars.length, overflow: 'break' }),
        },
      },
      yAxis: {
        type: 'value',
        name: floor > 0 ? t('chart.cut-axis', { from: axisMoney(floor) }) : '',
        min: floor,
        ...quietAxis(palette),
        axisLabel: { color: palette.muted, formatter: (value: number) => axisMoney(value) },
      },
      series: [
        {
          type: 'bar',
          stack: 'step',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: bars.map((bar) => (bar.end ? 0 : Math.min(bar.fromCents, bar.toCents))),
        },
        {
          type: 'bar',
          stack: 'step',
          barMaxWidth: 56,
          labelLayout: { hideOverlap: true },
          data: bars.map((bar) => ({
            value: bar.end ? bar.toCents : Math.abs(bar.toCents - bar.fromCents),
            itemStyle: { color: color(bar) },
          })),
          label: {
            show: true,
            position: 'top',
            color: palette.ink,
            fontSize: isNarrow ? 10 : 11,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const bar = bars[dataIndex]
              if (!bar || (bar.fromCents === bar.toCents && !bar.end)) return ''
              if (isNarrow) return barFigure(bar).replace(/\.\d\d$/, '')
              // Many bars stand close: their unit is on the axis.
              return bars.length > 8 ? barFigure(bar).replace('¥', '') : barFigure(bar)
            },
          },
        },
      ],
    }
  }
