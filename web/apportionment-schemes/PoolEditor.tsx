import { For, type JSX, Show } from 'solid-js'
import { type BasisName, basisNames } from '../../api/domain/scheme.ts'
import { basisWords } from '../../api/domain/share-words.ts'
import { carriers } from '../apportionments/carriers.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BasisDetails } from './BasisDetails.tsx'
import { basisOf } from './draft.ts'
import { PoolItems } from './PoolItems.tsx'
import { PoolLimits } from './PoolLimits.tsx'
import type { PoolPart } from './pool-part.ts'

type Props = PoolPart & {
  faults: readonly string[]
  isFirst: boolean
  isLast: boolean
  move: (by: -1 | 1) => void
  remove: () => void
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
    <PoolLimits pool={props.pool} inputs={props.inputs} change={props.change} />
  </fieldset>
)
