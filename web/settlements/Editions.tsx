import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { amount, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { useSettling } from './settling.ts'

/** What was signed, edition by edition, each still to be read as it was. */
export const Editions = (): JSX.Element => {
  const { settlement, meetingId } = useSettling()
  return (
    <Show when={settlement().editions.length > 0}>
      <div>
        <h2 class="mb-2">{t('edition.title')}</h2>
        <TableScroll label={t('edition.title')}>
          <table class="table cards">
            <caption class="sr-only">{t('edition.title')}</caption>
            <thead>
              <tr>
                <th>{t('edition.number')}</th>
                <th class="num">{t('settlement.settled')} ¥</th>
                <th>{t('edition.closed')}</th>
                <th>{t('edition.override')}</th>
                <th>{t('edition.reopened')}</th>
                <th>{t('edition.fingerprint')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={settlement().editions}>
                {(one) => (
                  <tr
                    aria-selected={settlement().edition === one.edition ? 'true' : undefined}
                    class="align-top"
                  >
                    <th scope="row" class="head whitespace-nowrap">
                      <A
                        class="link"
                        href={`/meetings/${meetingId()}/settlement/statement?edition=${one.edition}`}
                      >
                        {t('edition.of', { edition: one.edition })}
                      </A>
                    </th>
                    <td class="num wide" data-label={`${t('settlement.settled')} ¥`}>
                      {amount(one.settledCents)}
                    </td>
                    <td class="wide" data-label={t('edition.closed')}>
                      {one.closedBy} {moment(one.closedAt)}
                    </td>
                    <td
                      class="wide"
                      data-label={one.overrideReason ? t('edition.override') : undefined}
                    >
                      {one.overrideReason}
                    </td>
                    <td
                      class="wide"
                      data-label={one.reopenedBy ? t('edition.reopened') : undefined}
                    >
                      {one.reopenedBy &&
                        `${one.reopenedBy} ${moment(one.reopenedAt)} · ${one.reopenReason ?? ''}`}
                    </td>
                    <td class="wide font-mono text-xs" title={one.sha256}>
                      {one.sha256.slice(0, 16)}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </div>
    </Show>
  )
}
