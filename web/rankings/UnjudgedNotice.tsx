import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Ranking } from './rankings.ts'

/** What the rule book does not know brings nothing: how much that is, and of whom. */
export const UnjudgedNotice = (props: {
  units: Ranking['unjudged']
  onOpen: (unitId: number) => void
}): JSX.Element => (
  <Show when={props.units.length > 0}>
    <Notice
      tone="warn"
      title={t('ranking.unjudged', {
        count: count(props.units.reduce((sum, one) => sum + one.count, 0)),
      })}
    >
      <p>{t('ranking.unjudged.text')}</p>
      <ul class="mt-1 flex flex-wrap gap-x-3">
        <For each={props.units}>
          {(unit) => (
            <li>
              <button
                type="button"
                class="link inline-flex items-center pointer-coarse:min-h-11"
                onClick={() => props.onOpen(unit.unitId)}
              >
                {unit.name} {count(unit.count)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </Notice>
  </Show>
)
