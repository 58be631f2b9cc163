import { createVirtualizer } from '@tanstack/solid-virtual'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { count, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ColumnMark } from '../ui/Figures.tsx'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { writeTsv } from '../ui/tsv.ts'
import type { ComparisonRow, View } from './comparison.ts'
import { type Column, columnsOf } from './comparison-columns.ts'
import { type Filter, itemsOf } from './comparison-filter.ts'

const rowHeight = 32
/** Fewer rows are simply there: searchable by the browser, printable. */
const virtualBeyond = 200

const Cell = (props: { column: Column; row: ComparisonRow }): JSX.Element => {
  const cents = () => props.column.cents?.(props.row) ?? 0
  const share = () =>
    props.column.id === 'gap'
      ? signedPercent(props.row.gapCents, props.row.planned.cents)
      : undefined
  return (
    <td
      class="num"
      classList={{
        wide: props.column.isWide ?? false,
        'text-over': cents() > 0,
        'text-under': cents() < 0,
        'text-muted': props.column.show(props.row) === '–',
      }}
      data-label={
        props.column.of
          ? `${t(`column.${props.column.of}`)} ${props.column.head}`
          : props.column.head
      }
      title={share()}
    >
      {props.column.show(props.row)}
    </td>
  )
}

export const ComparisonTable = (props: {
  rows: ComparisonRow[]
  totals: ComparisonRow
  totalName: string
  view: View
  isBilled: boolean
  sort: string | undefined
  open: string | undefined
  nameOf: (row: ComparisonRow) => string
  onSort: (sort: string | null) => void
  onOpen: (change: Filter & { by?: string; row?: string | null }) => void
}): JSX.Element => {
  const columns = createMemo(() => columnsOf(props.view, props.isBilled))
  let scroll: HTMLElement | undefined
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

  const activate = (row: ComparisonRow) =>
    row.itemId !== null
      ? props.onOpen({ row: props.open === row.key ? null : row.key })
      : props.onOpen({ row: null, ...itemsOf(props.view, row) })
  /** Up and down walk the rows, Escape closes the evidence; Enter is the button's own. */
  const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key === 'Escape' && props.open) return props.onOpen({ row: null })
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-row]')]
    buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]?.focus()
  }
  const copy = async () => {
    const head = [
      t('item'),
      ...columns().map((column) =>
        column.of ? `${t(`column.${column.of}`)} ${column.head}` : column.head,
      ),
    ]
    const body = props.rows.map((row) => [
      props.nameOf(row),
      ...columns().map((column) => column.show(row).replaceAll('−', '-')),
    ])
    await navigator.clipboard.writeText(writeTsv([head, ...body]))
    say(t('comparison.copied', { count: count(props.rows.length) }))
  }
  const spanOf = (of: Column['of']) => columns().filter((column) => column.of === of).length
  return (
    <div>
      <section
        ref={scroll}
        class="table-scroll comparison-scroll"
        onKeyDown={walk}
        aria-label={t('comparison.table')}
        tabindex="0"
      >
        <table class="table cards comparison" aria-rowcount={props.rows.length + 2}>
          <caption class="sr-only">{t('comparison.table')}</caption>
          <thead>
            <tr>
              <th class="stick" rowspan="2">
                {t('item')}
              </th>
              <For each={['planned', 'agreed', 'counted', 'billed'] as const}>
                {(of) => (
                  <th colspan={spanOf(of)} class="group num" style={{ color: `var(--${of})` }}>
                    <ColumnMark column={of} /> {t(`column.${of}`)}
                  </th>
                )}
              </For>
              <For each={columns().filter((column) => column.id === 'gap')}>
                {(column) => (
                  <th
                    class="group num"
                    rowspan="2"
                    aria-sort={props.sort === column.sort ? 'descending' : undefined}
                  >
                    <SortHead column={column} sort={props.sort} onSort={props.onSort} />
                  </th>
                )}
              </For>
              <th colspan="4" class="group num">
                {t('comparison.causes')} ¥
              </th>
              <For
                each={columns().filter(
                  (column) => !column.of && !column.isCause && column.id !== 'gap',
                )}
              >
                {(column) => (
                  <th class="num" rowspan="2">
                    {column.head}
                  </th>
                )}
              </For>
            </tr>
            <tr class="second">
              <For each={columns().filter((column) => column.of ?? column.isCause)}>
                {(column) => (
                  <th
                    class="num"
                    aria-sort={column.sort && props.sort === column.sort ? 'descending' : undefined}
                  >
                    <SortHead column={column} sort={props.sort} onSort={props.onSort} />
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <Show when={above() > 0}>
              <tr style={{ height: `${above()}px` }} />
            </Show>
            <For each={shown()}>
              {(row) => (
                <tr aria-selected={props.open === row.key}>
                  <th scope="row" class="stick head">
                    <button
                      type="button"
                      data-row
                      class="link block max-w-64 truncate text-start"
                      aria-expanded={row.itemId !== null ? props.open === row.key : undefined}
                      onClick={() => activate(row)}
                    >
                      <Show when={props.view === 'item' && row.kind !== 'unclassified' && row.kind}>
                        {(kind) => <span class="text-muted">{t(`kind.${kind()}`)} · </span>}
                      </Show>
                      {props.nameOf(row)}
                    </button>
                  </th>
                  <For each={columns()}>{(column) => <Cell column={column} row={row} />}</For>
                </tr>
              )}
            </For>
            <Show when={below() > 0}>
              <tr style={{ height: `${below()}px` }} />
            </Show>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="stick head">
                {props.totalName}
              </th>
              <For each={columns()}>{(column) => <Cell column={column} row={props.totals} />}</For>
            </tr>
          </tfoot>
        </table>
      </section>
      <div class="no-print mt-2 flex items-center justify-between gap-2 text-sm text-muted">
        <span>{t('comparison.rows', { count: count(props.rows.length) })}</span>
        <button type="button" class="btn btn-quiet" onClick={copy}>
          {t('comparison.copy')}
        </button>
      </div>
    </div>
  )
}

const SortHead = (props: {
  column: Column
  sort: string | undefined
  onSort: (sort: string | null) => void
}): JSX.Element => (
  <Show when={props.column.sort} fallback={props.column.head}>
    {(sort) => (
      <button
        type="button"
        class="inline-flex items-center gap-1 hover:text-ink"
        aria-label={t('comparison.sort', {
          column: props.column.of ? t(`column.${props.column.of}`) : props.column.head,
        })}
        onClick={() => props.onSort(props.sort === sort() ? null : sort())}
      >
        {props.column.head}
        <Icon
          name="sort"
          size={12}
          class={`no-print ${props.sort === sort() ? 'text-ink' : 'opacity-50'}`}
        />
      </button>
    )}
  </Show>
)
