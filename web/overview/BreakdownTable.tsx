import { For, type JSX, Show } from 'solid-js'
import { count, money, percent, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Amount, Gap } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { changeOf } from './change.ts'
import {
  type Breakdown,
  type Measures,
  type Overview,
  type OverviewRow,
  rowName,
  satisfaction,
} from './overview.ts'

type Figures = { measures: Measures; nowCents: number | null; lastYearCents: number | null }

/** A department carries a share of what was spent; person-days, deadlines and answers are of whole meetings. */
const isOfMeetings = (by: Breakdown) => by !== 'department'

const Cells = (props: { of: Figures; totals: Measures; by: Breakdown }): JSX.Element => {
  const of = () => props.of.measures
  return (
    <>
      <td class="num" data-label={t('overview.meetings')}>
        {count(of().meetingCount)}
      </td>
      <td class="num font-semibold" data-label={`${t('overview.spent')} ¥`}>
        <Amount cents={of().spentCents} />
      </td>
      <td
        class="num"
        data-label={t('overview.share')}
        title={t('overview.share.base', {
          part: money(of().spentCents),
          whole: money(props.totals.spentCents),
        })}
      >
        {percent(of().spentCents, props.totals.spentCents)}
      </td>
      <td
        class="num"
        data-label={t('overview.last-year')}
        title={t('overview.last-year.base', {
          now: money(props.of.nowCents),
          before: money(props.of.lastYearCents),
        })}
      >
        {changeOf(props.of.nowCents, props.of.lastYearCents)}
      </td>
      <Show when={isOfMeetings(props.by)}>
        <td
          class="num wide"
          data-label={`${t('overview.gap')} ¥`}
          title={t('overview.gap.base', {
            count: count(of().comparedCount),
            planned: money(of().comparedPlannedCents),
          })}
        >
          <span>
            <Gap cents={of().gapCents} />
            <Show when={of().gapCents}>
              <span class="ms-2 text-xs text-muted">
                {signedPercent(of().gapCents, of().comparedPlannedCents)}
              </span>
            </Show>
          </span>
        </td>
        <td
          class="num"
          data-label={`${t('overview.person-day')} ¥`}
          title={t('overview.person-day.base', {
            count: count(of().personDayMeetingCount),
            all: count(of().spentCount),
            days: count(of().personDays),
          })}
        >
          <Amount cents={of().costPerPersonDayCents} />
        </td>
        <td
          class="num"
          data-label={t('overview.on-time')}
          title={t('overview.on-time.base', {
            due: count(of().dueCount),
            kept: count(of().keptCount),
          })}
        >
          {percent(of().keptCount, of().dueCount)}
        </td>
        <td
          class="num"
          data-label={t('overview.satisfaction')}
          title={
            of().answerCount === 0
              ? t('overview.not-asked')
              : t('overview.satisfaction.base', {
                  n: count(of().answerCount),
                  satisfied: count(of().satisfiedCount),
                })
          }
        >
          {satisfaction(of())}
        </td>
      </Show>
    </>
  )
}

/** The meetings of the period told apart; a row opens the meetings behind it, the last row is all of them. */
export const BreakdownTable = (props: {
  found: Overview
  openKey: string | undefined
  onOpen: (row: OverviewRow) => void
}): JSX.Element => {
  const by = () => props.found.by
  const name = () => t(`overview.by.${by()}`)
  const label = () => t('overview.breakdown', { by: name() })
  const all = (): Figures => ({
    measures: props.found.totals,
    nowCents: props.found.compared.now?.measures.spentCents ?? null,
    lastYearCents: props.found.compared.lastYear?.measures.spentCents ?? null,
  })
  return (
    <TableScroll label={label()} class="breakdown">
      <table class="table cards">
        <caption class="sr-only">{label()}</caption>
        <thead>
          <tr>
            <th class="stick">{name()}</th>
            <th class="num">{t('overview.meetings')}</th>
            <th class="num">{t('overview.spent')} ¥</th>
            <th class="num">{t('overview.share')}</th>
            <th class="num">{t('overview.last-year')}</th>
            <Show when={isOfMeetings(by())}>
              <th class="num">{t('overview.gap')} ¥</th>
              <th class="num">{t('overview.person-day')} ¥</th>
              <th class="num">{t('overview.on-time')}</th>
              <th class="num">{t('overview.satisfaction')}</th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.rows}>
            {(row) => (
              <tr aria-selected={props.openKey === row.key ? 'true' : undefined}>
                <th scope="row" class="head stick">
                  <Show when={row.measures.meetingCount > 0} fallback={rowName(by(), row)}>
                    <button
                      type="button"
                      class="link text-start max-sm:min-h-11"
                      aria-expanded={props.openKey === row.key}
                      onClick={() => props.onOpen(row)}
                    >
                      {rowName(by(), row)}
                    </button>
                  </Show>
                </th>
                <Cells of={row} totals={props.found.totals} by={by()} />
              </tr>
            )}
          </For>
          <Show when={props.found.rest}>
            {(rest) => (
              <tr>
                <th scope="row" class="head stick">
                  {t('overview.rest', { count: count(rest().count) })}
                </th>
                <Cells of={rest()} totals={props.found.totals} by={by()} />
              </tr>
            )}
          </Show>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="head stick">
              {t('budget.total')}
            </th>
            <Cells of={all()} totals={props.found.totals} by={by()} />
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  )
}
