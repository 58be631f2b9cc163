import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { date, nothing } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { BulletinEntry } from './bulletins.ts'

/** Bulletins with their state: what is published, what is being written, what waits for an answer. */
export const BulletinTable = (props: {
  bulletins: readonly BulletinEntry[]
  /** Where their addresses begin: staff's or readers'. */
  at: string
}): JSX.Element => (
  <TableScroll label={t('bulletin.list')}>
    <table class="table cards">
      <caption class="sr-only">{t('bulletin.list')}</caption>
      <thead>
        <tr>
          <th>{t('bulletin.heading')}</th>
          <th>{t('bulletin.number')}</th>
          <th>{t('bulletin.published-on')}</th>
          <th>{t('bulletin.state')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.bulletins}>
          {(one) => (
            <tr>
              <th scope="row" class="head">
                <A
                  class="link inline-flex items-center pointer-coarse:min-h-11"
                  href={`${props.at}/${one.id}`}
                >
                  {one.titles[locale()]}
                </A>
              </th>
              <td class="wide" data-label={t('bulletin.number')}>
                {one.number || nothing}
              </td>
              <td data-label={t('bulletin.published-on')}>{date(one.publishedOn)}</td>
              <td class="wide" data-label={t('bulletin.state')}>
                <span class="flex flex-wrap gap-1">
                  <Show when={one.edition}>
                    {(edition) => (
                      <span class="chip">
                        {t('bulletin.state.published', { edition: edition() })}
                      </span>
                    )}
                  </Show>
                  <Show when={one.draftEdition}>
                    <span class="chip">{t('bulletin.state.draft')}</span>
                  </Show>
                  <Show when={one.open}>
                    {(open) => (
                      <span class="chip">
                        {open().isOver
                          ? t('bulletin.state.closed')
                          : t('bulletin.open-until', { day: date(open().until) })}
                      </span>
                    )}
                  </Show>
                  <Show when={one.openObjectionCount > 0}>
                    <span class="chip font-semibold text-warn">
                      {t('bulletin.state.waiting', { count: one.openObjectionCount })}
                    </span>
                  </Show>
                </span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </TableScroll>
)
