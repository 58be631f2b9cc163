import { A, createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { aspects } from '../../api/domain/survey.ts'
import { count, date, money, nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Chart } from '../ui/Chart.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { aspectChart, pointsOf } from './aspect-chart.ts'
import { loadSatisfaction, type SatisfactionRow } from './survey.ts'
import { aspectName } from './survey-words.ts'

const Rows = (props: { row: SatisfactionRow; isOwn: boolean }): JSX.Element => (
  <tr>
    <th scope="row" class="head stick">
      <Show when={!props.isOwn} fallback={t('satisfaction.own')}>
        <A class="link" href={`/meetings/${props.row.meeting.id}/feedback`}>
          {props.row.meeting.title}
        </A>
      </Show>
      <span class="block text-xs font-normal text-muted">
        {date(props.row.meeting.startsOn)}
        {' · '}
        {props.row.costBasis
          ? t(`satisfaction.basis.${props.row.costBasis}`)
          : t('satisfaction.basis.none')}
        {' · '}
        {props.row.personDays === null
          ? t('satisfaction.no-days')
          : t('satisfaction.days', { count: count(props.row.personDays) })}
      </span>
    </th>
    <td class="num" data-label={t('survey.response.rate')}>
      {props.row.response
        ? percent(props.row.response.answers, props.row.response.attended)
        : nothing}
    </td>
    <td class="num" data-label={t('satisfaction.all')}>
      {props.row.satisfaction
        ? percent(props.row.satisfaction.satisfied, props.row.satisfaction.n)
        : nothing}
    </td>
    <For each={props.row.aspects}>
      {({ aspect, costPerPersonDayCents, satisfied, n }) => (
        <td class="num" data-label={aspectName(aspect)}>
          <span>
            <span class="font-semibold">{percent(satisfied, n)}</span>
            <span class="block text-xs text-muted">{money(costPerPersonDayCents)}</span>
          </span>
        </td>
      )}
    </For>
  </tr>
)

/** Aspect by aspect what a person-day cost and how many were satisfied: this meeting, and earlier ones that asked. */
export const SatisfactionView = (props: { meetingId: number }): JSX.Element => {
  const found = createAsync(() => loadSatisfaction(props.meetingId))
  return (
    <Show when={found()}>
      {(table) => {
        const rows = () => [table().own, ...table().earlier]
        return (
          <div class="grid gap-3">
            <div>
              <h2 id="satisfaction">{t('satisfaction.title')}</h2>
              <p class="text-sm text-muted">{t('satisfaction.lead')}</p>
            </div>
            <Show when={pointsOf(rows()).length > 0}>
              <Chart view={aspectChart(rows())} height={300} />
            </Show>
            <TableScroll label={t('satisfaction.title')}>
              <table class="table cards">
                <thead>
                  <tr>
                    <th class="stick">{t('satisfaction.meeting')}</th>
                    <th class="num">{t('survey.response.rate')}</th>
                    <th class="num">{t('satisfaction.all')}</th>
                    <For each={aspects}>
                      {(aspect) => (
                        <th class="num">
                          {aspectName(aspect)}
                          <span class="block text-xs font-normal">{t('satisfaction.cell')}</span>
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={rows()}>{(row, at) => <Rows row={row} isOwn={at() === 0} />}</For>
                </tbody>
              </table>
            </TableScroll>
          </div>
        )
      }}
    </Show>
  )
}
