import { createEffect, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'

/** One page: its name in the tab and its heading. */
export const Page = (props: {
  title: string
  actions?: JSX.Element
  children: JSX.Element
}): JSX.Element => {
  createEffect(() => {
    document.title = `${props.title} · ${t('app.name')}`
  })
  return (
    <div class="px-4 py-4 sm:px-6 sm:py-5">
      <div class="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1>{props.title}</h1>
        <div class="flex flex-wrap gap-2">{props.actions}</div>
      </div>
      {props.children}
    </div>
  )
}
