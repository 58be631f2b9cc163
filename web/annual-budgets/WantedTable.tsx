import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { amount, dateRange, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { StateChip } from '../meetings/StateChip.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { AnnualBudget } from './annual-budget.ts'

/** Budgets not approved yet: what they would draw beyond what their meetings draw already. */
export const WantedTable = (props: { found: AnnualBudget }): JSX.Element => (
  <section>
    <h2 class="mb-2">{t('annual.wanted.table')}</h2>
    <TableScroll label={t('annual.wanted.table')}>
      <table class="table cards">
        <caption class="sr-only">{t('annual.wanted.table')}</caption>
        <thead>
          <tr>
            <th>{t('meeting.title')}</th>
            <th>{t('meeting.code')}</th>
            <th>{t('meeting.dates')}</th>
            <th>{t('tab.budget')}</th>
            <th class="num">{t('annual.pending')} ¥</th>
            <th class="num">{t('annual.more')} ¥</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.wanted}>
            {(row) => (
              <tr>
                <th scope="row" class="head">
                  <A class="link" href={`/meetings/${row.meetingId}/budget`}>
                    {row.title}
                  </A>
                </th>
                <td data-label={t('meeting.code')} class="wide whitespace-nowrap">
                  {row.code}
                </td>
                <td data-label={t('meeting.dates')} class="wide whitespace-nowrap">
                  {dateRange(row.startsOn, row.endsOn)}
                </td>
                <td data-label={t('tab.budget')} class="wide">
                  <StateChip state={row.state} />
                </td>
                <td class="num" data-label={t('annual.pending')}>
                  {amount(row.pendingCents)}
                </td>
                <td class="num font-semibold" data-label={t('annual.more')}>
                  {signedAmount(row.wantedCents)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="5" class="wide">
              {t('budget.total')}
            </th>
            <td class="num wide" data-label={t('annual.more')}>
              {signedAmount(props.found.totals.wantedCents)}
            </td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  </section>
)
