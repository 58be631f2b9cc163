import { createVirtualizer } from '@tanstack/solid-virtual'
import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js'
import { amount, count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Gap } from '../ui/Figures.tsx'
import { Icon } from '../ui/Icon.tsx'
import { DifferenceLine, rowId } from './DifferenceLine.tsx'
import { readTableKey, type TableKey } from './difference-keys.ts'
import { type DifferenceRow, sumRows } from './difference-rows.ts'

const rowHeight = 32
/** Fewer rows are simply there: searchable by the browser, printable. */
const virtualBeyond = 200

type Given = {
  rows: DifferenceRow[]
  marks: ReadonlySet<string>
  cursor: string | undefined
  open: string | undefined
  sort: string | undefined
  isReadOnly: boolean
  onKey: (key: TableKey) => void
  onMark: (key: string) => void
  onMarkAll: () => void
  onOpen: (key: string) => void
  onSort: () => void
}

/** One stop for the Tab key; inside, the arrows walk the rows and letters decide. */
export const DifferenceTable = (props: Given): JSX.Element => {
  let scroll: HTMLElement | undefined
  let table: HTMLTableElement | undefined
  const isVirtual = () => props.rows.length > virtualBeyond && innerWidth >= 640
  const virtual = createVirtualizer({
    get count() {
      return isVirtual() ? props.rows.length : 0
    },
    getScrollElement: () => scroll ?? null,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const shown = () =>
    isVirtual()
      ? virtual.getVirtualItems().flatMap(({ index }) => props.rows[index] ?? [])
      : props.rows
  const above = () => (isVirtual() ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0)
  const below = () =>
    isVirtual() ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0
  const sums = createMemo(() => sumRows(props.rows))
  createEffect(
    on(
      () => props.cursor,
      (cursor) => {
        if (cursor === undefined || document.activeElement !== table) return
        const at = props.rows.findIndex(({ key }) => key === cursor)
        if (isVirtual()) virtual.scrollToIndex(at, { align: 'auto' })
        else document.getElementById(rowId(cursor) ?? '')?.scrollIntoView({ block: 'nearest' })
      },
      { defer: true },
    ),
  )
  const press = (event: KeyboardEvent) => {
    const key = readTableKey(event)
    if (!key) return
    event.preventDefault()
    props.onKey(key)
  }
  return (
    <section ref={scroll} class="table-scroll settling-scroll" aria-label={t('difference.table')}>
      {/* biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: it has one, as this framework spells it */}
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the keys make it a grid
        role="grid"
        tabindex="0"
        class="table cards differences"
        aria-label={t('difference.table')}
        aria-multiselectable={!props.isReadOnly}
        aria-rowcount={props.rows.length + 2}
        aria-activedescendant={rowId(props.cursor)}
        onKeyDown={press}
      >
        <thead>
          <tr>
            <th class="mark stick">
              <Show when={!props.isReadOnly} fallback={<span class="sr-only">{t('item')}</span>}>
                <input
                  type="checkbox"
                  tabindex="-1"
                  aria-label={t('difference.mark-all')}
                  checked={
                    props.rows.length > 0 && props.rows.every(({ key }) => props.marks.has(key))
                  }
                  onChange={() => props.onMarkAll()}
                />
              </Show>
            </th>
            <th class="stick">{t('item')}</th>
            <th>{t('comparison.cause')}</th>
            <th class="num" aria-sort={props.sort === 'amount' ? 'descending' : 'none'}>
              <button
                type="button"
                tabindex="-1"
                class="inline-flex items-center gap-1 hover:text-ink"
                aria-label={t('comparison.sort', { column: t('column.gap') })}
                onClick={() => props.onSort()}
              >
                {t('column.gap')} ¥
                <Icon
                  name="sort"
                  size={12}
                  class={`no-print ${props.sort === 'amount' ? 'text-ink' : 'opacity-50'}`}
                />
              </button>
            </th>
            <th class="words">{t('difference.column.words')}</th>
            <th>{t('difference.column.state')}</th>
            <th class="num">{t('difference.column.settled')} ¥</th>
            <th>{t('difference.column.by')}</th>
          </tr>
        </thead>
        <tbody>
          <Show when={above() > 0}>
            <tr style={{ height: `${above()}px` }} />
          </Show>
          <For each={shown()}>
            {(row) => (
              <DifferenceLine
                row={row}
                isMarked={props.marks.has(row.key)}
                isCursor={props.cursor === row.key}
                isOpen={props.open === row.key}
                isReadOnly={props.isReadOnly}
                onMark={() => props.onMark(row.key)}
                onOpen={() => props.onOpen(row.key)}
              />
            )}
          </For>
          <Show when={below() > 0}>
            <tr style={{ height: `${below()}px` }} />
          </Show>
        </tbody>
        <tfoot>
          <tr>
            <td class="mark stick" />
            <th scope="row" class="stick head">
              {t('difference.total', { count: count(sums().count) })}
            </th>
            <td />
            <td class="num" data-label={`${t('column.gap')} ¥`}>
              <Gap cents={sums().amountCents} />
            </td>
            <td class="words" />
            <td data-label={t('difference.column.state')}>
              {t('difference.open-count', { count: count(sums().openCount) })}
            </td>
            <td class="num" data-label={`${t('difference.column.settled')} ¥`}>
              {amount(sums().settledCents)}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
