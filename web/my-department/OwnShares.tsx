import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { amount, dateRange } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Gap } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { OwnShare } from './my-department.ts'

/** What the department carries of each meeting, and what it has answered. */
export const OwnShares = (props: { shares: readonly OwnShare[] }): JSX.Element => (
  <TableScroll label={t('my-department.shares')}>
    <table class="table cards">
      <caption class="sr-only">{t('my-department.shares')}</caption>
      <thead>
        <tr>
          <th>{t('my-department.meeting')}</th>
          <th>{t('apportionment.department')}</th>
          <th class="num">{t('apportionment.carries')} ¥</th>
          <th class="num">{t('apportionment.difference')} ¥</th>
          <th>{t('apportionment.answer')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.shares}>
          {(share) => (
            <tr>
              <th scope="row" class="head">
                <A
                  class="link inline-flex items-center pointer-coarse:min-h-11"
                  href={`/my-department/shares/${share.meetingId}/${share.departmentId}`}
                >
                  {share.title}
                </A>
                <span class="block text-xs font-normal text-muted">
                  {share.code} · {dateRange(share.startsOn, share.endsOn)} ·{' '}
                  {t('apportionment.edition', { edition: share.edition })}
                </span>
              </th>
              <td class="wide" data-label={t('apportionment.department')}>
                {share.department}
              </td>
              <td class="num" data-label={`${t('apportionment.carries')} ¥`}>
                {amount(share.cents)}
              </td>
              <td class="num" data-label={`${t('apportionment.difference')} ¥`}>
                <Show when={share.edition > 1} fallback="–">
                  <Gap cents={share.differenceCents} />
                </Show>
              </td>
              <td class="wide" data-label={t('apportionment.answer')}>
                <span classList={{ 'text-warn font-semibold': share.state === 'open' }}>
                  {t(`apportionment.state.${share.state}`)}
                </span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </TableScroll>
)
