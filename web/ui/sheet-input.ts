import { batch, createSignal } from 'solid-js'
import type { SheetColumn } from './SheetCell.tsx'
import { blockTexts, type Cells, type Sheet, type SheetAction, type SheetRules } from './sheet.ts'
import { readKey } from './sheet-keys.ts'
import { readTsv, writeTsv } from './tsv.ts'

/** A cell as it is read: the words of a choice, a figure as figures are written. */
export const cellText = (row: Cells, column: SheetColumn): string => {
  const text = row[column.id] ?? ''
  if (text === '') return ''
  return column.options?.find((one) => one.value === text)?.label ?? column.show?.(text) ?? text
}

/** What hands do to a sheet: typing into the cell under the cursor, keys, the clipboard, coming and going. */
export const createSheetInput = <Row extends Cells>(given: {
  sheet: () => Sheet<Row>
  rules: () => SheetRules<Row>
  columns: () => readonly SheetColumn[]
  dispatch: (action: SheetAction<Row>) => void
}) => {
  const [draft, setDraft] = createSignal<string | null>(null)
  const [typing, setTyping] = createSignal(false)
  const [focused, setFocused] = createSignal(false)
  let leaving = false

  const drop = () => {
    setDraft(null)
    setTyping(false)
  }
  const commit = () => {
    const text = draft()
    const { row, column } = given.sheet()
    drop()
    if (text !== null) given.dispatch({ do: 'write', row, column, text })
  }
  const act = (action: SheetAction<Row>) => {
    commit()
    given.dispatch(action)
  }
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const { row, column, rows } = given.sheet()
    const answer = readKey<Row>(event, typing(), row)
    if (event.key === 'Tab') {
      const width = given.columns().length
      const isEnd = row * width + column === (event.shiftKey ? 0 : rows.length * width - 1)
      if (leaving || isEnd) return commit()
    }
    leaving = answer === 'leave'
    if (answer === undefined || answer === 'leave') return
    event.preventDefault()
    if (answer === 'edit') setTyping(true)
    else if (answer === 'cancel') drop()
    else act(answer)
  }
  const copy = (event: ClipboardEvent) => {
    if (typing()) return
    event.preventDefault()
    const byId = new Map(given.columns().map((column) => [column.id, column]))
    const rows = blockTexts(given.sheet(), given.rules(), (row, id) => {
      const column = byId.get(id)
      return column?.options ? cellText(row, column) : (row[id] ?? '')
    })
    event.clipboardData?.setData('text/plain', writeTsv(rows))
    if (event.type === 'cut') act({ do: 'clear' })
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (typing() && !/[\t\n]/.test(text)) return
    event.preventDefault()
    drop()
    given.dispatch({ do: 'paste', block: readTsv(text) })
  }
  const type = (text: string) => {
    setDraft(text)
    setTyping(true)
  }
  /** Puts the cursor into a cell that was pressed. */
  const go = (row: number, column: number, extend: boolean) =>
    batch(() => {
      act({ do: 'go', row, column, extend })
      setFocused(true)
    })
  /** A cell that is taken away also loses the focus; only afterwards is it known where it went. */
  const leave = (grid: HTMLElement) =>
    queueMicrotask(() => {
      if (grid.contains(document.activeElement)) return
      commit()
      setFocused(false)
      leaving = false
    })
  return { draft, focused, act, key, copy, paste, type, go, enter: () => setFocused(true), leave }
}

export type SheetInput<Row extends Cells> = ReturnType<typeof createSheetInput<Row>>
