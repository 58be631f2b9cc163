import type { EChartsCoreOption } from 'echarts/core'
import { axisMoney, count, money, nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'
import type { Palette } from '../ui/palette.ts'
import { changeOf } from './change.ts'
import type { Overview } from './overview.ts'

type QuarterFigures = Overview['quarters'][number]

/** One small chart a measure: what it is of a quarter, and how its figure and its axis read. */
type Measure = {
  name: () => string
  of: (quarter: QuarterFigures) => number | null
  show: (value: number) => string
  axis: (value: number) => string
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const percentOf = (value: number) => percent(value, 1)

const measures: Measure[] = [
  {
    name: () => t('overview.spent'),
    of: ({ measures }) => measures.spentCents,
    show: money,
    axis: axisMoney,
  },
  {
    name: () => t('overview.person-day'),
    of: ({ measures }) => measures.costPerPersonDayCents,
    show: money,
    axis: axisMoney,
  },
  {
    name: () => t('overview.on-time'),
    of: ({ measures }) => share(measures.keptCount, measures.dueCount),
    show: percentOf,
    axis: (value) => `${Math.round(value * 100)} %`,
  },
  {
    name: () => t('overview.satisfaction'),
    of: ({ measures }) => share(measures.satisfiedCount, measures.answerCount),
    show: percentOf,
    axis: (value) => `${Math.round(value * 100)} %`,
  },
]

/** Two short lines, so that eight of them stand side by side on a phone. */
const nameOf = ({ year, quarter }: QuarterFigures) => `${t(`overview.quarter.${quarter}`)}\n${year}`

/** The last quarter that was spent in, against the one before and the same of a year ago. */
function finding(quarters: readonly QuarterFigures[]): string {
  const last = quarters.findLast(({ hasBegun, nowCents }) => hasBegun && nowCents !== null)
  if (!last) return t('overview.trend.none')
  return t(last.isRunning ? 'overview.trend.running' : 'overview.trend.whole', {
    quarter: t('follow-up.quarter', { year: last.year, number: last.quarter }),
    spent: money(last.nowCents),
    before: changeOf(last.nowCents, last.quarterBeforeCents),
    lastYear: changeOf(last.nowCents, last.lastYearCents),
  })
}

const shown = (measure: Measure, quarter: QuarterFigures): string => {
  const value = measure.of(quarter)
  return value === null ? nothing : measure.show(value)
}

/** A chart each for what is known of any quarter: side by side where there is room, three in one row at most. */
const placesOf = (drawnCount: number, width: number) => {
  const perRow = width < 640 ? 1 : drawnCount === 4 || width < 960 ? 2 : 3
  const rows = Math.max(1, Math.ceil(drawnCount / perRow))
  return (at: number) => ({
    left: ((at % perRow) * 100) / perRow,
    top: (Math.floor(at / perRow) * 100) / rows,
    width: 100 / perRow,
    height: 100 / rows,
  })
}

const drawnOf = (quarters: readonly QuarterFigures[]) =>
  measures.filter((measure) => quarters.some((one) => measure.of(one) !== null))

/** How high the small charts are together, on a page or on a phone. */
export const chartHeight = (quarters: readonly QuarterFigures[], isNarrow: boolean): number => {
  const drawn = drawnOf(quarters).length
  return isNarrow ? Math.max(1, drawn) * 190 : drawn > 3 ? 420 : 230
}

/** The year that is shown, and before it the quieter one; a quarter that still runs has a dashed edge. */
const barOf = (quarter: QuarterFigures, measure: Measure, year: number, palette: Palette) => ({
  value: measure.of(quarter),
  itemStyle: {
    color: quarter.year === year ? palette['billed-fill'] : palette['line-strong'],
    ...(quarter.isRunning && { borderColor: palette.ink, borderType: 'dashed', borderWidth: 1 }),
  },
})

function option(quarters: readonly QuarterFigures[], year: number) {
  return (palette: Palette, width: number): EChartsCoreOption => {
    const drawn = drawnOf(quarters)
    const place = placesOf(drawn.length, width)
    return {
      ...chartBase(palette),
      tooltip: { show: false },
      title: drawn.map((measure, at) => ({
        text: measure.name(),
        left: `${place(at).left + 0.5}%`,
        top: `${place(at).top}%`,
        textStyle: { color: palette.ink, fontSize: 12, fontWeight: 600 },
      })),
      grid: drawn.map((_, at) => ({
        left: `${place(at).left + 0.5}%`,
        top: `${place(at).top + place(at).height * 0.18}%`,
        width: `${place(at).width - 2}%`,
        height: `${place(at).height * 0.78}%`,
        containLabel: true,
      })),
      xAxis: drawn.map((_, at) => ({
        type: 'category',
        gridIndex: at,
        data: quarters.map(nameOf),
        ...quietAxis(palette),
        axisLabel: { color: palette.muted, fontSize: 10, lineHeight: 12, interval: 0 },
      })),
      yAxis: drawn.map((measure, at) => ({
        type: 'value',
        gridIndex: at,
        splitNumber: 2,
        ...quietAxis(palette),
        axisLabel: { color: palette.muted, fontSize: 10, formatter: measure.axis },
      })),
      series: drawn.map((measure, at) => ({
        type: 'bar',
        xAxisIndex: at,
        yAxisIndex: at,
        barMaxWidth: 26,
        data: quarters.map((quarter) => barOf(quarter, measure, year, palette)),
      })),
    }
  }
}

/** Quarters that have begun; a year before in which nothing was held is no part of any trend. */
export const shownQuarters = ({ quarters, year }: Pick<Overview, 'quarters' | 'year'>) => {
  const begun = quarters.filter(({ hasBegun }) => hasBegun)
  const isEmpty = begun.every((one) => one.year === year || one.measures.meetingCount === 0)
  return isEmpty ? begun.filter((one) => one.year === year) : begun
}

/** Spending, cost per person-day, deadlines and satisfaction, quarter by quarter over two years. */
export const quartersChart = (found: Pick<Overview, 'quarters' | 'year'>): ChartView => {
  const begun = shownQuarters(found)
  return {
    title: finding(begun),
    description: finding(begun),
    head: [
      t('overview.by.quarter'),
      t('overview.meetings'),
      ...measures.map((measure) => measure.name()),
      t('overview.last-year'),
      t('overview.quarter-before'),
    ],
    rows: begun.map((quarter) => [
      t('follow-up.quarter', { year: quarter.year, number: quarter.quarter }),
      count(quarter.measures.meetingCount),
      ...measures.map((measure) => shown(measure, quarter)),
      changeOf(quarter.nowCents, quarter.lastYearCents),
      changeOf(quarter.nowCents, quarter.quarterBeforeCents),
    ]),
    option: option(begun, found.year),
  }
}
