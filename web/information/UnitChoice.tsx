import { createAsync } from '@solidjs/router'
import { For, type JSX, Suspense } from 'solid-js'
import { listUnits } from './information.ts'

/** Units by name or code, for an input's `list`. One of them stands on a page. */
export const UnitList = (props: { id: string }): JSX.Element => {
  const found = createAsync(() => listUnits())
  return (
    <Suspense>
      <datalist id={props.id}>
        <For each={found()?.units ?? []}>
          {(unit) => <option value={unit.name}>{[unit.code, ...unit.aliases].join(' ')}</option>}
        </For>
      </datalist>
    </Suspense>
  )
}

/** A filter: all, or one. */
export const UnitSelect = (props: {
  label: string
  all: string
  value: string
  onChange: (value: string | null) => void
}): JSX.Element => {
  const found = createAsync(() => listUnits())
  return (
    <Suspense>
      <select
        class="input w-auto max-w-60"
        aria-label={props.label}
        onChange={(event) => props.onChange(event.currentTarget.value || null)}
      >
        <option value="">{props.all}</option>
        <For each={found()?.units ?? []}>
          {(unit) => (
            <option value={unit.id} selected={String(unit.id) === props.value}>
              {unit.name}
            </option>
          )}
        </For>
      </select>
    </Suspense>
  )
}
