import { revalidate } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { fetchBudget } from '../budgets/budget.ts'
import { useBudgetKeys } from '../budgets/budget-keys.ts'
import {
  isBlankRow,
  lineOf,
  onlyNew,
  type Row,
  rememberWrong,
  repeatedRows,
  rowAmountCents,
  rowColumns,
  rowOf,
  rowRules,
  totalRows,
} from '../budgets/budget-rows.ts'
import { DayList, lineColumns } from '../budgets/line-columns.tsx'
import { SaveFailed, SaveNote } from '../budgets/SaveNote.tsx'
import { loadComparison } from '../comparisons/comparison.ts'
import { amount, count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { createAutosave } from '../ui/autosave.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { say } from '../ui/saying.tsx'
import { openSheet, reduceSheet, type SheetAction } from '../ui/sheet.ts'
import { saveAgreement } from './agreement.ts'

const columns = rowColumns.filter((column) => column !== 'note')

/** Price and guaranteed quantity, item by item, in the same grid as the budget. */
export const AgreementEditor = (props: { rows: Row[]; revision: number }): JSX.Element => {
  const detail = useMeeting()
  const days = () => detail().meeting
  const rules = rowRules(
    days(),
    (kind) => (kind === 'unclassified' ? '' : t(`unit.${kind}`)),
    columns,
  )
  const [sheet, setSheet] = createSignal(openSheet<Row>(props.rows, rules))
  /** Moving the cursor changes no row: what follows from the rows need not be worked out again. */
  const rows = createMemo(() => sheet().rows)
  const filled = createMemo(() => rows().filter((row) => !isBlankRow(row)))
  const repeated = createMemo(() => repeatedRows(rows()))
  const ownWrong = rememberWrong(days())
  const wrong = (row: Row) => [
    ...ownWrong(row),
    ...(repeated().has(row) ? (['label'] as const) : []),
  ]
  const complete = createMemo(() => filled().filter((row) => wrong(row).length === 0))
  let revision = props.revision
  const saving = createAutosave(async () => {
    revision = await saveAgreement(detail().meeting.id, revision, complete().map(lineOf))
    await revalidate(loadComparison.key)
  })
  const dispatch = (action: SheetAction<Row>) => {
    const before = sheet()
    setSheet(reduceSheet(before, action, rules))
    if (sheet().rows !== before.rows) saving.touch()
  }
  useBudgetKeys()
  const takeBudget = async () => {
    const budget = await fetchBudget(detail().meeting.id)
    const added = onlyNew(
      budget.lines.map((line) => ({ ...rowOf(line), note: '' })),
      filled(),
    )
    if (added.length > 0) dispatch({ do: 'append', rows: added })
    say(t('agreement.taken', { count: count(added.length) }))
  }
  return (
    <div class="grid gap-3">
      <div class="flex flex-wrap items-center gap-2">
        <button
          type="button"
          class="btn"
          onClick={() => dispatch({ do: 'go', row: sheet().rows.length - 1, column: 0 })}
        >
          <Icon name="plus" />
          {t('agreement.add')}
        </button>
        <button type="button" class="btn" onClick={takeBudget}>
          {t('agreement.from-budget')}
        </button>
        <button
          type="button"
          class="btn"
          disabled={sheet().past.length === 0}
          onClick={() => dispatch({ do: 'undo' })}
        >
          <Icon name="undo" />
          {t('budget.undo')}
        </button>
        <SaveNote
          state={saving.state()}
          repeated={repeated().size}
          unfinished={filled().length - complete().length}
        />
      </div>
      <SaveFailed state={saving.state()} retry={saving.retry} />
      <Show when={filled().length === 0}>
        <Notice title={t('agreement.empty')}>{t('agreement.empty.text')}</Notice>
      </Show>
      <DayList days={days()} />
      <Sheet
        label={t('agreement.grid')}
        sheet={sheet()}
        rules={rules}
        columns={lineColumns().filter((column) => column.id !== 'note')}
        computed={{
          after: 'price',
          head: t('budget.amount'),
          show: (row) => (isBlankRow(row) ? '' : amount(rowAmountCents(row))),
        }}
        wrong={wrong}
        dispatch={dispatch}
        foot={
          <tfoot>
            <tr>
              <td class="stick narrow-hide" />
              <th scope="row" colspan="7" class="wide">
                {t('budget.total')} · {t('budget.lines', { count: count(filled().length) })}
              </th>
              <td class="num wide">{money(totalRows(filled()).totalCents)}</td>
              <td />
            </tr>
          </tfoot>
        }
      />
    </div>
  )
}
