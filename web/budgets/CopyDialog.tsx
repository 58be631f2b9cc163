import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { listMeetings } from '../meetings/meeting.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type Budget, copyBudget } from './budget.ts'

/** Another meeting's budget, shifted to these dates by the server. */
export const CopyDialog = (props: {
  open: boolean
  onClose: () => void
  lineCount: number
  onCopied: (budget: Budget) => void
}): JSX.Element => {
  const detail = useMeeting()
  const found = createAsync(async () => (props.open ? listMeetings({}) : undefined))
  const others = () =>
    found()?.meetings.filter(
      (one) => one.id !== detail().meeting.id && one.budgetState !== 'none',
    ) ?? []
  const [chosen, setChosen] = createSignal(0)
  const copy = async () => {
    try {
      const budget = await copyBudget(detail().meeting.id, chosen() || (others()[0]?.id ?? 0))
      props.onCopied(budget)
      say(
        t('budget.copied', {
          count: count(budget.lines.length),
          total: money(budget.totalCents),
        }),
      )
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('budget.copy')}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={others().length === 0}
            onClick={copy}
          >
            {t('budget.copy.action')}
          </button>
        </>
      }
    >
      <p class="mb-3 text-muted">{t('budget.copy.lead', { count: count(props.lineCount) })}</p>
      <Show when={others().length > 0} fallback={<p>{t('budget.copy.none')}</p>}>
        <Field label={t('budget.copy.which')}>
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            >
              <For each={others()}>
                {(one) => (
                  <option value={one.id}>
                    {one.title} · {one.startsOn.slice(0, 7)} · {money(one.plannedCents)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </Dialog>
  )
}
