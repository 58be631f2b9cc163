import { createEffect, For, type JSX, on, Show } from 'solid-js'

export type SheetColumn = {
  id: string
  head: string
  align?: 'end'
  /** On a phone: a line of its own. */
  isWide?: true
  width: string
  /** A closed list: chosen, not typed. `key` is the letter that picks it. */
  options?: readonly { value: string; label: string; key: string }[]
  /** Proposals beside free typing: the id of a datalist. */
  list?: string
  show?: (text: string) => string
}

/**
 * The cell under the cursor. It is always a live input, so that an input method can start composing with the first
 * key; until something is typed its text is marked and the arrows move on.
 */
export const LiveCell = (props: {
  column: SheetColumn
  label: string
  text: string
  draft: string | null
  wrong: boolean
  focused: boolean
  onDraft: (text: string) => void
  onPick: (text: string) => void
  onKey: (event: KeyboardEvent) => void
}): JSX.Element => {
  let field: HTMLInputElement | HTMLSelectElement | undefined
  createEffect(
    on([() => props.focused, () => props.label], ([focused]) => {
      if (!focused || !field) return
      field.focus({ preventScroll: true })
      field.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      if (field instanceof HTMLInputElement) field.select()
    }),
  )
  const shared = () => ({
    'aria-label': props.label,
    'aria-invalid': props.wrong ? ('true' as const) : undefined,
    class: `sheet-live ${props.column.align === 'end' ? 'text-end' : ''}`,
  })
  return (
    <Show
      when={props.column.options}
      fallback={
        <input
          {...shared()}
          ref={(element) => {
            field = element
          }}
          value={props.draft ?? props.text}
          list={props.column.list}
          inputmode={props.column.align === 'end' ? 'decimal' : 'text'}
          autocomplete="off"
          onInput={(event) => props.onDraft(event.currentTarget.value)}
          onKeyDown={(event) => props.onKey(event)}
        />
      }
    >
      {(options) => (
        <select
          {...shared()}
          ref={(element) => {
            field = element
          }}
          onChange={(event) => props.onPick(event.currentTarget.value)}
          onKeyDown={(event) => {
            const picked = options().find((one) => one.key === event.key)
            if (picked && !event.ctrlKey && !event.metaKey) {
              event.preventDefault()
              props.onPick(picked.value)
              return
            }
            if (event.altKey || event.key === ' ') return
            props.onKey(event)
          }}
        >
          <option value="" selected={props.text === ''} />
          <For each={options()}>
            {(option) => (
              <option value={option.value} selected={props.text === option.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Show>
  )
}
