import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { dateRange } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Ranking } from './rankings.ts'

/**
 * What this ranking is worth: reckoned just now, by which book, moved from when. What units read is a bulletin; when
 * one was published for these days, it is named here.
 */
export const DraftNote = (props: { ranking: Ranking }): JSX.Element => (
  <p class="text-sm text-muted">
    <span class="chip me-2">{t('ranking.draft')}</span>
    <For each={props.ranking.books}>
      {(book, at) => (
        <>
          {at() > 0 ? t('ranking.comma') : ''}
          <A class="link" href={`/rankings/rule-books?book=${book.ruleBookId}`}>
            {t('ranking.book.version', { name: book.name, version: book.version })}
          </A>
          <Show when={props.ranking.books.length > 1}> ({dateRange(book.from, book.to)})</Show>
        </>
      )}
    </For>
    <Show when={props.ranking.before}>
      {(before) => (
        <> · {t('ranking.moved-from', { period: dateRange(before().from, before().to) })}</>
      )}
    </Show>
  </p>
)
