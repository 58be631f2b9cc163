import { createMemo, For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from './Icon.tsx'
import { LiveCell, type SheetColumn } from './SheetCell.tsx'
import type { Cells, SheetAction } from './sheet.ts'
import { cellText, type SheetInput } from './sheet-input.ts'

/** Worked out from a row's cells; stands after the column it names. */
export type Computed<Row extends Cells> = {
  after: string
  head: string
  show: (row: Row) => string
}

/** One row of a sheet; on a phone a card. */
export const SheetRow = <Row extends Cells>(props: {
  row: Row
  at: number
  columns: readonly SheetColumn[]
  computed: Computed<Row> | undefined
  isBlank: boolean
  wrong: readonly string[]
  /** The columns of the marked block that cross this row. */
  marks: { left: number; right: number } | undefined
  isLive: (column: number) => boolean
  input: SheetInput<Row>
  dispatch: (action: SheetAction<Row>) => void
  place: JSX.CSSProperties | undefined
  measure: (row: HTMLElement) => void
}): JSX.Element => {
  /** One text, so that cells need not look again when another row changes. */
  const wrong = createMemo(() => ` ${props.wrong.join(' ')} `)
  return (
    <tr ref={props.measure} data-index={props.at} aria-rowindex={props.at + 2} style={props.place}>
      <th scope="row" class="stick head text-xs text-muted">
        {props.at + 1}
      </th>
      <For each={props.columns}>
        {(column, across) => {
          const isLive = () => props.isLive(across())
          const isMarked = () =>
            props.marks !== undefined &&
            across() >= props.marks.left &&
            across() <= props.marks.right
          const isWrong = () => wrong().includes(` ${column.id} `)
          return (
            <>
              <td
                data-label={column.head}
                class={`${column.align === 'end' ? 'num' : ''} ${column.isWide ? 'wide' : ''}`}
                classList={{ 'sheet-wrong': isWrong(), 'sheet-marked': isMarked() }}
                onMouseDown={(event) => {
                  if (isLive()) return
                  event.preventDefault()
                  props.input.go(props.at, across(), event.shiftKey)
                }}
              >
                <Show when={isLive()} fallback={cellText(props.row, column)}>
                  <LiveCell
                    column={column}
                    label={t('sheet.cell', { column: column.head, row: props.at + 1 })}
                    text={props.row[column.id] ?? ''}
                    draft={props.input.draft()}
                    wrong={isWrong()}
                    focused={props.input.focused()}
                    onDraft={props.input.type}
                    onPick={(text) =>
                      props.dispatch({ do: 'write', row: props.at, column: across(), text })
                    }
                    onKey={props.input.key}
                  />
                </Show>
              </td>
              <Show when={props.computed?.after === column.id && props.computed}>
                {(computed) => (
                  <td class="num text-muted" data-label={computed().head}>
                    {computed().show(props.row)}
                  </td>
                )}
              </Show>
            </>
          )
        }}
      </For>
      <td class="wide">
        <Show when={!props.isBlank}>
          <button
            type="button"
            tabindex="-1"
            class="sheet-remove"
            aria-label={t('sheet.remove.row', { row: props.at + 1 })}
            onClick={() => props.input.act({ do: 'remove', from: props.at, to: props.at })}
          >
            <Icon name="close" size={14} />
          </button>
        </Show>
      </td>
    </tr>
  )
}
