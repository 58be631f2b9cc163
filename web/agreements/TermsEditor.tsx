import { type JSX, Show } from 'solid-js'
import { fetchBudget } from '../budgets/budget.ts'
import { useBudgetKeys } from '../budgets/budget-keys.ts'
import { DayList } from '../budgets/line-columns.tsx'
import { SaveFailed, SaveNote } from '../budgets/SaveNote.tsx'
import { amount, count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { StaleNotice } from '../ui/StaleNotice.tsx'
import { say } from '../ui/saying.tsx'
import { AboutForm } from './AboutForm.tsx'
import type { Agreement } from './agreement.ts'
import { createAgreementDraft } from './agreement-draft.ts'
import { ReadTermsFile } from './ReadTermsFile.tsx'
import { SignAgreement } from './SignAgreement.tsx'
import { termSheetColumns } from './term-columns.tsx'
import { isBlankTerm, onlyNewTerms, type TermRow, termAmountCents, termRowOf } from './term-rows.ts'

/** The draft of an agreement: whom with and what for, saved as it is typed; then signed. */
export const TermsEditor = (props: { agreement: Agreement }): JSX.Element => {
  const detail = useMeeting()
  const draft = createAgreementDraft(detail().meeting, props.agreement)
  useBudgetKeys()
  const append = (rows: readonly TermRow[]) => {
    const added = onlyNewTerms(rows, draft.filled())
    if (added.length > 0) draft.dispatch({ do: 'append', rows: added })
    say(t('agreement.taken', { count: count(added.length) }))
  }
  const takeBudget = async () => {
    const budget = await fetchBudget(detail().meeting.id)
    append(budget.lines.map((line) => ({ ...termRowOf(line), note: '' })))
  }
  return (
    <div class="grid gap-3">
      <StaleNotice title={t('agreement.stale')} draft={draft} />
      <Show when={!draft.stale()}>
        <SaveFailed state={draft.saving.state()} retry={draft.saving.retry} />
      </Show>
      <AboutForm hotel={props.agreement.hotel} about={draft.about()} onChange={draft.setAbout} />
      <div class="flex flex-wrap items-center gap-2">
        <SignAgreement agreement={props.agreement} draft={draft} />
        <button
          type="button"
          class="btn"
          onClick={() =>
            draft.dispatch({ do: 'go', row: draft.sheet().rows.length - 1, column: 0 })
          }
        >
          <Icon name="plus" />
          {t('agreement.add')}
        </button>
        <button type="button" class="btn" onClick={takeBudget}>
          {t('agreement.from-budget')}
        </button>
        <ReadTermsFile
          rows={draft.filled()}
          onTake={(rows) => draft.dispatch({ do: 'replace', rows })}
        />
        <button
          type="button"
          class="btn"
          disabled={draft.sheet().past.length === 0}
          onClick={() => draft.dispatch({ do: 'undo' })}
        >
          <Icon name="undo" />
          {t('budget.undo')}
        </button>
        <SaveNote
          state={draft.saving.state()}
          repeated={draft.repeated().size}
          unfinished={draft.unfinished()}
        />
      </div>
      <Show when={draft.filled().length === 0}>
        <Notice title={t('agreement.empty')}>{t('agreement.empty.text')}</Notice>
      </Show>
      <DayList days={detail().meeting} />
      <Sheet
        label={t('agreement.grid')}
        sheet={draft.sheet()}
        rules={draft.rules}
        columns={termSheetColumns()}
        computed={{
          after: 'price',
          head: t('budget.amount'),
          show: (row) => (isBlankTerm(row) ? '' : amount(termAmountCents(row))),
        }}
        wrong={draft.wrong}
        dispatch={draft.dispatch}
        foot={
          <tfoot>
            <tr>
              <td class="stick narrow-hide" />
              <th scope="row" colspan="8" class="wide">
                {t('budget.total')} · {t('agreement.lines', { count: draft.filled().length })}
              </th>
              <td class="num wide">{money(draft.totals().totalCents)}</td>
              <td colspan="10" />
            </tr>
          </tfoot>
        }
      />
    </div>
  )
}
