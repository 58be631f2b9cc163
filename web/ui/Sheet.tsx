import {
  batch,
  createMemo,
  createSelector,
  createSignal,
  For,
  Index,
  type JSX,
  Show,
} from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from './Icon.tsx'
import { LiveCell, type SheetColumn } from './SheetCell.tsx'
import {
  blockTexts,
  type Cells,
  markedBlock,
  type SheetAction,
  type SheetRules,
  type Sheet as SheetState,
} from './sheet.ts'
import { readKey } from './sheet-keys.ts'
import { readTsv, writeTsv } from './tsv.ts'

/** A grid to type into, like a spreadsheet. `computed` columns stand after the column they name. */
export const Sheet = <Row extends Cells>(props: {
  label: string
  sheet: SheetState<Row>
  rules: SheetRules<Row>
  columns: readonly SheetColumn[]
  computed?: { after: string; head: string; show: (row: Row) => string }
  wrong: (row: Row) => readonly string[]
  dispatch: (action: SheetAction<Row>) => void
  foot?: JSX.Element
}): JSX.Element => {
  const [draft, setDraft] = createSignal<string | null>(null)
  const [typing, setTyping] = createSignal(false)
  const [focused, setFocused] = createSignal(false)
  let leaving = false

  const commit = () => {
    const text = draft()
    setDraft(null)
    setTyping(false)
    if (text !== null)
      props.dispatch({ do: 'write', row: props.sheet.row, column: props.sheet.column, text })
  }
  const act = (action: SheetAction<Row>) => {
    commit()
    props.dispatch(action)
  }
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const answer = readKey<Row>(event, typing(), props.sheet.row)
    if (event.key === 'Tab') {
      const last = props.sheet.rows.length * props.columns.length - 1
      const at = props.sheet.row * props.columns.length + props.sheet.column
      if (leaving || (event.shiftKey ? at === 0 : at === last)) return commit()
    }
    leaving = answer === 'leave'
    if (answer === undefined || answer === 'leave') return
    event.preventDefault()
    if (answer === 'edit') setTyping(true)
    else if (answer === 'cancel') {
      setDraft(null)
      setTyping(false)
    } else act(answer)
  }
  const show = (row: Row, column: SheetColumn) => {
    const text = row[column.id] ?? ''
    return text === ''
      ? ''
      : (column.options?.find((one) => one.value === text)?.label ?? column.show?.(text) ?? text)
  }
  const copy = (event: ClipboardEvent) => {
    if (typing()) return
    event.preventDefault()
    const byId = new Map(props.columns.map((column) => [column.id, column]))
    const rows = blockTexts(props.sheet, props.rules, (row, id) => {
      const column = byId.get(id)
      return column?.options ? show(row, column) : (row[id] ?? '')
    })
    event.clipboardData?.setData('text/plain', writeTsv(rows))
    if (event.type === 'cut') act({ do: 'clear' })
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (typing() && !/[\t\n]/.test(text)) return
    event.preventDefault()
    setDraft(null)
    setTyping(false)
    props.dispatch({ do: 'paste', block: readTsv(text) })
  }
  const columns = createMemo(() => props.columns)
  const rows = createMemo(() => props.sheet.rows)
  /** Only the two cells that change know of a move: thousands of others need not look. */
  const isLiveAt = createSelector(() => `${props.sheet.row}:${props.sheet.column}`)
  const marked = createMemo(() => markedBlock(props.sheet))
  const marksOf = (row: number) =>
    createMemo(
      () => {
        const { top, bottom, left, right } = marked()
        return row >= top && row <= bottom ? { left, right } : undefined
      },
      undefined,
      { equals: (a, b) => a?.left === b?.left && a?.right === b?.right },
    )
  return (
    <div class="table-scroll sheet-scroll">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are typed into
        role="grid"
        aria-label={props.label}
        aria-rowcount={props.sheet.rows.length + 1}
        class="table cards sheet"
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
        onFocusIn={() => setFocused(true)}
        onFocusOut={({ currentTarget }) =>
          // A cell that is taken away also loses the focus; only afterwards is it known where it went.
          queueMicrotask(() => {
            if (currentTarget.contains(document.activeElement)) return
            commit()
            setFocused(false)
            leaving = false
          })
        }
      >
        <thead>
          <tr>
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
          <Index each={rows()}>
            {(row, at) => {
              const marks = marksOf(at)
              const wrong = createMemo(() =>
                props.rules.isBlank(row()) ? '' : ` ${props.wrong(row()).join(' ')} `,
              )
              return (
                <tr aria-rowindex={at + 2}>
                  <th scope="row" class="stick head text-xs text-muted">
                    {at + 1}
                  </th>
                  <For each={columns()}>
                    {(column, across) => {
                      const isLive = () => isLiveAt(`${at}:${across()}`)
                      const isMarked = () =>
                        across() >= (marks()?.left ?? 1e9) && across() <= (marks()?.right ?? -1)
                      const isWrong = () => wrong().includes(` ${column.id} `)
                      return (
                        <>
                          <td
                            data-label={column.head}
                            class={`${column.align === 'end' ? 'num' : ''} ${column.id === 'label' || column.id === 'note' ? 'wide' : ''}`}
                            classList={{
                              'sheet-wrong': isWrong(),
                              'sheet-marked': isMarked(),
                            }}
                            onMouseDown={(event) => {
                              if (isLive()) return
                              event.preventDefault()
                              batch(() => {
                                act({ do: 'go', row: at, column: across(), extend: event.shiftKey })
                                setFocused(true)
                              })
                            }}
                          >
                            <Show when={isLive()} fallback={show(row(), column)}>
                              <LiveCell
                                column={column}
                                label={t('sheet.cell', { column: column.head, row: at + 1 })}
                                text={row()[column.id] ?? ''}
                                draft={draft()}
                                wrong={isWrong()}
                                focused={focused()}
                                onDraft={(text) => {
                                  setDraft(text)
                                  setTyping(true)
                                }}
                                onPick={(text) =>
                                  props.dispatch({ do: 'write', row: at, column: across(), text })
                                }
                                onKey={key}
                              />
                            </Show>
                          </td>
                          <Show when={props.computed?.after === column.id}>
                            <td class="num text-muted" data-label={props.computed?.head}>
                              {props.computed?.show(row())}
                            </td>
                          </Show>
                        </>
                      )
                    }}
                  </For>
                  <td class="wide">
                    <Show when={!props.rules.isBlank(row())}>
                      <button
                        type="button"
                        tabindex="-1"
                        class="sheet-remove"
                        aria-label={t('sheet.remove.row', { row: at + 1 })}
                        onClick={() => act({ do: 'remove', from: at, to: at })}
                      >
                        <Icon name="close" size={14} />
                      </button>
                    </Show>
                  </td>
                </tr>
              )
            }}
          </Index>
        </tbody>
        {props.foot}
      </table>
    </div>
  )
}
