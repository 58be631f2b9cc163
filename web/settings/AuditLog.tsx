import { createAsync, query, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { answer, api } from '../api.ts'
import { moment } from '../format.ts'
import { t, tOr } from '../i18n/translate.ts'
import { Pager } from '../ui/Pager.tsx'
import { Empty } from '../ui/states.tsx'

const listAudit = query(
  (page: number) => answer(api.audit.$get({ query: { page: String(page) } })),
  'audit',
)

const json = (value: unknown): string => JSON.stringify(value, null, 2)

export default function AuditLog(): JSX.Element {
  const [search, setSearch] = useSearchParams()
  const page = () => Number(search.page) || 1
  const found = createAsync(() => listAudit(page()))
  return (
    <Show when={found()}>
      {(list) => (
        <Show
          when={list().total > 0}
          fallback={<Empty title={t('audit.empty')}>{t('audit.empty.text')}</Empty>}
        >
          <div class="table-scroll mb-3">
            <table class="table cards">
              <caption class="sr-only">{t('settings.audit')}</caption>
              <thead>
                <tr>
                  <th>{t('audit.at')}</th>
                  <th>{t('audit.actor')}</th>
                  <th>{t('audit.action')}</th>
                  <th>{t('audit.subject')}</th>
                  <th>{t('audit.change')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={list().entries}>
                  {(entry) => (
                    <tr class="align-top">
                      <td class="whitespace-nowrap wide">{moment(entry.at)}</td>
                      <td>{entry.actor}</td>
                      <th scope="row">{tOr(`audit.${entry.action}`, entry.action)}</th>
                      <td class="wide text-muted">{entry.subject}</td>
                      <td class="wide">
                        <Show when={entry.before != null || entry.after != null}>
                          <details>
                            <summary class="link w-fit">{t('audit.show')}</summary>
                            <div class="grid gap-3 py-2 md:grid-cols-2">
                              <For each={['before', 'after'] as const}>
                                {(side) => (
                                  <Show when={entry[side] != null}>
                                    <div class="min-w-0">
                                      <p class="text-xs text-muted">{t(`audit.${side}`)}</p>
                                      <pre
                                        class="max-h-80 overflow-auto rounded bg-sunken p-2 text-xs"
                                        tabindex="0"
                                      >
                                        {json(entry[side])}
                                      </pre>
                                    </div>
                                  </Show>
                                )}
                              </For>
                            </div>
                          </details>
                        </Show>
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
          <Pager
            page={list().page}
            pageSize={list().pageSize}
            total={list().total}
            onPage={(next) => setSearch({ page: next > 1 ? next : null })}
          />
        </Show>
      )}
    </Show>
  )
}
