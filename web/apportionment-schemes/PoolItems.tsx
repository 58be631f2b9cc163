import { For, type JSX, Show } from 'solid-js'
import { itemKey } from '../../api/domain/item.ts'
import { t } from '../i18n/translate.ts'
import { itemName, itemOptions } from '../items/item-name.ts'
import { hasItem, hasKind, withItem, withKind } from './draft.ts'
import type { PoolPart } from './pool-part.ts'

/** Which items: the rest, whole categories, and single ones of this meeting. */
export const PoolItems = (props: PoolPart): JSX.Element => (
  <fieldset class="grid gap-1">
    <legend class="mb-1 text-sm font-medium">{t('scheme.items')}</legend>
    <label class="flex items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={props.pool.items === 'rest'}
        onChange={(event) =>
          props.change({ ...props.pool, items: event.currentTarget.checked ? 'rest' : [] })
        }
      />
      {t('scheme.rest')}
    </label>
    <Show when={props.pool.items !== 'rest'}>
      <div class="flex flex-wrap gap-x-4">
        <For each={itemOptions}>
          {(kind) => (
            <label class="flex items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                checked={hasKind(props.pool, kind)}
                onChange={(event) =>
                  props.change(withKind(props.pool, kind, event.currentTarget.checked))
                }
              />
              {t('scheme.all-of', { kind: t(`kind.${kind}`) })}
            </label>
          )}
        </For>
      </div>
      <details>
        <summary class="link cursor-pointer text-sm pointer-coarse:min-h-11">
          {t('scheme.single-items')}
        </summary>
        <div class="grid max-h-60 gap-x-4 overflow-auto sm:grid-cols-2">
          <For each={props.inputs.items.filter(({ kind }) => !hasKind(props.pool, kind))}>
            {(item) => (
              <label class="flex items-center gap-2 text-sm pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  name={itemKey(item)}
                  checked={hasItem(props.pool, item)}
                  onChange={(event) =>
                    props.change(withItem(props.pool, item, event.currentTarget.checked))
                  }
                />
                {t(`kind.${item.kind}`)} · {itemName(item)}
              </label>
            )}
          </For>
        </div>
      </details>
    </Show>
  </fieldset>
)
