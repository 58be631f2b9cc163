import { type JSX, Show } from 'solid-js'

/** A name with what helps to tell it from the same name: position, and the phone as far as it is shown. */
export const PersonName = (props: {
  person: { name: string; position: string | null; phone: string | null }
  onOpen?: () => void
}): JSX.Element => (
  <span>
    <Show when={props.onOpen} fallback={props.person.name}>
      <button
        type="button"
        class="link text-start max-sm:min-h-11"
        onClick={() => props.onOpen?.()}
      >
        {props.person.name}
      </button>
    </Show>
    <Show when={props.person.position}>
      <span class="ms-1 text-xs font-normal text-muted">{props.person.position}</span>
    </Show>
    <Show when={props.person.phone}>
      <span class="ms-1 whitespace-nowrap text-xs font-normal text-muted">
        {props.person.phone}
      </span>
    </Show>
  </span>
)
