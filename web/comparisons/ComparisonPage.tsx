import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { daysOf } from '../budgets/generate-rows.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { ComparisonChart } from './ComparisonChart.tsx'
import { ComparisonFilters } from './ComparisonFilters.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import {
  type ComparisonRow,
  exportAddress,
  loadComparison,
  type View,
  views,
} from './comparison.ts'
import { type Filter, filterRows, itemsOf, sumRows } from './comparison-filter.ts'
import { EvidencePanel } from './EvidencePanel.tsx'
import { askedOfRows, columns, totalKey } from './evidence.ts'

const NoFigures = (props: { view: View; meetingId: number }): JSX.Element => (
  <Empty
    title={t(
      `comparison.empty.${props.view === 'meal' || props.view === 'vehicle' ? props.view : 'item'}`,
    )}
    action={
      <div class="flex gap-2">
        <A class="btn btn-primary" href={`/meetings/${props.meetingId}/budget`}>
          {t('comparison.to-budget')}
        </A>
        <A class="btn" href={`/meetings/${props.meetingId}/imports`}>
          {t('comparison.to-imports')}
        </A>
      </div>
    }
  >
    {t('comparison.empty.text')}
  </Empty>
)

export default function ComparisonPage(): JSX.Element {
  const detail = useMeeting()
  const [search, setSearch] =
    useSearchParams<Record<keyof Filter | 'by' | 'row' | 'column', string>>()
  const view = () => views.find((one) => one === search.by) ?? 'item'
  const id = () => detail().meeting.id
  const found = createAsync(() => loadComparison(id(), view()))
  const rowName = (row: ComparisonRow) => {
    if (view() === 'category' && row.kind) return t(`kind.${row.kind}`)
    return view() === 'vehicle' ? row.label : itemName(row)
  }
  const rows = createMemo(() => filterRows(found()?.rows ?? [], search, rowName))
  const isFiltered = () => Boolean(search.kind || search.day || search.q || search.only)
  const totals = createMemo(() => {
    const all = found()?.totals
    return all && isFiltered() ? { ...all, meal: null, vehicle: null, ...sumRows(rows()) } : all
  })
  const totalName = () => t(isFiltered() ? 'comparison.filtered-total' : 'budget.total')
  /** Whose lines are shown beside, and which to ask for. */
  const open = createMemo(() => {
    const total = totals()
    if (search.row === totalKey && total)
      return {
        row: total,
        name: totalName(),
        asked: isFiltered() ? askedOfRows(view(), rows()) : { by: view() },
        items: { by: 'item' },
      }
    const row = found()?.rows.find((one) => one.key === search.row)
    return (
      row && {
        row,
        name: rowName(row),
        asked: { by: view(), key: row.key },
        items: itemsOf(view(), row),
      }
    )
  })
  const column = () => columns.find((one) => one === search.column)
  const close = () => setSearch({ row: null, column: null })
  return (
    <div class="grid gap-4">
      <div class="no-print flex flex-wrap items-center justify-between gap-3">
        <Choice<View>
          label={t('comparison.by')}
          value={view()}
          options={views.map((value) => ({ value, label: t(`comparison.by.${value}`) }))}
          onChange={(by) =>
            setSearch({ by, row: null, column: null, kind: null, day: null, q: null })
          }
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
            fallback={<NoFigures view={view()} meetingId={id()} />}
          >
            <ComparisonChart comparison={comparison()} view={view()} />
            <div class={open() ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]' : ''}>
              <div class="grid min-w-0 gap-3">
                <ComparisonFilters
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
                    totals={totals() ?? comparison().totals}
                    totalName={totalName()}
                    view={view()}
                    isBilled={comparison().totals.billed.cents !== null}
                    sort={search.sort}
                    open={search.row}
                    nameOf={rowName}
                    onSort={(sort) => setSearch({ sort }, { replace: true })}
                    onOpen={(row, column) => setSearch({ row, column: column ?? null })}
                    onClose={close}
                  />
                </Show>
              </div>
              <Show when={open()}>
                {(one) => (
                  <Waiting>
                    <EvidencePanel
                      meetingId={id()}
                      row={one().row}
                      name={one().name}
                      asked={one().asked}
                      column={column()}
                      onItems={() => setSearch({ row: null, column: null, ...one().items })}
                      onClose={close}
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
