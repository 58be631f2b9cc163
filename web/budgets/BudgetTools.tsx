import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Sheet, SheetAction } from '../ui/sheet.ts'
import type { Budget } from './budget.ts'
import { inReadingOrder, isBlankRow, type Row } from './budget-rows.ts'
import { CopyDialog } from './CopyDialog.tsx'
import { GenerateDialog } from './GenerateDialog.tsx'

/** What helps to fill the grid. */
export const BudgetTools = (props: {
  sheet: Sheet<Row>
  dispatch: (action: SheetAction<Row>) => void
  onCopied: (budget: Budget) => void
}): JSX.Element => {
  const [open, setOpen] = createSignal<'generate' | 'copy'>()
  const filled = () => props.sheet.rows.filter((row) => !isBlankRow(row))
  return (
    <div class="flex gap-2 max-sm:overflow-x-auto max-sm:pb-1 sm:flex-wrap">
      <button
        type="button"
        class="btn"
        onClick={() => props.dispatch({ do: 'go', row: props.sheet.rows.length - 1, column: 0 })}
      >
        <Icon name="plus" />
        {t('budget.add')}
      </button>
      <button type="button" class="btn" onClick={() => setOpen('generate')}>
        {t('budget.generate')}
      </button>
      <button type="button" class="btn" onClick={() => setOpen('copy')}>
        {t('budget.copy')}
      </button>
      <button
        type="button"
        class="btn"
        disabled={filled().length < 2}
        onClick={() => props.dispatch({ do: 'replace', rows: filled().toSorted(inReadingOrder) })}
      >
        <Icon name="sort" />
        {t('budget.sort')}
      </button>
      <button
        type="button"
        class="btn"
        disabled={props.sheet.past.length === 0}
        onClick={() => props.dispatch({ do: 'undo' })}
      >
        <Icon name="undo" />
        {t('budget.undo')}
      </button>
      <button
        type="button"
        class="btn"
        disabled={props.sheet.future.length === 0}
        onClick={() => props.dispatch({ do: 'redo' })}
      >
        <Icon name="redo" />
        {t('budget.redo')}
      </button>
      <GenerateDialog
        open={open() === 'generate'}
        onClose={() => setOpen(undefined)}
        rows={filled()}
        onAdd={(rows) => {
          props.dispatch({ do: 'append', rows })
          setOpen(undefined)
        }}
      />
      <CopyDialog
        open={open() === 'copy'}
        onClose={() => setOpen(undefined)}
        lineCount={filled().length}
        onCopied={(budget) => {
          props.onCopied(budget)
          setOpen(undefined)
        }}
      />
    </div>
  )
}
