import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { t } from '../i18n/translate.ts'
import { BookInWords } from './BookInWords.tsx'

/** Sets of rules that places really use: each to be read, and to start from. */
export const ReadyBooks = (props: {
  ready: readonly { key: string; book: RuleBook }[]
  mayWrite: boolean
  hrefOf: (key: string) => string
}): JSX.Element => (
  <section class="grid gap-3">
    <div class="flex flex-wrap items-center justify-between gap-2">
      <h2>{t('rule-book.ready')}</h2>
      <Show when={props.mayWrite}>
        <A class="btn" href={props.hrefOf('')}>
          {t('rule-book.start-empty')}
        </A>
      </Show>
    </div>
    <p class="text-sm text-muted">{t('rule-book.ready.text')}</p>
    <div class="grid gap-3 lg:grid-cols-2">
      <For each={props.ready}>
        {({ key, book }) => (
          <details class="card px-4 py-2">
            <summary class="flex cursor-pointer flex-wrap items-center justify-between gap-2 pointer-coarse:min-h-11">
              <span>
                <span class="font-medium">{book.name}</span>{' '}
                <span class="text-sm text-muted">{book.source}</span>
              </span>
              <Show when={props.mayWrite}>
                <A class="btn" href={props.hrefOf(key)}>
                  {t('rule-book.start-from')}
                </A>
              </Show>
            </summary>
            <div class="py-2">
              <BookInWords book={book} />
            </div>
          </details>
        )}
      </For>
    </div>
  </section>
)
