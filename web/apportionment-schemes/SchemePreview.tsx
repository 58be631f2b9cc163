import { For, type JSX, Show } from 'solid-js'
import type { Applied } from '../../api/domain/apportionment.ts'
import { shareText } from '../../api/domain/share-words.ts'
import { amount, money, percent } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'

/** What would come out, worked out in the page with every change. */
export const SchemePreview = (props: {
  applied: Applied
  faults: readonly string[]
}): JSX.Element => {
  const found = () => ('faults' in props.applied ? undefined : props.applied.apportionment)
  return (
    <section
      class="card p-4 xl:sticky xl:top-28"
      aria-label={t('scheme.preview')}
      aria-live="polite"
    >
      <h2>{t('scheme.preview')}</h2>
      <Show
        when={found()}
        fallback={
          <Notice tone="over" title={t('apportionment.faults')}>
            <ul class="list-disc ps-5">
              <For each={props.faults}>{(fault) => <li>{fault}</li>}</For>
            </ul>
          </Notice>
        }
      >
        {(result) => (
          <>
            <div class="table-scroll mt-2">
              <table class="table">
                <caption class="sr-only">{t('scheme.preview')}</caption>
                <tbody>
                  <For each={result().departments}>
                    {(department) => (
                      <tr>
                        <th scope="row">{department.name}</th>
                        <td class="num">{amount(department.cents)}</td>
                        <td class="num text-muted">
                          {percent(department.cents, result().totalCents)}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row">{t('apportionment.total')}</th>
                    <td class="num">{amount(result().totalCents)}</td>
                    <td />
                  </tr>
                </tfoot>
              </table>
            </div>
            <For each={result().pools}>
              {(pool) => (
                <section class="mt-3 text-sm">
                  <h3 class="flex justify-between gap-2">
                    <span>{pool.name}</span>
                    <span class="num">{money(pool.totalCents)}</span>
                  </h3>
                  <ul class="text-xs text-muted">
                    <For each={pool.shares}>
                      {(share) => (
                        <li>
                          {result().departments.find(({ id }) => id === share.departmentId)?.name}{' '}
                          {amount(share.cents)} · {shareText(share, pool, locale())}
                        </li>
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </>
        )}
      </Show>
    </section>
  )
}
