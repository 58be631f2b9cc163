import { For, type JSX, Show } from 'solid-js'
import type { Pool } from '../../api/domain/scheme.ts'
import { carriers } from '../apportionments/carriers.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { withWeight } from './draft.ts'
import type { PoolPart } from './pool-part.ts'

/** What a basis still has to be told: weights, who is equal, who pays. */
export const BasisDetails = (props: PoolPart): JSX.Element => {
  const basis = () => props.pool.basis
  const set = (next: Pool['basis']) => props.change({ ...props.pool, basis: next })
  const fixed = () => {
    const one = basis()
    return one.of === 'fixed' ? one : undefined
  }
  const equal = () => {
    const one = basis()
    return one.of === 'equal' ? one : undefined
  }
  const direct = () => {
    const one = basis()
    return one.of === 'direct' ? one : undefined
  }
  return (
    <>
      <Show when={fixed()}>
        {(one) => (
          <div class="grid gap-2 sm:grid-cols-3">
            <For each={carriers(props.inputs)}>
              {(department) => (
                <Field label={department.name}>
                  {(aria) => (
                    <input
                      {...aria}
                      class="input num"
                      placeholder="0"
                      value={
                        one().weights.find(({ departmentId }) => departmentId === department.id)
                          ?.weight ?? ''
                      }
                      onChange={(event) =>
                        set(withWeight(one(), department.id, event.currentTarget.value))
                      }
                    />
                  )}
                </Field>
              )}
            </For>
          </div>
        )}
      </Show>
      <Show when={equal()}>
        {(one) => (
          <fieldset class="flex flex-wrap gap-x-4">
            <legend class="text-xs text-muted">{t('scheme.equal.hint')}</legend>
            <For each={carriers(props.inputs)}>
              {({ id, name }) => (
                <label class="flex items-center gap-2 pointer-coarse:min-h-11">
                  <input
                    type="checkbox"
                    checked={one().departmentIds.includes(id)}
                    onChange={(event) =>
                      set({
                        of: 'equal',
                        departmentIds: event.currentTarget.checked
                          ? [...one().departmentIds, id]
                          : one().departmentIds.filter((other) => other !== id),
                      })
                    }
                  />
                  {name}
                </label>
              )}
            </For>
          </fieldset>
        )}
      </Show>
      <Show when={direct()}>
        {(one) => (
          <Field label={t('scheme.payer')}>
            {(aria) => (
              <select
                {...aria}
                class="input"
                onChange={(event) =>
                  set({ of: 'direct', departmentId: Number(event.currentTarget.value) })
                }
              >
                <For each={carriers(props.inputs)}>
                  {({ id, name }) => (
                    <option value={id} selected={one().departmentId === id}>
                      {name}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
        )}
      </Show>
    </>
  )
}
