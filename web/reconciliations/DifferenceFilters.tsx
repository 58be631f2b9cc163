import { For, type JSX, Show } from 'solid-js'
import { itemKinds } from '../../api/domain/item.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import type { Figures } from '../settlements/settlement.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Filter } from './difference-rows.ts'

const states = ['open', 'disputed', 'credited', 'accepted', 'tolerated'] as const

const Select = (props: {
  label: string
  all: string
  value: string | undefined
  options: { value: string; label: string }[]
  onChange: (value: string | null) => void
}): JSX.Element => (
  <select
    class="input w-auto"
    aria-label={props.label}
    onChange={(event) => props.onChange(event.currentTarget.value || null)}
  >
    <option value="">{props.all}</option>
    <For each={props.options}>
      {(option) => (
        <option value={option.value} selected={props.value === option.value}>
          {option.label}
        </option>
      )}
    </For>
  </select>
)

export const DifferenceFilters = (props: {
  figures: Figures
  filter: Filter
  onChange: (change: Partial<Record<keyof Filter, string | null>>) => void
}): JSX.Element => {
  const item = () => props.figures.items.find(({ itemId }) => itemId === Number(props.filter.item))
  return (
    <search class="flex flex-wrap items-center gap-2">
      <Select
        label={t('comparison.cause')}
        all={t('difference.all-causes')}
        value={props.filter.cause}
        options={props.figures.causes.map(({ cause }) => ({
          value: cause,
          label: t(`difference.cause.${cause}`),
        }))}
        onChange={(cause) => props.onChange({ cause })}
      />
      <Select
        label={t('difference.column.state')}
        all={t('difference.all-states')}
        value={props.filter.state}
        options={states.map((value) => ({
          value,
          label: `${t(`difference.state.${value}`)} ${props.figures.states[value]}`,
        }))}
        onChange={(state) => props.onChange({ state })}
      />
      <Select
        label={t('budget.column.kind')}
        all={t('comparison.all-kinds')}
        value={props.filter.kind}
        options={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => props.onChange({ kind })}
      />
      <Show when={item()}>
        {(one) => (
          <button type="button" class="btn" onClick={() => props.onChange({ item: null })}>
            {t('difference.only-item', { item: itemName(one()) })}
            <Icon name="close" size={14} />
          </button>
        )}
      </Show>
    </search>
  )
}
