import { createUniqueId, type JSX, Show } from 'solid-js'

/** A label, its control and what is wrong with it. The control gets the ids it needs. */
export const Field = (props: {
  label: string
  hint?: string
  error?: string | undefined
  class?: string
  children: (aria: {
    id: string
    'aria-invalid': 'true' | undefined
    'aria-describedby': string | undefined
  }) => JSX.Element
}): JSX.Element => {
  const id = createUniqueId()
  const note = `${id}-note`
  return (
    <div class={props.class}>
      <label for={id} class="mb-1 block text-sm font-medium">
        {props.label}
      </label>
      {props.children({
        id,
        get 'aria-invalid'() {
          return props.error ? ('true' as const) : undefined
        },
        get 'aria-describedby'() {
          return props.error || props.hint ? note : undefined
        },
      })}
      <Show when={props.error ?? props.hint}>
        <p id={note} class={`mt-1 text-xs ${props.error ? 'text-over' : 'text-muted'}`}>
          {props.error ?? props.hint}
        </p>
      </Show>
    </div>
  )
}
