import { type JSX, Show } from 'solid-js'
import { Field } from '../ui/Field.tsx'
import { isAt } from './draft.ts'
import { useEditing } from './editing.ts'

/** Points, or nothing; what is wrong with them stands under the field. */
export const PointsField = (props: {
  label: string
  hint?: string
  path: string
  value: string | null
  change: (value: string | null) => void
}): JSX.Element => {
  const { faults } = useEditing()
  return (
    <Field
      label={props.label}
      {...(props.hint && { hint: props.hint })}
      error={faults().find(({ path }) => isAt(path, props.path))?.text}
    >
      {(aria) => (
        <input
          {...aria}
          class="input text-end"
          inputmode="decimal"
          maxlength="25"
          value={props.value ?? ''}
          onInput={(event) => props.change(event.currentTarget.value.trim() || null)}
        />
      )}
    </Field>
  )
}

/** One of a few rules. */
export const PickField = <T extends string>(props: {
  label: string
  value: T
  options: readonly T[]
  name: (option: T) => string
  change: (value: T) => void
  error?: string | undefined
}): JSX.Element => (
  <Field label={props.label} error={props.error}>
    {(aria) => (
      <select
        {...aria}
        class="input"
        onChange={(event) => {
          const found = props.options.find((one) => one === event.currentTarget.value)
          if (found !== undefined) props.change(found)
        }}
      >
        {props.options.map((option) => (
          <option value={option} selected={option === props.value}>
            {props.name(option)}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** A rule that a book may have or not, with its parts where it has. */
export const Optional = (props: {
  label: string
  path: string
  on: boolean
  toggle: (on: boolean) => void
  children: JSX.Element
}): JSX.Element => {
  const { faults } = useEditing()
  const own = () => faults().filter(({ path }) => path === props.path)
  return (
    <fieldset class="grid gap-2 border-t border-line pt-3" id={`rule-${props.path}`}>
      <legend class="float-left w-full">
        <label class="flex items-center gap-2 font-medium pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={props.on}
            onChange={(event) => props.toggle(event.currentTarget.checked)}
          />
          {props.label}
        </label>
      </legend>
      <Show when={own().length > 0}>
        <p class="text-sm text-over">{own()[0]?.text}</p>
      </Show>
      <Show when={props.on}>
        <div class="grid clear-both gap-3 sm:grid-cols-3">{props.children}</div>
      </Show>
    </fieldset>
  )
}
