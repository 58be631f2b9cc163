import { axisMoney, money, signedMoney, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'

export const causes = ['quantity', 'price', 'unplanned', 'unused'] as const
export type Cause = (typeof causes)[number]

type Totals = {
  planned: { cents: number | null }
  billed: { cents: number | null }
  gapCents: number
} & Record<`${Cause}Cents`, number>

/** Where each bar of the waterfall stands: from the plan, cause by cause, to the bill. */
export const steps = (totals: Totals) => {
  let level = totals.planned.cents ?? 0
  const bars = [{ name: 'planned' as const, fromCents: 0, toCents: level }]
  const causeBars = causes.map((cause) => {
    const fromCents = level
    level += totals[`${cause}Cents`]
    return { name: cause, fromCents, toCents: level }
  })
  return [...bars, ...causeBars, { name: 'billed' as const, fromCents: 0, toCents: level }]
}

/** The cause that explains most of the gap: the largest in the gap's own direction. */
export const mainCause = (totals: Totals): Cause | undefined => {
  const sign = Math.sign(totals.gapCents)
  const [first] = causes
    .filter((cause) => totals[`${cause}Cents`] * sign > 0)
    .toSorted((a, b) => totals[`${b}Cents`] * sign - totals[`${a}Cents`] * sign)
  return sign === 0 ? undefined : first
}

const finding = (totals: Totals): string => {
  const { gapCents } = totals
  const cause = mainCause(totals)
  if (gapCents === 0 || !cause)
    return t('comparison.finding.even', { total: money(totals.billed.cents) })
  return t(gapCents > 0 ? 'comparison.finding.over' : 'comparison.finding.under', {
    gap: money(Math.abs(gapCents)),
    share: signedPercent(gapCents, totals.planned.cents),
    cause: t(`cause.${cause}`),
    part: signedMoney(totals[`${cause}Cents`]),
  })
}

/** Small gaps on large sums vanish when the axis starts at 0: it starts at a round figure below the lowest step. */
export const axisFloor = (lowestCents: number, highestCents: number): number => {
  const span = highestCents - lowestCents
  const wanted = lowestCents - span * 1.5
  if (span === 0 || wanted <= 0) return 0
  const round = 10 ** Math.ceil(Math.log10(span))
  return Math.floor(wanted / round) * round
}

const label = (name: 'planned' | 'billed' | Cause): string =>
  name === 'planned' || name === 'billed' ? t(`column.${name}`) : t(`cause.${name}`)

/** Plan → bill by cause. The invisible part of each bar lifts it to where the one before ended. */
export const waterfall = (totals: Totals): ChartView => {
  const bars = steps(totals)
  const isEnd = (name: string) => name === 'planned' || name === 'billed'
  const show = (bar: (typeof bars)[number]) =>
    isEnd(bar.name) ? money(bar.toCents) : signedMoney(bar.toCents - bar.fromCents)
  const lowest = Math.min(
    ...bars.map((bar) => (isEnd(bar.name) ? bar.toCents : Math.min(bar.fromCents, bar.toCents))),
  )
  const highest = Math.max(...bars.map((bar) => Math.max(bar.fromCents, bar.toCents)))
  const floor = axisFloor(lowest, highest)
  return {
    title: finding(totals),
    description: `${finding(totals)} ${bars.map((bar) => `${label(bar.name)} ${show(bar)}`).join('; ')}`,
    head: [t('comparison.cause'), '¥'],
    rows: bars.map((bar) => [label(bar.name), show(bar)]),
    option: (palette, width) => {
      const isNarrow = width < 640
      const color = (bar: (typeof bars)[number]) => {
        if (bar.name === 'planned') return palette['planned-fill']
        if (bar.name === 'billed') return palette['billed-fill']
        return bar.toCents > bar.fromCents ? palette['over-fill'] : palette['under-fill']
      }
      return {
        ...chartBase(palette),
        tooltip: { show: false },
        xAxis: {
          type: 'category',
          data: bars.map((bar) => label(bar.name)),
          ...quietAxis(palette),
          axisLabel: {
            color: palette.ink,
            interval: 0,
            fontSize: isNarrow ? 10 : 12,
            lineHeight: 13,
            width: (width - 90) / bars.length,
            overflow: 'break',
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
            data: bars.map((bar) => (isEnd(bar.name) ? 0 : Math.min(bar.fromCents, bar.toCents))),
          },
          {
            type: 'bar',
            stack: 'step',
            barMaxWidth: 56,
            data: bars.map((bar) => ({
              value: isEnd(bar.name) ? bar.toCents : Math.abs(bar.toCents - bar.fromCents),
              itemStyle: { color: color(bar) },
            })),
            label: {
              show: true,
              position: 'top',
              color: palette.ink,
              fontSize: isNarrow ? 10 : 11,
              formatter: ({ dataIndex }: { dataIndex: number }) => {
                const bar = bars[dataIndex]
                if (!bar || (bar.fromCents === bar.toCents && !isEnd(bar.name))) return ''
                return isNarrow ? show(bar).replace(/\.\d\d$/, '') : show(bar)
              },
            },
          },
        ],
      }
    },
  }
}
