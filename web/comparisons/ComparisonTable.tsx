import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { say } from '../ui/saying.tsx'
import { writeTsv } from '../ui/tsv.ts'
import { createVirtualRows, Room } from '../ui/virtual-rows.tsx'
import { ComparisonCells } from './ComparisonCells.tsx'
import { ComparisonHead } from './ComparisonHead.tsx'
import type { ComparisonRow, View } from './comparison.ts'
import { columnsOf, labelOf } from './comparison-columns.ts'
import { type ColumnName, totalKey } from './evidence.ts'
import { stepIn } from './table-keys.ts'

/** Rows and their total. Every figure opens what is behind it. */
export const ComparisonTable = (props: {
  rows: ComparisonRow[]
  totals: ComparisonRow
  totalName: string
  view: View
  isBilled: boolean
  sort: string | undefined
  /** The key of the row whose lines are shown beside. */
  open: string | undefined
  nameOf: (row: ComparisonRow) => string
  onSort: (sort: string | null) => void
  onOpen: (row: string, column?: ColumnName) => void
  onClose: () => void
}): JSX.Element => {
  let box: HTMLElement | undefined
  const columns = createMemo(() => columnsOf(props.view, props.isBilled))
  const [focused, setFocused] = createSignal<number>()
  const virtual = createVirtualRows({
    count: () => props.rows.length,
    box: () => box,
    heights: { row: 32, card: 208 },
    kept: focused,
  })
  const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key === 'Escape' && props.open) return props.onClose()
    const next = stepIn(event.currentTarget, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const copy = async () => {
    const head = [t('item'), ...columns().map(labelOf)]
    const body = props.rows.map((row) => [
      props.nameOf(row),
      ...columns().map((column) => column.show(row).replaceAll('−', '-')),
    ])
    await navigator.clipboard.writeText(writeTsv([head, ...body]))
    say(t('comparison.copied', { count: count(props.rows.length) }))
  }
  const row = (of: { row: ComparisonRow; key: string; name: JSX.Element }) => (
    <>
      <th scope="row" class="stick head">
        <button
          type="button"
          data-at="item"
          class="link block max-w-64 truncate text-start"
          aria-expanded={props.open === of.key}
          onClick={() => (props.open === of.key ? props.onClose() : props.onOpen(of.key))}
        >
          {of.name}
        </button>
      </th>
      <ComparisonCells
        row={of.row}
        columns={columns()}
        onOpen={(column) => props.onOpen(of.key, column)}
      />
    </>
  )
  return (
    <div>
      <section
        ref={box}
        class="table-scroll comparison-scroll"
        onKeyDown={walk}
        aria-label={t('comparison.table')}
        tabindex="0"
      >
        <table class="table cards comparison" aria-rowcount={props.rows.length + 3}>
          <caption class="sr-only">{t('comparison.table')}</caption>
          <ComparisonHead columns={columns()} sort={props.sort} onSort={props.onSort} />
          <tbody>
            <Room height={virtual.above()} />
            <For each={virtual.numbers()}>
              {(at) => (
                <Show when={props.rows[at]} keyed>
                  {(one) => (
                    <tr
                      ref={virtual.measure}
                      data-index={at}
                      aria-rowindex={at + 3}
                      aria-selected={props.open === one.key}
                      style={virtual.placeOf(at)}
                      onFocusIn={() => setFocused(at)}
                    >
                      {row({
                        row: one,
                        key: one.key,
                        name: (
                          <>
                            <Show
                              when={
                                props.view === 'item' && one.kind !== 'unclassified' && one.kind
                              }
                            >
                              {(kind) => <span class="text-muted">{t(`kind.${kind()}`)} · </span>}
                            </Show>
                            {props.nameOf(one)}
                          </>
                        ),
                      })}
                    </tr>
                  )}
                </Show>
              )}
            </For>
            <Room height={virtual.below()} />
          </tbody>
          <tfoot>
            <tr aria-rowindex={props.rows.length + 3} aria-selected={props.open === totalKey}>
              {row({
                get row() {
                  return props.totals
                },
                key: totalKey,
                get name() {
                  return props.totalName
                },
              })}
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
