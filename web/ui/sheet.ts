/** The spreadsheet behind a grid, as plain values: what a key press makes of rows and cursor. */
export type Cells = Readonly<Record<string, string>>

export type Sheet<Row extends Cells = Cells> = {
  rows: readonly Row[]
  row: number
  column: number
  /** The other corner of a marked block; the cursor itself when nothing is marked. */
  anchor: { row: number; column: number }
  past: readonly (readonly Row[])[]
  future: readonly (readonly Row[])[]
}

export type SheetRules<Row extends Cells> = {
  columns: readonly string[]
  blank: () => Row
  /** The row with one cell written; it may fill others (a unit that follows from the kind). */
  write: (row: Row, column: string, text: string) => Row
  isBlank: (row: Row) => boolean
}

export type SheetAction<Row extends Cells> =
  | { do: 'go'; row: number; column: number; extend?: boolean }
  | { do: 'move'; rows: number; columns: number; extend?: boolean }
  | { do: 'next'; back?: boolean }
  | { do: 'write'; row: number; column: number; text: string }
  | { do: 'paste'; block: readonly (readonly string[])[] }
  | { do: 'clear' }
  | { do: 'insert' }
  | { do: 'remove'; from: number; to: number }
  | { do: 'append'; rows: readonly Row[] }
  | { do: 'replace'; rows: readonly Row[] }
  | { do: 'undo' }
  | { do: 'redo' }

const undoDepth = 200

/** There is always one empty row at the end to type into. */
const withTail = <Row extends Cells>(rows: readonly Row[], rules: SheetRules<Row>) => {
  const last = rows.at(-1)
  return last && rules.isBlank(last) ? rows : [...rows, rules.blank()]
}

export const openSheet = <Row extends Cells>(
  rows: readonly Row[],
  rules: SheetRules<Row>,
): Sheet<Row> => ({
  rows: withTail(rows, rules),
  row: 0,
  column: 0,
  anchor: { row: 0, column: 0 },
  past: [],
  future: [],
})

export const markedBlock = (sheet: Sheet) => ({
  top: Math.min(sheet.row, sheet.anchor.row),
  bottom: Math.max(sheet.row, sheet.anchor.row),
  left: Math.min(sheet.column, sheet.anchor.column),
  right: Math.max(sheet.column, sheet.anchor.column),
})

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

const goTo = <Row extends Cells>(
  sheet: Sheet<Row>,
  rules: SheetRules<Row>,
  row: number,
  column: number,
  extend = false,
): Sheet<Row> => {
  const at = {
    row: clamp(row, sheet.rows.length - 1),
    column: clamp(column, rules.columns.length - 1),
  }
  return { ...sheet, ...at, anchor: extend ? sheet.anchor : at }
}

const change = <Row extends Cells>(
  sheet: Sheet<Row>,
  rules: SheetRules<Row>,
  rows: readonly Row[],
): Sheet<Row> =>
  goTo(
    {
      ...sheet,
      rows: withTail(rows, rules),
      past: [...sheet.past, sheet.rows].slice(-undoDepth),
      future: [],
    },
    rules,
    sheet.row,
    sheet.column,
  )

const writeBlock = <Row extends Cells>(
  rows: readonly Row[],
  rules: SheetRules<Row>,
  top: number,
  left: number,
  block: readonly (readonly string[])[],
): Row[] => {
  const written = [...rows]
  block.forEach((cells, down) => {
    let row = written[top + down] ?? rules.blank()
    cells.forEach((text, across) => {
      const column = rules.columns[left + across]
      if (column) row = rules.write(row, column, text)
    })
    written[top + down] = row
  })
  return written
}

const swap = <Row extends Cells>(sheet: Sheet<Row>, rules: SheetRules<Row>, back: boolean) => {
  const from = back ? sheet.past : sheet.future
  const rows = from.at(-1)
  if (!rows) return sheet
  const moved = { ...sheet, rows }
  const next = back
    ? { ...moved, past: from.slice(0, -1), future: [...sheet.future, sheet.rows] }
    : { ...moved, future: from.slice(0, -1), past: [...sheet.past, sheet.rows] }
  return goTo(next, rules, sheet.row, sheet.column)
}

export const reduceSheet = <Row extends Cells>(
  sheet: Sheet<Row>,
  action: SheetAction<Row>,
  rules: SheetRules<Row>,
): Sheet<Row> => {
  const width = rules.columns.length
  switch (action.do) {
    case 'go':
      return goTo(sheet, rules, action.row, action.column, action.extend)
    case 'move':
      return goTo(
        sheet,
        rules,
        sheet.row + action.rows,
        sheet.column + action.columns,
        action.extend,
      )
    case 'next': {
      const at = sheet.row * width + sheet.column + (action.back ? -1 : 1)
      return goTo(sheet, rules, Math.floor(at / width), at < 0 ? 0 : at % width)
    }
    case 'write': {
      const before = sheet.rows[action.row]
      const column = rules.columns[action.column]
      if (!before || !column) return sheet
      const after = rules.write(before, column, action.text)
      if (after[column] === before[column]) return sheet
      return change(sheet, rules, sheet.rows.with(action.row, after))
    }
    case 'paste': {
      const { top, left } = markedBlock(sheet)
      return change(sheet, rules, writeBlock(sheet.rows, rules, top, left, action.block))
    }
    case 'clear': {
      const { top, bottom, left, right } = markedBlock(sheet)
      const empty = Array.from({ length: bottom - top + 1 }, () =>
        Array.from({ length: right - left + 1 }, () => ''),
      )
      return change(sheet, rules, writeBlock(sheet.rows, rules, top, left, empty))
    }
    case 'insert':
      return change(sheet, rules, sheet.rows.toSpliced(sheet.row, 0, rules.blank()))
    case 'remove':
      return change(sheet, rules, sheet.rows.toSpliced(action.from, action.to - action.from + 1))
    case 'append': {
      const kept = sheet.rows.filter((row) => !rules.isBlank(row))
      return change(sheet, rules, [...kept, ...action.rows])
    }
    case 'replace':
      return change(sheet, rules, action.rows)
    case 'undo':
      return swap(sheet, rules, true)
    case 'redo':
      return swap(sheet, rules, false)
  }
}

/** The marked block as rows of text. */
export const blockTexts = <Row extends Cells>(
  sheet: Sheet<Row>,
  rules: SheetRules<Row>,
  show: (row: Row, column: string) => string,
): string[][] => {
  const { top, bottom, left, right } = markedBlock(sheet)
  return sheet.rows
    .slice(top, bottom + 1)
    .map((row) => rules.columns.slice(left, right + 1).map((column) => show(row, column)))
}
