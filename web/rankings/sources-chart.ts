import { parseFraction } from '../../api/domain/fraction.ts'
import { points } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'
import type { RankedClass, UnitSource } from './rankings.ts'
import { ruleName } from './reason-words.ts'

const mostSources = 6
const mostUnits = 20

const numberOf = (text: string): number => {
  const value = parseFraction(text)
  return value ? Number(value.over) / Number(value.under) : 0
}

const nameOf = ({ name, kind }: UnitSource): string => ruleName({ kind, lineName: name })

/** Rules by how much they moved in the class, the most first; the rest together. */
export function mainSources(rows: RankedClass['rows']): string[] {
  const sums = new Map<string, number>()
  for (const source of rows.flatMap((row) => row.sources)) {
    const name = nameOf(source)
    sums.set(name, (sums.get(name) ?? 0) + Math.abs(numberOf(source.points)))
  }
  return [...sums].toSorted((a, b) => b[1] - a[1]).map(([name]) => name)
}

/** Where the points of each unit came from: a bar a unit, a part a rule; what was taken stands below zero. */
export function sourcesChart(of: RankedClass): ChartView {
  const all = mainSources(of.rows)
  const named = all.length > mostSources ? all.slice(0, mostSources - 1) : all
  const rest = t('ranking.sources.rest')
  const parts = all.length > named.length ? [...named, rest] : named
  const partOf = (row: RankedClass['rows'][number], part: string) =>
    row.sources
      .filter((source) =>
        part === rest ? !named.includes(nameOf(source)) : nameOf(source) === part,
      )
      .reduce((sum, source) => sum + numberOf(source.points), 0)
  const shown = of.rows.slice(0, mostUnits)
  const total = of.rows.reduce((sum, row) => sum + numberOf(row.points), 0)
  const first = named[0]
  const share = first === undefined ? 0 : of.rows.reduce((sum, row) => sum + partOf(row, first), 0)
  const className = of.class ?? t('ranking.all-units')
  const title =
    first === undefined || total <= 0
      ? t('ranking.sources.none', { class: className })
      : t('ranking.sources.finding', {
          class: className,
          source: first,
          share: `${((share / total) * 100).toFixed(1)} %`,
        })
  const rows = of.rows.map((row) => [
    row.name,
    ...parts.map((part) => points(String(Math.round(partOf(row, part) * 100) / 100))),
    points(row.points),
  ])
  return {
    title,
    description: `${title} ${rows.map((row) => row.join(' ')).join('; ')}`,
    head: [t('ranking.unit'), ...parts, t('ranking.points')],
    rows,
    option: (palette, width) => {
      const colours = [
        palette['agreed-fill'],
        palette['counted-fill'],
        palette['billed-fill'],
        palette['planned-fill'],
        palette['under-fill'],
        palette['line-strong'],
      ]
      return {
        ...chartBase(palette),
        grid: { left: 20, right: 16, top: 40, bottom: 8, containLabel: true },
        legend: {
          top: 0,
          left: 0,
          type: 'scroll',
          itemWidth: 14,
          itemGap: 24,
          textStyle: { color: palette.ink },
        },
        xAxis: { type: 'value', ...quietAxis(palette) },
        yAxis: {
          type: 'category',
          inverse: true,
          data: shown.map((row) => row.name),
          ...quietAxis(palette),
          axisLabel: { color: palette.ink, width: width < 600 ? 72 : 140, overflow: 'truncate' },
        },
        series: parts.map((part, at) => ({
          type: 'bar',
          name: part,
          stack: 'points',
          barMaxWidth: 18,
          itemStyle: { color: colours[at % colours.length] },
          data: shown.map((row) => Math.round(partOf(row, part) * 100) / 100),
        })),
      }
    },
  }
}
