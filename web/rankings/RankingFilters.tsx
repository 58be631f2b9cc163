import { createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { listRuleBooks } from '../rule-books/rule-books.ts'

/** Another rule book than the one in force, to see what it would do. */
export const BookChoice = (props: {
  ruleBook: string | undefined
  onRuleBook: (book: string | null) => void
}): JSX.Element => {
  const books = createAsync(() => listRuleBooks())
  return (
    <select
      class="input no-print w-auto max-w-64"
      aria-label={t('ranking.book')}
      onChange={(event) => props.onRuleBook(event.currentTarget.value || null)}
    >
      <option value="">{t('ranking.book.in-force')}</option>
      <For each={books()?.ruleBooks}>
        {({ id, name }) => (
          <option value={String(id)} selected={String(id) === props.ruleBook}>
            {t('ranking.book.try', { name })}
          </option>
        )}
      </For>
    </select>
  )
}

/** All classes, or one alone. */
export const ClassChoice = (props: {
  classes: readonly string[]
  class: string | undefined
  onClass: (name: string | null) => void
}): JSX.Element => (
  <Show when={props.classes.length > 1 || props.class}>
    <select
      class="input no-print w-auto"
      aria-label={t('ranking.class-head')}
      onChange={(event) => props.onClass(event.currentTarget.value || null)}
    >
      <option value="">{t('ranking.all-classes')}</option>
      <For each={props.classes}>
        {(name) => (
          <option value={name} selected={name === props.class}>
            {name}
          </option>
        )}
      </For>
    </select>
  </Show>
)
