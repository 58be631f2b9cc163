import { createVirtualizer } from '@tanstack/solid-virtual'
import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js'
import { amount, count, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Gap } from '../ui/Figures.tsx'
import { Icon } from '../ui/Icon.tsx'
import { readTableKey, type TableKey } from './difference-keys.ts'
import { type DifferenceRow, sumRows } from './difference-rows.ts'
import { differenceWords } from './difference-words.ts'
import { StateMark } from './StateMark.tsx'
import { outdatedWords } from './state-words.ts'

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

const rowId = (key: string | undefined) => (key === undefined ? undefined : `difference-${key}`)

const Row = (props: Given & { row: DifferenceRow }): JSX.Element => {
  const words = () => differenceWords(props.row)
  const name = () => itemName(props.row)
  return (
    <tr
      id={rowId(props.row.key)}
      aria-selected={props.marks.has(props.row.key)}
      data-cursor={props.cursor === props.row.key ? '' : undefined}
      data-open={props.open === props.row.key ? '' : undefined}
      class="cursor-pointer"
      onClick={() => props.onOpen(props.row.key)}
    >
      <td class="mark stick">
        <Show when={!props.isReadOnly}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys; this keeps a mark from opening */}
          <label class="mark-box" onClick={(event) => event.stopPropagation()}>
            <input
              type="checkbox"
              tabindex="-1"
              aria-label={t('difference.mark', { item: name() })}
              checked={props.marks.has(props.row.key)}
              onChange={() => props.onMark(props.row.key)}
            />
          </label>
        </Show>
      </td>
      <th scope="row" class="stick head">
        <span class="block truncate sm:max-w-48">
          <Show when={props.row.kind !== 'unclassified'}>
            <span class="text-muted">{t(`kind.${props.row.kind}`)} · </span>
          </Show>
          {name()}
        </span>
      </th>
      <td class="wide" data-label={t('comparison.cause')}>
        {t(`difference.cause.${props.row.cause}`)}
      </td>
      <td class="num" data-label={`${t('column.gap')} ¥`}>
        <Gap cents={props.row.amountCents} />
      </td>
      <td class="words wide" title={words()}>
        <span class="block sm:truncate">{words()}</span>
      </td>
      <td class="whitespace-nowrap" data-label={t('difference.column.state')}>
        <span class="inline-flex flex-wrap items-center gap-1.5">
          <StateMark state={props.row.state} />
          <Show when={props.row.outdated}>
            <span class="chip border-dashed border-warn text-warn" title={outdatedWords(props.row)}>
              {t('difference.was', {
                before: signedAmount(props.row.outdated?.amountCents),
              })}
            </span>
          </Show>
        </span>
      </td>
      <td class="num" data-label={`${t('difference.column.settled')} ¥`}>
        {amount(props.row.settledCents)}
      </td>
      <td
        class="whitespace-nowrap text-muted"
        data-label={t('difference.column.by')}
        title={props.row.resolution?.reason}
      >
        {props.row.resolution?.by ?? props.row.outdated?.by ?? ''}
      </td>
    </tr>
  )
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
          <For each={shown()}>{(row) => <Row {...props} row={row} />}</For>
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
