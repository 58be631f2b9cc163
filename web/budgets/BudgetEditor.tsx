import { revalidate } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { Refused } from '../api.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { loadMeeting } from '../meetings/meeting.ts'
import { createAutosave } from '../ui/autosave.ts'
import { Notice } from '../ui/Notice.tsx'
import { BudgetSide } from './BudgetSide.tsx'
import { BudgetSteps } from './BudgetSteps.tsx'
import { BudgetTools } from './BudgetTools.tsx'
import { type Budget, fetchBudget, keepBudget, saveBudget } from './budget.ts'
import { useBudgetKeys } from './budget-keys.ts'
import { lineOf, rowCosts, rowOf } from './budget-rows.ts'
import { LineSheet } from './LineSheet.tsx'
import { createLineRows } from './line-rows.ts'
import { SaveFailed, SaveNote } from './SaveNote.tsx'

/** The draft, kept as it is typed and saved as soon as a row is complete. */
export const BudgetEditor = (props: { budget: Budget }): JSX.Element => {
  const detail = useMeeting()
  const days = () => detail().meeting
  const [revision, setRevision] = createSignal(props.budget.revision)
  const [stale, setStale] = createSignal<Refused>()
  const lines = createLineRows({
    rows: props.budget.lines.map(rowOf),
    days: days(),
    onChange: () => stale() || saving.touch(),
  })
  const costs = createMemo(() => rowCosts(lines.filled()))

  const saving = createAutosave(async () => {
    if (stale()) return
    try {
      const saved = await saveBudget(detail().meeting.id, revision(), lines.complete().map(lineOf))
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
  useBudgetKeys()

  const theirs = () => fetchBudget(detail().meeting.id)
  const takeTheirs = async () => {
    const budget = await theirs()
    setRevision(budget.revision)
    setStale(undefined)
    lines.replace(budget.lines.map(rowOf))
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
              lineCount: lines.complete().length,
              totalCents: lines.totals().totalCents,
              ready: lines.complete().length > 0 && lines.unfinished() === 0 && !stale(),
              flush: saving.flush,
            }}
          />
          <SaveNote
            state={saving.state()}
            repeated={lines.repeated().size}
            unfinished={lines.unfinished()}
          />
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
          sheet={lines.sheet()}
          dispatch={lines.dispatch}
          onCopied={(budget) => {
            setRevision(budget.revision)
            lines.replace(budget.lines.map(rowOf))
          }}
        />
        <Show when={lines.filled().length === 0}>
          <Notice title={t('budget.empty')}>{t('budget.empty.text')}</Notice>
        </Show>
        <LineSheet label={t('budget.grid')} days={days()} lines={lines} />
      </div>
      <BudgetSide budget={props.budget} totals={lines.totals()} costs={costs()} />
    </div>
  )
}
