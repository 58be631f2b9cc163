import { createEffect, createUniqueId, type JSX, onCleanup, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from './Icon.tsx'

/** The browser's own modal: it traps the focus, closes on Escape and gives the focus back. */
export const Dialog = (props: {
  open: boolean
  onClose: () => void
  title: string
  children: JSX.Element
  actions?: JSX.Element
  wide?: boolean
}): JSX.Element => {
  const id = createUniqueId()
  let element: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open) element?.showModal()
    else element?.close()
  })
  onCleanup(() => element?.close())
  return (
    <dialog
      ref={element}
      class="dialog"
      style={props.wide ? { width: 'min(56rem, calc(100vw - 2rem))' } : undefined}
      aria-labelledby={id}
      onClose={() => props.onClose()}
    >
      <Show when={props.open}>
        <div class="flex items-center justify-between gap-3 border-b border-line px-4 py-3">
          <h2 id={id}>{props.title}</h2>
          <button
            type="button"
            class="btn btn-quiet"
            aria-label={t('ui.close')}
            onClick={() => props.onClose()}
          >
            <Icon name="close" />
          </button>
        </div>
        <div class="px-4 py-4">{props.children}</div>
        <Show when={props.actions}>
          <div class="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
            {props.actions}
          </div>
        </Show>
      </Show>
    </dialog>
  )
}
