import { revalidate } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { Refused } from '../api.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { amount, count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { loadMeeting } from '../meetings/meeting.ts'
import { createAutosave } from '../ui/autosave.ts'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { openSheet, reduceSheet, type SheetAction } from '../ui/sheet.ts'
import { BudgetSide } from './BudgetSide.tsx'
import { BudgetSteps } from './BudgetSteps.tsx'
import { BudgetTools } from './BudgetTools.tsx'
import { type Budget, fetchBudget, keepBudget, saveBudget } from './budget.ts'
import { useBudgetKeys } from './budget-keys.ts'
import {
  isBlankRow,
  lineOf,
  type Row,
  rememberWrong,
  repeatedRows,
  rowAmountCents,
  rowCosts,
  rowOf,
  rowRules,
  totalRows,
} from './budget-rows.ts'
import { DayList, lineColumns } from './line-columns.tsx'
import { SaveFailed, SaveNote } from './SaveNote.tsx'

/** The draft, kept as it is typed and saved as soon as a row is complete. */
export const BudgetEditor = (props: { budget: Budget }): JSX.Element => {
  const detail = useMeeting()
  const days = () => detail().meeting
  const rules = rowRules(days(), (kind) => (kind === 'unclassified' ? '' : t(`unit.${kind}`)))
  const [sheet, setSheet] = createSignal(openSheet<Row>(props.budget.lines.map(rowOf), rules))
  const [revision, setRevision] = createSignal(props.budget.revision)
  const [stale, setStale] = createSignal<Refused>()
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
  const totals = createMemo(() => totalRows(filled()))
  const costs = createMemo(() => rowCosts(filled()))
  const unfinished = () => filled().length - complete().length

  const saving = createAutosave(async () => {
    if (stale()) return
    try {
      const saved = await saveBudget(detail().meeting.id, revision(), complete().map(lineOf))
      setRevision(saved.revision)
      keepBudget(detail().meeting.id, saved)
      await revalidate(
        detail().budget ? [loadComparison.key] : [loadComparison.key, loadMeeting.key],
      )
    } catch (refused) {
      if (refused instanceof Refused && refused.status === 409) setStale(refused)
      throw refused
    }
  })
  const dispatch = (action: SheetAction<Row>) => {
    const before = sheet()
    const after = reduceSheet(before, action, rules)
    setSheet(after)
    if (after.rows !== before.rows && !stale()) saving.touch()
  }
  useBudgetKeys()

  const theirs = () => fetchBudget(detail().meeting.id)
  const takeTheirs = async () => {
    const budget = await theirs()
    setRevision(budget.revision)
    setStale(undefined)
    setSheet(reduceSheet(sheet(), { do: 'replace', rows: budget.lines.map(rowOf) }, rules))
    await saving.retry()
  }
  const keepMine = async () => {
    const budget = await theirs()
    setRevision(budget.revision)
    setStale(undefined)
    await saving.retry()
  }

  return (
    <div class="grid gap-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div class="grid min-w-0 content-start gap-3">
        <div class="flex flex-wrap items-center justify-between gap-2">
          <BudgetSteps
            budget={props.budget}
            live={{
              lineCount: complete().length,
              totalCents: totals().totalCents,
              ready: complete().length > 0 && unfinished() === 0 && !stale(),
              flush: saving.flush,
            }}
          />
          <SaveNote state={saving.state()} repeated={repeated().size} unfinished={unfinished()} />
        </div>
        <Show when={stale()}>
          {(refused) => (
            <Notice
              tone="warn"
              title={t('budget.stale')}
              actions={
                <>
                  <button type="button" class="btn" onClick={takeTheirs}>
                    {t('budget.stale.theirs')}
                  </button>
                  <button type="button" class="btn" onClick={keepMine}>
                    {t('budget.stale.mine')}
                  </button>
                </>
              }
            >
              {refused().message}
            </Notice>
          )}
        </Show>
        <Show when={!stale()}>
          <SaveFailed state={saving.state()} retry={saving.retry} />
        </Show>
        <BudgetTools
          sheet={sheet()}
          dispatch={dispatch}
          onCopied={(budget) => {
            setRevision(budget.revision)
            setSheet(reduceSheet(sheet(), { do: 'replace', rows: budget.lines.map(rowOf) }, rules))
          }}
        />
        <Show when={filled().length === 0}>
          <Notice title={t('budget.empty')}>{t('budget.empty.text')}</Notice>
        </Show>
        <DayList days={days()} />
        <Sheet
          label={t('budget.grid')}
          sheet={sheet()}
          rules={rules}
          columns={lineColumns()}
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
                <td class="num wide">{money(totals().totalCents)}</td>
                <td colspan="2" />
              </tr>
            </tfoot>
          }
        />
      </div>
      <BudgetSide budget={props.budget} totals={totals()} costs={costs()} />
    </div>
  )
}
