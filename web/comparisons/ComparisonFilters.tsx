import { For, type JSX, Show } from 'solid-js'
import { itemKinds } from '../../api/domain/item.ts'
import { shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { View } from './comparison.ts'
import type { Filter } from './comparison-filter.ts'

/** Narrows the rows; what is chosen stands in the address. */
export const ComparisonFilters = (props: {
  filter: Filter
  view: View
  days: readonly string[]
  onChange: (change: Partial<Record<keyof Filter, string | null>>) => void
}): JSX.Element => (
  <search class="flex flex-wrap items-center gap-2">
    <input
      class="input w-44"
      type="search"
      aria-label={t('comparison.search')}
      placeholder={t('comparison.search')}
      value={props.filter.q ?? ''}
      onInput={(event) => props.onChange({ q: event.currentTarget.value || null })}
    />
    <Show when={props.view === 'item' || props.view === 'day'}>
      <select
        class="input w-auto"
        aria-label={t('budget.column.kind')}
        disabled={props.view === 'day'}
        onChange={(event) => props.onChange({ kind: event.currentTarget.value || null })}
      >
        <option value="">{t('comparison.all-kinds')}</option>
        <For each={itemKinds}>
          {(kind) => (
            <option value={kind} selected={props.filter.kind === kind}>
              {t(`kind.${kind}`)}
            </option>
          )}
        </For>
      </select>
    </Show>
    <Show when={props.view === 'item' || props.view === 'meal'}>
      <select
        class="input w-auto"
        aria-label={t('budget.column.day')}
        onChange={(event) => props.onChange({ day: event.currentTarget.value || null })}
      >
        <option value="">{t('comparison.all-days')}</option>
        <For each={props.days}>
          {(day) => (
            <option value={day} selected={props.filter.day === day}>
              {shortDay(day)}
            </option>
          )}
        </For>
      </select>
    </Show>
    <label class="flex items-center gap-2">
      <input
        type="checkbox"
        checked={props.filter.only === 'gap'}
        onChange={(event) => props.onChange({ only: event.currentTarget.checked ? 'gap' : null })}
      />
      {t('comparison.only-gaps')}
    </label>
  </search>
)
