import { For, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { shortName } from './period-name.ts'
import type { Trend, UnitTrend } from './rankings.ts'

const width = 72
const height = 20

/** A unit's places over the periods, the first place at the top; gaps where it was not ranked. */
export const Sparkline = (props: {
  periods: Trend['periods']
  places: UnitTrend['places']
}): JSX.Element => {
  const points = () => {
    const step = width / Math.max(1, props.places.length - 1)
    return props.places.map((place, at) =>
      place === null
        ? null
        : {
            x: 3 + at * ((width - 6) / width) * step,
            y: 3 + ((place.rank - 1) / Math.max(1, place.of - 1)) * (height - 6),
          },
    )
  }
  const runs = () => {
    const found: string[][] = [[]]
    for (const point of points()) {
      if (point === null) found.push([])
      else found.at(-1)?.push(`${point.x.toFixed(1)},${point.y.toFixed(1)}`)
    }
    return found.filter((run) => run.length > 1)
  }
  const last = () => points().at(-1)
  const told = () =>
    props.places
      .map((place, at) => {
        const period = props.periods[at]
        return `${period ? shortName(period) : ''} ${place?.rank ?? '–'}`
      })
      .join('; ')
  return (
    <svg
      role="img"
      aria-label={t('ranking.places', { places: told() })}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      class="inline-block align-middle"
    >
      <title>{told()}</title>
      <For each={runs()}>
        {(run) => (
          <polyline
            points={run.join(' ')}
            fill="none"
            stroke="var(--agreed)"
            stroke-width="1.5"
            stroke-linejoin="round"
          />
        )}
      </For>
      {last() ? <circle cx={last()?.x} cy={last()?.y} r="2.25" fill="var(--agreed)" /> : null}
    </svg>
  )
}
