import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase, quietAxis } from '../ui/chart.ts'
import { daysName, shortName } from './period-name.ts'
import type { Trend, UnitTrend } from './rankings.ts'

const most = 12

/** Who gained most from the first known place to the last; the chart's finding. */
export function strongest(
  units: readonly UnitTrend[],
): { unit: UnitTrend; places: number } | undefined {
  const gains = units.flatMap((unit) => {
    const known = unit.places.filter((place) => place !== null)
    const [first, last] = [known[0], known.at(-1)]
    return first && last && known.length > 1 ? [{ unit, places: first.rank - last.rank }] : []
  })
  return gains.toSorted((a, b) => Math.abs(b.places) - Math.abs(a.places))[0]
}

const finding = (units: readonly UnitTrend[], className: string): string => {
  const found = strongest(units)
  if (!found || found.places === 0) return t('ranking.bump.steady', { class: className })
  const key = found.places > 0 ? 'ranking.bump.up' : 'ranking.bump.down'
  return t(key, { class: className, unit: found.unit.name, count: Math.abs(found.places) })
}

const unitsOf = (trend: Trend, name: string | null) =>
  trend.units.filter((unit) => unit.class === name)
const lastPlace = (units: readonly UnitTrend[]) =>
  Math.max(2, ...units.flatMap(({ places }) => places.map((place) => place?.of ?? 1)))

/** High enough that a name at each place has a line of its own. */
export const bumpHeight = (trend: Trend, name: string | null): number =>
  Math.max(300, 40 + 14 * lastPlace(unitsOf(trend, name)))

/** Ranks of a class over the periods: a line a unit, the first place at the top, names at their last place. */
export function bumpChart(trend: Trend, name: string | null): ChartView {
  const own = unitsOf(trend, name)
  const shown = own.slice(0, most)
  const className = name ?? t('ranking.all-units')
  const rows = own.map((unit) => [
    unit.name,
    ...unit.places.map((place) => (place === null ? '–' : String(place.rank))),
  ])
  const title = finding(own, className)
  return {
    title,
    description: `${title} ${rows.map((row) => row.join(' ')).join('; ')}`,
    head: [t('ranking.unit'), ...trend.periods.map((period) => daysName(period))],
    rows,
    option: (palette, width) => {
      const colours = [
        palette['agreed-fill'],
        palette['counted-fill'],
        palette['billed-fill'],
        palette['planned-fill'],
        palette['over-fill'],
        palette['under-fill'],
      ]
      return {
        ...chartBase(palette),
        grid: { left: 8, right: width < 600 ? 84 : 108, top: 16, bottom: 8, containLabel: true },
        tooltip: { show: false },
        xAxis: {
          type: 'category',
          data: trend.periods.map(shortName),
          boundaryGap: false,
          ...quietAxis(palette),
        },
        yAxis: {
          type: 'value',
          inverse: true,
          min: 1,
          max: lastPlace(own),
          minInterval: 1,
          ...quietAxis(palette),
        },
        series: shown.map((unit, at) => ({
          type: 'line',
          name: unit.name,
          data: unit.places.map((place) => place?.rank ?? null),
          symbol: ['circle', 'rect', 'triangle', 'diamond'][Math.floor(at / colours.length) % 4],
          symbolSize: 8,
          connectNulls: false,
          lineStyle: {
            width: 2,
            color: colours[at % colours.length],
            type: at < colours.length ? 'solid' : 'dashed',
          },
          itemStyle: { color: colours[at % colours.length] },
          endLabel: { show: true, formatter: unit.name, color: palette.ink, fontSize: 12 },
          labelLayout: { moveOverlap: 'shiftY' },
        })),
      }
    },
  }
}
