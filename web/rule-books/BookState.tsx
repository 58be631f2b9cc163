import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { type KeptRuleBook, waitingVersion } from './rule-books.ts'

/** Whether a book is in force, up to which version, and which one waits for that. */
export const BookState = (props: { kept: KeptRuleBook }): JSX.Element => (
  <span class="flex flex-wrap gap-1">
    <span class="chip">
      {props.kept.adoptedBy === null
        ? t('rule-book.state.trial')
        : t('rule-book.state.adopted', { by: props.kept.adoptedBy })}
    </span>
    <Show when={waitingVersion(props.kept)}>
      {(version) => (
        <span class="chip border-warn bg-warn-tint text-warn">
          {t('rule-book.state.waiting', { version: version() })}
        </span>
      )}
    </Show>
  </span>
)
