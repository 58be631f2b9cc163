import { For, type JSX, Show } from 'solid-js'
import { points } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Points } from '../ui/Figures.tsx'
import type { UnitScore } from './rankings.ts'
import { ruleName } from './reason-words.ts'

/** What would lift a unit one place: how far it is, what would reach it, what was lost on the way. */
export const LiftView = (props: { lift: NonNullable<UnitScore['lift']> }): JSX.Element => (
  <section class="mb-4 rounded-lg bg-tint p-3 text-sm">
    <h3>{t('ranking.lift')}</h3>
    <p class="mt-1">
      {t(props.lift.gap === '0' ? 'ranking.lift.tied' : 'ranking.lift.gap', {
        unit: props.lift.over.join(t('ranking.comma')),
        rank: props.lift.toRank,
        points: points(props.lift.gap),
      })}{' '}
      <Show when={props.lift.gap !== '0'}>
        {t(props.lift.isEqualEnough ? 'ranking.lift.equal' : 'ranking.lift.more')}
      </Show>
    </p>
    <Show
      when={props.lift.ways.length > 0}
      fallback={<p class="mt-1 text-muted">{t('ranking.lift.no-ways')}</p>}
    >
      <p class="mt-2 text-muted">{t('ranking.lift.ways')}</p>
      <ul>
        <For each={props.lift.ways.slice(0, 8)}>
          {(way) => (
            <li class="flex justify-between gap-2">
              <span>{t(`ranking.lift.${way.kind}`, { name: way.name, count: way.count })}</span>
              <span class="num text-muted">
                {t('ranking.lift.each', { points: points(way.each) })}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
    <Show when={props.lift.losses.length > 0}>
      <p class="mt-2 text-muted">{t('ranking.lift.losses')}</p>
      <ul>
        <For each={props.lift.losses}>
          {(loss) => (
            <li class="flex justify-between gap-2">
              <span>{ruleName({ kind: loss.kind, lineName: loss.name })}</span>
              <span class="num">
                <Points text={loss.points} />
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </section>
)
