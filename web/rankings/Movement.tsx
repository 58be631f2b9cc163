import type { JSX } from 'solid-js'
import { nothing } from '../format.ts'
import { t } from '../i18n/translate.ts'

/** Places gained or lost: an arrow, the number, and a word for who cannot see the arrow. */
export const Movement = (props: { places: number | null }): JSX.Element => {
  const look = () => {
    const { places } = props
    if (places === null)
      return { mark: nothing, tone: 'text-muted', label: t('ranking.movement.new') }
    if (places === 0) return { mark: '=', tone: 'text-muted', label: t('ranking.movement.same') }
    return places > 0
      ? {
          mark: `▲${places}`,
          tone: 'text-under',
          label: t('ranking.movement.up', { count: places }),
        }
      : {
          mark: `▼${-places}`,
          tone: 'text-over',
          label: t('ranking.movement.down', { count: -places }),
        }
  }
  return (
    <span class={look().tone} title={look().label}>
      <span aria-hidden="true">{look().mark}</span>
      <span class="sr-only">{look().label}</span>
    </span>
  )
}
