import { For, type JSX, Show } from 'solid-js'
import { mayCarryCost } from '../../api/domain/department.ts'
import { itemKey } from '../../api/domain/item.ts'
import { type BasisName, basisNames, type Pool } from '../../api/domain/scheme.ts'
import { basisWords } from '../../api/domain/share-words.ts'
import type { Inputs } from '../apportionments/apportionment.ts'
import { amount } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { itemName, itemOptions } from '../items/item-name.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import {
  basisOf,
  centsOf,
  hasItem,
  hasKind,
  withItem,
  withKind,
  withLimit,
  withWeight,
} from './draft.ts'

type Props = {
  pool: Pool
  inputs: Inputs
  faults: readonly string[]
  isFirst: boolean
  isLast: boolean
  change: (pool: Pool) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

const carriers = (inputs: Inputs) => inputs.departments.filter(({ nature }) => mayCarryCost(nature))

/** Which items: the rest, whole categories, and single ones of this meeting. */
const PoolItems = (props: Pick<Props, 'pool' | 'inputs' | 'change'>): JSX.Element => (
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

/** What a basis still has to be told: weights, who is equal, who pays. */
const BasisDetails = (props: Pick<Props, 'pool' | 'inputs' | 'change'>): JSX.Element => {
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

/** The least and the most that a department carries of this pool. */
const Limits = (props: Pick<Props, 'pool' | 'inputs' | 'change'>): JSX.Element => {
  const of = (id: number) => props.pool.limits.find(({ departmentId }) => departmentId === id)
  const input = (id: number, name: string, which: 'minCents' | 'maxCents') => (
    <input
      class="input num w-full"
      aria-label={t(`scheme.limit.${which}`, { department: name })}
      value={of(id)?.[which] == null ? '' : amount(of(id)?.[which])}
      onChange={(event) => {
        const cents = centsOf(event.currentTarget.value)
        event.currentTarget.setCustomValidity(cents === undefined ? t('scheme.no-amount') : '')
        if (!event.currentTarget.reportValidity()) return
        props.change(withLimit(props.pool, id, which, cents ?? null))
      }}
    />
  )
  return (
    <details open={props.pool.limits.length > 0}>
      <summary class="link cursor-pointer text-sm pointer-coarse:min-h-11">
        {t('scheme.limits')}
      </summary>
      <table class="table mt-1">
        <thead>
          <tr>
            <th>{t('apportionment.department')}</th>
            <th class="num">{t('scheme.least')} ¥</th>
            <th class="num">{t('scheme.most')} ¥</th>
          </tr>
        </thead>
        <tbody>
          <For each={carriers(props.inputs)}>
            {({ id, name }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{input(id, name, 'minCents')}</td>
                <td>{input(id, name, 'maxCents')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  )
}

/** One pool: what belongs to it and how it is shared. */
export const PoolEditor = (props: Props): JSX.Element => (
  <fieldset class="card grid gap-3 p-4">
    <legend class="sr-only">{t('scheme.pool', { name: props.pool.name })}</legend>
    <div class="flex flex-wrap items-end justify-between gap-2">
      <Field label={t('scheme.pool-name')} class="min-w-40 flex-1">
        {(aria) => (
          <input
            {...aria}
            class="input"
            value={props.pool.name}
            required
            maxlength="200"
            onChange={(event) =>
              props.change({ ...props.pool, name: event.currentTarget.value.trim() })
            }
          />
        )}
      </Field>
      <div class="flex gap-1">
        <button
          type="button"
          class="btn btn-quiet"
          disabled={props.isFirst}
          onClick={() => props.move(-1)}
        >
          {t('scheme.up')}
        </button>
        <button
          type="button"
          class="btn btn-quiet"
          disabled={props.isLast}
          onClick={() => props.move(1)}
        >
          {t('scheme.down')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={() => props.remove()}>
          {t('scheme.remove-pool')}
        </button>
      </div>
    </div>
    <Show when={props.faults.length > 0}>
      <Notice tone="over">
        <For each={props.faults}>{(fault) => <p>{fault}</p>}</For>
      </Notice>
    </Show>
    <PoolItems pool={props.pool} inputs={props.inputs} change={props.change} />
    <Field label={t('scheme.basis')}>
      {(aria) => (
        <select
          {...aria}
          class="input"
          onChange={(event) =>
            props.change({
              ...props.pool,
              basis: basisOf(
                event.currentTarget.value as BasisName,
                carriers(props.inputs)[0]?.id ?? 0,
              ),
            })
          }
        >
          <For each={basisNames}>
            {(name) => (
              <option value={name} selected={props.pool.basis.of === name}>
                {basisWords[locale()][name]}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
    <BasisDetails pool={props.pool} inputs={props.inputs} change={props.change} />
    <Limits pool={props.pool} inputs={props.inputs} change={props.change} />
  </fieldset>
)
