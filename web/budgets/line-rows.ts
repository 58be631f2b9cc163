import { createMemo, createSignal } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { openSheet, reduceSheet, type SheetAction } from '../ui/sheet.ts'
import type { MeetingDays } from './budget-cells.ts'
import {
  isBlankRow,
  type Row,
  type RowColumn,
  rememberWrong,
  repeatedRows,
  rowRules,
  totalRows,
} from './budget-rows.ts'

/** Lines while they are typed, and what follows from them: which are filled, wrong, complete, and their totals. */
export const createLineRows = (given: {
  rows: readonly Row[]
  days: MeetingDays
  columns?: readonly RowColumn[]
  /** Rows have changed: time to save. */
  onChange: () => void
}) => {
  const rules = rowRules(
    given.days,
    (kind) => (kind === 'unclassified' ? '' : t(`unit.${kind}`)),
    given.columns,
  )
  const [sheet, setSheet] = createSignal(openSheet<Row>(given.rows, rules))
  /** Moving the cursor changes no row: what follows from the rows need not be worked out again. */
  const rows = createMemo(() => sheet().rows)
  const filled = createMemo(() => rows().filter((row) => !isBlankRow(row)))
  const repeated = createMemo(() => repeatedRows(rows()))
  const ownWrong = rememberWrong(given.days)
  const wrong = (row: Row): RowColumn[] => [
    ...ownWrong(row),
    ...(repeated().has(row) ? (['label'] as const) : []),
  ]
  const complete = createMemo(() => filled().filter((row) => wrong(row).length === 0))
  return {
    rules,
    sheet,
    filled,
    repeated,
    wrong,
    complete,
    totals: createMemo(() => totalRows(filled())),
    unfinished: () => filled().length - complete().length,
    dispatch: (action: SheetAction<Row>) => {
      const before = sheet()
      setSheet(reduceSheet(before, action, rules))
      if (sheet().rows !== before.rows) given.onChange()
    },
    /** Puts what somebody else saved in place, as one step that can be undone; nothing to save. */
    replace: (saved: readonly Row[]) =>
      setSheet(reduceSheet(sheet(), { do: 'replace', rows: saved }, rules)),
  }
}

export type LineRows = ReturnType<typeof createLineRows>
