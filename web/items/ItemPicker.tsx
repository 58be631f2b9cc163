import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type ItemIdentity, type ItemKind, itemKey, sittings } from '../../api/domain/item.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { itemName, itemOptions } from './item-name.ts'
import { listItems } from './items.ts'

const isWhole = ({ kind, sitting, label, day }: ItemIdentity) =>
  kind === 'meal' ? sitting !== null : label !== '' || (kind === 'lodging' && day !== null)

/** Chooses an item the meeting knows, or names a new one. */
export const ItemPicker = (props: {
  meetingId: number
  days: readonly string[]
  /** Of a new item, until another is chosen. */
  day?: string
  /** Which of the known items can be chosen; all of them when it is not said. */
  offers?: (item: ItemIdentity) => boolean
  onChange: (item: ItemIdentity | undefined) => void
}): JSX.Element => {
  const items = createAsync(() => listItems(props.meetingId))
  const known = () => items()?.filter((one) => props.offers?.(one) ?? true)
  const [isNew, setNew] = createSignal(false)
  const [item, setItem] = createSignal<ItemIdentity>({
    kind: 'other',
    day: props.day ?? null,
    sitting: null,
    label: '',
  })
  const change = (part: Partial<ItemIdentity>) => {
    const next = { ...item(), ...part }
    if (next.kind !== 'meal') next.sitting = null
    setItem(next)
    props.onChange(isWhole(next) ? next : undefined)
  }
  const choose = (key: string) => {
    setNew(key === 'new')
    const found = known()?.find((one) => itemKey(one) === key)
    if (key === 'new') change({})
    else props.onChange(found)
  }
  return (
    <div class="grid gap-2">
      <Field label={t('item.pick')}>
        {(aria) => (
          <select {...aria} class="input" onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('item.pick.none')}</option>
            <For each={itemOptions}>
              {(kind) => (
                <Show when={known()?.some((one) => one.kind === kind)}>
                  <optgroup label={t(`kind.${kind}`)}>
                    <For each={known()?.filter((one) => one.kind === kind)}>
                      {(one) => <option value={itemKey(one)}>{itemName(one)}</option>}
                    </For>
                  </optgroup>
                </Show>
              )}
            </For>
            <option value="new">{t('item.pick.new')}</option>
          </select>
        )}
      </Field>
      <Show when={isNew()}>
        <div class="grid grid-cols-2 gap-2">
          <select
            class="input"
            aria-label={t('budget.column.kind')}
            onChange={(event) => change({ kind: event.currentTarget.value as ItemKind })}
          >
            <For each={itemOptions}>
              {(kind) => (
                <option value={kind} selected={item().kind === kind}>
                  {t(`kind.${kind}`)}
                </option>
              )}
            </For>
          </select>
          <select
            class="input"
            aria-label={t('budget.column.day')}
            onChange={(event) => change({ day: event.currentTarget.value || null })}
          >
            <option value="">{t('item.no-day')}</option>
            <For each={props.days}>
              {(day) => (
                <option value={day} selected={item().day === day}>
                  {itemName({ kind: 'other', day, sitting: null, label: '' })}
                </option>
              )}
            </For>
          </select>
          <Show when={item().kind === 'meal'}>
            <select
              class="input"
              aria-label={t('budget.column.sitting')}
              onChange={(event) =>
                change({ sitting: (event.currentTarget.value || null) as ItemIdentity['sitting'] })
              }
            >
              <option value="">{t('item.sitting')}</option>
              <For each={sittings}>
                {(sitting) => <option value={sitting}>{t(`sitting.${sitting}`)}</option>}
              </For>
            </select>
          </Show>
          <input
            class="input"
            aria-label={t('budget.column.label')}
            placeholder={t('budget.column.label')}
            onInput={(event) => change({ label: event.currentTarget.value.trim() })}
          />
        </div>
      </Show>
    </div>
  )
}
