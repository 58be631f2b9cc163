import { A, createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { dateRange, money, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Pager } from '../ui/Pager.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { Waiting } from '../ui/states.tsx'
import {
  loadOverviewMeetings,
  type Overview,
  type OverviewMeetings,
  type OverviewRow,
  periodName,
  rowName,
} from './overview.ts'

type Meeting = OverviewMeetings['meetings'][number]

/** Where the figure of a meeting comes from: its final account, its bill, or so far only its plan. */
const sourceOf = ({ meetingId, isSettled, measures }: Meeting): string => {
  if (isSettled) return `/meetings/${meetingId}/settlement`
  return `/meetings/${meetingId}/${measures.spentCents === null ? 'budget' : 'comparison'}`
}

const Line = (props: { of: Meeting }): JSX.Element => {
  const measures = () => props.of.measures
  const state = () =>
    props.of.isSettled ? 'settled' : measures().spentCents === null ? 'planned' : 'billed'
  return (
    <li class="py-2">
      <A class="link font-medium" href={sourceOf(props.of)}>
        {props.of.title}
      </A>
      <p class="text-sm text-muted">
        {props.of.code} · {dateRange(props.of.startsOn, props.of.endsOn)}
        <Show when={props.of.hotel}> · {props.of.hotel}</Show>
      </p>
      <dl class="mt-1 grid grid-cols-2 gap-x-4 text-sm [&_dd]:text-end [&_div]:flex [&_div]:justify-between [&_div]:gap-2 [&_dt]:text-muted">
        <div>
          <dt>{t(`overview.state.${state()}`)}</dt>
          <dd class="font-semibold">
            {money(state() === 'planned' ? props.of.plannedCents : measures().spentCents)}
          </dd>
        </div>
        <Show
          when={props.of.shareCents !== null}
          fallback={
            <div>
              <dt>{t('overview.person-day')}</dt>
              <dd>{money(measures().costPerPersonDayCents)}</dd>
            </div>
          }
        >
          <div>
            <dt>{t('overview.carries')}</dt>
            <dd class="font-semibold">{money(props.of.shareCents)}</dd>
          </div>
        </Show>
        <div
          title={t('overview.on-time.base', {
            due: measures().dueCount,
            kept: measures().keptCount,
          })}
        >
          <dt>{t('overview.on-time')}</dt>
          <dd>{percent(measures().keptCount, measures().dueCount)}</dd>
        </div>
      </dl>
    </li>
  )
}

/** The meetings behind a row, each leading to where its figure comes from. */
export const RowPanel = (props: {
  found: Overview
  row: OverviewRow
  onClose: () => void
}): JSX.Element => {
  const [page, setPage] = createSignal(1)
  const list = createAsync(() =>
    loadOverviewMeetings({
      year: String(props.found.year),
      ...(props.found.quarter && { quarter: String(props.found.quarter) as '1' }),
      by: props.found.by,
      key: props.row.key,
      page: String(page()),
    }),
  )
  const name = () => rowName(props.found.by, props.row)
  return (
    <SidePanel
      title={t('overview.row', { name: name(), period: periodName(props.found) })}
      label={t('overview.row.label')}
      onClose={props.onClose}
    >
      <Waiting>
        <Show when={list()}>
          {(shown) => (
            <>
              <ul class="divide-y divide-line">
                <For each={shown().meetings}>{(meeting) => <Line of={meeting} />}</For>
              </ul>
              <Show when={shown().total > shown().pageSize}>
                <Pager {...shown()} onPage={setPage} />
              </Show>
            </>
          )}
        </Show>
      </Waiting>
    </SidePanel>
  )
}
