import { type JSX, onCleanup, onMount } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from './Icon.tsx'

/** Evidence beside the row it explains: in the page where there is room, over it where there is none. */
export const SidePanel = (props: {
  title: string
  label: string
  onClose: () => void
  children: JSX.Element
}): JSX.Element => {
  let element: HTMLElement | undefined
  const before = document.activeElement
  onMount(() => {
    if (!matchMedia('(min-width: 80rem)').matches) element?.focus()
  })
  onCleanup(() => {
    const isInside = element?.contains(document.activeElement)
    if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true })
  })
  return (
    <aside
      ref={element}
      aria-label={props.label}
      tabindex="-1"
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
      class="card overflow-auto p-4 outline-none max-xl:fixed max-xl:inset-y-0 max-xl:end-0 max-xl:z-40 max-xl:w-[34rem] max-xl:max-w-full max-xl:rounded-none max-xl:shadow-2xl xl:sticky xl:top-28 xl:max-h-[calc(100dvh-8rem)]"
    >
      <div class="sticky -top-4 z-10 -mx-4 -mt-4 flex items-start justify-between gap-2 bg-surface px-4 pb-2 pt-4">
        <h2>{props.title}</h2>
        <button
          type="button"
          class="btn btn-quiet"
          aria-label={t('ui.close')}
          onClick={() => props.onClose()}
        >
          <Icon name="close" />
        </button>
      </div>
      {props.children}
    </aside>
  )
}
