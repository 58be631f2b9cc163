import { type Aspect, aspects } from '../../api/domain/survey.ts'
import { axisMoney, money, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'
import type { SatisfactionRow } from './survey.ts'
import { aspectName } from './survey-words.ts'

type Point = { aspect: Aspect; cents: number; share: number; isOwn: boolean; title: string }

const symbols: Record<Aspect, string> = {
  lodging: 'circle',
  meals: 'diamond',
  hall: 'rect',
  vehicles: 'triangle',
  content: 'pin',
  organisation: 'arrow',
}

/** Aspects of which both is known: what they cost, and how many were satisfied. */
export const pointsOf = (rows: readonly SatisfactionRow[]): Point[] =>
  rows.flatMap(({ meeting, aspects: list }, at) =>
    list.flatMap(({ aspect, costPerPersonDayCents, satisfied, n }) =>
      costPerPersonDayCents === null || satisfied === null || n === 0
        ? []
        : [
            {
              aspect,
              cents: costPerPersonDayCents,
              share: (satisfied / n) * 100,
              isOwn: at === 0,
              title: meeting.title,
            },
          ],
    ),
  )

const finding = (points: readonly Point[]): string => {
  const own = points.filter(({ isOwn }) => isOwn)
  const [least] = own.toSorted((a, b) => a.share - b.share)
  const [dearest] = own.toSorted((a, b) => b.cents - a.cents)
  if (!least || !dearest) return t('satisfaction.finding.none')
  return t('satisfaction.finding', {
    aspect: aspectName(least.aspect),
    share: percent(least.share, 100),
    cost: money(least.cents),
    dearest: aspectName(dearest.aspect),
  })
}

/** Cost a person-day to the right, satisfied upwards; this meeting filled, earlier ones hollow. */
export const aspectChart = (rows: readonly SatisfactionRow[]): ChartView => {
  const points = pointsOf(rows)
  const known = aspects.filter((aspect) => points.some((one) => one.aspect === aspect))
  const most = Math.max(1, ...points.map(({ cents }) => cents))
  return {
    title: finding(points),
    description: finding(points),
    head: [
      t('satisfaction.meeting'),
      t('survey.aspect'),
      t('satisfaction.cost'),
      t('survey.satisfied'),
    ],
    rows: points.map(({ title, aspect, cents, share }) => [
      title,
      aspectName(aspect),
      money(cents),
      percent(share, 100),
    ]),
    option: (palette) => ({
      ...chartBase(palette),
      grid: { left: 8, right: 24, top: 48, bottom: 24, containLabel: true },
      tooltip: {
        ...(chartBase(palette).tooltip as object),
        trigger: 'item',
        formatter: ({ data }: { data: { point: Point } }) =>
          [
            data.point.title.replace(/[<>&]/g, ''),
            aspectName(data.point.aspect),
            money(data.point.cents),
            percent(data.point.share, 100),
          ].join('<br>'),
      },
      legend: {
        top: 0,
        left: 56,
        right: 0,
        align: 'left',
        itemGap: 12,
        itemWidth: 10,
        itemHeight: 10,
        textStyle: { color: palette.ink },
        data: known.map(aspectName),
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: Math.ceil((most * 1.1) / 5000) * 5000,
        name: t('satisfaction.cost'),
        nameLocation: 'end',
        nameGap: 4,
        ...quietAxis(palette),
        nameTextStyle: {
          color: palette.muted,
          align: 'right',
          verticalAlign: 'top',
          padding: [24, 0, 0, 0],
        },
        axisLabel: {
          color: palette.muted,
          hideOverlap: true,
          formatter: (value: number) => axisMoney(value),
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: 100,
        name: t('satisfaction.satisfied-axis'),
        ...quietAxis(palette),
        axisLabel: { color: palette.muted, formatter: '{value} %' },
      },
      series: known.map((aspect) => ({
        name: aspectName(aspect),
        type: 'scatter',
        symbol: symbols[aspect],
        itemStyle: { color: palette['counted-fill'] },
        data: points
          .filter((one) => one.aspect === aspect)
          .map((point) => ({
            point,
            value: [point.cents, point.share],
            symbolSize: point.isOwn ? 15 : 10,
            itemStyle: point.isOwn
              ? { color: palette['counted-fill'], borderColor: palette.ink, borderWidth: 1 }
              : { color: palette.surface, borderColor: palette['planned-fill'], borderWidth: 2 },
            label: {
              show: point.isOwn,
              formatter: aspectName(aspect),
              position: 'right',
              color: palette.ink,
            },
            emphasis: { disabled: true },
          })),
        labelLayout: { hideOverlap: true },
      })),
    }),
  }
}
