import { A, useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { FigureStrip } from '../settlements/FigureStrip.tsx'
import { useSettling } from '../settlements/settling.ts'
import { Chart } from '../ui/Chart.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Empty } from '../ui/states.tsx'
import { CauseTable } from './CauseTable.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { DifferenceFilters } from './DifferenceFilters.tsx'
import { DifferencePanel } from './DifferencePanel.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'
import { createDeciding } from './deciding.ts'
import type { TableKey } from './difference-keys.ts'
import { type DifferenceRow, type Filter, filterRows, rowsOf } from './difference-rows.ts'
import { gapChart } from './gap-chart.ts'
import { HotelReplies } from './HotelReplies.tsx'
import { type Decision, letterAddress } from './reconciliation.ts'
import { StaleNotice } from './StaleNotice.tsx'
import { TolerancesDialog } from './TolerancesDialog.tsx'
import { createTableCursor } from './table-cursor.ts'
import { useTableShortcuts } from './table-shortcuts.ts'

/** Nothing to compare yet, or nothing that differs. */
const Without = (): JSX.Element => {
  const { figures, meetingId } = useSettling()
  return (
    <Show
      when={figures().hasBill}
      fallback={
        <Empty
          title={t('difference.no-bill')}
          action={
            <A class="btn btn-primary" href={`/meetings/${meetingId()}/imports`}>
              {t('comparison.to-imports')}
            </A>
          }
        >
          {t('difference.no-bill.text')}
        </Empty>
      }
    >
      <Empty title={t('difference.none')}>{t('difference.none.text')}</Empty>
    </Show>
  )
}

export default function DifferencesView(): JSX.Element {
  const { figures, meetingId, mayDecide } = useSettling()
  const [search, setSearch] = useSearchParams<Record<keyof Filter | 'row', string>>()
  const all = createMemo(() => rowsOf(figures()))
  const shown = createMemo(() => filterRows(all(), search))
  const open = () => all().find(({ key }) => key === search.row)
  const table = createTableCursor(all, shown, search.row)
  const deciding = createDeciding(meetingId, all)
  const [isSetting, setSetting] = createSignal(false)
  const filter = (change: Partial<Record<keyof Filter, string | null>>) =>
    setSearch(change, { replace: true })

  const decide = async (state: Decision['state'], rows: readonly DifferenceRow[]) => {
    if (!mayDecide() || rows.length === 0 || deciding.isBusy()) return
    if (state !== 'open') return deciding.setAsked({ state, rows: [...rows] })
    if (await deciding.reopen(rows)) table.clear()
  }
  /** The marked rows; without marks the one under the cursor. */
  const chosen = () => {
    const cursor = table.cursor()
    return table.marked().length > 0 ? table.marked() : cursor ? [cursor] : []
  }
  const act = (key: TableKey) => {
    const cursor = table.cursor()
    if (key.do === 'move') {
      const row = table.move(key.by, key.mark && mayDecide())
      if (row && search.row) setSearch({ row: row.key }, { replace: true })
    } else if (key.do === 'mark' && cursor && mayDecide()) table.toggle(cursor.key)
    else if (key.do === 'mark-all' && mayDecide()) table.toggleAll()
    else if (key.do === 'open' && cursor)
      setSearch({ row: search.row === cursor.key ? null : cursor.key })
    else if (key.do === 'leave') search.row ? setSearch({ row: null }) : table.clear()
    else if (key.do === 'decide') void decide(key.state, chosen())
    else if (key.do === 'undo') void deciding.undo()
  }
  useTableShortcuts(act)
  return (
    <div class="grid gap-4">
      <FigureStrip />
      <Show when={all().length > 0} fallback={<Without />}>
        <div class="grid gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <Chart view={gapChart(figures())} height={220} />
          <CauseTable
            figures={figures()}
            cause={search.cause}
            onCause={(cause) => filter({ cause })}
          />
        </div>
        <Show when={deciding.stale()}>
          {(changes) => (
            <StaleNotice changes={changes()} onClose={() => deciding.setStale(undefined)} />
          )}
        </Show>
        <div class={open() ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]' : ''}>
          <div class="grid min-w-0 gap-3">
            <div class="no-print flex flex-wrap items-center justify-between gap-2">
              <DifferenceFilters figures={figures()} filter={search} onChange={filter} />
              <div class="flex flex-wrap gap-2">
                <button type="button" class="btn" onClick={() => setSetting(true)}>
                  {t('tolerance.title')}
                </button>
                <Show when={figures().states.disputed > 0}>
                  <a class="btn" href={letterAddress(meetingId(), locale())} download="">
                    <Icon name="download" />
                    {t('difference.letter', { count: figures().states.disputed })}
                  </a>
                </Show>
              </div>
            </div>
            <Show
              when={shown().length > 0}
              fallback={
                <Empty
                  title={t('difference.none-found')}
                  action={
                    <button
                      type="button"
                      class="btn"
                      onClick={() => filter({ cause: null, state: null, kind: null, item: null })}
                    >
                      {t('meeting.clear')}
                    </button>
                  }
                />
              }
            >
              <DifferenceTable
                rows={shown()}
                marks={table.marks()}
                cursor={table.cursor()?.key}
                open={open()?.key}
                sort={search.sort}
                isReadOnly={!mayDecide()}
                onKey={act}
                onMark={table.toggle}
                onMarkAll={table.toggleAll}
                onOpen={(key) => {
                  table.goTo(key)
                  setSearch({ row: search.row === key ? null : key })
                }}
                onSort={() => filter({ sort: search.sort ? null : 'amount' })}
              />
            </Show>
            <Show when={mayDecide()}>
              <DecisionBar
                marked={table.marked()}
                undoCount={deciding.last()?.length}
                isBusy={deciding.isBusy()}
                onDecide={(state) => decide(state, table.marked())}
                onClear={table.clear}
                onUndo={deciding.undo}
              />
            </Show>
          </div>
          <Show when={open()}>
            {(row) => (
              <Show when={row().key} keyed>
                <DifferencePanel
                  row={row()}
                  mayDecide={mayDecide()}
                  onDecide={(state) => decide(state, [row()])}
                  onClose={() => setSearch({ row: null })}
                />
              </Show>
            )}
          </Show>
        </div>
        <HotelReplies />
      </Show>
      <DecisionDialog
        deciding={deciding}
        differences={figures().differences}
        onDecided={table.clear}
      />
      <TolerancesDialog open={isSetting()} onClose={() => setSetting(false)} />
    </div>
  )
}
