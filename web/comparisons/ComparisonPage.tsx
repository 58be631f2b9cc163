import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { itemKinds } from '../../api/domain/item.ts'
import { daysOf } from '../budgets/generate-rows.ts'
import { shortDay } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Chart } from '../ui/Chart.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import {
  type ComparisonRow,
  exportAddress,
  loadComparison,
  type View,
  views,
} from './comparison.ts'
import { type Filter, filterRows, sumRows } from './comparison-filter.ts'
import { EvidencePanel } from './EvidencePanel.tsx'
import { mealsChart } from './meals-chart.ts'
import { vehiclesChart } from './vehicles-chart.ts'
import { waterfall } from './waterfall-chart.ts'

const Filters = (props: {
  filter: Filter
  view: View
  days: readonly string[]
  onChange: (change: Partial<Record<keyof Filter, string | null>>) => void
}): JSX.Element => (
  <search class="flex flex-wrap items-center gap-2">
    <input
      class="input w-44"
      type="search"
      aria-label={t('comparison.search')}
      placeholder={t('comparison.search')}
      value={props.filter.q ?? ''}
      onInput={(event) => props.onChange({ q: event.currentTarget.value || null })}
    />
    <Show when={props.view === 'item' || props.view === 'day'}>
      <select
        class="input w-auto"
        aria-label={t('budget.column.kind')}
        disabled={props.view === 'day'}
        onChange={(event) => props.onChange({ kind: event.currentTarget.value || null })}
      >
        <option value="">{t('comparison.all-kinds')}</option>
        <For each={itemKinds}>
          {(kind) => (
            <option value={kind} selected={props.filter.kind === kind}>
              {t(`kind.${kind}`)}
            </option>
          )}
        </For>
      </select>
    </Show>
    <Show when={props.view === 'item' || props.view === 'meal'}>
      <select
        class="input w-auto"
        aria-label={t('budget.column.day')}
        onChange={(event) => props.onChange({ day: event.currentTarget.value || null })}
      >
        <option value="">{t('comparison.all-days')}</option>
        <For each={props.days}>
          {(day) => (
            <option value={day} selected={props.filter.day === day}>
              {shortDay(day)}
            </option>
          )}
        </For>
      </select>
    </Show>
    <label class="flex items-center gap-2">
      <input
        type="checkbox"
        checked={props.filter.only === 'gap'}
        onChange={(event) => props.onChange({ only: event.currentTarget.checked ? 'gap' : null })}
      />
      {t('comparison.only-gaps')}
    </label>
  </search>
)

export default function ComparisonPage(): JSX.Element {
  const detail = useMeeting()
  const [search, setSearch] = useSearchParams<Record<keyof Filter | 'by' | 'row', string>>()
  const view = () => views.find((one) => one === search.by) ?? 'item'
  const id = () => detail().meeting.id
  const found = createAsync(() => loadComparison(id(), view()))
  const rowName = (row: ComparisonRow) => {
    if (view() === 'category' && row.kind) return t(`kind.${row.kind}`)
    return view() === 'vehicle' ? row.label : itemName(row)
  }
  const rows = createMemo(() => filterRows(found()?.rows ?? [], search, rowName))
  const open = () => found()?.rows.find((row) => row.key === search.row)
  const isFiltered = () => Boolean(search.kind || search.day || search.q || search.only)
  return (
    <div class="grid gap-4">
      <div class="no-print flex flex-wrap items-center justify-between gap-3">
        <Choice<View>
          label={t('comparison.by')}
          value={view()}
          options={views.map((value) => ({ value, label: t(`comparison.by.${value}`) }))}
          onChange={(by) => setSearch({ by, row: null, kind: null, day: null, q: null })}
        />
        <div class="flex gap-2">
          <For each={['xlsx', 'csv'] as const}>
            {(format) => (
              <a class="btn" href={exportAddress(id(), view(), format, locale())} download="">
                <Icon name="download" />
                {format.toUpperCase()}
              </a>
            )}
          </For>
        </div>
      </div>
      <Show when={found()}>
        {(comparison) => (
          <Show
            when={comparison().rows.length > 0}
            fallback={
              <Empty
                title={t(
                  `comparison.empty.${view() === 'meal' || view() === 'vehicle' ? (view() as 'meal' | 'vehicle') : 'item'}`,
                )}
                action={
                  <div class="flex gap-2">
                    <A class="btn btn-primary" href={`/meetings/${id()}/budget`}>
                      {t('comparison.to-budget')}
                    </A>
                    <A class="btn" href={`/meetings/${id()}/imports`}>
                      {t('comparison.to-imports')}
                    </A>
                  </div>
                }
              >
                {t('comparison.empty.text')}
              </Empty>
            }
          >
            <Switch
              fallback={
                <Show
                  when={
                    comparison().totals.planned.cents !== null &&
                    comparison().totals.billed.cents !== null
                  }
                  fallback={<Notice>{t('comparison.one-sided')}</Notice>}
                >
                  <Chart view={waterfall(comparison().totals)} />
                </Show>
              }
            >
              <Match when={view() === 'meal'}>
                <Chart view={mealsChart(comparison().rows)} />
              </Match>
              <Match when={view() === 'vehicle'}>
                <Chart
                  view={vehiclesChart(comparison().rows)}
                  height={Math.min(480, 80 + comparison().rows.length * 32)}
                />
              </Match>
            </Switch>
            <div class={open() ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]' : ''}>
              <div class="grid min-w-0 gap-3">
                <Filters
                  filter={search}
                  view={view()}
                  days={daysOf(detail().meeting)}
                  onChange={(change) => setSearch(change, { replace: true })}
                />
                <Show
                  when={rows().length > 0}
                  fallback={
                    <Empty
                      title={t('comparison.none-found')}
                      action={
                        <button
                          type="button"
                          class="btn"
                          onClick={() => setSearch({ kind: null, day: null, q: null, only: null })}
                        >
                          {t('meeting.clear')}
                        </button>
                      }
                    />
                  }
                >
                  <ComparisonTable
                    rows={rows()}
                    totals={
                      isFiltered()
                        ? { ...comparison().totals, meal: null, vehicle: null, ...sumRows(rows()) }
                        : comparison().totals
                    }
                    totalName={t(isFiltered() ? 'comparison.filtered-total' : 'budget.total')}
                    view={view()}
                    isBilled={comparison().totals.billed.cents !== null}
                    sort={search.sort}
                    open={open()?.key}
                    nameOf={rowName}
                    onSort={(sort) => setSearch({ sort }, { replace: true })}
                    onOpen={(change) => setSearch(change)}
                  />
                </Show>
              </div>
              <Show when={open()} keyed>
                {(row) => (
                  <Waiting>
                    <EvidencePanel
                      meetingId={id()}
                      row={row}
                      name={rowName(row)}
                      onClose={() => setSearch({ row: null })}
                    />
                  </Waiting>
                )}
              </Show>
            </div>
          </Show>
        )}
      </Show>
    </div>
  )
}
