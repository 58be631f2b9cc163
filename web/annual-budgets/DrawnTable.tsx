import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { amount, count, dateRange, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Amount } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { AnnualBudget } from './annual-budget.ts'

/** The meetings that draw on the year, and what is left of it. */
export const DrawnTable = (props: { found: AnnualBudget }): JSX.Element => {
  const totals = () => props.found.totals
  const whole = () => props.found.annual?.amountCents ?? totals().drawnCents
  return (
    <section>
      <h2 class="mb-2">{t('annual.drawn.table')}</h2>
      <TableScroll label={t('annual.drawn.table')}>
        <table class="table cards">
          <caption class="sr-only">{t('annual.drawn.table')}</caption>
          <thead>
            <tr>
              <th>{t('meeting.title')}</th>
              <th>{t('meeting.code')}</th>
              <th>{t('meeting.dates')}</th>
              <th class="num">{t('annual.approved')} ¥</th>
              <th class="num">{t('annual.settled')} ¥</th>
              <th class="num">{t('annual.drawn')} ¥</th>
              <th class="num">{t('annual.of-year')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.found.drawn}>
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
                  <td class="num" data-label={t('annual.approved')}>
                    <Amount cents={row.approvedCents} />
                  </td>
                  <td class="num" data-label={t('annual.settled')}>
                    <Amount cents={row.settledCents} />
                  </td>
                  <td class="num font-semibold" data-label={t('annual.drawn')}>
                    {amount(row.drawnCents)}
                  </td>
                  <td class="num" data-label={t('annual.of-year')}>
                    {percent(row.drawnCents, whole())}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="3" class="wide">
                {t('budget.total')} ·{' '}
                {t('annual.meetings', { count: count(props.found.drawn.length) })}
              </th>
              <td class="num" data-label={t('annual.approved')}>
                {amount(totals().approvedCents)}
              </td>
              <td class="num" data-label={t('annual.settled')}>
                <Amount cents={totals().settledCents} />
              </td>
              <td class="num" data-label={t('annual.drawn')}>
                {amount(totals().drawnCents)}
              </td>
              <td class="num" data-label={t('annual.of-year')}>
                <Show when={props.found.annual}>{percent(totals().drawnCents, whole())}</Show>
              </td>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </section>
  )
}
