import { For, type JSX } from 'solid-js'

/** A small switch between views or values. */
export const Choice = <T extends string>(props: {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}): JSX.Element => (
  <fieldset class="inline-flex min-w-0 max-w-full overflow-x-auto rounded-md border border-line-strong">
    <legend class="sr-only">{props.label}</legend>
    <For each={props.options}>
      {(option) => (
        <button
          type="button"
          aria-pressed={props.value === option.value}
          class="min-h-8 whitespace-nowrap border-line-strong px-3 text-sm not-first:border-s first:rounded-s-md last:rounded-e-md hover:bg-hover aria-pressed:bg-accent aria-pressed:text-on-accent pointer-coarse:min-h-11"
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
        </button>
      )}
    </For>
  </fieldset>
)
