import { createEffect, createMemo, createSelector, For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import type { SheetColumn } from './SheetCell.tsx'
import { type Computed, SheetRow } from './SheetRow.tsx'
import {
  type Cells,
  markedBlock,
  type SheetAction,
  type SheetRules,
  type Sheet as SheetState,
} from './sheet.ts'
import { createSheetInput } from './sheet-input.ts'
import { createVirtualRows, Room } from './virtual-rows.tsx'

/** A grid to type into, like a spreadsheet. */
export const Sheet = <Row extends Cells>(props: {
  label: string
  sheet: SheetState<Row>
  rules: SheetRules<Row>
  columns: readonly SheetColumn[]
  computed?: Computed<Row>
  wrong: (row: Row) => readonly string[]
  dispatch: (action: SheetAction<Row>) => void
  foot?: JSX.Element
}): JSX.Element => {
  let box: HTMLDivElement | undefined
  const columns = createMemo(() => props.columns)
  const rows = createMemo(() => props.sheet.rows)
  const input = createSheetInput<Row>({
    sheet: () => props.sheet,
    rules: () => props.rules,
    columns,
    dispatch: (action) => props.dispatch(action),
  })
  const virtual = createVirtualRows({
    count: () => rows().length,
    box: () => box,
    heights: { row: 32, card: 188 },
    kept: () => props.sheet.row,
  })
  /** Other rows came and went: a row that had to move among them has lost the focus on the way. */
  createEffect(() => {
    virtual.numbers()
    if (input.focused() && !box?.contains(document.activeElement))
      box?.querySelector<HTMLElement>('.sheet-live')?.focus({ preventScroll: true })
  })
  /** Only the two cells that change know of a move: the others need not look. */
  const isLiveAt = createSelector(() => `${props.sheet.row}:${props.sheet.column}`)
  const marked = createMemo(() => markedBlock(props.sheet))
  return (
    <div ref={box} class="table-scroll sheet-scroll">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are typed into
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows().length + 1}
        class="table cards sheet"
        onCopy={input.copy}
        onCut={input.copy}
        onPaste={input.paste}
        onFocusIn={input.enter}
        onFocusOut={(event) => input.leave(event.currentTarget)}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th class="stick w-10">
              <span class="sr-only">{t('sheet.row')}</span>
            </th>
            <For each={columns()}>
              {(column) => (
                <>
                  <th class={column.align === 'end' ? 'num' : ''} style={{ width: column.width }}>
                    {column.head}
                  </th>
                  <Show when={props.computed?.after === column.id}>
                    <th class="num w-28">{props.computed?.head}</th>
                  </Show>
                </>
              )}
            </For>
            <th class="w-10">
              <span class="sr-only">{t('sheet.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Room height={virtual.above()} />
          <For each={virtual.numbers()}>
            {(at) => {
              // A row that goes is asked once more before it is gone.
              const row = createMemo(() => rows()[at] ?? props.rules.blank())
              const isBlank = createMemo(() => props.rules.isBlank(row()))
              const marks = createMemo(
                () => {
                  const { top, bottom, left, right } = marked()
                  return at >= top && at <= bottom ? { left, right } : undefined
                },
                undefined,
                { equals: (a, b) => a?.left === b?.left && a?.right === b?.right },
              )
              return (
                <SheetRow
                  row={row()}
                  at={at}
                  columns={columns()}
                  computed={props.computed}
                  isBlank={isBlank()}
                  wrong={isBlank() ? [] : props.wrong(row())}
                  marks={marks()}
                  isLive={(column) => isLiveAt(`${at}:${column}`)}
                  input={input}
                  dispatch={props.dispatch}
                  place={virtual.placeOf(at)}
                  measure={virtual.measure}
                />
              )
            }}
          </For>
          <Room height={virtual.below()} />
        </tbody>
        {props.foot}
      </table>
    </div>
  )
}
