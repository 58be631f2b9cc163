import type { Cells, SheetAction } from './sheet.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>
type Answer<Row extends Cells> = SheetAction<Row> | 'edit' | 'cancel' | 'leave' | undefined

const moves: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
}

/** What a key means to the grid; undefined leaves it to the input. `typing`: a cell is being typed into. */
export const readKey = <Row extends Cells>(
  event: Pressed,
  typing: boolean,
  row: number,
): Answer<Row> => {
  const control = event.ctrlKey || event.metaKey
  if (event.key === 'Escape') return typing ? 'cancel' : 'leave'
  if (event.key === 'Tab') return { do: 'next', back: event.shiftKey }
  if (control && event.key === 'Enter') return { do: 'insert' }
  if (event.key === 'Enter') return { do: 'move', rows: event.shiftKey ? -1 : 1, columns: 0 }
  if (event.key === 'F2') return 'edit'
  if (typing) {
    const move = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? moves[event.key] : undefined
    return move && { do: 'move', rows: move[0], columns: move[1] }
  }
  if (control && event.key.toLowerCase() === 'z') return { do: event.shiftKey ? 'redo' : 'undo' }
  if (control && event.key.toLowerCase() === 'y') return { do: 'redo' }
  if (control && (event.key === 'Backspace' || event.key === 'Delete'))
    return { do: 'remove', from: row, to: row }
  if (event.key === 'Delete' || event.key === 'Backspace') return { do: 'clear' }
  if (event.key === 'Home') return { do: 'go', row: control ? 0 : row, column: 0 }
  if (event.key === 'End') return { do: 'go', row: control ? 1e9 : row, column: 1e9 }
  const move = moves[event.key]
  return move && !event.altKey
    ? { do: 'move', rows: move[0], columns: move[1], extend: event.shiftKey }
    : undefined
}
