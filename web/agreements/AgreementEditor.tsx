import { revalidate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { fetchBudget } from '../budgets/budget.ts'
import { useBudgetKeys } from '../budgets/budget-keys.ts'
import { lineOf, onlyNew, type Row, rowColumns, rowOf } from '../budgets/budget-rows.ts'
import { LineSheet } from '../budgets/LineSheet.tsx'
import { createLineRows } from '../budgets/line-rows.ts'
import { SaveFailed, SaveNote } from '../budgets/SaveNote.tsx'
import { loadComparison } from '../comparisons/comparison.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { createAutosave } from '../ui/autosave.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { saveAgreement } from './agreement.ts'

const columns = rowColumns.filter((column) => column !== 'note')

/** Price and guaranteed quantity, item by item, in the same grid as the budget. */
export const AgreementEditor = (props: { rows: Row[]; revision: number }): JSX.Element => {
  const detail = useMeeting()
  const days = () => detail().meeting
  const lines = createLineRows({
    rows: props.rows,
    days: days(),
    columns,
    onChange: () => saving.touch(),
  })
  let revision = props.revision
  const saving = createAutosave(async () => {
    revision = await saveAgreement(detail().meeting.id, revision, lines.complete().map(lineOf))
    await revalidate(loadComparison.key)
  })
  useBudgetKeys()
  const takeBudget = async () => {
    const budget = await fetchBudget(detail().meeting.id)
    const added = onlyNew(
      budget.lines.map((line) => ({ ...rowOf(line), note: '' })),
      lines.filled(),
    )
    if (added.length > 0) lines.dispatch({ do: 'append', rows: added })
    say(t('agreement.taken', { count: count(added.length) }))
  }
  return (
    <div class="grid gap-3">
      <div class="flex flex-wrap items-center gap-2">
        <button
          type="button"
          class="btn"
          onClick={() =>
            lines.dispatch({ do: 'go', row: lines.sheet().rows.length - 1, column: 0 })
          }
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
          disabled={lines.sheet().past.length === 0}
          onClick={() => lines.dispatch({ do: 'undo' })}
        >
          <Icon name="undo" />
          {t('budget.undo')}
        </button>
        <SaveNote state={saving.state()} lines={lines} />
      </div>
      <SaveFailed state={saving.state()} retry={saving.retry} />
      <Show when={lines.filled().length === 0}>
        <Notice title={t('agreement.empty')}>{t('agreement.empty.text')}</Notice>
      </Show>
      <LineSheet label={t('agreement.grid')} days={days()} lines={lines} />
    </div>
  )
}
